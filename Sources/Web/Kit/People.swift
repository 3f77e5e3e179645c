public import CaseRules
public import Casework

/// What pages say about somebody who signs in. The directory answers, so that a leaver is nobody at once.
public protocol People: Sendable {
  /// Nil for somebody who is unknown or has left.
  func person(_ id: PersonID) async throws -> PersonCard?
  /// The one person with this email address, in capitals or not; nil where there is none, or more than one.
  func person(email: String) async throws -> PersonCard?
  /// The one person of an agency whose email address or sign-in name this is. Only somebody whose posts are all in that
  /// agency: its provider speaks for nobody else.
  func person(named name: String, ofAlone agency: AgencyID) async throws -> PersonCard?
  /// Somebody who was invited to one case: in no directory, and so without a name here.
  func guest(_ guest: CaseGuest) async throws -> PersonCard
  /// The people of the demonstration, in the order in which to offer them.
  func demoPeople() async throws -> [PersonCard]
}

public struct PersonCard: Sendable, Equatable {
  public var id: PersonID
  public var name: String
  /// The first is the one that a person acts in after signing in. Never empty for somebody who can sign in.
  public var posts: [PostCard]
  /// One sentence on what this person is here to show; demonstration only.
  public var about: String?
  /// With which to sign in by password; nil for somebody who has none.
  public var signInName: String?
  /// Where links to sign in go; nil for somebody who gets none.
  public var email: String?
  /// The one case that somebody was invited to; nil for everybody else.
  public var guestOf: CaseID?
  public init(
    id: PersonID, name: String, posts: [PostCard], about: String? = nil, signInName: String? = nil,
    email: String? = nil, guestOf: CaseID? = nil
  ) {
    self.id = id
    self.name = name
    self.posts = posts
    self.about = about
    self.signInName = signInName
    self.email = email
    self.guestOf = guestOf
  }
}

public struct PostCard: Sendable, Equatable {
  public var id: PostID
  public var title: String
  public var agencyID: AgencyID
  public var agency: String
  public var partnershipID: PartnershipID
  public var partnership: String
  /// Whether it keeps an agency's part of the directory, and whether it is a partnership's team.
  public var keepsAgencies, isTeam: Bool
  public init(
    id: PostID, title: String, agencyID: AgencyID, agency: String, partnershipID: PartnershipID, partnership: String,
    keepsAgencies: Bool = false, isTeam: Bool = false
  ) {
    self.id = id
    self.title = title
    self.agencyID = agencyID
    self.agency = agency
    self.partnershipID = partnershipID
    self.partnership = partnership
    self.keepsAgencies = keepsAgencies
    self.isTeam = isTeam
  }
}

extension PersonCard {
  /// Whether everything that somebody may do is in one agency.
  func isOf(alone agency: AgencyID) -> Bool { !posts.isEmpty && posts.allSatisfy { $0.agencyID == agency } }
}
