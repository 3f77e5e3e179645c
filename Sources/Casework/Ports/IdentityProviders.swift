public import CaseRules

/// An agency's own provider of identities, which speaks OpenID Connect.
public struct IdentityProvider: Sendable, Equatable {
  /// Stands in addresses.
  public var id: String
  public var agency: AgencyID
  /// What people choose, such as the agency's name.
  public var name: String
  /// As its tokens name it, letter by letter.
  public var issuer: String
  public var clientID: String
  /// Empty where the provider knows us by PKCE alone.
  public var clientSecret: String
  /// The claim that says who somebody is: it is compared with the email addresses and sign-in names of the agency.
  public var claim: String
  /// What the provider writes into `amr` or `acrs` where it asked for several factors, such as `mfa`: its word is then
  /// taken instead of a code of ours. Empty where it is not.
  public var factorMark: String
  /// How long ago somebody may have proved themselves there, in seconds; nil for as long as the provider says.
  public var maxAge: Int?
  public var addedAt: Instant

  public init(
    id: String, agency: AgencyID, name: String, issuer: String, clientID: String, clientSecret: String = "",
    claim: String = "email", factorMark: String = "", maxAge: Int? = nil, addedAt: Instant
  ) {
    self.id = id
    self.agency = agency
    self.name = name
    self.issuer = issuer
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.claim = claim
    self.factorMark = factorMark
    self.maxAge = maxAge
    self.addedAt = addedAt
  }
}

/// Who somebody is at a provider, and here.
public struct ProviderLink: Sendable, Equatable {
  public var provider: String
  /// The provider's own name for them, which it never gives to another.
  public var subject: String
  public var person: PersonID
  public var madeAt: Instant

  public init(provider: String, subject: String, person: PersonID, madeAt: Instant) {
    self.provider = provider
    self.subject = subject
    self.person = person
    self.madeAt = madeAt
  }
}

public protocol IdentityProviders: Sendable {
  /// - Returns: false where there is one with this id.
  func add(_ provider: IdentityProvider) async throws -> Bool
  /// By their names.
  func identityProviders() async throws -> [IdentityProvider]
  func identityProvider(_ id: String) async throws -> IdentityProvider?
  /// With its links.
  ///
  /// - Returns: whether it was there.
  func removeIdentityProvider(_ id: String) async throws -> Bool
  func providerLinks(of provider: String) async throws -> [ProviderLink]
  /// Keeps a link, where neither the subject nor the person has another at this provider.
  ///
  /// - Returns: the link that stands: this one, or the one in its way.
  func link(_ link: ProviderLink) async throws -> ProviderLink
  /// Forgets the links of a person.
  func unlink(_ person: PersonID) async throws -> Int
}

/// What an answer to a request for an identity must match.
public struct IdentityQuestion: Sendable, Equatable {
  /// Comes back with the answer.
  public var state: String
  /// Stands in the token.
  public var nonce: String
  /// Proves that whoever brings the code is who asked (RFC 7636).
  public var verifier: String
  /// Where the provider sends people back to.
  public var redirect: String

  public init(state: String, nonce: String, verifier: String, redirect: String) {
    self.state = state
    self.nonce = nonce
    self.verifier = verifier
    self.redirect = redirect
  }
}

/// Who a provider says somebody is.
public struct ProvedIdentity: Sendable, Equatable {
  public var subject: String
  /// What the configured claim says.
  public var claimed: String
  /// Whether the provider says that it asked for several factors.
  public var hadSeveralFactors: Bool

  public init(subject: String, claimed: String, hadSeveralFactors: Bool) {
    self.subject = subject
    self.claimed = claimed
    self.hadSeveralFactors = hadSeveralFactors
  }
}

/// Speaks with providers.
public protocol SingleSignOn: Sendable {
  /// Where to send the browser.
  ///
  /// - Throws: `IdentityFault`.
  func address(_ question: IdentityQuestion, at provider: IdentityProvider) async throws -> String
  /// Changes the code that came back for an identity.
  ///
  /// - Throws: `IdentityFault`.
  func identity(
    code: String, _ question: IdentityQuestion, at provider: IdentityProvider, now: Instant
  ) async throws -> ProvedIdentity
}

/// Why a provider's word was not taken.
public struct IdentityFault: Error, Equatable, CustomStringConvertible {
  public enum Kind: Sendable, Equatable {
    /// It can't be reached, or does not speak as expected.
    case provider
    /// It refused the code.
    case code
    /// Its token is not one to believe.
    case token
    /// Its token is too old, or not yet valid.
    case time
    /// The token does not say who somebody is.
    case claim
  }

  public var kind: Kind
  /// One sentence for the operator; it names no person.
  public var description: String

  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
