import CaseRules
import Casework

/// An event exactly as it is stored.
struct JournalRow: Sendable, Equatable {
  var event: StoredEvent
  /// Counts the events of the whole store, from 1 and without gaps.
  var sequence: Int
  var sealed: [UInt8]?
  /// HMAC-SHA256 over this row and the chain of the case's row before it.
  var chain: [UInt8]

  static let columnNames = [
    "case_id", "position", "sequence", "kind", "schema", "happened_at", "recorded_at", "facts", "routing", "sealed",
    "chain",
  ]
  static let insertion = Insertion(into: "journal", columnNames)
  static let columns = columnNames.joined(separator: ", ")

  init(event: StoredEvent, sequence: Int, sealed: [UInt8]?, chain: [UInt8] = []) {
    self.event = event
    self.sequence = sequence
    self.sealed = sealed
    self.chain = chain
  }

  init(_ row: SQLRow) throws {
    sealed = try row.optionalBlob(9)
    event = StoredEvent(
      caseID: CaseID(try row.text(0)), position: try row.integer(1), kind: try row.text(3),
      schema: try row.integer(4), happenedAt: Instant(seconds: try row.integer(5)),
      recordedAt: Instant(seconds: try row.integer(6)), facts: try row.text(7), routing: try row.text(8),
      hasWords: sealed != nil)
    sequence = try row.integer(2)
    chain = try row.blob(10)
  }

  /// From a row of `case_id, position, kind, schema, happened_at, recorded_at, facts, routing` and whether it has
  /// words.
  static func event(_ row: SQLRow) throws -> StoredEvent {
    StoredEvent(
      caseID: CaseID(try row.text(0)), position: try row.integer(1), kind: try row.text(2),
      schema: try row.integer(3), happenedAt: Instant(seconds: try row.integer(4)),
      recordedAt: Instant(seconds: try row.integer(5)), facts: try row.text(6), routing: try row.text(7),
      hasWords: try row.integer(8) == 1)
  }

  var values: [SQLValue] {
    [
      .text(event.caseID.text), .integer(event.position), .integer(sequence), .text(event.kind),
      .integer(event.schema), .integer(event.happenedAt.seconds), .integer(event.recordedAt.seconds),
      .text(event.facts), .text(event.routing), .optional(sealed), .blob(chain),
    ]
  }
}
