public import CaseRules

/// Whom to contact, and why it is this one.
public enum ContactWords {
  public static let title = "Whom do I contact?"
  public static let lead = "Choose the other agency and the stage. You see who speaks for each side, and why."
  public static let partnership = "Partnership"
  public static let agency = "Other agency"
  public static let stage = "Stage"
  public static let button = "Show whom to contact"
  public static let chooseAgency = "Choose the other agency"
  public static let chooseStage = "Choose the stage"
  public static let choosePartnership = "Choose the partnership"
  public static let yours = "Your side"
  public static let theirs = "Their side"
  public static let decides = "Decides"
  public static let vacant = "Nobody holds this post now"
  public static let noPolicy = "No policy is in force here today, so there are no stages. Ask the partnership’s team."
  public static let noPartnership = "Your agency belongs to no partnership, so there is nobody to look up here."
  public static let noPhone = "No phone number is on record. Ask the agency’s administrator to add one."

  public static func holds(_ tier: Tier) -> String { "Holds the tier of \(VocabularyWords.tier(tier)) here." }
  public static let manager = "The post that you report to."
  public static let theirManager = "The post that the first contact reports to."
  public static func nextHigher(_ wanted: Tier, _ found: Tier, reason: String?) -> String {
    without(wanted, reason) + " The \(VocabularyWords.tier(found)), the next higher, acts."
  }
  public static func nextLower(_ wanted: Tier, _ found: Tier, reason: String?) -> String {
    without(wanted, reason) + " The \(VocabularyWords.tier(found)), the next lower, acts."
  }
  public static func proxy(_ wanted: Tier, reason: String) -> String {
    without(wanted, reason) + " It has named this post to act."
  }

  private static func without(_ tier: Tier, _ reason: String?) -> String {
    guard let reason else { return "Nobody is mapped as \(VocabularyWords.tier(tier)) here." }
    let because = reason.isEmpty ? "." : ": " + reason + (reason.hasSuffix(".") ? "" : ".")
    return "This agency has no \(VocabularyWords.tier(tier))" + because
  }

  public static func standsIn(for title: String) -> String { "Stands in for the \(title)." }
  public static func away(until day: Day) -> String { "Away until \(DateWords.long(day))" }
  public static let awayUncovered = "Nobody stands in. Leave a message, or go to the next higher tier."
  public static let vacantUncovered = "Ask the agency’s administrator who has taken this on."

  /// What to do where nobody is mapped.
  public static func nobody(_ tier: Tier, in agency: String) -> String {
    "Nobody is mapped as \(VocabularyWords.tier(tier)) in \(agency)."
  }
  public static let askAdministrator = "Ask the agency’s administrator"
  public static let askTeam = "Or ask the partnership’s team"
  public static let doNotWait = "Do not wait if a child or an adult is in danger now: call 999."
}
