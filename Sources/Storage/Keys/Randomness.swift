public import Casework
internal import Crypto

/// The system's cryptographic source.
public struct SecureRandomness: Randomness {
  public init() {}

  public func bytes(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    // Each question goes to the system, so eight bytes are taken from it at a time.
    while bytes.count < count { withUnsafeBytes(of: source.next()) { bytes.append(contentsOf: $0) } }
    return Array(bytes.prefix(max(0, count)))
  }
}

/// SHA-256 and HMACs, from swift-crypto.
public struct SHA256Digest: Casework.Digest {
  public init() {}
  public func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  public func hmacSHA256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
  }

  public func hmacSHA1(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: key)))
  }
}
