extension WorkingCalendar {
  /// The moment at which the working day ends, on this day of whatever kind.
  public func endOfDay(_ day: Day) -> Instant { UKClock.instant(day, hours.end) }

  /// Whether people are at work: from the start of hours until just before their end, on a working day.
  public func isWorkingTime(_ instant: Instant) throws(CalendarEnd) -> Bool {
    let day = UKClock.local(instant).day
    return try isWorkingDay(day) && instant >= startOfDay(day) && instant < endOfDay(day)
  }

  /// The next start of a working day; this moment where it is one.
  public func nextStartOfWork(_ instant: Instant) throws(CalendarEnd) -> Instant {
    let day = UKClock.local(instant).day
    if try isWorkingDay(day), instant <= startOfDay(day) { return startOfDay(day) }
    return startOfDay(try firstWorkingDay(onOrAfter: day + 1))
  }

  /// This moment when people are at work, and otherwise the next start of a working day.
  public func nextWorkingMoment(_ instant: Instant) throws(CalendarEnd) -> Instant {
    let day = UKClock.local(instant).day
    guard try isWorkingDay(day), instant < endOfDay(day) else {
      return startOfDay(try firstWorkingDay(onOrAfter: day + 1))
    }
    return max(instant, startOfDay(day))
  }

  /// The moment by which people have been at work for this many hours. A full day ends at the end of hours, not at the
  /// start of the next day. Zero or less gives the next working moment.
  public func adding(workingHours count: Int, to instant: Instant) throws(CalendarEnd) -> Instant {
    var moment = try nextWorkingMoment(instant)
    guard count > 0 else { return moment }
    var left = count.multipliedReportingOverflow(by: 3600)
    if left.overflow { left.partialValue = Int.max }
    var day = UKClock.local(moment).day
    while left.partialValue > endOfDay(day) - moment {
      left.partialValue -= endOfDay(day) - moment
      day = try firstWorkingDay(onOrAfter: day + 1)
      moment = startOfDay(day)
    }
    return moment + left.partialValue
  }

  private func startOfDay(_ day: Day) -> Instant { UKClock.instant(day, hours.start) }
}
