public import CaseRules

/// A partnership's own closed days, for its team.
public enum ClosedDaysWords {
  public static let link = "Closed days"
  public static func title(_ partnership: String) -> String { "Closed days of \(partnership)" }
  public static let lead =
    "No working day is counted on these days, as on weekends and bank holidays. Dates of open cases move with them; "
    + "closed cases keep theirs."
  public static let none = "No closed days lie ahead"
  public static let noneWords = "Only weekends and bank holidays are left out when dates are counted."
  public static let from = "First day"
  public static let fromHint = "The only day, where it is one. Weekends and bank holidays in between are left out."
  public static let through = "Last day"
  public static let name = "What it is"
  public static let nameHint = "People read it beside their dates: for example, “Offices closed for the move”."
  public static let add = "Add"
  public static let firstMissing = "Enter the first day"
  public static let nameMissing = "Enter what it is"
  public static let endsFirst = "Enter a last day that is not before the first"
  public static func tooLong(_ most: Int) -> String { "Enter a last day within \(most) days of the first" }
  public static let allOff = "Choose days that count now: these are weekends, bank holidays or closed days already"
  public static let saved = "The closed days are changed"
  public static let savedWords =
    "Dates of open cases are worked out anew within a minute. Whoever owes something whose date moves is told once."

  /// "Thursday 24 December 2026", "Thursday 24 to Tuesday 29 December 2026" as its two days.
  public static func span(_ first: Day, through last: Day) -> String {
    first == last ? DateWords.long(first) : DateWords.long(first) + " to " + DateWords.long(last)
  }
}
