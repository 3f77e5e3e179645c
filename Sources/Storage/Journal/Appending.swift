import CaseRules
import Casework

/// One append inside the writer's transaction.
struct Appending {
  let connection: any SQLConnection
  let keys: Keys
  let chain: Chain

  /// - Returns: the outcome, and the store's last sequence where something was added.
  func append(_ append: Append) throws -> (AppendOutcome, sequence: Int?) {
    let start = try CaseStart(
      append.caseID, asking: [note(of: append), SQLStatement(Counters.question, [.text("events")])], on: connection)
    let isFirst = start.answers[0].changed > 0
    if !isFirst, let before = try Self.outcome(of: append.command, on: connection) { return (before, nil) }
    guard start.position == append.after else {
      throw JournalConflict(caseID: append.caseID, actual: start.position)
    }
    let caseKeys = CaseKeys(connection: connection, keys: keys)
    let caseKey = try start.keyToSeal(caseKeys)
    var eventKeys: [[SQLValue]] = []
    let sequence = try add(append, after: start) { words, position in
      let (sealed, key) = try CaseKeys.sealed(words, of: append.caseID, at: position, under: caseKey)
      eventKeys.append(key)
      return sealed
    }
    try caseKeys.keep(eventKeys)
    if let attachment = append.attachment {
      try AttachmentRows.give(
        attachment, to: append.caseID, at: append.after + 1, under: caseKey, on: connection)
    }
    for position in append.erasing { try caseKeys.erase(position, of: append.caseID) }
    let label =
      try append.keepsLabel
      ? nil : Sealing.seal(Array(append.list.label.utf8), under: caseKey, for: Place.label(append.caseID))
    try ListWriting(connection: connection, caseID: append.caseID, isNew: append.after == 0)
      .replace(append.list, label: label, append.visibility, append.due)
    let moment = append.events.map(\.recordedAt).max()
    if let moment {
      try WakeRow.rouse(append.caseID, at: moment, last: append.after + append.events.count, on: connection)
    }
    if let clues = append.clues {
      let index = BlindIndex(keys: keys, partnership: append.list.partnership)
      try index.replace(clues, of: append.caseID, isNew: append.after == 0, on: connection)
    }
    if append.erasesCase { try caseKeys.eraseAll(of: append.caseID) }
    return (.appended(last: append.after + append.events.count), sequence)
  }

  /// Notes the key with what it leads to, unless it was used before.
  private func note(of append: Append) -> SQLStatement {
    SQLStatement(
      """
      INSERT INTO command_keys (person, key, case_id, position) VALUES ($1, $2, $3, $4)
      ON CONFLICT (person, key) DO NOTHING
      """,
      [
        .text(append.command.person.text), .text(append.command.key), .text(append.caseID.text),
        .integer(append.after + append.events.count),
      ])
  }

  static func outcome(of command: CommandKey, on connection: any SQLConnection) throws -> AppendOutcome? {
    let row = try connection.first(
      "SELECT case_id, position FROM command_keys WHERE person = $1 AND key = $2",
      [.text(command.person.text), .text(command.key)])
    return try row.map { .repeated(CaseID(try $0.text(0)), last: try $0.integer(1)) }
  }

  private func add(
    _ append: Append, after start: CaseStart, sealed: (String, Int) throws -> [UInt8]
  ) throws -> Int? {
    guard !append.events.isEmpty else { return nil }
    let counted = try Counters.value("events", start.answers[1].rows)
    let last = counted + append.events.count
    try Counters.set("events", to: last, on: connection)
    var link = start.chain
    var rows: [[SQLValue]] = []
    for (index, event) in append.events.enumerated() {
      let position = append.after + 1 + index
      var row = JournalRow(
        event: StoredEvent(
          caseID: append.caseID, position: position, kind: event.kind, schema: event.schema,
          happenedAt: event.happenedAt, recordedAt: event.recordedAt, facts: event.facts, routing: event.routing,
          hasWords: event.words != nil),
        sequence: counted + 1 + index, sealed: try event.words.map { try sealed($0, position) })
      link = chain.link(row, after: link)
      row.chain = link
      rows.append(row.values)
    }
    try JournalRow.insertion.run(rows, on: connection)
    try connection.later(
      """
      INSERT INTO heads (case_id, position, chain) VALUES ($1, $2, $3)
      ON CONFLICT (case_id) DO UPDATE SET position = excluded.position, chain = excluded.chain
      """,
      [.text(append.caseID.text), .integer(append.after + append.events.count), .blob(link)])
    return last
  }
}
