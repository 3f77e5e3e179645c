public import CaseRules

/// How early and how often a partnership's people are reminded, for its team.
public enum PaceWords {
  public static let link = "Pace of reminders"
  public static func title(_ partnership: String) -> String { "Pace of reminders in \(partnership)" }
  public static let leadsTo = "What this leads to"
  public static let usual = "This is the usual pace."
  public static let early = "Before a date, remind people"
  public static let dayBefore = "When the working day before begins"
  public static let onTheDay = "When the day itself begins"
  public static let halfTime = "At half time, where they have so many working days or more"
  public static let halfTimeHint = "2 or more. Leave it empty for no reminder at half time."
  public static let manager = "Working days after a missed date until their line manager hears"
  public static let managerHint = "0 to 10. 0 means together with them."
  public static let lead = "Working days after a missed date until their safeguarding leads hear"
  public static let leadHint = "0 to 10, and not before the manager."
  public static let save = "Save the pace"
  public static let backToUsual = "Go back to the usual pace"
  public static let saved = "The pace of reminders is changed"
  public static let savedWords = "Each case follows it from the next time that something is due in it."
  public static func notANumber(_ least: Int, _ most: Int) -> String { "Enter a whole number from \(least) to \(most)" }

  /// What people hear, in sentences.
  public static func sentences(_ pace: Pace) -> [String] {
    var early: [String] = []
    if let days = pace.halfTimeFrom {
      early.append("at half time where they have \(days) working days or more, or a limit in hours")
    }
    if pace.dayBefore { early.append("when the working day before begins") }
    if pace.onTheDay { early.append("when the day itself begins") }
    let before =
      early.isEmpty
      ? "Nobody is reminded before a date."
      : "They are reminded " + Sentences.list(early) + "."
    return [
      "Whoever owes something is told at once. " + before,
      "Where a date is missed, they hear when the time is over. Their line manager hears "
        + later(pace.managerAfter) + ", their safeguarding leads " + later(pace.leadAfter) + ".",
      "What is owed and what was missed is always told; nothing routine leaves outside working hours.",
    ]
  }

  private static func later(_ days: Int) -> String {
    switch days {
    case 0: "at the same time"
    case 1: "1 working day later"
    default: "\(days) working days later"
    }
  }
}
