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

  public func rouseTold(at now: Instant) async throws {
    let cases = try await database.read { connection in
      try connection.rows(
        """
        SELECT DISTINCT n.case_id FROM notices n JOIN letters l ON l.id = n.letter
        WHERE n.fulfils <> '' AND n.heard = 0 AND l.state <> 'waiting'
        """, []
      ).map { SQLValue.text(try $0.text(0)) }
    }
    if cases.isEmpty { return }
    try await writes.write { connection in
      try InList.each(cases) { list, values in
        let moment = "$\(values.count + 1)"
        try connection.run(
          """
          UPDATE wakes SET wake_at = \(moment)
          WHERE case_id IN (\(list)) AND (wake_at IS NULL OR wake_at > \(moment))
          """, values + [.integer(now.seconds)])
      }
    }
  }

  public func tellings(in cases: [CaseID]) async throws -> [CaseID: [String: TellingStanding]] {
    try await database.read { connection in
      var found: [CaseID: [String: TellingStanding]] = [:]
      try InList.each(cases.map { .text($0.text) }) { list, values in
        let rows = try connection.rows(
          """
          SELECT n.case_id, n.fulfils, COUNT(*),
            SUM(CASE WHEN l.state = 'sent' OR l.settled_at IS NOT NULL THEN 1 ELSE 0 END),
            SUM(CASE WHEN l.state = 'failed' AND l.settled_at IS NULL THEN 1 ELSE 0 END),
            MAX(COALESCE(l.settled_at, l.ended_at))
          FROM notices n LEFT JOIN letters l ON l.id = n.letter
          WHERE n.fulfils <> '' AND n.case_id IN (\(list)) GROUP BY n.case_id, n.fulfils
          """, values)
        for row in rows {
          found[CaseID(try row.text(0)), default: [:]][try row.text(1)] = TellingStanding(
            messages: try row.integer(2), told: try row.integer(3), failed: try row.integer(4),
            at: try row.optionalInteger(5).map(Instant.init(seconds:)))
        }
      }
      return found
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
        for duty in look.heard {
          try connection.later(
            """
            UPDATE notices SET heard = 1 WHERE case_id = $1 AND fulfils = $2 AND heard = 0
            AND letter IN (SELECT id FROM letters WHERE state <> 'waiting')
            """, [caseID, .text(duty)])
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
