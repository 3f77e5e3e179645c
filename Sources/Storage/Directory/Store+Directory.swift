public import Casework

extension Store: DirectoryStore {
  public func directoryRows() async throws -> [(kind: String, id: String, body: String)] {
    try await database.read { connection in
      try connection.rows("SELECT kind, id, body FROM directory_rows ORDER BY ordinal").map {
        (try $0.text(0), try $0.text(1), try $0.text(2))
      }
    }
  }

  public func put(kind: String, id: String, body: String) async throws {
    try await putAll([(kind, id, body)])
  }

  /// All or none. A replaced row keeps its place.
  public func putAll(_ rows: [(kind: String, id: String, body: String)]) async throws {
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

  public func directoryVersion() async throws -> Int {
    try await database.read { try Counters.value("directory", on: $0) }
  }
}
