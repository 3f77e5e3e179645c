/// A manager of a party's agency, who had no part in the case, opened it with a reason. It closes by itself.
public struct GlassBroken: EventFacts {
  public static let kind = "glassBroken"
  /// The first moment at which it is closed again.
  public var until = Instant(seconds: 0)
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("until", &until)
  }
}

/// One side, or whoever decides at the top, let somebody read the case to advise them.
public struct AdviserInvited: EventFacts {
  public static let kind = "adviserInvited"
  public var adviser = Holder(agency: AgencyID(""), post: PostID(""))
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.route("adviserAgency", &adviser.agency)
    try coder.route("adviserPost", &adviser.post)
  }
}

/// The invitation was taken back.
public struct AdviserReleased: EventFacts {
  public static let kind = "adviserReleased"
  public var adviser = PostID("")
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.route("adviserPost", &adviser)
  }
}

/// Another partnership's policy governs than was chosen at first: nothing yet hung on it.
public struct Governed: EventFacts {
  public static let kind = "governed"
  public var policy = PolicyID("")
  public var stage = ""
  public var partnership = PartnershipID("")
  /// The stage begins anew, because something was done under the policy before; else the open stage is only renamed.
  public var beginsAnew = false
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    var policyText = policy.text
    try coder.fact("policy", &policyText)
    policy = PolicyID(policyText)
    try coder.fact("stage", &stage)
    try coder.route("partnership", &partnership)
    try coder.laterFact("beginsAnew", &beginsAnew)
  }
}

/// Whoever advises said what they think.
public struct AdviceGiven: EventFacts {
  public static let kind = "adviceGiven"
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {}
}

/// Somebody else decides at the top, because whoever was named stands too close to a party.
public struct ArbiterNamed: EventFacts {
  public static let kind = "arbiterNamed"
  public var arbiter = Holder(agency: AgencyID(""), post: PostID(""))
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.route("arbiterAgency", &arbiter.agency)
    try coder.route("arbiterPost", &arbiter.post)
  }
}

/// A receiving agency gave the challenge to another of its posts, or back to its inbox. No clock stops for it.
public struct Reassigned: EventFacts {
  public static let kind = "reassigned"
  public var stage = ""
  public var isToInbox = false
  public var receiving = Holder(agency: AgencyID(""), post: PostID(""))
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("stage", &stage)
    try coder.fact("isToInbox", &isToInbox)
    try coder.route("receivingAgency", &receiving.agency)
    try coder.route("receivingPost", &receiving.post)
  }
}

/// A receiving agency says that the matter is not its own. The raising side owes an answer to that, and no clock stops.
public struct SaidNotOurs: EventFacts {
  public static let kind = "saidNotOurs"
  public var stage = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("stage", &stage)
  }
}
