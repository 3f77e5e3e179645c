/// Where unguessable bytes come from. A port, so that tests can repeat themselves.
public protocol Randomness: Sendable {
  /// Bytes from a cryptographic source.
  func bytes(_ count: Int) -> [UInt8]
}

/// SHA-256, behind a port so that only `Storage` needs a library for it.
public protocol Digest: Sendable {
  /// 32 bytes.
  func sha256(_ bytes: [UInt8]) -> [UInt8]
  /// 32 bytes.
  func hmacSHA256(_ message: [UInt8], key: [UInt8]) -> [UInt8]
  /// 20 bytes. For codes that count time, where every app expects it, and for nothing else.
  func hmacSHA1(_ message: [UInt8], key: [UInt8]) -> [UInt8]
}
