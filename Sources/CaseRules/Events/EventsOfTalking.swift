/// A receiving agency said that it has the challenge.
public struct Acknowledged: EventFacts {
  public static let kind = "acknowledged"
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {}
}

/// A receiving agency answered.
public struct Answered: EventFacts {
  public static let kind = "answered"
  public var answer = Answer.keep
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.choice("answer", &answer)
  }
}

/// The fair choices of somebody who is challenged. Changing one's mind comes first and is good practice.
public enum Answer: String, CaseIterable, Sendable { case agree, agreeInPart, keep, needToKnow }

/// The raising side supplied what the other side needed to know.
public struct InformationGiven: EventFacts {
  public static let kind = "informationGiven"
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {}
}

/// The counterparts of a stage talked.
public struct Discussed: EventFacts {
  public static let kind = "discussed"
  public var stage = ""
  public var means = Means.phone
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("stage", &stage)
    try coder.choice("means", &means)
  }
}

public enum Means: String, CaseIterable, Sendable { case phone, inPerson, video, inWriting }

/// A meeting between the agencies took place.
public struct MeetingHeld: EventFacts {
  public static let kind = "meetingHeld"
  public var stage = ""
  public var attended: [AgencyID] = []
  /// The position of the entry that called it; 0 where nobody had called it here.
  public var meeting = 0
  /// When what was decided is to be looked at again.
  public var review: Day?
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("stage", &stage)
    try coder.route("attended", &attended)
    try coder.laterFact("meeting", &meeting)
    try coder.laterFact("review", &review)
  }
}

/// A meeting that the policy expects was not held, for a recorded reason.
public struct MeetingNotHeld: EventFacts {
  public static let kind = "meetingNotHeld"
  public var stage = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("stage", &stage)
  }
}

/// One agency set out the risks and the opportunities that it sees.
public struct ViewShared: EventFacts {
  public static let kind = "viewShared"
  public var stage = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("stage", &stage)
  }
}

/// The two sides could not resolve the matter at this stage.
public struct InabilityRecorded: EventFacts {
  public static let kind = "inabilityRecorded"
  public var stage = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("stage", &stage)
  }
}

/// A duty to tell, record or write was done.
public struct DutyDone: EventFacts {
  public static let kind = "dutyDone"
  /// The obligation's key within the case.
  public var obligation = ""
  public var duty = DutyKind.notify
  /// The agency that owed it, where the program did it in its place; empty where its own people did.
  public var agency = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("obligation", &obligation)
    try coder.choice("duty", &duty)
    try coder.laterFact("agency", &agency)
  }
}
