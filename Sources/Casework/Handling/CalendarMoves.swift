import CaseRules

/// What a changed calendar does to the dates of one case: rows as they are stored against what is owed now. Both are as
/// of the case's last event; a date that stands in both and differs has moved.
struct CalendarMoves {
  let moves: [DateMove]
  private let setting: CaseSetting
  /// From the first of the duties to the last of their dates.
  private let days: ClosedRange<Day>

  init(_ caseID: CaseID, _ state: CaseState, _ setting: CaseSetting, stored: [DueRow]) {
    self.setting = setting
    let moment = state.entries.last?.recordedAt ?? state.raisedAt
    let owed = state.obligations(under: setting.policy, counting: setting.calendar, at: moment).filter(\.isOwed)
    var moves: [DateMove] = []
    var (first, last) = (UKClock.local(moment).day, UKClock.local(moment).day)
    for obligation in owed where !moves.contains(where: { $0.key == obligation.key }) {
      guard let now = Self.end(obligation.due), let row = stored.first(where: { Self.isOf($0, obligation) }),
        let then = Self.end(row), then != now
      else { continue }
      moves.append(
        DateMove(key: obligation.key, stage: obligation.stage, kind: obligation.duty.kind, from: then, to: now))
      first = min(first, UKClock.local(obligation.since).day, Self.day(then), Self.day(now))
      last = max(last, Self.day(then), Self.day(now))
    }
    self.moves = moves
    days = first...last
  }

  /// With the days that made the dates move, where the calendar that they were worked out with is known.
  func facts(counting then: WorkingCalendar?) -> CalendarChanged {
    var facts = CalendarChanged()
    facts.moves = moves
    guard let then, let old = Self.daysOff(of: then, days), let new = Self.daysOff(of: setting.calendar, days) else {
      return facts
    }
    facts.closed = Self.named(new, without: old)
    facts.opened = Self.named(old, without: new)
    return facts
  }

  private static func isOf(_ row: DueRow, _ obligation: Obligation) -> Bool {
    row.key == obligation.key && obligation.owes.contains(row.owes)
  }

  private static func end(_ due: Due) -> DateMove.End? {
    switch due {
    case .day(let day): .day(day)
    case .instant(let moment): .moment(moment)
    default: nil
    }
  }

  private static func end(_ row: DueRow) -> DateMove.End? {
    row.dueDay.map { .day($0) } ?? row.dueAt.map { .moment($0) }
  }

  private static func day(_ end: DateMove.End) -> Day {
    switch end {
    case .day(let day): day
    case .moment(let moment): UKClock.local(moment).day
    }
  }

  private static func daysOff(of calendar: WorkingCalendar, _ days: ClosedRange<Day>) -> [DayOff]? {
    try? calendar.daysOff(after: days.lowerBound - 1, through: days.upperBound)
  }

  private static func named(_ days: [DayOff], without others: [DayOff]) -> [NamedDay] {
    let known = Set(others.map(\.day))
    return days.filter { !known.contains($0.day) }.map { NamedDay(day: $0.day, name: name($0.reason)) }
  }

  private static func name(_ reason: DayOff.Reason) -> String {
    switch reason {
    case .weekend: ""
    case .bankHoliday(let name, _): name
    case .closure(let name): name
    }
  }
}
