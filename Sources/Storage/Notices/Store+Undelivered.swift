public import CaseRules
public import Casework

extension Store: UndeliveredLetters {
  private static let open = "state = 'failed' AND settled_at IS NULL AND kind <> 'reply'"

  public func undelivered(to posts: [PostID], limit: Int, offset: Int) async throws -> [Letter] {
    let window = Window(limit, offset)
    return try await database.read { connection in
      var found: [Letter] = []
      try InList.each(Self.values(posts)) { list, values in
        found += try connection.rows(
          """
          SELECT \(NoticeRows.letterReading("l")) FROM letters l WHERE \(Self.open) AND post IN (\(list))
          ORDER BY made_at DESC, id LIMIT $\(values.count + 1)
          """, values + [.integer(window.offset + window.limit)]
        ).map { try NoticeRows.letter($0) }
      }
      return window.cut(found.sorted { ($1.madeAt, $0.id) < ($0.madeAt, $1.id) })
    }
  }

  private static func values(_ posts: [PostID]) -> [SQLValue] { Set(posts).sorted().map { .text($0.text) } }

  public func undeliveredCount(to posts: [PostID]) async throws -> Int {
    try await database.read { connection in
      var count = 0
      try InList.each(Self.values(posts)) { list, values in
        let found = try connection.first(
          "SELECT COUNT(*) FROM letters WHERE \(Self.open) AND post IN (\(list))", values)
        count += try found?.integer(0) ?? 0
      }
      return count
    }
  }

  public func letter(_ id: String) async throws -> Letter? {
    try await database.read { connection in
      try connection.first("SELECT \(NoticeRows.letterReading("l")) FROM letters l WHERE id = $1", [.text(id)])
        .map { try NoticeRows.letter($0) }
    }
  }

  public func undelivered(limit: Int) async throws -> [Letter] {
    try await letters(that: "\(Self.open) ORDER BY made_at DESC, id", limit)
  }

  public func unreported(limit: Int) async throws -> [Letter] {
    try await letters(
      that: "\(Self.open) AND reported_at IS NULL AND kind <> 'undelivered' ORDER BY post, made_at, id", limit)
  }

  private func letters(that condition: String, _ limit: Int) async throws -> [Letter] {
    try await database.read { connection in
      try connection.rows(
        "SELECT \(NoticeRows.letterReading("l")) FROM letters l WHERE \(condition) LIMIT $1",
        [.integer(max(0, limit))]
      ).map { try NoticeRows.letter($0) }
    }
  }

  public func retry(_ id: String, to address: String, at now: Instant) async throws -> Bool {
    try await writes.write { connection in
      let isThere = try connection.run(
        """
        UPDATE letters SET state = 'waiting', address = $1, next_at = $2, ended_at = NULL, failure = '', said = '',
        reported_at = NULL WHERE id = $3 AND \(Self.open)
        """, [.text(address), .integer(now.seconds), .text(id)])
      // Whoever sends again has looked at the address.
      if isThere > 0 {
        try Self.unhear(id, on: connection)
        try connection.run("DELETE FROM address_marks WHERE address = $1", [.text(address.lowercased())])
      }
      return isThere > 0
    }
  }

  public func settle(_ id: String, by post: PostID, at now: Instant) async throws -> Bool {
    try await writes.write { connection in
      let isThere = try connection.run(
        "UPDATE letters SET settled_at = $1, settled_by = $2 WHERE id = $3 AND \(Self.open)",
        [.integer(now.seconds), .text(post.text), .text(id)])
      if isThere > 0 { try Self.unhear(id, on: connection) }
      return isThere > 0
    }
  }

  /// What became of a duty to tell is asked anew: its letter has not failed for good after all.
  private static func unhear(_ id: String, on connection: any SQLConnection) throws {
    try connection.run("UPDATE notices SET heard = 0 WHERE letter = $1 AND fulfils <> ''", [.text(id)])
  }

  public func report(_ ids: [String], in letters: [Letter], at now: Instant) async throws {
    try await writes.write { connection in
      for id in ids {
        try connection.run("UPDATE letters SET reported_at = $1 WHERE id = $2", [.integer(now.seconds), .text(id)])
      }
      try NoticeRows.letters.run(letters.map(NoticeRows.values), on: connection)
    }
  }

  public func lastLetter(to post: PostID, _ kind: Letter.Kind) async throws -> Instant? {
    try await database.read { connection in
      try connection.first(
        "SELECT made_at FROM letters WHERE post = $1 AND kind = $2 ORDER BY made_at DESC LIMIT 1",
        [.text(post.text), .text(kind.rawValue)])?.integer(0)
    }.map(Instant.init(seconds:))
  }
}
