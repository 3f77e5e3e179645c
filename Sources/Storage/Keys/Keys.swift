import Crypto
import Foundation

/// The keys of one store, derived once from its master key: deriving for every row would cost more than sealing.
struct Keys: Sendable {
  /// Wraps the keys of cases.
  let wrapping: SymmetricKey
  /// Wraps the keys of drafts.
  let drafts: SymmetricKey
  /// Chains journal and access log.
  let chain: SymmetricKey
  /// Signs checkpoints.
  let checkpoint: SymmetricKey
  /// What a store remembers of its master key, to know it again.
  let check: String

  init(_ master: MasterKey) {
    func derived(_ purpose: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: master.key, info: Data("counterpart 1 \(purpose)".utf8), outputByteCount: 32)
    }
    wrapping = derived("case keys")
    drafts = derived("drafts")
    chain = derived("chain")
    checkpoint = derived("checkpoints")
    let code = HMAC<SHA256>.authenticationCode(for: Data("key check".utf8), using: derived("key check"))
    check = Hex.text(Array(code))
  }
}
