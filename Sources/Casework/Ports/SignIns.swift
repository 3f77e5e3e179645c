public import CaseRules

/// A sign-in session. The token itself is never stored, only its SHA-256.
public struct SignIn: Sendable, Equatable {
  public var tokenHash: String
  public var person: PersonID
  public var post: PostID?
  public var startedAt: Instant
  public var seenAt: Instant
  /// The secret that this session's forms must carry.
  public var formSecret: String
  public init(
    tokenHash: String, person: PersonID, post: PostID?, startedAt: Instant, seenAt: Instant, formSecret: String
  ) {
    self.tokenHash = tokenHash
    self.person = person
    self.post = post
    self.startedAt = startedAt
    self.seenAt = seenAt
    self.formSecret = formSecret
  }
}

public protocol SignIns: Sendable {
  /// Also forgets the sessions that began before a moment: those to which nobody came back.
  func start(_ signIn: SignIn, forgettingBefore: Instant) async throws
  func signIn(tokenHash: String) async throws -> SignIn?
  func touch(tokenHash: String, at: Instant) async throws
  func change(post: PostID?, tokenHash: String) async throws
  func end(tokenHash: String) async throws
  /// Ends every session of a person.
  func endAll(of person: PersonID) async throws
  /// A password's stored form (scrypt parameters, salt and hash as text), by the sign-in name in lower case.
  func password(forSignInName name: String) async throws -> (person: PersonID, stored: String)?
  func setPassword(_ stored: String, signInName: String, for person: PersonID) async throws
  /// Failed tries since a moment, by sign-in name and by address, for throttling.
  func failures(name: String, address: String, since: Instant) async throws -> (byName: Int, byAddress: Int)
  func recordFailure(name: String, address: String, at: Instant) async throws
}
