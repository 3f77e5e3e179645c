public import CaseRules

/// A sign-in session. The token itself is never stored, only its SHA-256.
public struct SignIn: Sendable, Equatable {
  public var tokenHash: String
  public var person: PersonID
  public var proofs: Proofs
  public var post: PostID?
  public var startedAt: Instant
  public var seenAt: Instant
  /// The secret that this session's forms must carry.
  public var formSecret: String
  public init(
    tokenHash: String, person: PersonID, proofs: Proofs, post: PostID?, startedAt: Instant, seenAt: Instant,
    formSecret: String
  ) {
    self.tokenHash = tokenHash
    self.person = person
    self.proofs = proofs
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
  /// Takes one of the tries that a name and an address have within a window. It counts from here on, so that many at
  /// once, on several nodes, are no way past the count; `forgive` it where it was right.
  ///
  /// - Returns: the try's id, or when the next may be made.
  func beginTry(_ asked: SignInTry) async throws -> TryOutcome
  func forgive(tryID: String) async throws
}

/// One guess at a password or a code.
public struct SignInTry: Sendable {
  public var id: String
  /// What is guessed at: a sign-in name, or the codes of a person.
  public var name: String
  public var address: String
  public var at: Instant
  /// In seconds.
  public var window: Int
  public var most: Int
  public init(id: String, name: String, address: String, at: Instant, window: Int, most: Int) {
    self.id = id
    self.name = name
    self.address = address
    self.at = at
    self.window = window
    self.most = most
  }
}

public enum TryOutcome: Sendable, Equatable {
  case begun
  /// Too many were wrong; from this moment on there is one again.
  case tooMany(until: Instant)
}
