import CaseRules

/// How long something has been open, in working days.
public enum DutyAge: CaseIterable, Sendable {
  case upToAWeek, upToTwoWeeks, upToFourWeeks, longer

  /// The most working days of each age but the last.
  static let limits = [5, 10, 20]

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  /// The fewest working days of this age, and the most; nil for no end.
  public var first: Int { place == 0 ? 0 : Self.limits[place - 1] + 1 }
  public var last: Int? { place < Self.limits.count ? Self.limits[place] : nil }

  /// For each limit the moment from which on nothing is older than it.
  ///
  /// - Parameter calendar: nil counts every day.
  static func cuts(on today: Day, counting calendar: WorkingCalendar?) -> [Instant] {
    limits.map { UKClock.start(of: calendar?.firstDay(notOlderThan: $0, on: today) ?? today - $0) }
  }

  /// How many are of each age.
  ///
  /// - Parameter before: how many of all began before each cut.
  static func spread(of all: Int, before: [Int]) -> [(age: DutyAge, count: Int)] {
    zip(allCases, zip([all] + before, before + [0])).map { age, counts in (age: age, count: counts.0 - counts.1) }
  }
}

extension WorkingCalendar {
  /// The first day of which no more than so many working days are over today; nil where the calendar does not reach.
  func firstDay(notOlderThan count: Int, on today: Day) -> Day? {
    // A day off is as old as the working day before it.
    guard let isWorking = try? isWorkingDay(today) else { return nil }
    return try? adding(workingDays: -(isWorking ? count : count + 1), to: today)
  }
}
