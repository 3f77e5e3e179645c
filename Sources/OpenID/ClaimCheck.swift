import CaseRules
import Casework

/// Whether the claims of a token whose signature is right answer the question that was asked.
struct ClaimCheck {
  let provider: IdentityProvider
  let question: IdentityQuestion
  let now: Instant

  /// How far two clocks may stand apart, in seconds.
  static let skew = 60

  func identity(_ claims: [String: Claim]) throws -> ProvedIdentity {
    try checkParties(claims)
    try checkTimes(claims)
    guard claims["nonce"]?.text == question.nonce else {
      throw IdentityFault(.token, "The token answers another question: its nonce is not the one that was sent.")
    }
    guard let subject = claims["sub"]?.text, !subject.isEmpty, subject.utf8.count <= 255 else {
      throw IdentityFault(.claim, "The token has no sub.")
    }
    return ProvedIdentity(
      subject: try stableName(claims, else: subject), claimed: try claimed(claims),
      hadSeveralFactors: severalFactors(claims))
  }

  private func checkParties(_ claims: [String: Claim]) throws {
    guard claims["iss"]?.text == provider.issuer else {
      throw IdentityFault(.token, "The token is from another issuer than \(provider.issuer).")
    }
    let audience = claims["aud"]?.texts ?? []
    guard audience.contains(provider.clientID) else {
      throw IdentityFault(.token, "The token is for another program than this one.")
    }
    let authorized = claims["azp"]
    guard authorized == nil ? audience.count == 1 : authorized?.text == provider.clientID else {
      throw IdentityFault(.token, "The token was given to another program.")
    }
    // Entra names the tenant a second time: a token of another tenant is nobody's here.
    if let tenant = claims["tid"] {
      guard let text = tenant.text, !Self.isEntra(provider.issuer) || provider.issuer.contains("/\(text)/") else {
        throw IdentityFault(.token, "The token is from another tenant of the provider.")
      }
    }
  }

  private static func isEntra(_ issuer: String) -> Bool { issuer.contains("/v2.0") || issuer.contains("sts.windows") }

  private func checkTimes(_ claims: [String: Claim]) throws {
    guard let end = claims["exp"]?.seconds, let made = claims["iat"]?.seconds else {
      throw IdentityFault(.token, "The token does not say when it was made and when it ends.")
    }
    guard now.seconds < end + Self.skew else { throw IdentityFault(.time, "The token has ended.") }
    guard made <= now.seconds + Self.skew, (claims["nbf"]?.seconds ?? 0) <= now.seconds + Self.skew else {
      throw IdentityFault(.time, "The token is from the future. One of the two clocks is wrong.")
    }
    guard now.seconds - made <= 600 + Self.skew else {
      throw IdentityFault(.time, "The token was made more than ten minutes ago.")
    }
    guard let most = provider.maxAge else { return }
    guard let proved = claims["auth_time"]?.seconds, now.seconds - proved <= most + Self.skew else {
      throw IdentityFault(.time, "The provider does not say that the person proved themselves within \(most) seconds.")
    }
  }

  /// Entra's `sub` differs from program to program, and `oid` is the person's own within the tenant.
  private func stableName(_ claims: [String: Claim], else subject: String) throws -> String {
    guard claims["tid"] != nil, let own = claims["oid"]?.text, !own.isEmpty, own.utf8.count <= 255 else {
      return "sub " + subject
    }
    return "oid " + own
  }

  private func claimed(_ claims: [String: Claim]) throws -> String {
    guard let text = claims[provider.claim]?.text, !text.isEmpty, text.utf8.count <= 254 else {
      throw IdentityFault(.claim, "The token has no \(provider.claim). The provider must be set to give it.")
    }
    // An address that anybody can type into their profile there is no proof.
    if provider.claim == "email", claims["email_verified"]?.flag == false {
      throw IdentityFault(.claim, "The provider says that the person’s email address is not verified.")
    }
    return text
  }

  private func severalFactors(_ claims: [String: Claim]) -> Bool {
    let marks = (claims["amr"]?.texts ?? []) + (claims["acrs"]?.texts ?? [])
    return !provider.factorMark.isEmpty && marks.contains(provider.factorMark)
  }
}
