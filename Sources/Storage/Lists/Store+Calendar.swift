public import CaseRules
public import Casework

extension Store: CalendarNotes {
  public func notedCalendar() async throws -> String? {
    try await database.read { connection in
      try connection.first("SELECT value FROM settings WHERE name = 'calendar'")?.text(0)
    }
  }

  public func noteCalendar(_ edition: String) async throws { try await note("calendar", edition) }

  public func notedClosures() async throws -> [PartnershipID: Int] {
    try await database.read { connection in
      var noted: [PartnershipID: Int] = [:]
      for row in try connection.rows("SELECT name, value FROM settings WHERE name LIKE 'closures %'", []) {
        noted[PartnershipID(String(try row.text(0).dropFirst(Self.closures.count)))] = Int(try row.text(1))
      }
      return noted
    }
  }

  public func noteClosures(_ entries: Int, of partnership: PartnershipID) async throws {
    try await note(Self.closures + partnership.text, String(entries))
  }

  public func openCases(of partnership: PartnershipID, after caseID: CaseID?, limit: Int) async throws -> [CaseID] {
    let query = ListQueries.openCases(of: partnership, after: caseID, limit: limit)
    return try await database.read { connection in
      try connection.rows(query.sql, query.values).map { CaseID(try $0.text(0)) }
    }
  }

  private static let closures = "closures "

  private func note(_ name: String, _ value: String) async throws {
    try await writes.write { connection in
      try connection.run(
        """
        INSERT INTO settings (name, value) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """, [.text(name), .text(value)])
    }
  }
}

extension ListQueries {
  static func openCases(of partnership: PartnershipID, after caseID: CaseID?, limit: Int) -> Query {
    Query(
      sql: """
        SELECT case_id FROM cases WHERE partnership = $1 AND status NOT IN ('closed', 'withdrawn') AND case_id > $2
        ORDER BY case_id LIMIT $3
        """, values: [.text(partnership.text), .text(caseID?.text ?? ""), .integer(max(0, limit))])
  }
}
