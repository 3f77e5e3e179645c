public import CaseRules

/// A partnership's own pace of reminders. That something is owed, and that it was missed, is always told.
public struct ReminderPace: Sendable, Codable, Equatable {
  /// Remind at half time of so many working days or more, and of every limit in hours; nil for never.
  public var halfTimeFrom: Int?
  /// Remind when the working day before begins.
  public var dayBefore: Bool
  /// Remind when the day itself begins.
  public var onTheDay: Bool
  /// Working days after a missed date until the line manager hears of it.
  public var managerAfter: Int
  /// Working days after a missed date until the safeguarding leads hear of it.
  public var leadAfter: Int

  public init(halfTimeFrom: Int?, dayBefore: Bool, onTheDay: Bool, managerAfter: Int, leadAfter: Int) {
    self.halfTimeFrom = halfTimeFrom
    self.dayBefore = dayBefore
    self.onTheDay = onTheDay
    self.managerAfter = managerAfter
    self.leadAfter = leadAfter
  }

  /// Two weeks of working days are as late as anybody above may hear of a missed date.
  public static let latest = 10

  /// Whether the numbers make sense: half of one day is none, and the leads don't hear before the manager.
  var isSound: Bool {
    (halfTimeFrom ?? 2) >= 2 && managerAfter >= 0 && leadAfter >= managerAfter && leadAfter <= Self.latest
  }

  /// As a line that people can read in a record of changes.
  var text: String {
    let early = [halfTimeFrom.map { "half time from \($0) days" }, dayBefore ? "day before" : nil]
    let all = early + [onTheDay ? "on the day" : nil, "manager after \(managerAfter)", "leads after \(leadAfter)"]
    return all.compactMap(\.self).joined(separator: ", ")
  }
}

extension Partnership {
  /// How people in its cases are reminded.
  public var pace: Pace {
    guard let reminders else { return .usual }
    return Pace(
      halfTimeFrom: reminders.halfTimeFrom, dayBefore: reminders.dayBefore, onTheDay: reminders.onTheDay,
      managerAfter: reminders.managerAfter, leadAfter: reminders.leadAfter)
  }
}
