/// The limit of the stage that is open, once it has passed.
public struct PassedLimit: Hashable, Sendable {
  /// When it passed.
  public var at: Instant
  /// No receiving agency had answered by then.
  public var isSilent: Bool
}

extension CaseState {
  /// The limit of the open stage that passed without agreement and is not on record yet.
  public func passedLimit(
    under policy: Policy, counting calendar: WorkingCalendar, at now: Instant
  ) -> PassedLimit? {
    if openLimit == nil { return nil }
    return passedLimit(in: Ledger(state: self, policy: policy, calendar: calendar, now: now))
  }

  func passedLimit(in ledger: Ledger) -> PassedLimit? {
    guard let index = openLimit else { return nil }
    return ledger.lapse(at: index).map { PassedLimit(at: $0, isSilent: ledger.silences[index] != nil) }
  }

  /// When the limit of the open stage passes, where that lies ahead.
  func limitAhead(in ledger: Ledger) -> Instant? {
    // The limit is over once its last moment has passed.
    openLimit.flatMap { ledger.limitEnds[$0] }.flatMap { $0 >= ledger.now ? $0 + 1 : nil }
  }

  private var openLimit: Int? {
    guard clockStartedAt != nil, frozenSince == nil, ending == nil, settled == nil, let last = openings.indices.last,
      openings[last].endedAt == nil, !limitsPassed.contains(last)
    else { return nil }
    return last
  }
}
