extension WorkingCalendar {
  public func isWorkingDay(_ day: Day) throws(CalendarEnd) -> Bool {
    let offset = try offset(of: day)
    return ranks[offset] != (offset == 0 ? 0 : ranks[offset - 1])
  }

  /// The end of this many working days after a day, which is itself day 0 whatever its hour. From a day off, the next
  /// working day is day 1. Zero gives the day itself; a negative number counts back. Rule W1.
  public func adding(workingDays count: Int, to day: Day) throws(CalendarEnd) -> Day {
    if count > 0 { return try workingDay(at: rank(of: day) + count - 1) }
    return count == 0 ? day : try subtracting(workingDays: -count, from: day)
  }

  func subtracting(workingDays count: Int, from day: Day) throws(CalendarEnd) -> Day {
    let workingDaysBefore = try isWorkingDay(day) ? rank(of: day) - 1 : rank(of: day)
    return try workingDay(at: workingDaysBefore - count)
  }

  /// Day `number` where day 1 is the trigger day, or the next working day when that is a day off.
  public func day(_ number: Int, countingFrom trigger: Day) throws(CalendarEnd) -> Day {
    let before = try isWorkingDay(trigger) ? rank(of: trigger) - 1 : rank(of: trigger)
    return try workingDay(at: before + number - 1)
  }

  public func firstWorkingDay(onOrAfter day: Day) throws(CalendarEnd) -> Day {
    try self.day(1, countingFrom: day)
  }

  /// How many working days lie after one day and up to and including the other; negative when the other comes first.
  public func workingDays(after day: Day, through other: Day) throws(CalendarEnd) -> Int {
    try rank(of: other) - rank(of: day)
  }

  /// The working days still to come through the due day, today not counted. Negative: how many have passed since it.
  public func workingDaysLeft(on today: Day, until due: Day) throws(CalendarEnd) -> Int {
    try workingDays(after: today, through: due)
  }

  /// The days after one and up to and including the other that don't count, in order, with the reason for each.
  public func daysOff(after day: Day, through other: Day) throws(CalendarEnd) -> [DayOff] {
    let start = try offset(of: day) + 1 - rank(of: day)
    let end = try offset(of: other) + 1 - rank(of: other)
    return start < end ? Array(daysOff[start..<end]) : []
  }

  /// Whether an answer that reaches this day rests on bank holidays that nobody has published yet.
  public func isProjected(through day: Day) -> Bool { day > publishedThrough }

  func offset(of day: Day) throws(CalendarEnd) -> Int {
    let offset = day.number - firstDay.number
    guard ranks.indices.contains(offset) else { throw CalendarEnd(first: firstDay, last: lastDay) }
    return offset
  }

  /// How many working days there are from the first day of the calendar through this one.
  func rank(of day: Day) throws(CalendarEnd) -> Int { Int(ranks[try offset(of: day)]) }

  func workingDay(at index: Int) throws(CalendarEnd) -> Day {
    guard workingDays.indices.contains(index) else { throw CalendarEnd(first: firstDay, last: lastDay) }
    return firstDay + Int(workingDays[index])
  }
}
