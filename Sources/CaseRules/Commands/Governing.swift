/// Under which partnership's policy a case goes, where its agencies work in more than one. The area where the child
/// lives decides, for an adult the rule of the board concerned; people choose wrongly, and say so before anything hangs
/// on it.
extension Bench {
  /// - Parameter policy: the edition of that partnership on the day on which the challenge was raised.
  func govern(by partnership: PartnershipID, _ policy: PolicyID) throws(Refusal) -> [Decision] {
    try only(.raising, .receiving)
    if partnership == state.raised.partnership { throw .samePolicy }
    guard let next, next.id == policy else { throw .unknownWord(field: "partnership", found: partnership.text) }
    let route = state.raised.route
    if route != Raised.ladder, next.route(route) == nil { throw .noSuchRoute(route) }
    if !state.isUntouched(owing: obligations(), at: order.now, in: calendar) { throw .tooLateToGovern }
    try need("reason")
    let stages = next.stages(onRoute: route)
    var facts = Governed()
    facts.partnership = partnership
    facts.policy = policy
    facts.stage = (stages.first { $0.key == state.stage } ?? stages.first)?.key ?? ""
    return one(.governed(facts))
  }
}

extension CaseState {
  /// What may have happened before: it means the same under every policy.
  static let quiet = [
    Raised.kind, ResolutionRequested.kind, ClockStarted.kind, Acknowledged.kind, UrgentRouteTaken.kind, Corrected.kind,
    Removed.kind, CalendarChanged.kind, GlassBroken.kind, AdviserInvited.kind, AdviserReleased.kind, AdviceGiven.kind,
    Reassigned.kind, SaidNotOurs.kind, GuestInvited.kind, GuestOpened.kind, GuestExtended.kind, GuestEnded.kind,
    Governed.kind, RecordMade.kind,
  ]

  /// Nothing is on record yet that another policy would rewrite, and no date of this one has passed.
  func isUntouched(owing obligations: [Obligation], at now: Instant, in calendar: WorkingCalendar) -> Bool {
    let isQuiet = entries.allSatisfy { Self.quiet.contains($0.kind) }
    return isQuiet && openings.count <= 1 && !obligations.contains { $0.isLate(at: now, in: calendar) }
  }

  mutating func applyGoverned(_ facts: Governed) {
    raised.partnership = facts.partnership
    policy = facts.policy
    if !openings.isEmpty { openings[openings.count - 1].stage = facts.stage }
  }
}
