public import CaseRules

/// A key with which a program of a person's own acts as that person. The token itself is never stored.
public struct AccessToken: Sendable, Equatable {
  public enum Scope: String, Sendable, CaseIterable {
    /// Looks, and nothing else.
    case read
    /// Also does what the person may do to cases.
    case act
  }

  public var id: String
  public var tokenHash: String
  public var person: PersonID
  public var post: PostID
  /// What the person calls it.
  public var name: String
  public var scope: Scope
  public var madeAt: Instant
  public var endsAt: Instant
  public var usedAt: Instant?
  public init(
    id: String, tokenHash: String, person: PersonID, post: PostID, name: String, scope: Scope, madeAt: Instant,
    endsAt: Instant, usedAt: Instant? = nil
  ) {
    self.id = id
    self.tokenHash = tokenHash
    self.person = person
    self.post = post
    self.name = name
    self.scope = scope
    self.madeAt = madeAt
    self.endsAt = endsAt
    self.usedAt = usedAt
  }
}

public protocol AccessTokens: Sendable {
  func add(_ token: AccessToken) async throws
  func accessToken(tokenHash: String) async throws -> AccessToken?
  /// Newest first.
  func accessTokens(of person: PersonID) async throws -> [AccessToken]
  func touch(accessToken id: String, at: Instant) async throws
  /// - Returns: whether this person had one like it.
  func end(accessToken id: String, of person: PersonID) async throws -> Bool
}
