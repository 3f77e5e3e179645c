public import CaseRules

/// An address at which a person's calendar program reads what they owe. The secret in it is never stored.
public struct CalendarFeed: Sendable, Equatable {
  public var tokenHash: String
  public var person: PersonID
  /// The post whose duties it holds, such as a team's inbox; nil for all posts of the person.
  public var post: PostID?
  public var madeAt: Instant

  public init(tokenHash: String, person: PersonID, post: PostID?, madeAt: Instant) {
    self.tokenHash = tokenHash
    self.person = person
    self.post = post
    self.madeAt = madeAt
  }
}

public protocol CalendarFeeds: Sendable {
  /// In the place of the one that the person had for the same post: its address ends.
  func keep(_ feed: CalendarFeed) async throws
  func calendarFeed(tokenHash: String) async throws -> CalendarFeed?
  /// By post, the one for all posts first.
  func calendarFeeds(of person: PersonID) async throws -> [CalendarFeed]
  /// - Returns: whether this person had one like it.
  func endCalendarFeed(of person: PersonID, post: PostID?) async throws -> Bool
}
