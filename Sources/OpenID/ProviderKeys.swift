import Crypto
import CryptoExtras
import Foundation

/// A provider's keys that can have signed a token for us: RS256 and ES256, and nothing else.
struct ProviderKeys: Sendable {
  private var keys: [(id: String?, algorithm: SigningAlgorithm, key: Key)] = []

  private enum Key: Sendable {
    case rsa(_RSA.Signing.PublicKey)
    case ecdsa(P256.Signing.PublicKey)

    /// RFC 7518, sections 3.3 and 3.4: over the token's first two parts, with SHA-256.
    func signed(_ content: [UInt8], _ signature: [UInt8]) -> Bool {
      switch self {
      case .rsa(let key):
        key.isValidSignature(.init(rawRepresentation: signature), for: content, padding: .insecurePKCS1v1_5)
      case .ecdsa(let key):
        (try? P256.Signing.ECDSASignature(rawRepresentation: signature)).map {
          key.isValidSignature($0, for: content)
        } ?? false
      }
    }
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

  /// The token's claims, where one of these keys signed it. What the token's own header says chooses nothing but which
  /// of them: the kind of key says how it is checked.
  ///
  /// - Parameter token: in compact form, of three parts.
  /// - Throws: a `TokenFault`, or what JSON's reader says of the claims.
  func claims(of token: String, _ id: String?, _ algorithm: SigningAlgorithm) throws -> [String: Claim] {
    guard let key = key(id, algorithm) else { throw TokenFault.unknownKey }
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let claims = Base64URL.bytes(parts[1]), let signature = Base64URL.bytes(parts[2]),
      key.signed(Array("\(parts[0]).\(parts[1])".utf8), signature)
    else { throw TokenFault.notSigned }
    return try JSONDecoder().decode([String: Claim].self, from: Data(claims))
  }

  private func key(_ id: String?, _ algorithm: SigningAlgorithm) -> Key? {
    let fitting = keys.filter { $0.algorithm == algorithm && (id == nil || $0.id == id) }
    return id == nil && fitting.count != 1 ? nil : fitting.first?.key
  }

  private static func key(_ key: PublicKey) throws -> (SigningAlgorithm, Key)? {
    switch (key.kty, key.alg ?? "", key.crv) {
    case ("RSA", "", _), ("RSA", "RS256", _):
      guard let n = bytes(key.n), let e = bytes(key.e), n.count >= 256 else { return nil }
      return (.rs256, .rsa(try _RSA.Signing.PublicKey(n: n, e: e)))
    case ("EC", "", "P-256"), ("EC", "ES256", "P-256"):
      guard let x = bytes(key.x), let y = bytes(key.y), x.count == 32, y.count == 32 else { return nil }
      return (.es256, .ecdsa(try P256.Signing.PublicKey(rawRepresentation: x + y)))
    default: return nil
    }
  }

  private static func bytes(_ text: String?) -> [UInt8]? { text.flatMap { Base64URL.bytes($0[...]) } }
}

enum SigningAlgorithm: String, Sendable {
  case rs256 = "RS256"
  case es256 = "ES256"
}

/// Why a token is not one to believe, before its claims are looked at.
enum TokenFault: Error {
  case unknownKey
  case notSigned
}

private struct KeySet: Decodable {
  var keys: [PublicKey]
}

private struct PublicKey: Decodable {
  var kty: String
  var kid, use, alg, crv, n, e, x, y: String?
}
