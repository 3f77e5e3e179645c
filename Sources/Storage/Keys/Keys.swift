import Crypto
import Foundation

/// The keys of one store, derived once from its master key: deriving for every row would cost more than sealing.
struct Keys: Sendable {
  /// Wraps the keys of cases.
  let wrapping: SymmetricKey
  /// Wraps the keys of drafts.
  let drafts: SymmetricKey
  /// Wraps the keys of second factors.
  let factors: SymmetricKey
  /// Chains journal and access log. It outlives a change of the master key: history is never written again.
  private(set) var chain: SymmetricKey
  /// Signs checkpoints. It outlives a change too, so that a line that somebody holds stays good.
  private(set) var checkpoint: SymmetricKey
  /// What the codes of the blind index are made with. It outlives a change as well: a code is never made anew.
  private(set) var index: SymmetricKey
  /// What a store remembers of its master key, to know it again.
  let check: String
  /// Hands one master key to a program that knows the other, while the two change places.
  let handing: SymmetricKey
  /// Seals the keys that outlive a change.
  let keeping: SymmetricKey
  /// What still opens rows that were wrapped under the master key before this one, during a change.
  private(set) var before: Before?

  struct Before: Sendable {
    let wrapping: SymmetricKey
    let drafts: SymmetricKey
    let factors: SymmetricKey
  }

  init(_ master: MasterKey) {
    func derived(_ purpose: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: master.key, info: Data("counterpart 1 \(purpose)".utf8), outputByteCount: 32)
    }
    wrapping = derived("case keys")
    drafts = derived("drafts")
    factors = derived("second factors")
    chain = derived("chain")
    checkpoint = derived("checkpoints")
    index = derived("blind index")
    handing = derived("change of key")
    keeping = derived("kept keys")
    let code = HMAC<SHA256>.authenticationCode(for: Data("key check".utf8), using: derived("key check"))
    check = Hex.text(Array(code))
  }

  /// The same, with what outlived a change of the master key.
  func keeping(_ kept: KeptKeys) -> Keys {
    var keys = self
    (keys.chain, keys.checkpoint, keys.index) = (kept.chain, kept.checkpoint, kept.index)
    return keys
  }

  /// The same, also opening what was wrapped under an earlier master key.
  func opening(before earlier: Keys) -> Keys {
    var keys = self
    keys.before = Before(wrapping: earlier.wrapping, drafts: earlier.drafts, factors: earlier.factors)
    return keys
  }
}

/// The two keys that history hangs on, and the one that the blind index does.
struct KeptKeys {
  let chain: SymmetricKey
  let checkpoint: SymmetricKey
  let index: SymmetricKey

  init(of keys: Keys) {
    chain = keys.chain
    checkpoint = keys.checkpoint
    index = keys.index
  }

  init(sealed: String, under keys: Keys) throws {
    let bytes = try Sealing.open(Hex.bytes(sealed) ?? [], under: keys.keeping, for: Fields("kept keys"))
    chain = SymmetricKey(data: bytes.prefix(32))
    checkpoint = SymmetricKey(data: bytes.dropFirst(32).prefix(32))
    // Kept before there was an index: it began under the master key that sealed this.
    index = bytes.count > 64 ? SymmetricKey(data: bytes.dropFirst(64)) : keys.index
  }

  func sealed(under keys: Keys) throws -> String {
    let bytes = [chain, checkpoint, index].flatMap { key in key.withUnsafeBytes { [UInt8]($0) } }
    return Hex.text(try Sealing.seal(bytes, under: keys.keeping, for: Fields("kept keys")))
  }
}
