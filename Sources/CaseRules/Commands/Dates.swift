extension Bench {
  /// "Or a timescale that protects": an earlier date with a reason; nobody may set a later one.
  func shortenLimit(_ key: String, to day: Day) throws(Refusal) -> [Decision] {
    let obligation = try owed(key)
    guard obligation.duty.orSooner || !obligation.due.isDated || obligation.duty.kind == .resolve else {
      throw .noSoonerDateHere
    }
    if Obligation.neverSooner.contains(obligation.due) { throw .noSoonerDateHere }
    if day < UKClock.local(order.now).day { throw .dateInThePast(day) }
    if let ceiling = obligation.due.day, day >= ceiling { throw .dateNotEarlier(ceiling: ceiling) }
    try need("reason")
    var facts = LimitShortened()
    facts.obligation = key
    facts.day = day
    return one(.limitShortened(facts))
  }

  func proposeDate(_ key: String, _ day: Day) throws(Refusal) -> [Decision] {
    try checkDateless(key)
    if day < UKClock.local(order.now).day { throw .dateInThePast(day) }
    var facts = DateProposed()
    facts.obligation = key
    facts.day = day
    return one(.dateProposed(facts))
  }

  func agreeDate(_ key: String) throws(Refusal) -> [Decision] {
    try checkDateless(key)
    guard let proposed = state.proposedDates.last(where: { $0.obligation == key }) else { throw .noProposedDate }
    if state.isOwn(proposed, of: order.by.agency, on: side) { throw .ownProposedDate }
    if state.agreements(to: proposed).contains(where: { $0.agency == order.by.agency }) { throw .dateAgreedAlready }
    var facts = DateAgreed()
    facts.obligation = key
    facts.day = proposed.day
    return one(.dateAgreed(facts))
  }

  private func checkDateless(_ key: String) throws(Refusal) {
    try only(.raising, .receiving)
    let obligation = try owed(key)
    guard obligation.due == .unknown || obligation.due == .agreedByParties else { throw .dateNotAskedFor }
  }

  /// The program, and nobody else, puts on record that dates moved with the calendar.
  func changeCalendar(_ facts: CalendarChanged) throws(Refusal) -> [Decision] {
    guard order.by == .program else { throw .notAParty }
    if facts.from == facts.to { throw .sameCalendar }
    return one(.calendarChanged(facts))
  }

  /// The program, and nobody else, puts on record that a stage's time is over: its lists then say who goes on.
  func passLimit() throws(Refusal) -> [Decision] {
    guard order.by == .program else { throw .notAParty }
    guard let passed = state.passedLimit(under: policy, counting: calendar, at: order.now) else {
      throw .limitNotPassed
    }
    var facts = LimitPassed()
    facts.stage = state.stage
    facts.answered = !passed.isSilent
    return one(.limitPassed(facts))
  }

  private func owed(_ key: String) throws(Refusal) -> Obligation {
    let found = obligations().filter { $0.key == key }
    guard let first = found.first else { throw .noSuchObligation(key) }
    guard let owed = found.first(where: \.isOwed) else { throw .notOwedNow(first.key) }
    return owed
  }
}

extension Obligation {
  /// What the parties agree is agreed by both, and nothing is sooner than at once.
  fileprivate static let neverSooner: [Due] = [.immediately, .unknown, .agreedByParties]

  /// Whether it makes sense to ask for an earlier date: it is owed, and there is a day before its own.
  public func mayBeSooner(on today: Day) -> Bool {
    guard isOwed, duty.orSooner || duty.kind == .resolve, !Self.neverSooner.contains(due) else { return false }
    return due.day.map { today < $0 } ?? true
  }
}
