public import Casework
import CryptoExtras
import Foundation

/// Passwords under scrypt (N=2^14, r=8, p=5: about 0.1 s and 37 MB each), a few at once on threads of their own, so
/// that a rush of sign-ins neither fills the memory nor holds up pages.
public final class Passwords: PasswordHashing {
  struct Cost: Equatable {
    var log2N = 14
    var r = 8
    var p = 5
  }

  struct Unreadable: Error {}

  private let queue = OperationQueue()
  private let randomness: any Randomness
  private let cost: Cost

  /// - Parameter atOnce: how many are hashed at the same time; the others wait.
  public convenience init(atOnce: Int = 2, randomness: any Randomness = SecureRandomness()) {
    self.init(atOnce: atOnce, randomness: randomness, cost: Cost())
  }

  init(atOnce: Int, randomness: any Randomness, cost: Cost) {
    self.randomness = randomness
    self.cost = cost
    queue.maxConcurrentOperationCount = max(1, atOnce)
    queue.qualityOfService = .utility
  }

  public func stored(for password: String) async throws -> String {
    let (salt, cost) = (randomness.bytes(16), cost)
    let hash = try await waitingForTurn { try Self.hash(password, salt, cost) }
    return ["scrypt", "\(cost.log2N)", "\(cost.r)", "\(cost.p)", Hex.text(salt), Hex.text(hash)]
      .joined(separator: "$")
  }

  public func matches(_ password: String, stored: String) async throws -> Bool {
    guard let (cost, salt, expected) = Self.read(stored) else { return false }
    let hash = try await waitingForTurn { try Self.hash(password, salt, cost) }
    return hash.count == expected.count && zip(hash, expected).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private func waitingForTurn<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result { try work() }) }
    }
  }

  /// Composed characters first, so that a password typed on another keyboard stays the same.
  private static func hash(_ password: String, _ salt: [UInt8], _ cost: Cost) throws -> [UInt8] {
    let text = Array(password.precomposedStringWithCompatibilityMapping.utf8)
    let key = try KDF.Scrypt.deriveKey(
      from: text, salt: salt, outputByteCount: 32, rounds: 1 << cost.log2N, blockSize: cost.r, parallelism: cost.p)
    return key.withUnsafeBytes { [UInt8]($0) }
  }

  /// Nil for a text of another shape, or with a cost that would take too long or too much memory.
  private static func read(_ stored: String) -> (Cost, salt: [UInt8], hash: [UInt8])? {
    let parts = stored.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let log2N = Int(parts[1]), let r = Int(parts[2]),
      let p = Int(parts[3]), (1...17).contains(log2N), (1...16).contains(r), (1...16).contains(p),
      let salt = Hex.bytes(parts[4]), let hash = Hex.bytes(parts[5]), !hash.isEmpty
    else { return nil }
    return (Cost(log2N: log2N, r: r, p: p), salt, hash)
  }
}
