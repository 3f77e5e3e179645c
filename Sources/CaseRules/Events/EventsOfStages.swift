/// The case went to another stage with its record: the hand-over, which counts as receipt.
public struct Escalated: EventFacts {
  public static let kind = "escalated"
  public var from = ""
  public var to = ""
  public var because = Opening.unresolved
  public var raising = Holder(agency: AgencyID(""), post: PostID(""))
  public var receiving: [Holder] = []
  /// Who decides at the top, from the referral on; empty ids below it.
  public var arbiter = Holder(agency: AgencyID(""), post: PostID(""))
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("from", &from)
    try coder.fact("to", &to)
    try coder.choice("because", &because)
    try coder.route("raisingAgency", &raising.agency)
    try coder.route("raisingPost", &raising.post)
    try coder.route("receiving", &receiving)
    try coder.route("arbiterAgency", &arbiter.agency)
    try coder.route("arbiterPost", &arbiter.post)
  }
}

/// The role with discretion decided not to take the case further now. The case stays open.
public struct EscalationDeclined: EventFacts {
  public static let kind = "escalationDeclined"
  public var to = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("to", &to)
  }
}

/// A person set an earlier date for a duty, to protect the person concerned.
public struct LimitShortened: EventFacts {
  public static let kind = "limitShortened"
  public var obligation = ""
  public var day: Day?
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("obligation", &obligation)
    try coder.fact("day", &day)
  }
}

/// One side proposed a date where the policy gives none that can be computed.
public struct DateProposed: EventFacts {
  public static let kind = "dateProposed"
  public var obligation = ""
  public var day: Day?
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("obligation", &obligation)
    try coder.fact("day", &day)
  }
}

/// The other side agreed to the proposed date.
public struct DateAgreed: EventFacts {
  public static let kind = "dateAgreed"
  public var obligation = ""
  public var day: Day?
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("obligation", &obligation)
    try coder.fact("day", &day)
  }
}

/// The arbiter decided, mediated or advised.
public struct Decided: EventFacts {
  public static let kind = "decided"
  public var power = ArbiterPower.decide
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.choice("power", &power)
  }
}

/// A route beside the ladder was used: a referral outside, or for wider learning.
public struct Referred: EventFacts {
  public static let kind = "referred"
  public var route = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("route", &route)
  }
}

/// Advice was asked of somebody beside the line.
public struct AdviceSought: EventFacts {
  public static let kind = "adviceSought"
  public var role = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("role", &role)
  }
}

/// A form of the policy was submitted or updated.
public struct FormSubmitted: EventFacts {
  public static let kind = "formSubmitted"
  public var form = ""
  public var stage = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("form", &form)
    try coder.fact("stage", &stage)
  }
}

/// The case was moved to another edition of its policy, with a reason.
public struct PolicyMoved: EventFacts {
  public static let kind = "policyMoved"
  public var to = PolicyID("")
  public var stage = ""
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    var text = to.text
    try coder.fact("to", &text)
    to = PolicyID(text)
    try coder.fact("stage", &stage)
  }
}

/// The limit of a stage passed while it was open, without agreement.
public struct LimitPassed: EventFacts {
  public static let kind = "limitPassed"
  public var stage = ""
  /// Whether every receiving agency had answered by then.
  public var answered = false
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("stage", &stage)
    try coder.fact("answered", &answered)
  }
}
