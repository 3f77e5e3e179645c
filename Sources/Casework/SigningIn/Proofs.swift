/// How somebody proved who they are as they signed in. Each session remembers it.
public struct Proofs: Sendable, Equatable {
  public var first: FirstProof
  /// Nil only in the demonstration, where nothing is guarded.
  public var second: SecondProof?

  public init(_ first: FirstProof, _ second: SecondProof? = nil) {
    self.first = first
    self.second = second
  }
}

public enum FirstProof: String, Sendable, CaseIterable {
  /// One click, in the demonstration.
  case demo
  case password
  /// A link that an administrator handed over, to choose a password with.
  case invitation
  /// A key of a person's own program.
  case token
  /// A link by email, opened in the browser that asked for it.
  case emailLink = "email link"
  /// The person's own agency, over OpenID Connect.
  case provider
  /// A link to one case.
  case caseLink = "case link"

  /// Whether who has no second step yet may set it up after this alone, as after an invitation: a mailbox that the
  /// directory knows, or the agency itself, has said who they are. A password says less: it may be stolen.
  public var setsUpSecondStep: Bool { self == .emailLink || self == .provider }
}

public enum SecondProof: String, Sendable, CaseIterable {
  /// A code from an app that counts time (RFC 6238).
  case app
  case recoveryCode = "recovery code"
  /// A code that whoever invited passed on by another way.
  case toldCode = "told code"
  /// The agency's provider says that it asked for several factors.
  case provider
}
