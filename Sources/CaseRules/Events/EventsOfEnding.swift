/// One side wrote what was agreed and how outstanding issues will be pursued.
public struct OutcomeProposed: EventFacts {
  public static let kind = "outcomeProposed"
  public var stage = ""
  /// The policy's rule of the stage, as it was then: the raising side's word is enough, and nobody else confirms.
  public var raisingSideSettles = false
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("stage", &stage)
    try coder.laterFact("raisingSideSettles", &raisingSideSettles)
  }
}

/// Another party confirmed the proposed outcome. `proposal` is the position of what it confirms.
public struct OutcomeConfirmed: EventFacts {
  public static let kind = "outcomeConfirmed"
  public var proposal = 0
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("proposal", &proposal)
  }
}

/// Another party said what is wrong with the proposed outcome.
public struct OutcomeDisputed: EventFacts {
  public static let kind = "outcomeDisputed"
  public var proposal = 0
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("proposal", &proposal)
  }
}

/// An action with an owner and a date. Its name in the case is the position of this event.
public struct ActionAgreed: EventFacts {
  public static let kind = "actionAgreed"
  public var due: Day?
  public var owner = Holder(agency: AgencyID(""), post: PostID(""))
  /// Whether it changes how people work, beyond this case: a practice issue.
  public var isForPractice = false
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("due", &due)
    try coder.route("ownerAgency", &owner.agency)
    try coder.route("ownerPost", &owner.post)
    try coder.laterFact("isForPractice", &isForPractice)
  }
}

public struct ActionCompleted: EventFacts {
  public static let kind = "actionCompleted"
  public var action = 0
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("action", &action)
  }
}

/// The raising side took its challenge back, with a reason.
public struct Withdrawn: EventFacts {
  public static let kind = "withdrawn"
  /// The edition that the ended case keeps, as at a closing.
  public var calendar = ""
  /// It was raised about the wrong person.
  public var isMistaken = false
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("calendar", &calendar)
    try coder.laterFact("isMistaken", &isMistaken)
  }
}

/// What was wrong in an earlier entry, and what is right. The entry stays.
public struct Corrected: EventFacts {
  public static let kind = "corrected"
  public var entry = 0
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("entry", &entry)
  }
}

/// A mis-filed entry lost its words, with a reason; its place in the history stays.
public struct Removed: EventFacts {
  public static let kind = "removed"
  public var entry = 0
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("entry", &entry)
  }
}

/// The case closed. The calendar edition is pinned, so that no date of it ever changes again.
public struct Closed: EventFacts {
  public static let kind = "closed"
  public var how = HowClosed.agreed
  public var calendar = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.choice("how", &how)
    try coder.fact("calendar", &calendar)
  }
}

public enum HowClosed: String, CaseIterable, Sendable {
  case agreed, decided, withdrawn, recorded, overridden
  /// The raising side is satisfied, where the policy asks for no more.
  case satisfied
}

public struct Reopened: EventFacts {
  public static let kind = "reopened"
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {}
}
