public import CaseRules
public import Casework

extension Store: DirectoryStore {
  public func directoryRows() async throws -> [DirectoryRow] {
    try await database.read { connection in
      try connection.rows("SELECT kind, id, body, entry FROM directory_rows ORDER BY ordinal").map {
        DirectoryRow(kind: try $0.text(0), id: try $0.text(1), body: try $0.text(2), entry: try $0.integer(3))
      }
    }
  }

  public func directoryVersion() async throws -> Int {
    try await database.read { try Counters.value("directory", on: $0) }
  }

  public func write(_ change: DirectoryWrite) async throws -> DirectoryWritten {
    let chain = chain
    return try await writes.write { connection in
      if try Self.hasWritten(key: change.key, by: change.person, on: connection) { return .repeated }
      let version = try Counters.advance("directory", by: max(1, change.changes.count), on: connection)
      let before = version - max(1, change.changes.count)
      guard before == change.expecting else { throw DirectoryConflict() }
      try Self.add(change, before: before, chain, on: connection)
      for person in change.ending {
        try connection.run("DELETE FROM sign_ins WHERE person = $1", [.text(person.text)])
      }
      try NoticeRows.letters.run(change.letters.map(NoticeRows.values), on: connection)
      return .written
    }
  }

  public func hasWritten(key: String, by person: PersonID) async throws -> Bool {
    try await database.read { try Self.hasWritten(key: key, by: person, on: $0) }
  }

  public func directoryEntries(_ query: DirectoryQuery) async throws -> [DirectoryEntry] {
    try await database.read { connection in
      var conditions = ["number > $1"]
      var values: [SQLValue] = [.integer(query.after)]
      func add(_ column: String, _ value: String?) {
        guard let value else { return }
        values.append(.text(value))
        conditions.append("\(column) = $\(values.count)")
      }
      add("agency", query.agency)
      add("kind", query.name?.kind.rawValue)
      add("id", query.name?.id)
      values += [.integer(max(0, query.limit)), .integer(max(0, query.offset))]
      return try connection.rows(
        """
        SELECT \(DirectoryChain.columns) FROM directory_record WHERE \(conditions.joined(separator: " AND "))
        ORDER BY number DESC LIMIT $\(values.count - 1) OFFSET $\(values.count)
        """, values
      ).map { try DirectoryChain.entry($0) }
    }
  }

  private static func hasWritten(key: String, by person: PersonID, on connection: any SQLConnection) throws -> Bool {
    try connection.first(
      "SELECT number FROM directory_record WHERE person = $1 AND key = $2 LIMIT 1", [.text(person.text), .text(key)])
      != nil
  }

  /// A replaced row keeps its place.
  private static func add(
    _ write: DirectoryWrite, before: Int, _ chain: Chain, on connection: any SQLConnection
  ) throws {
    let count = write.changes.count
    let last = try Counters.advance("directory record", by: count, on: connection)
    var link = try DirectoryChain.head(on: connection)
    var entries: [[SQLValue]] = []
    for (place, change) in write.changes.enumerated() {
      let number = last - count + place + 1
      try connection.later(
        """
        INSERT INTO directory_rows (kind, id, ordinal, body, entry) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, entry = excluded.entry
        """,
        [
          .text(change.kind), .text(change.id), .integer(before + place + 1), .text(change.after), .integer(number),
        ])
      let entry = DirectoryEntry(
        number: number, at: write.at, person: write.person, post: write.post, key: write.key, reason: write.reason,
        change: change)
      link = chain.link(entry, after: link)
      entries.append(DirectoryChain.values(entry, link))
    }
    try DirectoryChain.insertion.run(entries, on: connection)
  }
}

extension Store {
  /// Rows without an entry of the record, as programs before it wrote them: for tests of what they left.
  func put(kind: String, id: String, body: String) async throws { try await putAll([(kind, id, body)]) }

  /// All or none. A replaced row keeps its place.
  func putAll(_ rows: [(kind: String, id: String, body: String)]) async throws {
    try await writes.write { connection in
      var version = try Counters.advance("directory", by: max(1, rows.count), on: connection) - rows.count
      for row in rows {
        version += 1
        try connection.run(
          """
          INSERT INTO directory_rows (kind, id, ordinal, body) VALUES ($1, $2, $3, $4)
          ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body
          """, [.text(row.kind), .text(row.id), .integer(version), .text(row.body)])
      }
    }
  }
}
