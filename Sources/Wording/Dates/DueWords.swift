public import CaseRules

/// What is left until a due day, or how long ago it was.
public enum DueWords {
  /// `in 2 working days`, and `today` for none.
  public static func ahead(workingDays count: Int) -> String { count == 0 ? "today" : "in " + days(count) }

  /// `2 working days left`, `Due today`, `Overdue by 2 working days`.
  public static func standing(_ standing: DueStanding) -> String {
    switch standing {
    case .workingDaysLeft(0): "No working days left"
    case .workingDaysLeft(let count): days(count) + " left"
    case .dueToday: "Due today"
    case .overdue(0): "Overdue"
    case .overdue(let count): "Overdue by " + days(count)
    }
  }

  /// `Due by end of Friday 6 March 2026 – 2 working days left`. Rule W6.
  public static func due(_ day: Day, _ standing: DueStanding) -> String {
    switch standing {
    case .dueToday: "Due by end of today, " + DateWords.long(day)
    case .overdue(0): "Was due by end of " + DateWords.long(day)
    case .overdue(let count): "Was due by end of " + DateWords.long(day) + " – overdue by " + days(count)
    case .workingDaysLeft(0): "Due by end of " + DateWords.long(day) + " – no working days left"
    case .workingDaysLeft: "Due by end of " + DateWords.long(day) + " – " + Self.standing(standing)
    }
  }

  /// `1 working day`, `2 working days`.
  public static func days(_ count: Int) -> String { count == 1 ? "1 working day" : "\(count) working days" }
}
