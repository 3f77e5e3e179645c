public import CaseRules

/// The first of two steps of signing in is done. It opens nothing but the page of the second, and is kept apart from
/// sessions so that it can't be taken for one.
public struct HalfSignIn: Sendable, Equatable {
  /// SHA-256 of the token in the cookie.
  public var tokenHash: String
  public var person: PersonID
  public var first: FirstProof
  public var startedAt: Instant
  /// The invitation that it came from, with which somebody replaces a second factor too.
  public var invitation: String?
  public init(tokenHash: String, person: PersonID, first: FirstProof, startedAt: Instant, invitation: String? = nil) {
    self.tokenHash = tokenHash
    self.person = person
    self.first = first
    self.startedAt = startedAt
    self.invitation = invitation
  }
}

public protocol HalfSignIns: Sendable {
  /// Also forgets those that began before a moment.
  func start(_ half: HalfSignIn, forgettingBefore: Instant) async throws
  func halfSignIn(tokenHash: String) async throws -> HalfSignIn?
  /// - Returns: whether it was there: of two requests that end the same one, one goes on.
  @discardableResult
  func endHalf(tokenHash: String) async throws -> Bool
}
