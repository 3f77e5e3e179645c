extension Bench {
  /// Puts a challenge on record and, where it meets the policy's trigger, starts the clock and pins the edition.
  func raise(_ asked: Raised) throws(Refusal) -> [Decision] {
    if state.last > 0 { throw .alreadyRaised }
    if policy.isStarter, asked.partnership.text.isEmpty { throw .starterNotAdopted }
    try checkParties(asked)
    try checkCodes(asked)
    try checkStart(asked)
    var facts = asked
    facts.policy = policy.id
    facts.receiving = asked.receiving.sorted { $0.agency < $1.agency }
    let ladder = policy.stages(onRoute: facts.route)
    if facts.recordOnly { facts.stage = "" } else if facts.stage.isEmpty { facts.stage = ladder.first?.key ?? "" }
    let raised = Decision(.raised(facts), words: order.words)
    if facts.recordOnly {
      return [raised, Decision(.closed(closing(.recorded)))]
    }
    return startMissing(holds: order.words.names).isEmpty ? [raised, clockStarted()] : [raised]
  }

  private func checkParties(_ facts: Raised) throws(Refusal) {
    if facts.receiving.isEmpty { throw .noReceivingAgency }
    for (index, holder) in facts.receiving.enumerated()
    where facts.receiving[..<index].contains(where: { $0.agency == holder.agency }) {
      throw .unknownWord(field: "receiving", found: holder.agency.text)
    }
    if facts.raising.agency != order.by.agency { throw .onlySide(.raising) }
    let same = facts.receiving.filter { $0.agency == facts.raising.agency }
    if policy.route(facts.route)?.kind == .withinAgency {
      if same.count != facts.receiving.count { throw .differentAgencies }
      if same.contains(where: { $0.post == facts.raising.post }) { throw .sameAgencyOnBothSides }
    } else if !same.isEmpty {
      throw .sameAgencyOnBothSides
    }
  }

  private func checkCodes(_ facts: Raised) throws(Refusal) {
    let route = policy.route(facts.route)
    if facts.route != Raised.ladder, route?.kind.isForRaising != true { throw .noSuchRoute(facts.route) }
    if let day = facts.decisionOn, day > UKClock.local(order.now).day { throw .happenedInTheFuture }
    if !policy.concerns.contains(facts.person) { throw .unknownWord(field: "person", found: facts.person.rawValue) }
    if !policy.grounds.isEmpty, !policy.grounds.contains(where: { $0.key == facts.ground }) {
      throw .unknownWord(field: "ground", found: facts.ground)
    }
    for subject in facts.subjects where !policy.subjects.contains(where: { $0.key == subject }) {
      throw .unknownWord(field: "subjects", found: subject)
    }
    if !policy.priorities.isEmpty, !policy.priorities.contains(where: { $0.key == facts.priority }) {
      throw .unknownWord(field: "priority", found: facts.priority)
    }
    if !policy.boards.isEmpty, !policy.boards.contains(where: { $0.key == facts.board }) {
      throw .unknownWord(field: "board", found: facts.board)
    }
    if facts.recordOnly, route?.mayRecordOnly != true { throw .recordOnly }
    if let route, route.kind == .dissent, !facts.recordOnly, !route.mayChallenge { throw .recordOnly }
  }

  private func checkStart(_ facts: Raised) throws(Refusal) {
    try need("concern")
    if policy.route(facts.route)?.kind != .theme { try need("label") }
    if order.happenedAt < order.now - 3600 { try needReasonForEarlierStart() }
    guard !facts.stage.isEmpty, facts.stage != policy.stages(onRoute: facts.route).first?.key else { return }
    guard let stage = policy.stages(onRoute: facts.route).first(where: { $0.key == facts.stage }) else {
      throw .noSuchStage(facts.stage)
    }
    // Nobody is named to decide before a referral, so the arbiter's stage is reached and never entered.
    if !stage.mayEnter || stage.isArbiter { throw .mayNotEnter(stage: facts.stage) }
    try need("entryReason")
  }

  /// Something that starts a clock may lie before its entry, with a reason.
  private func needReasonForEarlierStart() throws(Refusal) {
    if order.words["earlierReason"] == nil { throw .earlierStartNeedsReason }
  }

  func startMissing(holds: [String]) -> [RecordItem] {
    policy.startRequires.filter { !$0.isHeld(by: holds) }
  }

  private func clockStarted() -> Decision {
    var facts = ClockStarted()
    facts.policy = policy.id
    return Decision(.clockStarted(facts))
  }

  func requestResolution() throws(Refusal) -> [Decision] {
    if state.clockStartedAt != nil { throw .clockStartedAlready }
    try only(.raising)
    let missing = startMissing(holds: state.holds + order.words.names)
    if !missing.isEmpty { throw .missingFromRecord(missing) }
    return one(.resolutionRequested(ResolutionRequested())) + [clockStarted()]
  }

  func closing(_ how: HowClosed) -> Closed {
    var facts = Closed()
    facts.how = how
    facts.calendar = calendar.edition
    return facts
  }
}

extension RouteKind {
  /// Whether a challenge can be raised on it; the others are taken by a case that is under way.
  public var isForRaising: Bool {
    switch self {
    case .override, .parallelReferral, .widerLearning: false
    default: true
    }
  }
}

extension RecordItem {
  /// The sealed fields that show it, any one of which is enough.
  public var fields: [String] {
    switch self {
    case .concern: ["concern"]
    case .personInformation: ["label", "person"]
    case .outcomeSought: ["outcomeSought"]
    case .evidence: ["evidence"]
    case .risk: ["risk"]
    case .decisionChallenged: ["decision"]
    case .tried: ["tried"]
    case .ownManagerConsulted, .interAgencyProceduresConsidered, .earlyHelpConsidered: ["ownManager"]
    case .wishes: ["wishes"]
    case .capacity: ["capacity"]
    case .advocacy: ["advocacy", "capacity"]
    case .outcomeAgreed: ["outcome"]
    case .outstandingIssues: ["outstanding"]
    case .actionPlan: ["actions"]
    case .rationale: ["reasons", "rationale"]
    case .views: ["view", "risks"]
    case .opportunities: ["opportunities"]
    case .dates, .people, .stagesUsed: []
    }
  }

  /// Items that the journal keeps by itself (dates, people, stages) are always there.
  public func isHeld(by holds: [String]) -> Bool {
    fields.isEmpty || fields.contains { holds.contains($0) }
  }
}
