/// A meeting between the agencies was called. Where it is, who chairs it and its agenda are words.
public struct MeetingCalled: EventFacts {
  public static let kind = "meetingCalled"
  /// The stage in which it was called.
  public var stage = ""
  /// When it begins.
  public var at = Instant(seconds: 0)
  public var means = Means.inPerson
  /// The policy's role that chairs it; empty where the policy names none.
  public var chairRole = ""
  /// Sorted.
  public var invited: [AgencyID] = []
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("stage", &stage)
    try coder.fact("at", &at)
    try coder.choice("means", &means)
    try coder.fact("chairRole", &chairRole)
    try coder.route("invited", &invited)
  }
}

/// A meeting that was called begins at another time. Whoever said that they come is asked again.
public struct MeetingMoved: EventFacts {
  public static let kind = "meetingMoved"
  public var meeting = 0
  public var at = Instant(seconds: 0)
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("meeting", &meeting)
    try coder.fact("at", &at)
  }
}

/// A meeting that was called does not take place, for a recorded reason.
public struct MeetingCancelled: EventFacts {
  public static let kind = "meetingCancelled"
  public var meeting = 0
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("meeting", &meeting)
  }
}

/// An invited agency comes, or sends apologies.
public struct MeetingReplied: EventFacts {
  public static let kind = "meetingReplied"
  public var meeting = 0
  public var coming = Coming.comes
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("meeting", &meeting)
    try coder.choice("coming", &coming)
  }
}

/// What an agency says to an invitation.
public enum Coming: String, CaseIterable, Sendable { case comes, apologies }

/// The minutes of a meeting were written. Written again, they take the place of those before.
public struct MinutesWritten: EventFacts {
  public static let kind = "minutesWritten"
  /// The position of the entry by which the meeting is known.
  public var meeting = 0
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("meeting", &meeting)
  }
}

/// Another agency read the minutes and agrees that they are right.
public struct MinutesConfirmed: EventFacts {
  public static let kind = "minutesConfirmed"
  public var minutes = 0
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("minutes", &minutes)
  }
}

/// Another agency said what is wrong in the minutes. They stand, with that beside them.
public struct MinutesDisputed: EventFacts {
  public static let kind = "minutesDisputed"
  public var minutes = 0
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("minutes", &minutes)
  }
}
