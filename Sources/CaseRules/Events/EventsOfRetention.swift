/// Somebody decided how long the case is kept.
public struct KeptUntil: EventFacts {
  public static let kind = "keptUntil"
  public var rule = RetentionRule.usual
  /// Its last day.
  public var until: Day?
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.choice("rule", &rule)
    try coder.fact("until", &until)
  }
}

/// Nothing of the case is erased until that is lifted, whatever day has come.
public struct Held: EventFacts {
  public static let kind = "held"
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {}
}

public struct HoldLifted: EventFacts {
  public static let kind = "holdLifted"
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {}
}

/// The keys of the case were destroyed, and with them every word and file. What is left is countable and names nobody.
public struct CaseErased: EventFacts {
  public static let kind = "caseErased"
  public var because = ErasureReason.timeIsOver
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.choice("because", &because)
  }
}
