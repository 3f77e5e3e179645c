extension Bench {
  /// Takes the case to another stage with its record.
  ///
  /// The side that challenges may always go on: challenge is a duty, and silence never resolves a case. The side that
  /// is challenged may too, because managers of either side can take a matter up.
  func escalate(_ asked: Escalated) throws(Refusal) -> [Decision] {
    try unsettled()
    try only(.raising, .receiving)
    guard let from = stage else { throw .noSuchStage(state.stage) }
    guard let to = stages.first(where: { $0.key == asked.to }) else { throw .noSuchStage(asked.to) }
    try checkWay(from: from, to: to, because: asked.because)
    try need("reason")
    try checkRecord()
    var facts = asked
    facts.from = from.key
    facts.receiving = asked.receiving.sorted { $0.agency < $1.agency }
    try checkHolders(facts, to: to)
    let recorded = state.inabilities.contains { $0.opening == state.openings.count - 1 }
    guard asked.because == .unresolved, !recorded else { return one(.escalated(facts)) }
    var inability = InabilityRecorded()
    inability.stage = from.key
    return [Decision(.inabilityRecorded(inability))] + one(.escalated(facts))
  }

  private func checkWay(from: Stage, to: Stage, because: Opening) throws(Refusal) {
    let here = stages.firstIndex(of: from) ?? 0
    let there = stages.firstIndex(of: to) ?? 0
    guard there > here else { throw here + 1 == stages.count ? .topOfLadder : .stageNotAfterThis(to.key) }
    if because == .immediateRisk, state.urgentSince == nil { throw .openingNotAllowed(because) }
    if there > here + 1, !to.isReached(past: because) { throw .mayNotEnter(stage: to.key) }
    switch because {
    case .unresolved, .immediateRisk: break
    case .silence:
      // Silence gives the right, or the duty, to go on only once the limit has passed.
      if !silenceHasPassed() { throw .silenceNotYet(until: stageLimit()) }
    default:
      if !to.opensOn.contains(because) { throw .openingNotAllowed(because) }
    }
  }

  /// The limit that silence runs against: of the stage, or of an answer that is still owed.
  private func stageLimit() -> Instant? {
    let ledger = Ledger(state: state, policy: policy, calendar: calendar, now: order.now)
    return ledger.limitEnd(at: state.openings.count - 1)
  }

  private func silenceHasPassed() -> Bool {
    stageLimit().map { $0 < order.happenedAt } ?? false
  }

  private func checkRecord() throws(Refusal) {
    let holds = state.holds + order.words.names
    let missing = policy.handOverRequires.filter { !$0.isHeld(by: holds) }
    if !missing.isEmpty { throw .missingFromRecord(missing) }
  }

  private func checkHolders(_ facts: Escalated, to: Stage) throws(Refusal) {
    if facts.raising.agency != state.raised.raising.agency { throw .agencyNotInCase }
    if facts.receiving.map(\.agency) != state.receivingAgencies.sorted() { throw .agencyNotInCase }
    guard to.isArbiter else { return }
    if facts.arbiter.post.text.isEmpty { throw .noArbiterNamed }
    let posts = state.openings.flatMap { [$0.raising.post] + $0.receiving.map(\.post) }
    if policy.arbiter.mustBeUninvolved, posts.contains(facts.arbiter.post) { throw .arbiterHasPart }
  }

  /// A role with discretion decides not to go on now. The case stays open, and so does the duty.
  func declineEscalation(to key: String) throws(Refusal) -> [Decision] {
    guard let there = stages.firstIndex(where: { $0.key == key }) else { throw .noSuchStage(key) }
    let to = stages[there]
    if let here = stages.firstIndex(where: { $0.key == state.stage }), there <= here { throw .stageNotAfterThis(key) }
    try unsettled()
    guard let discretion = to.discretion else { throw .noDiscretionHere }
    try only(discretion.side == .receiving ? .receiving : .raising)
    try need("reason")
    var facts = EscalationDeclined()
    facts.to = key
    return one(.escalationDeclined(facts))
  }

  func takeUrgentRoute() throws(Refusal) -> [Decision] {
    try need("rationale")
    return one(.urgentRouteTaken(UrgentRouteTaken()))
  }

  /// Anyone who first comes to know may report it, party or not.
  func override(_ event: String) throws(Refusal) -> [Decision] {
    guard let route = policy.route(kind: .override) else { throw .noSuchRoute(RouteKind.override.rawValue) }
    guard route.events.contains(where: { $0.key == event }) else { throw .unknownWord(field: "event", found: event) }
    if !route.openToAnyone, side == .outside { throw .notAParty }
    try need("account")
    var facts = Overridden()
    facts.event = event
    facts.freezes = route.freezesClocks
    facts.opensToRecipients = route.recipientsOpen
    return one(.overridden(facts))
  }

  func resume() throws(Refusal) -> [Decision] {
    if state.frozenSince == nil { throw .notFrozen }
    try need("reason")
    return one(.resumed(Resumed()))
  }

  func refer(_ key: String) throws(Refusal) -> [Decision] {
    guard let route = policy.route(key) else {
      guard state.policyIssueStages(under: policy).contains(where: { $0.key == key }) else { throw .noSuchRoute(key) }
      return try referred(key)
    }
    guard route.kind == .parallelReferral || route.kind == .widerLearning else { throw .noSuchRoute(key) }
    if !route.takesReferrals(from: state) { throw .notAgreed }
    return try referred(key)
  }

  private func referred(_ key: String) throws(Refusal) -> [Decision] {
    try need("reason")
    var facts = Referred()
    facts.route = key
    return one(.referred(facts))
  }

  func movePolicy(to: PolicyID, stage: String) throws(Refusal) -> [Decision] {
    if to == state.policy { throw .samePolicy }
    guard let next, next.id == to else { throw .unknownWord(field: "policy", found: to.text) }
    let route = state.raised.route
    if route != Raised.ladder, next.route(route) == nil { throw .noSuchRoute(route) }
    guard let there = next.stages(onRoute: route).first(where: { $0.key == stage }) else { throw .noSuchStage(stage) }
    if there.isArbiter, state.arbiter == nil { throw .noArbiterNamed }
    try unsettled()
    try need("reason")
    var facts = PolicyMoved()
    facts.to = to
    facts.stage = stage
    return one(.policyMoved(facts))
  }
}

extension Opening {
  /// Whether the stage before has to fail first. Every other trigger opens its stage by itself.
  public var followsTheStageBefore: Bool { self == .unresolved || self == .silence }
}

extension Stage {
  /// Whether a case may come here past the stages between: the policy lets it enter here, or names the trigger.
  public func isReached(past because: Opening) -> Bool {
    mayEnter || (!because.followsTheStageBefore && opensOn.contains(because))
  }
}

extension CaseState {
  /// The stages that a case can go to now: the next one, and those beyond it that something can open from here.
  public func stagesAhead(under policy: Policy) -> [Stage] {
    let ladder = policy.stages(onRoute: raised.route)
    guard let here = ladder.firstIndex(where: { $0.key == stage }) else { return [] }
    let triggers = Opening.allCases.filter { $0 != .immediateRisk || urgentSince != nil }
    let beyond = ladder.dropFirst(here + 2).filter { stage in triggers.contains { stage.isReached(past: $0) } }
    return ladder.dropFirst(here + 1).prefix(1) + beyond
  }

  /// What can be referred now, and where to: the keys of routes, and of stages that take a policy issue.
  public func referrals(under policy: Policy) -> [String] {
    let stages = policyIssueStages(under: policy).filter { ending != nil || $0.key != stage }
    return policy.routes.filter { $0.takesReferrals(from: self) }.map(\.key) + stages.map(\.key)
  }

  /// The stages that take a significant policy issue as a referral. Ambiguity 13: also where the case is resolved, and
  /// the case is not opened again for it.
  public func policyIssueStages(under policy: Policy) -> [Stage] {
    policy.stages(onRoute: raised.route).filter { $0.opensOn.contains(.policyIssue) }
  }
}

extension Route {
  /// Wider learning comes after; a referral outside runs beside the ladder at any time.
  func takesReferrals(from state: CaseState) -> Bool {
    switch kind {
    case .parallelReferral: true
    case .widerLearning: state.settled != nil || state.ending != nil
    default: false
    }
  }
}
