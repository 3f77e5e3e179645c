import CaseRules
import Casework

/// Whether what somebody typed is their second factor: the app's code of now, or a recovery code. Each works once.
struct CodeCheck: Sendable {
  let kit: Kit
  let tries: Tries

  /// Nil where it is neither. Throws `Problem.tooMany`.
  func proof(_ typed: String, of person: PersonID, _ visit: Visit) async throws -> SecondProof? {
    try await tries.run(.code(of: person), from: visit.address) {
      if let proof = try await used(typed, person) { return proof }
      try await kit.note(.wrongCode, of: person, visit)
      return nil
    }
  }

  private func used(_ typed: String, _ person: PersonID) async throws -> SecondProof? {
    if let factor = try await kit.signIns.secondFactor(of: person) {
      let code = TimeCode(secret: factor.secret, digest: kit.digest)
      if let step = code.step(of: typed, seconds: kit.now().seconds, after: factor.lastStep),
        try await kit.signIns.use(step: step, of: person)
      {
        return .app
      }
    }
    guard let hash = RecoveryCode.hash(typed, of: person.text, kit.digest),
      try await kit.signIns.useRecovery(hash: hash, of: person)
    else { return nil }
    return .recoveryCode
  }
}
