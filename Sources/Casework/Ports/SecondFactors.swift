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
  /// Keeps a secret that was shown during a sign-in, and that nobody has proved to have yet; what was shown during it
  /// before goes, and so does what was shown before a moment. Another sign-in of the same person never sees it: one of
  /// the two may be a thief's.
  ///
  /// - Parameter signIn: the hash of the token of a session or of half a sign-in.
  func offer(secret: [UInt8], to person: PersonID, during signIn: String, at: Instant, forgettingBefore: Instant)
    async throws
  /// The secret that was offered last during a sign-in and not confirmed.
  func offered(to person: PersonID, during signIn: String) async throws -> SecondFactor?
  /// Puts the offered secret into force, with new recovery codes. What else was on offer to the person goes.
  ///
  /// - Parameters:
  ///   - step: the step of the code that confirmed it, which is used up.
  ///   - replacing: whether it may take the place of a secret that is in force.
  /// - Returns: false where nothing is on offer, because another request has confirmed it, or where there is one in
  ///   force that it may not replace.
  func confirmOffered(
    of person: PersonID, during signIn: String, step: Int, recoveryHashes: [String], replacing: Bool, at: Instant
  ) async throws -> Bool
  /// Uses a step up. False where it, or a newer one, was used: a code works once, on whichever node it arrives.
  func use(step: Int, of person: PersonID) async throws -> Bool
  /// Uses a recovery code up. False where the person has no such code.
  func useRecovery(hash: String, of person: PersonID) async throws -> Bool
  func recoveryCodesLeft(of person: PersonID) async throws -> Int
  func setRecovery(hashes: [String], of person: PersonID) async throws
}
