public import CaseRules

/// For how many years a partnership keeps what has ended, for its team.
public enum PeriodWords {
  public static let link = "How long records are kept"
  public static func title(_ partnership: String) -> String { "How long records are kept in \(partnership)" }
  public static let leadsTo = "What this leads to"
  public static let usual = "These are the usual periods."
  public static let child = "Children: years from the date of birth"
  public static func childHint(_ least: Int, _ most: Int) -> String {
    "\(least) to \(most). Where no date of birth is on record, they count from the end of the case."
  }
  public static let adult = "Adults: years from the end of the case"
  public static let long = "Where sexual abuse is concerned: years from the end of the case"
  public static let longHint = "As many as the two above, or more."
  public static func range(_ least: Int, _ most: Int) -> String { "\(least) to \(most)." }
  public static let save = "Save the periods"
  public static let backToUsual = "Go back to the usual periods"
  public static let saved = "How long records are kept is changed"
  public static let savedWords = "It holds for what leads decide from now on. Days that were set stay as they are."

  /// What leads are proposed, in sentences.
  public static func sentences(_ periods: RetentionPeriods) -> [String] {
    [
      "When a case about a child has ended, its leads are proposed \(RetentionWords.years(periods.child)) from the "
        + "date of birth; about an adult, \(RetentionWords.years(periods.adult)) from the end; where sexual abuse is "
        + "concerned, \(RetentionWords.years(periods.long)).",
      "A lead decides, and may say another day with a reason. While nobody has decided, the longer of these and the "
        + "usual periods holds, and a hold beats all of them. Nothing goes by itself.",
    ]
  }
}
