public import CaseRules

/// Everything that is published about the bank holidays of the three divisions, under one name. Immutable: new data
/// makes a new edition, and a closed case keeps the one that it was closed under.
public struct CalendarEdition: Hashable, Sendable {
  public let name: String
  public let englandAndWales: CalendarYears
  public let scotland: CalendarYears
  public let northernIreland: CalendarYears

  /// The last year for which bank holidays are projected. Of later days a calendar says that it does not know.
  public static let lastProjectedYear = 2045

  public func years(of division: Division) -> CalendarYears {
    switch division {
    case .englandAndWales: englandAndWales
    case .scotland: scotland
    case .northernIreland: northernIreland
    }
  }

  /// The edition that results when a newer published list is added. Its name must be new.
  public func adding(_ published: PublishedBankHolidays, named name: String) -> CalendarEdition {
    CalendarEdition(
      name: name, englandAndWales: englandAndWales.replaced(by: published.englandAndWales),
      scotland: scotland.replaced(by: published.scotland),
      northernIreland: northernIreland.replaced(by: published.northernIreland))
  }

  /// A working calendar: published years as they are, later years projected from the rules.
  ///
  /// Its edition names the data, the division, and (by a digest) closures and hours, so that equal names mean equal
  /// calendars.
  public func calendar(
    for division: Division, closures: [Closure] = [], hours: WorkingHours = .usual
  ) -> WorkingCalendar {
    let published = years(of: division)
    let lastPublished = published.years.upperBound
    let lastYear = max(Self.lastProjectedYear, lastPublished)
    let projected = (lastPublished..<lastYear).flatMap { BankHolidayRules.holidays(in: $0 + 1, of: division) }
    return WorkingCalendar(
      division: division, edition: name(for: division, closures: closures, hours: hours),
      holidays: published.holidays + projected, closures: closures, hours: hours,
      firstDay: firstDay(ofYear: published.years.lowerBound),
      lastDay: firstDay(ofYear: lastYear + 1) - 1,
      publishedThrough: firstDay(ofYear: lastPublished + 1) - 1)
  }

  /// The name of the calendar that `calendar(for:closures:hours:)` makes, without making it.
  func name(for division: Division, closures: [Closure], hours: WorkingHours) -> String {
    let plain = name + " " + division.code
    if closures.isEmpty && hours == .usual { return plain }
    let sorted = closures.map { $0.day.iso + " " + $0.name }.sorted()
    return plain + " " + Fingerprint.of(([hours.start.text, hours.end.text] + sorted).joined(separator: "\n"))
  }

  /// Years come from checked data, so 1 January exists.
  private func firstDay(ofYear year: Int) -> Day {
    Day(year: year, month: 1, day: 1) ?? Day(number: 0)
  }
}
