import Foundation
import JWTKit

/// A provider's keys that can have signed a token for us: RS256 and ES256, and nothing else.
struct ProviderKeys: Sendable {
  private var keys: [(id: String?, algorithm: SigningAlgorithm, key: Key)] = []

  private enum Key: Sendable {
    case rsa(Insecure.RSA.PublicKey)
    case ecdsa(ES256PublicKey)
  }

  /// Keys that are for something else, or that can't be read, are left out.
  init(_ bytes: [UInt8]) throws {
    let set = try JSONDecoder().decode(KeySet.self, from: Data(bytes))
    for key in set.keys.prefix(100) {
      guard key.use == nil || key.use == "sig" else { continue }
      if let made = try? Self.key(key) { keys.append((key.kid, made.0, made.1)) }
    }
  }

  var count: Int { keys.count }

  /// Whether a key with this name is here. A token without a name is signed by the only key of its kind.
  func has(_ id: String?, _ algorithm: SigningAlgorithm) -> Bool { key(id, algorithm) != nil }

  /// The token's claims, where one of these keys signed it.
  func claims(of token: String, _ id: String?, _ algorithm: SigningAlgorithm) async throws -> [String: Claim] {
    guard let key = key(id, algorithm) else { throw TokenFault.unknownKey }
    // A collection of one: what the token's own header says chooses nothing.
    let collection = JWTKeyCollection()
    switch key {
    case .rsa(let key): await collection.add(rsa: key, digestAlgorithm: .sha256)
    case .ecdsa(let key): await collection.add(ecdsa: key)
    }
    return try await collection.verify(token, as: SignedClaims.self).claims
  }

  private func key(_ id: String?, _ algorithm: SigningAlgorithm) -> Key? {
    let fitting = keys.filter { $0.algorithm == algorithm && (id == nil || $0.id == id) }
    return id == nil && fitting.count != 1 ? nil : fitting.first?.key
  }

  private static func key(_ key: PublicKey) throws -> (SigningAlgorithm, Key)? {
    switch (key.kty, key.alg ?? "", key.crv) {
    case ("RSA", "", _), ("RSA", "RS256", _):
      guard let n = key.n, let e = key.e, let modulus = Base64URL.bytes(n[...]), modulus.count >= 256 else {
        return nil
      }
      return (.rs256, .rsa(try Insecure.RSA.PublicKey(modulus: n, exponent: e)))
    case ("EC", "", "P-256"), ("EC", "ES256", "P-256"):
      guard let x = key.x, let y = key.y else { return nil }
      return (.es256, .ecdsa(try ES256PublicKey(parameters: (x, y))))
    default: return nil
    }
  }
}

enum SigningAlgorithm: String, Sendable {
  case rs256 = "RS256"
  case es256 = "ES256"
}

/// Why a token is not one to believe, before its claims are looked at.
enum TokenFault: Error {
  case unknownKey
}

private struct KeySet: Decodable {
  var keys: [PublicKey]
}

private struct PublicKey: Decodable {
  var kty: String
  var kid, use, alg, crv, n, e, x, y: String?
}

private struct SignedClaims: JWTPayload {
  var claims: [String: Claim]

  init(from decoder: any Decoder) throws { claims = try decoder.singleValueContainer().decode([String: Claim].self) }
  func encode(to encoder: any Encoder) throws { try claims.encode(to: encoder) }
  /// What the claims must be is asked where the question is known.
  func verify(using algorithm: some JWTAlgorithm) async throws {}
}
