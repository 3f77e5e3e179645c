import CaseRules

/// Calendars from the rules, for tests of counting.
func calendar(
  _ division: Division = .englandAndWales, closures: [Closure] = [], hours: WorkingHours = .usual,
  years: ClosedRange<Int> = 2024...2027
) -> WorkingCalendar {
  WorkingCalendar(
    division: division, edition: "test", holidays: years.flatMap { BankHolidayRules.holidays(in: $0, of: division) },
    closures: closures, hours: hours, firstDay: day("\(years.lowerBound)-01-01"),
    lastDay: day("\(years.upperBound)-12-31"))
}

func day(_ text: String) -> Day {
  guard let day = Day(iso: text) else { preconditionFailure("not a day: \(text)") }
  return day
}

/// `2025-04-17T15:00` on the UK's wall clock.
func at(_ text: String) -> Instant {
  guard let moment = LocalMoment(text: text) else { preconditionFailure("not a moment: \(text)") }
  return UKClock.instant(moment)
}
