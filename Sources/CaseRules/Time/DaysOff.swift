/// A day on which banks are closed by law in one division.
public struct BankHoliday: Hashable, Sendable {
  public enum Status: String, Sendable {
    /// It stands in the published list.
    case published
    /// It was worked out from the rules for a year that has not been published.
    case projected
  }

  public let day: Day
  public let name: String
  public let status: Status

  public init(day: Day, name: String, status: Status) {
    self.day = day
    self.name = name
    self.status = status
  }
}

/// A day on which a partnership itself does not work, such as the days between Christmas and New Year.
public struct Closure: Hashable, Sendable {
  public let day: Day
  public let name: String

  public init(day: Day, name: String) {
    self.day = day
    self.name = name
  }

  /// One closure for each day from the first through the last; none when the last comes before the first.
  public static func days(_ first: Day, through last: Day, name: String) -> [Closure] {
    guard first <= last else { return [] }
    return (first.number...last.number).map { Closure(day: Day(number: $0), name: name) }
  }
}

/// A day that does not count as a working day, and why.
public struct DayOff: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case weekend
    case bankHoliday(name: String, projected: Bool)
    case closure(name: String)
  }

  public let day: Day
  public let reason: Reason

  public init(day: Day, reason: Reason) {
    self.day = day
    self.reason = reason
  }
}
