public import CaseRules

/// One division's bank holidays for a run of whole years, as they were published.
public struct CalendarYears: Hashable, Sendable {
  public let division: Division
  public let years: ClosedRange<Int>
  /// In order, each on the weekday on which it is kept.
  public let holidays: [BankHoliday]

  /// These years with later ones: where both have a year, the later list is right, because it was published later.
  func replaced(by later: CalendarYears) -> CalendarYears {
    let kept = holidays.filter { !later.years.contains($0.day.year) }
    // A gap between the two would be years that nobody published.
    let years =
      later.years.lowerBound <= years.upperBound + 1
      ? years.lowerBound...max(years.upperBound, later.years.upperBound) : later.years
    let holidays = (kept + later.holidays).filter { years.contains($0.day.year) }
    return CalendarYears(division: division, years: years, holidays: holidays.sorted { $0.day < $1.day })
  }
}
