public import CaseRules

/// What one run brought in is known by, so that it can be taken back.
public typealias ImportBatchID = String

/// A challenge of a log, with what it is known again by.
public struct ImportRow: Sendable, Equatable {
  public var key: String
  public var challenge: ImportedChallenge
  public init(key: String, challenge: ImportedChallenge) {
    self.key = key
    self.challenge = challenge
  }
}

/// Rows to bring in together.
public struct ImportOrder: Sendable {
  public var partnership: PartnershipID
  public var batch: ImportBatchID
  public var at: Instant
  public var person: PersonID
  /// Nil for the operator.
  public var post: PostID?
  public var rows: [ImportRow]
  public init(
    partnership: PartnershipID, batch: ImportBatchID, at: Instant, person: PersonID, post: PostID?, rows: [ImportRow]
  ) {
    self.partnership = partnership
    self.batch = batch
    self.at = at
    self.person = person
    self.post = post
    self.rows = rows
  }
}

/// How a row stands to what is in.
public enum ImportStanding: Sendable, Equatable { case new, there, saysOther }

/// What one run brought in.
public struct ImportBatch: Sendable, Equatable {
  public var id: ImportBatchID
  public var at: Instant
  public var person: PersonID
  public var rows: Int
  public var takenBackAt: Instant?
  public init(id: ImportBatchID, at: Instant, person: PersonID, rows: Int, takenBackAt: Instant?) {
    self.id = id
    self.at = at
    self.person = person
    self.rows = rows
    self.takenBackAt = takenBackAt
  }
}

/// The challenges that partnerships brought in from their logs. What is written stays: taking back is one more entry.
public protocol ImportStore: Sendable {
  /// In the order of the rows.
  func standing(of rows: [ImportRow], in partnership: PartnershipID) async throws -> [ImportStanding]
  /// Writes the new ones in one transaction, and answers how each stood before.
  func bringIn(_ order: ImportOrder) async throws -> [ImportStanding]
  /// Newest first.
  func importBatches(of partnership: PartnershipID) async throws -> [ImportBatch]
  /// Answers false, and changes nothing, where there is no such batch or it was taken back before.
  func takeBack(
    _ batch: ImportBatchID, of partnership: PartnershipID, by person: PersonID, in post: PostID?, at now: Instant
  ) async throws -> Bool
  /// What was remembered of the partnership's columns; nil where nothing was.
  func logMapping(of partnership: PartnershipID) async throws -> String?
  func remember(_ mapping: String, of partnership: PartnershipID) async throws
}
