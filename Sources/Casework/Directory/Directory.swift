/// Partnerships, agencies, posts and people as they are now. A change of it never rewrites what somebody did in a case.
public struct Directory: Sendable {
  public var partnerships: [Partnership] = [] { didSet { known = DirectoryPlaces() } }
  public var agencies: [Agency] = [] { didSet { known = DirectoryPlaces() } }
  public var posts: [Post] = [] { didSet { known = DirectoryPlaces() } }
  public var people: [Person] = [] { didSet { known = DirectoryPlaces() } }
  private var known = DirectoryPlaces()
  var places: DirectoryPlaces.Places { known.places(of: self) }

  public init() {}
}

public struct Partnership: Sendable, Codable, Equatable {
  public var id: String
  public var name: String
  /// Where the person concerned lives, as people choose it.
  public var areas: [String]
  /// Policies by the day from which they hold, in any order.
  public var adoptions: [Adoption]
  /// The post that decides at the top.
  public var arbiterPost: String
  /// The post of the business unit.
  public var teamPost: String
  /// In the order in which they were entered: a new one goes to the end and none is taken out, because closed cases
  /// keep those that there were.
  public var closures: [ClosureDay]
  /// Whom to ask for help, as people read it.
  public var support: String
  public init(
    id: String, name: String, areas: [String], adoptions: [Adoption], arbiterPost: String, teamPost: String,
    closures: [ClosureDay] = [], support: String = ""
  ) {
    self.id = id
    self.name = name
    self.areas = areas
    self.adoptions = adoptions
    self.arbiterPost = arbiterPost
    self.teamPost = teamPost
    self.closures = closures
    self.support = support
  }
}

public struct Adoption: Sendable, Codable, Equatable {
  public var policy: String
  /// `2025-09-01`.
  public var from: String
  public init(policy: String, from: String) {
    self.policy = policy
    self.from = from
  }
}

public struct ClosureDay: Sendable, Codable, Equatable {
  public var day: String
  public var name: String
  public init(day: String, name: String) {
    self.day = day
    self.name = name
  }
}

public struct Agency: Sendable, Codable, Equatable {
  public var id: String
  public var name: String
  /// One agency can belong to several.
  public var partnerships: [String]
  public init(id: String, name: String, partnerships: [String]) {
    self.id = id
    self.name = name
    self.partnerships = partnerships
  }
}

public struct Post: Sendable, Codable, Equatable {
  public var id: String
  public var agency: String
  public var title: String
  /// The tiers that this post holds in its agency's role map, by their codes.
  public var tiers: [String]
  public var phone: String
  /// "Not available until" this day; empty while available.
  public var awayUntil: String
  /// The post that stands in.
  public var deputy: String
  public init(
    id: String, agency: String, title: String, tiers: [String], phone: String, awayUntil: String = "",
    deputy: String = ""
  ) {
    self.id = id
    self.agency = agency
    self.title = title
    self.tiers = tiers
    self.phone = phone
    self.awayUntil = awayUntil
    self.deputy = deputy
  }
}

public struct Person: Sendable, Codable, Equatable {
  public var id: String
  public var name: String
  /// The posts that the person holds; the first is the one acted in after sign-in.
  public var posts: [String]
  public var signInName: String
  /// What a demo visitor learns by signing in as this person; empty outside the demo.
  public var demoNote: String
  public init(id: String, name: String, posts: [String], signInName: String, demoNote: String = "") {
    self.id = id
    self.name = name
    self.posts = posts
    self.signInName = signInName
    self.demoNote = demoNote
  }
}
