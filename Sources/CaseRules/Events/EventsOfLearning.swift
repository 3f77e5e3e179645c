/// What came of a case beyond it: what was learned, what was changed because of it, or what was done well. The words
/// are the case's own; what the partnership counts is the kind and the theme.
public struct Learned: EventFacts {
  public static let kind = "learned"
  public var what = LearningKind.lesson
  /// One of the policy's own themes, or of `LearningTheme`.
  public var theme = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.choice("what", &what)
    try coder.fact("theme", &theme)
  }
}

/// What somebody records as learned.
///
/// - Note: Croydon's principles (what is learned changes practice and policy), Bedfordshire's section 2.3.
public enum LearningKind: String, CaseIterable, Sendable {
  case policyChanged, practiceChanged
  /// Something to learn, of which nothing has changed yet.
  case lesson
  case goodPractice
}

/// What disagreements are about, beneath their ground: themes that every partnership can count, beside its own.
public enum LearningTheme: String, CaseIterable, Sendable {
  case thresholds, roles, planning, communication, informationSharing, drift, feedback, voice
}

/// Somebody else than its owner saw that an action was done.
public struct ActionChecked: EventFacts {
  public static let kind = "actionChecked"
  public var action = 0
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("action", &action)
  }
}

/// An action that was recorded as done is not done, with a reason. Its date stands.
public struct ActionReopened: EventFacts {
  public static let kind = "actionReopened"
  public var action = 0
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("action", &action)
  }
}
