public import CaseRules

/// What the directory lacks, counted.
public enum GapWords {
  public static let title = "Gaps in the directory"
  public static let none = "Nothing is missing. Everybody who may be needed can be found."
  public static let lead = "These are missing today. The agencies’ administrators can add them."

  /// "12 schools have no deputy for their lead".
  public static func deputies(_ count: Int, _ kind: AgencyKind?) -> String {
    agencies(count, kind) + (count == 1 ? " has no deputy for its lead" : " have no deputy for their lead")
  }
  public static func administrators(_ count: Int, _ kind: AgencyKind?) -> String {
    agencies(count, kind) + (count == 1 ? " has no administrator" : " have no administrator")
  }
  public static func tier(_ tier: Tier, _ count: Int, _ kind: AgencyKind?) -> String {
    agencies(count, kind) + (count == 1 ? " has" : " have") + " nobody as \(VocabularyWords.tier(tier))"
  }
  public static func vacant(_ count: Int, _ kind: AgencyKind?) -> String {
    agencies(count, kind) + (count == 1 ? " has" : " have") + " a post that nobody holds"
  }
  public static func away(_ count: Int, _ kind: AgencyKind?) -> String {
    agencies(count, kind) + (count == 1 ? " has" : " have") + " somebody away with nobody standing in"
  }
  public static func phones(_ count: Int, _ kind: AgencyKind?) -> String {
    agencies(count, kind) + (count == 1 ? " has" : " have") + " a post without a phone number"
  }

  public static let deputy = "No deputy for the lead"
  public static let administrator = "No administrator"
  public static func nobody(_ tier: Tier) -> String {
    "Nobody is mapped as \(VocabularyWords.tier(tier)), and the agency has not said that it has none"
  }
  public static func vacant(_ title: String) -> String { "Nobody holds the post “\(title)”" }
  public static func away(_ title: String) -> String { "“\(title)” is away, and nobody stands in" }
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
