import Casework
import Foundation

/// What a token says of how it was signed. Only what is listed here is believed.
struct TokenHeader {
  var keyID: String?
  var algorithm: SigningAlgorithm

  init(_ token: String) throws {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard token.utf8.count <= 20_000, parts.count == 3, parts.allSatisfy({ Base64URL.bytes($0) != nil }),
      let bytes = Base64URL.bytes(parts[0]),
      let claims = try? JSONDecoder().decode([String: Claim].self, from: Data(bytes))
    else { throw IdentityFault(.token, "The provider’s token is no signed token in compact form.") }
    let named = claims["alg"]?.text ?? "nothing"
    guard let algorithm = SigningAlgorithm(rawValue: named) else {
      throw IdentityFault(
        .token, "The provider’s token is signed with \(named.prefix(20)); only RS256 and ES256 are taken.")
    }
    guard claims["crit"] == nil else {
      throw IdentityFault(.token, "The provider’s token asks for an extension that is not known here.")
    }
    self.algorithm = algorithm
    keyID = claims["kid"]?.text
  }
}
