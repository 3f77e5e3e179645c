/// Somebody without an account was let into this one case, for one side and for a while. Who it is stands in the sealed
/// words; here is only the name that the program made for them.
public struct GuestInvited: EventFacts {
  public static let kind = "guestInvited"
  public var side = Side.raising
  /// The first moment at which it is over.
  public var until = Instant(seconds: 0)
  public var guest = PostID("")
  /// The agency that they act for.
  public var agency = AgencyID("")
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.choice("side", &side)
    try coder.fact("until", &until)
    try coder.route("guest", &guest)
    try coder.route("guestAgency", &agency)
  }
}

/// The invited person came for the first time, with the link and the code.
public struct GuestOpened: EventFacts {
  public static let kind = "guestOpened"
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {}
}

/// An invitation goes on for longer.
public struct GuestExtended: EventFacts {
  public static let kind = "guestExtended"
  public var until = Instant(seconds: 0)
  public var guest = PostID("")
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("until", &until)
    try coder.route("guest", &guest)
  }
}

/// Why an invitation ended before its time.
public enum GuestEnd: String, CaseIterable, Sendable { case takenBack, wrongCodes }

/// An invitation was taken back, or wrong codes used it up.
public struct GuestEnded: EventFacts {
  public static let kind = "guestEnded"
  public var how = GuestEnd.takenBack
  public var guest = PostID("")
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.choice("how", &how)
    try coder.route("guest", &guest)
  }
}
