/// Why a file of bank holidays was refused. The place is a path into the file, such as `scotland.events[3].date`.
public enum CalendarFileRefusal: Error, Hashable, Sendable {
  case tooLarge(bytes: Int, limit: Int)
  case notJSON
  case missing(place: String)
  case wrongType(place: String, expected: String)
  case unknownDivision(String)
  case missingDivision(Division)
  case otherDivision(expected: Division, found: String)
  case noSuchDay(place: String, text: String)
  case emptyName(place: String)
  case repeatedDay(place: String, day: Day)
  case outsideYears(place: String, day: Day, first: Int, last: Int)
  case noHolidays(Division)
  /// A year that lacks so many days that it can't be the whole list of that year.
  case incompleteYear(Division, year: Int, found: Int)
  /// A year with so many that work would stand still: such a list would move every date far away.
  case tooManyDays(Division, year: Int, found: Int, most: Int)
  case yearsOutOfOrder(first: Int, last: Int)
}

/// Published bank holidays do not reach as far ahead as they should. Rule W3.
public struct CalendarWarning: Hashable, Sendable {
  public let division: Division
  public let publishedThrough: Day
  /// The day that they should reach.
  public let neededThrough: Day

  public init(division: Division, publishedThrough: Day, neededThrough: Day) {
    self.division = division
    self.publishedThrough = publishedThrough
    self.neededThrough = neededThrough
  }
}

extension WorkingCalendar {
  /// How many days ahead the published bank holidays should reach.
  public static let daysAhead = 60

  public func warning(on today: Day) -> CalendarWarning? {
    let needed = today + Self.daysAhead
    guard publishedThrough < needed else { return nil }
    return CalendarWarning(division: division, publishedThrough: publishedThrough, neededThrough: needed)
  }
}
