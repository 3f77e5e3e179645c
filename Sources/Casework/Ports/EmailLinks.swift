public import CaseRules

/// A link by email that signs somebody in once, in the browser that asked for it.
public struct EmailLink: Sendable, Equatable {
  /// SHA-256 of the token in the link.
  public var tokenHash: String
  /// SHA-256 of the token in the cookie of the browser that asked.
  public var browserHash: String
  /// Nil where nobody has the address that was typed: such a link is kept too, so that asking costs the same.
  public var person: PersonID?
  public var endsAt: Instant

  public init(tokenHash: String, browserHash: String, person: PersonID?, endsAt: Instant) {
    self.tokenHash = tokenHash
    self.browserHash = browserHash
    self.person = person
    self.endsAt = endsAt
  }
}

public protocol EmailLinks: Sendable {
  /// Also forgets those that ended before a moment.
  func add(_ link: EmailLink, forgettingBefore: Instant) async throws
  /// Uses a link up.
  ///
  /// - Returns: whose it was, where that browser asked for it and it had not ended.
  func useEmailLink(tokenHash: String, browserHash: String, at: Instant) async throws -> PersonID?
}

/// Sends the messages of signing in. Whoever asked learns nothing of how it went: that would tell who is known.
public protocol SignInMail: Sendable {
  /// - Parameters:
  ///   - url: the link, whole.
  ///   - minutes: how long it works.
  func sendLink(_ url: String, to address: String, minutes: Int) async
  /// The link with which an administrator invites somebody.
  ///
  /// - Returns: whether it went.
  func sendInvitation(_ url: String, to address: String, days: Int) async -> Bool
  /// The link with which somebody is invited to one case. Whether it went.
  func sendCaseLink(_ url: String, to address: String, days: Int) async -> Bool
}
