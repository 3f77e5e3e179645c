/// When a proposed date holds: every other agency agreed to it.
extension CaseState {
  /// Who agreed to a proposed date after it was proposed.
  func agreements(to proposed: SetDate) -> [SetDate] {
    agreedDates.filter { $0.obligation == proposed.obligation && $0.position > proposed.position }
  }

  /// The agencies that have yet to agree to a proposed date: one receiving agency binds no other. Within one agency the
  /// two sides are one agency.
  public func agreementsMissing(for proposed: SetDate) -> [AgencyID] {
    let agreed = agreements(to: proposed).map(\.agency)
    let others = ([raised.raising.agency] + receivingAgencies).filter { $0 != proposed.agency }
    if others.isEmpty { return agreed.isEmpty ? [proposed.agency] : [] }
    return others.filter { !agreed.contains($0) }
  }

  /// Whether a proposed date is somebody's own, which others agree to.
  public func isOwn(_ proposed: SetDate, of agency: AgencyID, on side: Side) -> Bool {
    let isWithinAgency = receivingAgencies.allSatisfy { $0 == raised.raising.agency }
    return isWithinAgency ? proposed.bySide == side : proposed.agency == agency
  }

  /// The date of an obligation that every agency agreed to, with the moment of the last agreement; nil until then.
  func agreedDate(for obligation: String) -> (day: Day, at: Instant)? {
    guard let proposed = proposedDates.last(where: { $0.obligation == obligation }),
      agreementsMissing(for: proposed).isEmpty, let last = agreements(to: proposed).last
    else { return nil }
    return (proposed.day, last.at)
  }
}
