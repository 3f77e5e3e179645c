public struct Agency: Sendable, Equatable {
  public var id: String
  public var name: String
  /// One agency can belong to several.
  public var partnerships: [String]
  /// What it is, by the code of an `AgencyKind`; empty where nobody has said.
  public var kind: String
  /// The posts that keep its part of the directory; they may belong to another agency, such as an academy trust's.
  public var administrators: [String]
  /// What it says of tiers that it does not have.
  public var without: [MissingTier]
  /// The post that a challenge reaches where nobody knows who decided, and that takes back what reached the wrong one;
  /// empty where the role map answers instead.
  public var inbox: String
  /// The post that answers outside working hours what can't wait; empty where the agency has none.
  public var dutyDesk: String
  public init(
    id: String, name: String, partnerships: [String], kind: String = "", administrators: [String] = [],
    without: [MissingTier] = [], inbox: String = "", dutyDesk: String = ""
  ) {
    self.id = id
    self.name = name
    self.partnerships = partnerships
    self.kind = kind
    self.administrators = administrators
    self.without = without
    self.inbox = inbox
    self.dutyDesk = dutyDesk
  }
}

extension Agency {
  /// An agency's administrators keep its part of the directory; where it has none, the teams of its partnerships do.
  ///
  /// - Parameter team: the post of a partnership's team.
  func isKept(by post: String, team: (String) -> String?) -> Bool {
    if post.isEmpty { return false }
    return administrators.isEmpty ? partnerships.contains { team($0) == post } : administrators.contains(post)
  }
}

/// A tier that an agency does not have: structures differ, and saying so differs from forgetting.
public struct MissingTier: Sendable, Codable, Equatable {
  public var tier: String
  /// The post, of this or another agency, that stands for the tier; where it is empty the next higher one does.
  public var proxy: String
  /// As people read it.
  public var reason: String
  public init(tier: String, proxy: String = "", reason: String = "") {
    self.tier = tier
    self.proxy = proxy
    self.reason = reason
  }
}

extension Agency {
  /// A part of an agency, such as a team or a ward: where several posts hold a tier, the one of the same service is
  /// meant.
  public struct Service: Sendable, Codable, Equatable {
    public var id: String
    public var agency: String
    public var name: String
    public init(id: String, agency: String, name: String) {
      self.id = id
      self.agency = agency
      self.name = name
    }
  }
}

extension Agency: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, name, partnerships, kind, administrators, without, inbox, dutyDesk
  }

  public init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try row.decode(String.self, forKey: .id), name: try row.decode(String.self, forKey: .name),
      partnerships: try row.list(.partnerships), kind: try row.text(.kind),
      administrators: try row.list(.administrators), without: try row.list(.without), inbox: try row.text(.inbox),
      dutyDesk: try row.text(.dutyDesk))
  }
}
