public import CaseRules

/// A wish to change the directory.
public enum DirectoryCommand: Sendable, Equatable {
  /// The row as it is to be; a new one where the directory has none of its id.
  case record(DirectoryEntity)
  /// A post is not there until a day, with somebody standing in; nil for being back.
  case beAway(PostID, until: Day?, deputy: PostID?)
  /// The last day on which a post exists.
  case close(PostID, lastDay: Day)
  /// A person has left: no sign-in from this moment on, and what they owed stays with their posts.
  case leave(PersonID)
  /// A leaver is here again, in these posts.
  case comeBack(PersonID, posts: [PostID])
  /// A link is made with which a person chooses a password and a second step. No row changes; who made it is on record.
  case invite(PersonID)
}

/// Who changes the directory.
public enum DirectoryActor: Sendable, Equatable {
  /// The operator, from the command line.
  case operating
  case person(PersonID, PostID)

  var person: PersonID {
    switch self {
    case .operating: PersonID("operator")
    case .person(let person, _): person
    }
  }

  var post: PostID? {
    switch self {
    case .operating: nil
    case .person(_, let post): post
    }
  }
}

/// Commands that are carried out together or not at all, with who gives them.
public struct DirectoryOrder: Sendable {
  public var commands: [DirectoryCommand]
  public var by: DirectoryActor
  public var at: Instant
  /// A submit that comes twice with one key is carried out once.
  public var key: String
  /// Why, as people read it; asked for where somebody loses a way in.
  public var reason: String
  /// The number of the newest entry about the row that the page showed; nil where nobody looked first.
  public var seen: Int?
  /// The directory's version that was shown before, for many rows at once; nil where nobody looked first.
  public var seenVersion: Int?
  public init(
    _ commands: [DirectoryCommand], by: DirectoryActor, at: Instant, key: String, reason: String = "",
    seen: Int? = nil, seenVersion: Int? = nil
  ) {
    self.commands = commands
    self.by = by
    self.at = at
    self.key = key
    self.reason = reason
    self.seen = seen
    self.seenVersion = seenVersion
  }
}

/// One row of the directory, before and after.
public struct DirectoryChange: Sendable, Equatable {
  public var act: DirectoryAct
  public var before: DirectoryEntity?
  public var after: DirectoryEntity
  public var name: DirectoryName { after.name }
}
