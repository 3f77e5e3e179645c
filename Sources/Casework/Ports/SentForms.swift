public import CaseRules

/// An entry by which a form of the policy was sent.
public struct FormEntry: Sendable, Equatable {
  public var caseID: CaseID
  public var position: Int
  public init(caseID: CaseID, position: Int) {
    self.caseID = caseID
    self.position = position
  }
}

/// The forms of a partnership's cases, whoever may read them.
public protocol SentForms: Sendable {
  /// Newest first.
  func formsSent(in partnership: PartnershipID, limit: Int, offset: Int) async throws -> [FormEntry]
}
