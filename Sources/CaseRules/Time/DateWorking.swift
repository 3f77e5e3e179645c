/// A date that was counted in working days, with what it takes to say how.
public struct DateWorking: Hashable, Sendable {
  public enum Counting: Hashable, Sendable {
    /// The start is day 0.
    case after
    /// Day 1 is this day: the start, or the next working day when the start is a day off.
    case fromDayOne(Day)
  }

  public let start: Day
  public let count: Int
  public let counting: Counting
  public let due: Day
  /// The weekdays between start and due that did not count.
  public let daysOff: [DayOff]
  /// Whether the answer rests on bank holidays that nobody has published yet.
  public let isProjected: Bool
}

extension WorkingCalendar {
  /// `adding(workingDays:to:)` with its working.
  public func working(ofAdding count: Int, to start: Day) throws(CalendarEnd) -> DateWorking {
    let due = try adding(workingDays: count, to: start)
    return try working(start: start, count: count, counting: .after, due: due)
  }

  /// `day(_:countingFrom:)` with its working.
  public func working(ofDay number: Int, countingFrom start: Day) throws(CalendarEnd) -> DateWorking {
    let first = try firstWorkingDay(onOrAfter: start)
    let due = try day(number, countingFrom: start)
    return try working(start: start, count: number, counting: .fromDayOne(first), due: due)
  }

  private func working(
    start: Day, count: Int, counting: DateWorking.Counting, due: Day
  ) throws(CalendarEnd) -> DateWorking {
    let between = try daysOff(after: start, through: due).filter { $0.reason != .weekend }
    return DateWorking(
      start: start, count: count, counting: counting, due: due, daysOff: between,
      isProjected: isProjected(through: due))
  }
}
