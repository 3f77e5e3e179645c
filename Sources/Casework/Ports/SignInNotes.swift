public import CaseRules

/// One line of what a person sees of how their account was used.
public struct SignInNote: Sendable, Equatable {
  public enum What: String, Sendable, CaseIterable {
    case signedIn = "signed in"
    case wrongPassword = "wrong password"
    case wrongCode = "wrong code"
    case signedOut = "signed out"
    case signedOutEverywhere = "signed out everywhere"
    case passwordChosen = "password chosen"
    case secondFactorSet = "second factor set"
    case recoveryCodesMade = "recovery codes made"
    case tokenMade = "token made"
    case tokenEnded = "token ended"
    case feedMade = "calendar made"
    case feedEnded = "calendar ended"
    case invited
  }

  public var id: String
  public var person: PersonID
  public var at: Instant
  public var what: What
  public var proofs: Proofs?
  public var address: String
  /// Such as “Firefox on Windows”.
  public var browser: String
  public init(
    id: String, person: PersonID, at: Instant, what: What, proofs: Proofs? = nil, address: String, browser: String
  ) {
    self.id = id
    self.person = person
    self.at = at
    self.what = what
    self.proofs = proofs
    self.address = address
    self.browser = browser
  }
}

public protocol SignInNotes: Sendable {
  /// Notes older than a moment are forgotten on the way.
  func note(_ note: SignInNote, forgettingBefore: Instant) async throws
  /// Newest first.
  func signInNotes(of person: PersonID, limit: Int) async throws -> [SignInNote]
}
