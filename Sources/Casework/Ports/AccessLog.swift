public import CaseRules

/// One look at or change to something: who, as what, what, when. Chained like the journal.
public struct AccessRow: Sendable, Equatable {
  public var at: Instant
  public var person: PersonID
  public var post: PostID?
  public var caseID: CaseID?
  /// A noun of the routes, such as `case`, `worklist`, `record`.
  public var act: String
  public var allowed: Bool
  public init(at: Instant, person: PersonID, post: PostID?, caseID: CaseID?, act: String, allowed: Bool) {
    self.at = at
    self.person = person
    self.post = post
    self.caseID = caseID
    self.act = act
    self.allowed = allowed
  }
}

public protocol AccessLog: Sendable {
  /// Returns when the row is durable. Rows that arrive together share one commit.
  func record(_ row: AccessRow) async throws
  /// Newest first.
  func looks(at caseID: CaseID, limit: Int) async throws -> [AccessRow]
}
