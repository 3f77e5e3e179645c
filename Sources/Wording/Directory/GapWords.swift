public import CaseRules

/// What the directory lacks, counted.
public enum GapWords {
  public static let title = "Gaps in the directory"
  public static let none = "Nothing is missing. Everybody who may be needed can be found."
  public static let lead = "These are missing today. The agencies’ administrators can add them."

  /// "12 schools have no deputy for their lead".
  public static func count(_ lack: DirectoryLack, _ count: Int, _ kind: AgencyKind?) -> String {
    agencies(count, kind) + (count == 1 ? " has " : " have ") + what(lack, isOne: count == 1)
  }

  private static func what(_ lack: DirectoryLack, isOne: Bool) -> String {
    switch lack {
    case .administrator: "no administrator"
    case .deputy: isOne ? "no deputy for its lead" : "no deputy for their lead"
    case .vacant: "a post that nobody holds"
    case .away: "somebody away with nobody standing in"
    case .phone: "a post without a phone number"
    case .tier(let tier): "nobody as \(VocabularyWords.tier(tier))"
    }
  }

  public static let administrator = "No administrator"
  public static func nobody(_ tier: Tier) -> String {
    "Nobody is mapped as \(VocabularyWords.tier(tier)), and the agency has not said that it has none"
  }
  public static func vacant(_ title: String) -> String { "Nobody holds the post “\(title)”" }
  public static func away(_ title: String) -> String { "“\(title)” is away, and nobody stands in" }
  public static func circle(_ title: String) -> String {
    "“\(title)” is away, and its deputies are deputies of each other and away too"
  }
  public static func endsNowhere(_ title: String, at last: String) -> String {
    "“\(title)” is away, and its cover ends at “\(last)”, which has no deputy who is there"
  }
  public static func phone(_ title: String) -> String { "No phone number for “\(title)”" }
  public static func deputy(_ title: String) -> String { "No deputy for “\(title)”" }

  public static func agencies(_ count: Int, _ kind: AgencyKind?) -> String {
    "\(count) " + (count == 1 ? one(kind) : many(kind))
  }

  public static func one(_ kind: AgencyKind?) -> String {
    switch kind {
    case .council: "council service"
    case .school: "school"
    case .health: "health trust"
    case .surgery: "surgery"
    case .police: "police force"
    case .probation: "probation service"
    case .housing: "housing association"
    case .charity: "charity"
    case .other, nil: "agency"
    }
  }

  private static func many(_ kind: AgencyKind?) -> String {
    switch kind {
    case .surgery: "surgeries"
    case .charity: "charities"
    case .other, nil: "agencies"
    default: one(kind) + "s"
    }
  }
}
