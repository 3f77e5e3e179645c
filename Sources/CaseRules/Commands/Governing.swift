/// Under which partnership's policy a case goes, where its agencies work in more than one. The area where the child
/// lives decides, for an adult the rule of the board concerned; people choose wrongly, and some find it out late.
extension Bench {
  /// While nothing was done under the policy before, only its name changes, and the clock stays. Afterwards the case
  /// goes on at the stage of the same tier, whose time begins anew; what was said and done stays on record.
  ///
  /// - Parameter policy: the edition of that partnership on the day on which the challenge was raised.
  func govern(by partnership: PartnershipID, _ policy: PolicyID) throws(Refusal) -> [Decision] {
    try only(.raising, .receiving)
    if partnership == state.raised.partnership { throw .samePolicy }
    guard let next, next.id == policy else { throw .unknownWord(field: "partnership", found: partnership.text) }
    let route = state.raised.route
    if route != Raised.ladder, next.route(route) == nil { throw .noSuchRoute(route) }
    let obligations = obligations()
    if !state.canComeToAnotherPolicy(
      from: self.policy, by: side, owing: obligations, at: order.now, in: calendar)
    {
      throw .tooLateToGovern
    }
    try need("reason")
    let stages = next.stages(onRoute: route)
    var facts = Governed()
    facts.partnership = partnership
    facts.policy = policy
    facts.beginsAnew = !state.isUntouched(owing: obligations, at: order.now, in: calendar)
    let there = facts.beginsAnew ? stage.flatMap { next.stage(like: $0, of: self.policy, among: stages) } : nil
    facts.stage = (there ?? stages.first { $0.key == state.stage } ?? stages.first)?.key ?? ""
    return one(.governed(facts))
  }
}

extension Policy {
  /// The stage at which people of the same tier go on: the first whose raising side stands no lower, else the last
  /// below the top.
  func stage(like stage: Stage, of former: Policy, among stages: [Stage]) -> Stage? {
    let below = stages.filter { !$0.isArbiter }
    let rank = former.rank(of: stage)
    return below.first { self.rank(of: $0) >= rank } ?? below.last
  }

  private func rank(of stage: Stage) -> Int { (role(stage.raisingRole)?.tier ?? .practitioner).rank }
}

extension Tier {
  /// How high it stands in an agency's own line; those beside the line stand no higher than whoever does the work.
  fileprivate var rank: Int {
    let line: [Tier] = [
      .practitioner, .lineManager, .operationalManager, .safeguardingLead, .seniorManager, .headOfService, .director,
    ]
    return line.firstIndex(of: self) ?? 0
  }
}

extension CaseState {
  /// What may have happened before: it means the same under every policy.
  static let quiet = [
    Raised.kind, ResolutionRequested.kind, ClockStarted.kind, Acknowledged.kind, UrgentRouteTaken.kind, Corrected.kind,
    Removed.kind, CalendarChanged.kind, GlassBroken.kind, AdviserInvited.kind, AdviserReleased.kind, AdviceGiven.kind,
    Reassigned.kind, SaidNotOurs.kind, GuestInvited.kind, GuestOpened.kind, GuestExtended.kind, GuestEnded.kind,
    Governed.kind, RecordMade.kind, Attached.kind, Held.kind, HoldLifted.kind, RedactionMarked.kind,
    RedactionReviewed.kind, DisclosureReported.kind, DisclosureJudged.kind,
  ]

  /// Nothing is on record yet that another policy would rewrite, and no date of this one has passed.
  func isUntouched(owing obligations: [Obligation], at now: Instant, in calendar: WorkingCalendar) -> Bool {
    let isQuiet = entries.allSatisfy { Self.quiet.contains($0.kind) }
    // That nobody was invited yet is no date of a policy.
    let own = obligations.filter { $0.duty.key != Obligation.standInKey }
    return isQuiet && openings.count <= 1 && !own.contains { $0.isLate(at: now, in: calendar) }
  }

  /// Whether another partnership's policy can still take the matter up: until it is settled, or with whoever decides.
  /// Once a date has passed, or the policy has changed before, only the raising side says so: nobody gets rid of a date
  /// of their own by it.
  func canComeToAnotherPolicy(
    from policy: Policy, by side: Side, owing obligations: [Obligation], at now: Instant, in calendar: WorkingCalendar
  ) -> Bool {
    if settled != nil || ending != nil { return false }
    if isUntouched(owing: obligations, at: now, in: calendar) { return true }
    let isLate = obligations.contains { $0.isLate(at: now, in: calendar) && $0.duty.key != Obligation.standInKey }
    let isAgain = openings.contains { $0.before != nil }
    if isLate || isAgain || !limitsPassed.isEmpty, side != .raising { return false }
    guard let opening, let stage = policy.stages(onRoute: raised.route).first(where: { $0.key == opening.stage })
    else { return false }
    return !stage.isArbiter
  }

  mutating func applyGoverned(_ facts: Governed, _ event: Event) {
    let former = policy
    raised.partnership = facts.partnership
    policy = facts.policy
    guard let now = openings.last else { return }
    guard facts.beginsAnew else {
      openings[openings.count - 1].stage = facts.stage
      return
    }
    endStage(.governed, event)
    for index in openings.indices where openings[index].before == nil {
      openings[index].before = FormerStage(policy: former, stage: openings[index].stage)
      openings[index].stage = ""
    }
    // An outcome that waits was written under the other policy's rule of who must agree: it is written again.
    for index in proposals.indices where proposals[index].agreedAt == nil {
      proposals[index].setAsideAt = proposals[index].setAsideAt ?? event.happenedAt
    }
    open(facts.stage, because: now.because, raising: now.raising, receiving: now.receiving, event)
    openings[openings.count - 1].countsAnew = true
  }
}
