/// A civil day in the UK, counted in days since 1 January 1970.
public struct Day: Hashable, Comparable, Sendable {
  public let number: Int
  public init(number: Int) { self.number = number }
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day {
  /// The day with these numbers in the Gregorian calendar, years 1 to 9999; `nil` for a day that doesn't exist.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Self.length(ofMonth: month, year: year) else { return nil }
    self.init(number: CivilDate(year: year, month: month, day: day).dayNumber)
  }

  public var year: Int { CivilDate(dayNumber: number).year }
  public var month: Int { CivilDate(dayNumber: number).month }
  /// The day of the month, from 1.
  public var day: Int { CivilDate(dayNumber: number).day }
  /// 1 January 1970 was a Thursday.
  public var weekday: Weekday {
    let fromMonday = (number + 3) % 7
    return Weekday.allCases[fromMonday < 0 ? fromMonday + 7 : fromMonday]
  }

  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  public static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// The days of the week, Monday first as ISO 8601 numbers them.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  public var isWeekend: Bool { self == .saturday || self == .sunday }
}
