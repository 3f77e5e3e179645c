public import CaseRules
public import Casework

extension Store: Outbox {
  public func noticesToLeave(at now: Instant, limit: Int) async throws -> [NumberedNotice] {
    try await database.read { connection in
      try connection.rows(
        """
        SELECT \(NoticeRows.columns) FROM notices n
        WHERE letter IS NULL AND (leaves_at <= $1 OR urgent = 0 AND post IN (
            SELECT w.post FROM notices w WHERE w.letter IS NULL AND w.leaves_at <= $1 AND w.urgent = 0))
          AND (urgent = 1 OR NOT EXISTS (
            SELECT 1 FROM letters l WHERE l.post = n.post AND l.state = 'waiting' AND l.tries > 0 AND l.urgent = 0))
        ORDER BY post, number LIMIT $2
        """, [.integer(now.seconds), .integer(max(0, limit))]
      ).map(NoticeRows.notice)
    }
  }

  public func keep(_ letters: [(letter: Letter, notices: [Int])]) async throws {
    if letters.isEmpty { return }
    try await writes.write { connection in
      for (letter, notices) in letters {
        var taken = 0
        for number in notices {
          taken += try connection.run(
            "UPDATE notices SET letter = $1 WHERE number = $2 AND letter IS NULL",
            [.text(letter.id), .integer(number)])
        }
        if taken > 0 { try NoticeRows.letters.run([NoticeRows.values(letter)], on: connection) }
      }
    }
  }

  public func lettersToSend(at now: Instant, limit: Int) async throws -> [Letter] {
    try await database.read { connection in
      try connection.rows(
        """
        SELECT \(NoticeRows.letterReading("l")),
          (SELECT CASE WHEN MIN(n.case_id) = MAX(n.case_id) THEN MIN(n.case_id) END FROM notices n
            WHERE n.letter = l.id)
        FROM letters l WHERE next_at <= $1 ORDER BY next_at, made_at, id LIMIT $2
        """,
        [.integer(now.seconds), .integer(max(0, limit))]
      ).map { row in
        var letter = try NoticeRows.letter(row)
        letter.caseID = try row.optionalText(18).map { CaseID($0) }
        return letter
      }
    }
  }

  public func begin(_ letter: Letter, at now: Instant, until: Instant) async throws -> Bool {
    try await writes.write { connection in
      let claimed = try connection.run(
        """
        UPDATE letters SET tries = $1, next_at = $2 WHERE id = $3 AND tries = $4 AND next_at <= $5
        """,
        [
          .integer(letter.tries + 1), .integer(until.seconds), .text(letter.id), .integer(letter.tries),
          .integer(now.seconds),
        ])
      if claimed == 0 { return false }
      try connection.run(
        "INSERT INTO letter_tries (letter, number, began_at, said) VALUES ($1, $2, $3, '')",
        [.text(letter.id), .integer(letter.tries + 1), .integer(now.seconds)])
      return true
    }
  }

  public func end(_ letter: Letter, at now: Instant, _ result: TryResult) async throws {
    let (state, next, said, failure): (Letter.State, Instant?, String, String) =
      switch result {
      case .sent: (.sent, nil, "", "")
      case .again(let at, let said): (.waiting, at, said, "")
      case .away(let until, let said): (.waiting, until, said, Self.away)
      case .failed(let failure, let said): (.failed, nil, said, failure.rawValue)
      }
    try await writes.write { connection in
      try connection.run(
        "UPDATE letter_tries SET ended_at = $1, said = $2 WHERE letter = $3 AND number = $4",
        [.integer(now.seconds), .text(said), .text(letter.id), .integer(letter.tries + 1)])
      // A later try may have ended it already, where this one took longer than its turn.
      try connection.run(
        """
        UPDATE letters SET state = $1, next_at = $2, ended_at = $3, said = $4, failure = $5
        WHERE id = $6 AND state = 'waiting'
        """,
        [
          .text(state.rawValue), .optional(next?.seconds), .optional(next == nil ? now.seconds : nil), .text(said),
          .text(failure), .text(letter.id),
        ])
    }
  }

  /// Why a letter waits, where it is not its own fault.
  private static let away = "away"

  public func serverIsBack(at now: Instant) async throws {
    try await writes.write { connection in
      try connection.run(
        "UPDATE letters SET next_at = $1 WHERE state = 'waiting' AND failure = $2 AND next_at > $1",
        [.integer(now.seconds), .text(Self.away)])
    }
  }

  public func letters(_ state: Letter.State, limit: Int) async throws -> [Letter] {
    try await database.read { connection in
      try connection.rows(
        "SELECT \(NoticeRows.letterReading("l")) FROM letters l WHERE state = $1 ORDER BY made_at DESC, id LIMIT $2",
        [.text(state.rawValue), .integer(max(0, limit))]
      ).map { try NoticeRows.letter($0) }
    }
  }

  public func told(in caseID: CaseID) async throws -> [(notice: Notice, letter: Letter?, seenAt: Instant?)] {
    let notices = NoticeRows.columns.split(separator: ", ").map { "n." + $0 }.joined(separator: ", ")
    let letters = NoticeRows.letterReading("l")
    return try await database.read { connection in
      try connection.rows(
        """
        SELECT \(notices), n.seen_at, \(letters) FROM notices n LEFT JOIN letters l ON l.id = n.letter
        WHERE n.case_id = $1 ORDER BY n.number DESC
        """, [.text(caseID.text)]
      ).map { row in
        let letter = try row.optionalText(14) == nil ? nil : NoticeRows.letter(row, from: 14)
        return (
          try NoticeRows.notice(row).notice, letter, try row.optionalInteger(13).map(Instant.init(seconds:))
        )
      }
    }
  }

  public func see(_ caseID: CaseID, as post: PostID, at now: Instant) async throws {
    let isNew = try await database.read { connection in
      try connection.first(
        "SELECT number FROM notices WHERE case_id = $1 AND post = $2 AND seen_at IS NULL LIMIT 1",
        [.text(caseID.text), .text(post.text)]) != nil
    }
    guard isNew else { return }
    try await writes.write { connection in
      try connection.run(
        "UPDATE notices SET seen_at = $1 WHERE case_id = $2 AND post = $3 AND seen_at IS NULL",
        [.integer(now.seconds), .text(caseID.text), .text(post.text)])
    }
  }
}
