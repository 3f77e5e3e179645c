public import CaseRules
public import Casework
import Crypto

extension Store: Journal {
  public func events(of caseID: CaseID) async throws -> [StoredEvent] {
    try await events(of: [caseID])[caseID] ?? []
  }

  public func events(of caseIDs: [CaseID]) async throws -> [CaseID: [StoredEvent]] {
    try await database.read { connection in
      var found: [CaseID: [StoredEvent]] = [:]
      try InList.each(caseIDs.map { .text($0.text) }) { list, values in
        // What is sealed is looked at only for whether it is there: it is the most of a row.
        let sql = """
          SELECT case_id, position, kind, schema, happened_at, recorded_at, facts, routing,
            CASE WHEN sealed IS NULL THEN 0 ELSE 1 END
          FROM journal WHERE case_id IN (\(list)) ORDER BY case_id, position
          """
        try connection.each(sql, values) { row in
          let event = try JournalRow.event(row)
          found[event.caseID, default: []].append(event)
        }
      }
      return found
    }
  }

  public func words(of caseID: CaseID) async throws -> [Int: String] {
    try await opening { keys in try await words(of: caseID, keys) }
  }

  public func words(of caseID: CaseID, at position: Int) async throws -> String? {
    try await opening { keys in try await words(of: caseID, at: position, keys) }[position]
  }

  /// - Parameter position: of one entry; nil for all of them.
  private func words(of caseID: CaseID, at position: Int? = nil, _ keys: Keys) async throws -> [Int: String] {
    try await database.read { connection in
      guard let caseKey = try CaseKeys(connection: connection, keys: keys).key(of: caseID) else { return [:] }
      let (one, values) = position.map { (" AND j.position = $2", [SQLValue.integer($0)]) } ?? ("", [])
      var words: [Int: String] = [:]
      let sql = """
        SELECT j.position, j.sealed, k.wrapped FROM journal j
        JOIN event_keys k ON k.case_id = j.case_id AND k.position = j.position
        WHERE j.case_id = $1 AND j.sealed IS NOT NULL\(one)
        """
      try connection.each(sql, [.text(caseID.text)] + values) { row in
        let position = try row.integer(0)
        words[position] = try Self.opened(row, caseID, position, caseKey)
      }
      return words
    }
  }

  public func append(_ append: Append) async throws -> AppendOutcome {
    let (outcome, sequence) = try await opening { keys in try await keepOnce(append, keys) }
    if !append.erasing.isEmpty || append.erasesCase { try await forgetDeleted() }
    if let sequence { checkpointWhenDue(events: sequence) }
    return outcome
  }

  /// A server that went away while it saved may have kept the append or not. Doing it again keeps it once: by its key
  /// it is known, and its turn comes only when whatever the server still did with the first is over.
  private func keepOnce(_ append: Append, _ keys: Keys) async throws -> (AppendOutcome, sequence: Int?) {
    let chain = chain
    let work: @Sendable (any SQLConnection) throws -> (AppendOutcome, sequence: Int?) = { connection in
      try Appending(connection: connection, keys: keys, chain: chain).append(append)
    }
    do {
      return try await writes.write(work)
    } catch StorageFault.unsure {
      let again = try await writes.write(work)
      if case .repeated(_, let last) = again.0 { return (.appended(last: last), nil) }
      return again
    }
  }

  public func outcome(of command: CommandKey) async throws -> AppendOutcome? {
    try await database.read { try Appending.outcome(of: command, on: $0) }
  }

  public func caseIDs() async throws -> [CaseID] {
    try await database.read { connection in
      try connection.rows("SELECT case_id FROM heads ORDER BY case_id").map { CaseID(try $0.text(0)) }
    }
  }

  /// What has been erased, in order of case and position; position 0 stands for a whole case. A restored backup is
  /// brought up to date by erasing these again.
  public func erasures() async throws -> [(caseID: CaseID, position: Int)] {
    try await database.read { connection in
      try connection.rows("SELECT case_id, position FROM erasures ORDER BY case_id, position").map {
        (CaseID(try $0.text(0)), try $0.integer(1))
      }
    }
  }

  /// Makes sure that the keys of whatever was erased are nowhere in the files: a program that was killed right after it
  /// erased may have left them in what the engine had yet to write over.
  public func finishErasures() async throws { try await forgetDeleted() }

  func forgetDeleted() async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      database.onWriter { writer in continuation.resume(with: Result { try writer.forgetDeleted() }) }
    }
  }

  static func rows(of caseID: CaseID, on connection: any SQLConnection) throws -> [JournalRow] {
    try connection.rows(
      "SELECT \(JournalRow.columns) FROM journal WHERE case_id = $1 ORDER BY position", [.text(caseID.text)]
    ).map(JournalRow.init)
  }

  private static func opened(
    _ row: SQLRow, _ caseID: CaseID, _ position: Int, _ caseKey: SymmetricKey
  ) throws -> String {
    let (sealed, wrapped) = (try row.blob(1), try row.blob(2))
    do {
      let key = try Sealing.unwrap(wrapped, under: caseKey, for: Place.eventKey(caseID, position))
      return String(decoding: try Sealing.open(sealed, under: key, for: Place.words(caseID, position)), as: UTF8.self)
    } catch {
      throw StorageFault.unreadable(caseID: caseID.text, position: position)
    }
  }
}
