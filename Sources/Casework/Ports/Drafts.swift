public import CaseRules

/// A challenge that is being written, a log of past ones that waits to be brought in, or what is to be taken out of a
/// record: outside the journal, sealed, deletable.
public struct Draft: Sendable, Equatable {
  public var id: String
  public var person: PersonID
  public var savedAt: Instant
  /// JSON of what has been typed so far; sealed when stored.
  public var body: String
  public init(id: String, person: PersonID, savedAt: Instant, body: String) {
    self.id = id
    self.person = person
    self.savedAt = savedAt
    self.body = body
  }
}

public protocol Drafts: Sendable {
  func save(_ draft: Draft) async throws
  /// Nil where it does not exist or is another person's.
  func draft(_ id: String, of person: PersonID) async throws -> Draft?
  /// Challenges, newest first: without logs that wait to be brought in, and what is to be taken out of records.
  func drafts(of person: PersonID) async throws -> [Draft]
  func delete(_ id: String, of person: PersonID) async throws
}
