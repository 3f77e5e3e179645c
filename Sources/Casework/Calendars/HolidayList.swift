import CaseRules

/// Collects one division's days from a file and checks each as it comes.
struct HolidayList {
  let division: Division
  private var holidays: [BankHoliday] = []
  private var seen: Set<Day> = []

  /// No division has fewer in a year: England and Wales have eight, and no year since 1978 lacked two of them.
  private static let fewestInAYear = 7

  /// Scotland has ten, and no year anywhere has had three more than usual: a list with more is not one of holidays.
  private static let mostInAYear = 20

  /// From the first Bank Holidays Act to further than anybody publishes: a year outside is a slip of the pen.
  static let plausibleYears = 1871...2200

  init(division: Division) { self.division = division }

  mutating func add(date: String, name: String, place: String) throws(CalendarFileRefusal) {
    guard let day = Day(iso: date) else { throw .noSuchDay(place: place + ".date", text: date) }
    let plausible = Self.plausibleYears
    guard plausible.contains(day.year) else {
      throw .outsideYears(place: place + ".date", day: day, first: plausible.lowerBound, last: plausible.upperBound)
    }
    if name.isBlank { throw .emptyName(place: place) }
    guard seen.insert(day).inserted else { throw .repeatedDay(place: place + ".date", day: day) }
    holidays.append(BankHoliday(day: day, name: name, status: .published))
  }

  /// From the year of the earliest day to that of the latest; `nil` for an empty list.
  var years: ClosedRange<Int>? {
    guard let first = holidays.map(\.day).min(), let last = holidays.map(\.day).max() else { return nil }
    return first.year...last.year
  }

  /// The days in order, once every year has enough of them to be the whole year's list.
  func complete(for years: ClosedRange<Int>) throws(CalendarFileRefusal) -> [BankHoliday] {
    let sorted = holidays.sorted { $0.day < $1.day }
    if let stray = sorted.first(where: { !years.contains($0.day.year) }) {
      throw .outsideYears(
        place: stray.day.iso, day: stray.day, first: years.lowerBound, last: years.upperBound)
    }
    for year in years {
      let found = sorted.count { $0.day.year == year }
      if found < Self.fewestInAYear { throw .incompleteYear(division, year: year, found: found) }
      if found > Self.mostInAYear { throw .tooManyDays(division, year: year, found: found, most: Self.mostInAYear) }
    }
    return sorted
  }
}
