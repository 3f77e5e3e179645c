public import CaseRules
public import Casework

extension Store: AccessLog {
  public func record(_ row: AccessRow) async throws {
    let chain = chain
    try await writes.write { try AccessChain.add(row, chain, on: $0) }
  }

  public func looks(at caseID: CaseID, limit: Int, offset: Int) async throws -> [AccessRow] {
    try await database.read { connection in
      try connection.rows(
        "SELECT \(AccessChain.columns) FROM access_log WHERE case_id = $1 ORDER BY sequence DESC LIMIT $2 OFFSET $3",
        [.text(caseID.text), .integer(max(0, limit)), .integer(max(0, offset))]
      ).map { try AccessChain.look($0) }
    }
  }

  public func looks(
    atCasesOf post: PostID, since: Instant, limit: Int, offset: Int
  ) async throws -> [(look: AccessRow, reference: String)] {
    let columns = AccessChain.columns.split(separator: ", ").map { "a." + $0 }.joined(separator: ", ")
    return try await database.read { connection in
      try connection.rows(
        """
        SELECT \(columns), c.reference FROM visibility v
        JOIN access_log a ON a.case_id = v.case_id JOIN cases c ON c.case_id = v.case_id
        WHERE v.post = $1 AND a.looked_at >= $2 ORDER BY a.sequence DESC LIMIT $3 OFFSET $4
        """,
        [.text(post.text), .integer(since.seconds), .integer(max(0, limit)), .integer(max(0, offset))]
      ).map { (try AccessChain.look($0), try $0.text(9)) }
    }
  }

  public func busyHours(
    atCasesOf post: PostID, since: Instant, atLeast cases: Int
  ) async throws -> [BusyHour] {
    try await database.read { connection in
      try connection.rows(
        """
        SELECT a.person, a.looked_at / 3600, COUNT(DISTINCT a.case_id) FROM visibility v
        JOIN access_log a ON a.case_id = v.case_id WHERE v.post = $1 AND a.looked_at >= $2
        GROUP BY a.person, a.looked_at / 3600 HAVING COUNT(DISTINCT a.case_id) >= $3 ORDER BY 2 DESC, 1
        """, [.text(post.text), .integer(since.seconds), .integer(cases)]
      ).map { row in
        BusyHour(
          person: PersonID(try row.text(0)), from: Instant(seconds: try row.integer(1) * 3600),
          cases: try row.integer(2))
      }
    }
  }
}

/// The rows of the access log and their chain, which runs through the whole store.
enum AccessChain {
  static let columns = "sequence, looked_at, person, post, case_id, act, allowed, chain, address"

  static func add(_ look: AccessRow, _ chain: Chain, on connection: any SQLConnection) throws {
    let answers = try connection.together([
      SQLStatement(Counters.question, [.text("looks")]), SQLStatement(headQuestion),
    ])
    let sequence = try Counters.value("looks", answers[0].rows) + 1
    try Counters.set("looks", to: sequence, on: connection)
    let link = chain.link(look, sequence: sequence, after: try head(answers[1].rows).chain)
    try connection.later(
      "INSERT INTO access_log (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      [
        .integer(sequence), .integer(look.at.seconds), .text(look.person.text), .optional(look.post?.text),
        .optional(look.caseID?.text), .text(look.act), .integer(look.allowed ? 1 : 0), .blob(link),
        .optional(look.address),
      ])
  }

  static func head(on connection: any SQLConnection) throws -> (sequence: Int, chain: [UInt8]) {
    try head(connection.rows(headQuestion))
  }

  private static let headQuestion = "SELECT sequence, chain FROM access_log ORDER BY sequence DESC LIMIT 1"

  private static func head(_ answer: [SQLRow]) throws -> (sequence: Int, chain: [UInt8]) {
    try answer.first.map { (try $0.integer(0), try $0.blob(1)) } ?? (0, Chain.beginning)
  }

  static func look(_ row: SQLRow) throws -> AccessRow {
    AccessRow(
      at: Instant(seconds: try row.integer(1)), person: PersonID(try row.text(2)),
      post: try row.optionalText(3).map { PostID($0) }, caseID: try row.optionalText(4).map { CaseID($0) },
      act: try row.text(5), allowed: try row.integer(6) != 0, address: try row.optionalText(8))
  }
}
