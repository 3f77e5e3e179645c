public import CaseRules

/// Lets one person choose a password and set up a second factor, once.
public struct Invitation: Sendable, Equatable {
  /// SHA-256 of the token in the link.
  public var tokenHash: String
  public var person: PersonID
  public var endsAt: Instant
  public init(tokenHash: String, person: PersonID, endsAt: Instant) {
    self.tokenHash = tokenHash
    self.person = person
    self.endsAt = endsAt
  }
}

public protocol Invitations: Sendable {
  /// A person's earlier invitation stops working.
  func invite(_ invitation: Invitation) async throws
  func invitation(tokenHash: String) async throws -> Invitation?
  /// - Returns: whether it was there.
  @discardableResult
  func useInvitation(tokenHash: String) async throws -> Bool
  /// Whether somebody has a password, a second step, or ever signed in.
  func hasWayIn(_ person: PersonID) async throws -> Bool
}
