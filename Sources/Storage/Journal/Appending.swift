import CaseRules
import Casework

/// One append inside the writer's transaction.
struct Appending {
  let connection: any SQLConnection
  let keys: Keys
  let chain: Chain

  /// - Returns: the outcome, and the store's last sequence where something was added.
  func append(_ append: Append) throws -> (AppendOutcome, sequence: Int?) {
    if try !take(append.command, for: append), let before = try Self.outcome(of: append.command, on: connection) {
      return (before, nil)
    }
    let head = try head(of: append.caseID)
    guard head.position == append.after else {
      throw JournalConflict(caseID: append.caseID, actual: head.position)
    }
    let isNew = append.after == 0
    let caseKeys = CaseKeys(connection: connection, keys: keys)
    let caseKey = try isNew ? caseKeys.make(for: append.caseID) : caseKeys.keyToSeal(append.caseID)
    let sequence = try add(append, after: head.chain) { words, position in
      try caseKeys.sealed(words, of: append.caseID, at: position, under: caseKey)
    }
    for position in append.erasing { try caseKeys.erase(position, of: append.caseID) }
    let label = try Sealing.seal(Array(append.list.label.utf8), under: caseKey, for: Place.label(append.caseID))
    try ListWriting(connection: connection, caseID: append.caseID, isNew: isNew)
      .replace(append.list, label: label, append.visibility, append.due)
    return (.appended(last: append.after + append.events.count), sequence)
  }

  /// Notes the key with what it leads to. False where it was used before.
  private func take(_ command: CommandKey, for append: Append) throws -> Bool {
    try connection.run(
      """
      INSERT INTO command_keys (person, key, case_id, position) VALUES ($1, $2, $3, $4)
      ON CONFLICT (person, key) DO NOTHING
      """,
      [
        .text(command.person.text), .text(command.key), .text(append.caseID.text),
        .integer(append.after + append.events.count),
      ]) > 0
  }

  static func outcome(of command: CommandKey, on connection: any SQLConnection) throws -> AppendOutcome? {
    let row = try connection.first(
      "SELECT case_id, position FROM command_keys WHERE person = $1 AND key = $2",
      [.text(command.person.text), .text(command.key)])
    return try row.map { .repeated(CaseID(try $0.text(0)), last: try $0.integer(1)) }
  }

  private func head(of caseID: CaseID) throws -> (position: Int, chain: [UInt8]) {
    let row = try connection.first(
      "SELECT position, chain FROM heads WHERE case_id = $1", [.text(caseID.text)])
    return try row.map { (try $0.integer(0), try $0.blob(1)) } ?? (0, Chain.beginning)
  }

  private func add(
    _ append: Append, after start: [UInt8], sealed: (String, Int) throws -> [UInt8]
  ) throws -> Int? {
    guard !append.events.isEmpty else { return nil }
    let last = try Counters.advance("events", by: append.events.count, on: connection)
    var link = start
    for (index, event) in append.events.enumerated() {
      let position = append.after + 1 + index
      var row = JournalRow(
        event: StoredEvent(
          caseID: append.caseID, position: position, kind: event.kind, schema: event.schema,
          happenedAt: event.happenedAt, recordedAt: event.recordedAt, facts: event.facts, routing: event.routing,
          hasWords: event.words != nil),
        sequence: last - append.events.count + 1 + index, sealed: try event.words.map { try sealed($0, position) })
      link = chain.link(row, after: link)
      row.chain = link
      try connection.run(
        "INSERT INTO journal (\(JournalRow.columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", row.values)
    }
    try connection.run(
      """
      INSERT INTO heads (case_id, position, chain) VALUES ($1, $2, $3)
      ON CONFLICT (case_id) DO UPDATE SET position = excluded.position, chain = excluded.chain
      """,
      [.text(append.caseID.text), .integer(append.after + append.events.count), .blob(link)])
    return last
  }
}
