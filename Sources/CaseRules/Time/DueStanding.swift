/// How a due day stands at a moment. Worked out when it is read, never stored. Rule W5.
public enum DueStanding: Hashable, Sendable {
  /// Working days still to come, today not counted. Zero when only days off lie before a due day that is one itself.
  case workingDaysLeft(Int)
  /// Due at the end of today, which has not come.
  case dueToday
  /// Working days that have begun since the due day ended. Zero until the first of them.
  case overdue(workingDays: Int)
}

extension WorkingCalendar {
  public func standing(of due: Day, at now: Instant) throws(CalendarEnd) -> DueStanding {
    let today = UKClock.local(now).day
    if today < due { return .workingDaysLeft(try workingDaysLeft(on: today, until: due)) }
    if today == due, now <= endOfDay(due) { return .dueToday }
    return .overdue(workingDays: try workingDays(after: due, through: today))
  }
}
