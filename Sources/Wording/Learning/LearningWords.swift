public import CaseRules

/// The words of what is learned from a case.
public enum LearningWords {
  public static func kind(_ kind: LearningKind) -> String {
    switch kind {
    case .policyChanged: "A policy or procedure was changed"
    case .practiceChanged: "People work differently now"
    case .lesson: "There is something to learn, and nothing has changed yet"
    case .goodPractice: "Something was done well"
    }
  }

  public static func hint(_ kind: LearningKind) -> String? {
    switch kind {
    case .goodPractice: "A challenge well made, an answer well reasoned, a mind that was changed."
    default: nil
    }
  }

  /// As a row of the year.
  public static func outcome(_ kind: LearningKind) -> String {
    kind == .lesson ? "There is something to learn" : self.kind(kind)
  }

  /// - Parameter key: of a theme of the policy's own, or of every partnership's.
  public static func theme(_ key: String, of policy: Policy) -> String {
    policy.learning.themes.first { $0.key == key }?.name ?? LearningTheme(rawValue: key).map(theme) ?? key
  }

  private static func theme(_ theme: LearningTheme) -> String {
    switch theme {
    case .thresholds: "Thresholds: when which help or protection begins"
    case .roles: "Roles: whose task it is"
    case .planning: "The plan: its quality, or whether it is carried out"
    case .communication: "How people talked with each other"
    case .informationSharing: "What was shared, and what was not"
    case .drift: "Drift: time passed and nothing changed"
    case .feedback: "Nobody heard what came of it"
    case .voice: "Whether the child, adult or family was heard"
    }
  }

  public static func issues(_ issues: YearFigures.PracticeIssues) -> String {
    switch issues {
    case .done: "All that were taken on are done"
    case .open: "At least one is not done yet"
    case .none: "None was taken on"
    }
  }
}
