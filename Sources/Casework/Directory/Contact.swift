public import CaseRules

/// The answer to *whom do I contact, at this tier, in this agency, on this day*.
public enum ContactAnswer: Sendable, Equatable {
  case found(Contact)
  case nobody(NobodyMapped)

  public var contact: Contact? {
    if case .found(let contact) = self { return contact }
    return nil
  }
}

/// Whom to contact, and why it is this one.
public struct Contact: Sendable, Equatable {
  public var tier: Tier
  /// The agency that is spoken for: a proxy and a deputy may stand in another.
  public var agency: AgencyID
  public var post: Post
  /// Those who hold the post now; several share it, and a vacant one has none.
  public var holders: [Person]
  public var mapping: Mapping
  /// The post that this one stands in for.
  public var cover: Cover?
  /// Why nobody may answer, where nobody stands in.
  public var lack: Lack?

  /// How the agency's role map leads to the post.
  public enum Mapping: Sendable, Equatable {
    /// It holds the tier.
    case own
    /// It is the post that the other one reports to.
    case manager
    /// The agency has nobody at the tier. Where it says so itself, there is its reason, which may be empty.
    case nextHigher(Tier, reason: String?)
    case nextLower(Tier, reason: String?)
    /// The agency named it for a tier that it does not have.
    case proxy(reason: String)
  }

  public struct Cover: Sendable, Equatable {
    public var post: Post
    public var lack: Lack
  }

  public enum Lack: Sendable, Equatable {
    /// Nobody is there before this day.
    case away(until: Day)
    case vacant
  }
}

/// Nobody stands for a tier in an agency, and whom to ask instead.
public struct NobodyMapped: Sendable, Equatable {
  public var tier: Tier
  public var agency: AgencyID
  /// Those who keep the agency's part of the directory.
  public var administrators: [Post]
  /// The business units of its partnerships.
  public var teams: [Post]
}
