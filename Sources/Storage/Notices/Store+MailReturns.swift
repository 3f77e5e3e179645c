public import CaseRules
public import Casework

extension Store: MailReturns {
  public func cameBack(_ ids: [String], said: String, at now: Instant) async throws -> Bool {
    guard let letter = try await letter(among: ids) else { return false }
    try await writes.write { connection in
      // One that was seen to stays so: a report may come twice.
      let isNews = try connection.run(
        """
        UPDATE letters SET state = 'failed', failure = $1, said = $2, ended_at = $3, next_at = NULL, reported_at = NULL
        WHERE id = $4 AND state <> 'failed'
        """,
        [
          .text(Letter.Failure.cameBack.rawValue), .text(said), .integer(now.seconds), .text(letter.id),
        ])
      guard isNews > 0, !letter.address.isEmpty, letter.kind != .reply else { return }
      try connection.run(
        """
        INSERT INTO address_marks (address, marked_at, said) VALUES ($1, $2, $3)
        ON CONFLICT (address) DO UPDATE SET marked_at = excluded.marked_at, said = excluded.said
        """, [.text(letter.address.lowercased()), .integer(now.seconds), .text(said)])
    }
    return true
  }

  public func delivered(_ ids: [String], at now: Instant) async throws -> Bool {
    guard let letter = try await letter(among: ids) else { return false }
    try await writes.write { connection in
      try connection.run(
        "UPDATE letters SET delivered_at = $1 WHERE id = $2 AND delivered_at IS NULL",
        [.integer(now.seconds), .text(letter.id)])
      try connection.run("DELETE FROM address_marks WHERE address = $1", [.text(letter.address.lowercased())])
    }
    return true
  }

  public func letter(among ids: [String]) async throws -> Letter? {
    for id in ids { if let found = try await letter(id) { return found } }
    return nil
  }

  public func answer(
    _ sender: String, with letter: Letter, at now: Instant, notSince: Instant
  ) async throws -> Bool {
    try await writes.write { connection in
      let isFirst = try connection.run(
        """
        INSERT INTO reply_answers (sender_hash, answered_at) VALUES ($1, $2)
        ON CONFLICT (sender_hash) DO UPDATE SET answered_at = excluded.answered_at
        WHERE reply_answers.answered_at < $3
        """, [.text(sender), .integer(now.seconds), .integer(notSince.seconds)])
      if isFirst > 0 { try NoticeRows.letters.run([NoticeRows.values(letter)], on: connection) }
      return isFirst > 0
    }
  }

  public func addressMarks(of addresses: [String]) async throws -> [String: AddressMark] {
    let all = Set(addresses.map { $0.lowercased() }).sorted().map { SQLValue.text($0) }
    return try await database.read { connection in
      var found: [String: AddressMark] = [:]
      try InList.each(all) { list, values in
        let rows = try connection.rows(
          "SELECT address, marked_at, said FROM address_marks WHERE address IN (\(list))", values)
        for row in rows {
          found[try row.text(0)] = AddressMark(at: Instant(seconds: try row.integer(1)), said: try row.text(2))
        }
      }
      return found
    }
  }
}
