/// Everything that time asks of a case at one moment, from one computation of what is owed.
public struct Outlook: Sendable {
  /// The limit of the open stage that passed and is not on record yet.
  public var passed: PassedLimit?
  /// What people are to hear by now: for each obligation the latest of what each ear is to hear. What was heard
  /// already is not known here: each reminder has a name that is told once.
  public var due: [Reminder]
  /// The next moment at which time alone will give somebody something to hear, or will end the stage's limit.
  public var next: Instant?
  /// Everything that is or was owed.
  public var obligations: [Obligation]
}

extension CaseState {
  /// What time asks of the case by `now`.
  public func outlook(
    under policy: Policy, counting calendar: WorkingCalendar, at now: Instant, pace: Pace = .usual
  ) -> Outlook {
    let ledger = Ledger(state: self, policy: policy, calendar: calendar, now: now)
    let obligations = ledger.obligations()
    var due: [Reminder] = []
    var next = limitAhead(in: ledger)
    for obligation in obligations where obligation.isOwed {
      let rungs = obligation.rungs(pace, counting: calendar)
      for ear in Rung.Ear.allCases {
        guard let latest = rungs.last(where: { $0.rung.ear == ear && $0.at <= now }) else { continue }
        due.append(Reminder(obligation: obligation, rung: latest.rung, at: latest.at))
      }
      if let coming = rungs.first(where: { $0.at > now })?.at { next = min(next ?? coming, coming) }
    }
    return Outlook(passed: passedLimit(in: ledger), due: due, next: next, obligations: obligations)
  }
}
