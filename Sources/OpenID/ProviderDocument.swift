import Casework
import Foundation

/// What a provider says of itself, at its well-known place.
struct ProviderDocument: Sendable, Equatable {
  var issuer: String
  var authorization: String
  var token: String
  var keys: String
  /// Whether the secret may go in a header. It may, where nothing is said.
  var takesSecretInHeader: Bool

  static func place(of issuer: String) -> String {
    (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
  }

  init(_ bytes: [UInt8], of provider: IdentityProvider) throws {
    let place = Self.place(of: provider.issuer)
    guard let claims = try? JSONDecoder().decode([String: Claim].self, from: Data(bytes)) else {
      throw IdentityFault(.provider, "What \(place) answers is no JSON object.")
    }
    let needed = { (name: String) throws -> String in
      guard let text = claims[name]?.text, !text.isEmpty else {
        throw IdentityFault(.provider, "\(place) does not say its \(name).")
      }
      return text
    }
    issuer = try needed("issuer")
    // Otherwise one provider could speak in the name of another.
    guard issuer == provider.issuer else {
      throw IdentityFault(
        .provider,
        "\(place) calls itself \(issuer), and was added as \(provider.issuer). Use the name that it gives itself."
      )
    }
    (authorization, token, keys) =
      (try needed("authorization_endpoint"), try needed("token_endpoint"), try needed("jwks_uri"))
    let ways = claims["token_endpoint_auth_methods_supported"]?.texts ?? ["client_secret_basic"]
    takesSecretInHeader = ways.contains("client_secret_basic") || !ways.contains("client_secret_post")
  }
}
