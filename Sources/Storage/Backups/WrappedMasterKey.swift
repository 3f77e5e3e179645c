import Crypto
import CryptoExtras
import Foundation

/// A master key under a passphrase. Whoever has the file can try passphrases at leisure, so each try costs about half a
/// second and 64 MB (scrypt, N=2^16, r=8, p=2).
struct WrappedMasterKey: Sendable, Equatable {
  private var log2N = 16
  private var blockSize = 8
  private var parallelism = 2
  private var salt: [UInt8]
  private var wrapped: [UInt8]

  static let fewestCharacters = 12

  /// - Throws: `BackupFault.passphraseShort`.
  init(_ key: MasterKey, passphrase: String) throws {
    guard passphrase.count >= Self.fewestCharacters else {
      throw BackupFault.passphraseShort(characters: passphrase.count, least: Self.fewestCharacters)
    }
    (salt, wrapped) = (SecureRandomness().bytes(16), [])
    wrapped = try Sealing.wrap(key.key, under: try outer(passphrase), for: Self.place)
  }

  /// - Throws: `BackupFault.wrongPassphrase`.
  func key(passphrase: String) throws -> MasterKey {
    guard let bytes = try? Sealing.open(wrapped, under: try outer(passphrase), for: Self.place) else {
      throw BackupFault.wrongPassphrase
    }
    return MasterKey(bytes: bytes)
  }

  var text: String { "scrypt$\(log2N)$\(blockSize)$\(parallelism)$\(Hex.text(salt))$\(Hex.text(wrapped))" }

  /// Nil for a text of another shape, or with a cost that would take too long or too much memory.
  init?(text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let log2N = Int(parts[1]), let blockSize = Int(parts[2]),
      let parallelism = Int(parts[3]), (1...20).contains(log2N), (1...16).contains(blockSize),
      (1...16).contains(parallelism), let salt = Hex.bytes(parts[4]), let wrapped = Hex.bytes(parts[5])
    else { return nil }
    (self.log2N, self.blockSize, self.parallelism) = (log2N, blockSize, parallelism)
    (self.salt, self.wrapped) = (salt, wrapped)
  }

  private static var place: Fields { Fields("master key in a backup") }

  /// Composed characters first, so that a passphrase typed on another keyboard stays the same.
  private func outer(_ passphrase: String) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: Array(passphrase.precomposedStringWithCompatibilityMapping.utf8), salt: salt, outputByteCount: 32,
      rounds: 1 << log2N, blockSize: blockSize, parallelism: parallelism)
  }
}
