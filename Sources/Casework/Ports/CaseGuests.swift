public import CaseRules

/// The link and the code of somebody who was invited to one case. Who it is stands in the case alone, and so does
/// whether the invitation still holds.
public struct CaseGuest: Sendable, Equatable {
  /// The name under which they act.
  public var id: PostID
  public var caseID: CaseID
  public var agency: AgencyID
  /// SHA-256 of the token in the link, and of the token and the code together: the code alone is too short to keep.
  public var tokenHash, codeHash: String
  /// SHA-256 of the token in the cookie of the browser that came first; nil until somebody came.
  public var browserHash: String?
  public var wrongCodes: Int
  /// When it was to end; only for forgetting it.
  public var endsAt: Instant

  /// So many wrong codes use an invitation up.
  public static let mostWrongCodes = 5

  /// How long the link is kept after the time that it was given last, in case it is renewed.
  public static let keptSeconds = 90 * 86_400

  public var isUsedUp: Bool { wrongCodes >= Self.mostWrongCodes }

  public init(
    id: PostID, caseID: CaseID, agency: AgencyID, tokenHash: String, codeHash: String, browserHash: String? = nil,
    wrongCodes: Int = 0, endsAt: Instant
  ) {
    self.id = id
    self.caseID = caseID
    self.agency = agency
    self.tokenHash = tokenHash
    self.codeHash = codeHash
    self.browserHash = browserHash
    self.wrongCodes = wrongCodes
    self.endsAt = endsAt
  }
}

public protocol CaseGuests: Sendable {
  /// Also forgets those that ended before a moment.
  func add(_ guest: CaseGuest, forgettingBefore: Instant) async throws
  func caseGuest(tokenHash: String) async throws -> CaseGuest?
  func caseGuest(_ id: PostID) async throws -> CaseGuest?
  /// Tries a code, and binds the link to the browser where it is right. A wrong one counts.
  ///
  /// - Parameter browserHash: what the link is bound to from now on, or is bound to.
  /// - Returns: whether it was right, in the browser that the link is bound to, and not used up.
  func openCaseGuest(tokenHash: String, codeHash: String, browserHash: String) async throws -> Bool
  func extendCaseGuest(_ id: PostID, to: Instant) async throws
  func endCaseGuest(_ id: PostID) async throws
}
