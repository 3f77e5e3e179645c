public import CaseRules

/// A person's second factor: the secret that an app shares, and ten codes on paper.
public struct SecondFactor: Sendable, Equatable {
  public var secret: [UInt8]
  /// The newest step whose code was used.
  public var lastStep: Int
  public var setAt: Instant
  public init(secret: [UInt8], lastStep: Int, setAt: Instant) {
    self.secret = secret
    self.lastStep = lastStep
    self.setAt = setAt
  }
}

public protocol SecondFactors: Sendable {
  /// - Throws: where its seal does not open.
  func secondFactor(of person: PersonID) async throws -> SecondFactor?
  /// Keeps a secret that a person was shown and has not yet proved to have; an earlier one like it goes.
  func offer(secret: [UInt8], to person: PersonID, at: Instant) async throws
  /// The secret that was offered last and not confirmed.
  func offered(to person: PersonID) async throws -> SecondFactor?
  /// Puts the offered secret into force, with new recovery codes, in the place of what there was.
  ///
  /// - Parameter step: the step of the code that confirmed it, which is used up.
  /// - Returns: false where nothing is on offer, because another request has confirmed it.
  func confirmOffered(of person: PersonID, step: Int, recoveryHashes: [String], at: Instant) async throws -> Bool
  /// Uses a step up. False where it, or a newer one, was used: a code works once, on whichever node it arrives.
  func use(step: Int, of person: PersonID) async throws -> Bool
  /// Uses a recovery code up. False where the person has no such code.
  func useRecovery(hash: String, of person: PersonID) async throws -> Bool
  func recoveryCodesLeft(of person: PersonID) async throws -> Int
  func setRecovery(hashes: [String], of person: PersonID) async throws
}
