public import CaseRules
public import Casework

extension Store: Wakes {
  public func wakes(at now: Instant, limit: Int) async throws -> [Wake] {
    try await database.read { connection in
      try connection.rows(
        "SELECT case_id, told FROM wakes WHERE wake_at <= $1 ORDER BY wake_at, case_id LIMIT $2",
        [.integer(now.seconds), .integer(max(0, limit))]
      ).map { Wake(caseID: CaseID(try $0.text(0)), told: try $0.integer(1)) }
    }
  }

  public func settle(_ swept: [Swept]) async throws -> Int {
    if swept.isEmpty { return 0 }
    return try await writes.write { connection in
      let added = try NoticeRows.add(swept.flatMap(\.notices), on: connection)
      for look in swept {
        let (next, caseID) = (SQLValue.optional(look.next?.seconds), SQLValue.text(look.caseID.text))
        if let last = look.last {
          try connection.later(
            "UPDATE wakes SET told = $1, wake_at = $2 WHERE case_id = $3 AND changed <= $1",
            [.integer(last), next, caseID])
        } else {
          try connection.later("UPDATE wakes SET wake_at = $1 WHERE case_id = $2", [next, caseID])
        }
      }
      return added
    }
  }
}

/// The row that makes the sweep look at a case.
enum WakeRow {
  /// Written with the events themselves.
  static func rouse(_ caseID: CaseID, at now: Instant, last: Int, on connection: any SQLConnection) throws {
    try connection.later(
      """
      INSERT INTO wakes (case_id, wake_at, changed, told) VALUES ($1, $2, $3, 0)
      ON CONFLICT (case_id) DO UPDATE SET wake_at = excluded.wake_at, changed = excluded.changed
      """, [.text(caseID.text), .integer(now.seconds), .integer(last)])
  }
}
