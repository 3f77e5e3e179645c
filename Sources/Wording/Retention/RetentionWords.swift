public import CaseRules

/// The words of how long the record of a case is kept, and of its end.
public enum RetentionWords {
  public static func kept(until day: Day) -> String { "Kept until \(DateWords.long(day)), then looked at by a person" }
  public static let held = "On hold: nothing of it is erased until somebody lifts that"
  public static func erasedTitle(_ reference: String) -> String { "Case \(reference), erased" }
  public static let erasedTitle = "The record of this case was erased"
  /// - Parameter who: nil where the program did.
  public static func erased(_ at: Instant, by who: String?) -> String {
    "Erased at \(DateWords.moment(at))" + (who.map { " by \($0)" } ?? "")
  }
  public static let left =
    "Every word and file of it is gone, and nobody can bring them back. What is left names nobody: that there was a "
    + "case, and when. So the figures of its year stand."

  public static let whichRule = "How long is it kept?"
  public static let untilLabel = "Until which day?"
  public static let untilHint =
    "For another day than the two above. It outlives the words, so take the end of a year, never a birthday. "
    + "Example: 31 12 2051"
  public static let chooseRule = "Choose how long it is kept"
  public static let enterDay = "Enter the last day on which it is kept"

  public static func rule(
    _ rule: RetentionRule, for person: PersonKind, until day: Day?, birthIsKnown: Bool,
    by periods: RetentionPeriods = .usual
  ) -> String {
    let end = day.map { ", until \(DateWords.long($0))" } ?? ""
    return switch rule {
    case .usual:
      switch (person, birthIsKnown) {
      case (.child, true): "\(years(periods.child)) from the date of birth\(end)"
      case (.child, false):
        "\(years(periods.child)) from the end of the case, because no date of birth is on record\(end)"
      case (.adult, _): "\(years(periods.adult)) from the end of the case\(end)"
      }
    case .long: "\(years(periods.long)), because sexual abuse is concerned\(end)"
    case .other: "Until another day"
    }
  }

  static func years(_ count: Int) -> String { count == 1 ? "1 year" : "\(count) years" }

  public static let whyErased = "Why is it erased?"
  public static let chooseWhy = "Choose why it is erased"

  public static func reason(_ reason: ErasureReason) -> String {
    switch reason {
    case .timeIsOver: "Its time is over, and nobody needs it any more"
    case .personAsked: "The person asked for it, and has the right to"
    case .ordered: "A court or the Information Commissioner ordered it"
    case .wrongPerson: "It was raised about the wrong person"
    case .again: "It was erased before, and a backup from before that was restored"
    }
  }

  public static let reviewTitle = "Records to review"
  public static let reviewVerb = "Look whether this record goes"
  public static func waiting(_ count: Int, orMore: Bool) -> String {
    let records =
      count == 1 && !orMore ? "1 record has" : (orMore ? "More than \(count)" : "\(count)") + " records have"
    return records + " been kept as long as was decided. Look whether they go"
  }
  public static func dueWords(_ day: Day) -> String { "Kept until \(DateWords.long(day))" }
  public static let nothing = "No record to review"
  public static let nothingWords =
    "When the time of a case of your agency has come, it stands here. Nothing is erased by itself."
}
