/// Slow, salted hashing of passwords (scrypt, N=2^14, r=8, p=5: about 0.1 s and 37 MB each).
/// Callers limit how many run at once.
public protocol PasswordHashing: Sendable {
  /// Parameters, salt and hash as one text, for `SignIns.setPassword`.
  func stored(for password: String) async throws -> String
  /// Compares in constant time. False for a stored form that can't be read.
  func matches(_ password: String, stored: String) async throws -> Bool
}
