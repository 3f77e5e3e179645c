/// The open parts of one kind of event.
public protocol EventFacts: Hashable, Sendable {
  static var kind: String { get }
  static var schema: Int { get }
  init()
  mutating func code(with coder: inout some FactCoder) throws(FactProblem)
}

extension EventFacts {
  public static var schema: Int { 1 }
}

/// A challenge was put on record. The clock starts with it only when it meets the policy's trigger.
public struct Raised: EventFacts {
  public static let kind = "raised"
  public var reference = ""
  public var partnership = PartnershipID("")
  public var policy = PolicyID("")
  public var board = ""
  public var route = Raised.ladder
  public var person = PersonKind.child
  public var ground = ""
  public var subjects: [String] = []
  public var priority = ""
  public var immediateRisk = false
  public var conferenceChairInvolved = false
  public var reviewingOfficerInvolved = false
  public var personKnows = PersonKnows.notYetDecided
  public var decisionOn: Day?
  /// A dissent that is recorded and not taken further.
  public var recordOnly = false
  /// The stage that it enters at; the first unless the policy lets it enter higher.
  public var stage = ""
  public var raising = Holder(agency: AgencyID(""), post: PostID(""))
  public var receiving: [Holder] = []
  /// The post of the colleague for whom it was raised; empty where somebody raised it for themselves.
  public var colleague = PostID("")
  /// The agency that leads for the person concerned, where the raiser knows it; it need not be a party. Empty where
  /// nobody said.
  public var leadAgency = AgencyID("")
  public init() {}

  /// The route of the main ladder.
  public static let ladder = "ladder"

  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("reference", &reference)
    try coder.route("partnership", &partnership)
    var policyText = policy.text
    try coder.fact("policy", &policyText)
    policy = PolicyID(policyText)
    try coder.fact("board", &board)
    try coder.fact("route", &route)
    try coder.choice("person", &person)
    try coder.fact("ground", &ground)
    try coder.fact("subjects", &subjects)
    try coder.fact("priority", &priority)
    try coder.fact("immediateRisk", &immediateRisk)
    try coder.fact("conferenceChairInvolved", &conferenceChairInvolved)
    try coder.fact("reviewingOfficerInvolved", &reviewingOfficerInvolved)
    try coder.choice("personKnows", &personKnows)
    try coder.fact("decisionOn", &decisionOn)
    try coder.fact("recordOnly", &recordOnly)
    try coder.fact("stage", &stage)
    try coder.route("raisingAgency", &raising.agency)
    try coder.route("raisingPost", &raising.post)
    try coder.route("receiving", &receiving)
    try coder.laterRoute("colleaguePost", &colleague)
    try coder.laterRoute("leadAgency", &leadAgency)
  }
}

/// Whether the person concerned, or the family, knows of the challenge. No source demands it; the decision is recorded.
public enum PersonKnows: String, CaseIterable, Sendable { case yes, no, unsafeToTell, notYetDecided }

/// What the policy requires before its clock starts was completed after the challenge was first recorded.
public struct ResolutionRequested: EventFacts {
  public static let kind = "resolutionRequested"
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {}
}

/// The policy's trigger was met: this pins the edition that the case keeps.
public struct ClockStarted: EventFacts {
  public static let kind = "clockStarted"
  public var policy = PolicyID("")
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    var text = policy.text
    try coder.fact("policy", &text)
    policy = PolicyID(text)
  }
}

/// Immediate risk was stated after the challenge was raised, and the urgent route taken.
public struct UrgentRouteTaken: EventFacts {
  public static let kind = "urgentRouteTaken"
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {}
}

/// One of the policy's override events happened. The ladder's clocks freeze where the policy says so.
public struct Overridden: EventFacts {
  public static let kind = "overridden"
  public var event = ""
  public var freezes = true
  /// Whoever receives overrides in an agency of the case may read it from here on.
  public var opensToRecipients = false
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("event", &event)
    try coder.fact("freezes", &freezes)
    try coder.laterFact("opensToRecipients", &opensToRecipients)
  }
}

/// A person decided that the ladder goes on after an override.
public struct Resumed: EventFacts {
  public static let kind = "resumed"
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {}
}
