public import Casework
internal import Crypto

/// The system's cryptographic source.
public struct SecureRandomness: Randomness {
  public init() {}

  public func bytes(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<max(0, count)).map { _ in UInt8.random(in: .min ... .max, using: &source) }
  }
}

/// SHA-256 from swift-crypto.
public struct SHA256Digest: Casework.Digest {
  public init() {}
  public func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
