public import CaseRules
public import Casework

extension Store {
  public func outsideLooks(atCasesOf post: PostID, since: Instant) async throws -> [OutsideLooks] {
    try await database.read { connection in
      try connection.rows(
        """
        SELECT a.person, a.post, a.allowed, COUNT(DISTINCT a.case_id) FROM visibility v
        JOIN access_log a ON a.case_id = v.case_id WHERE v.post = $1 AND a.looked_at >= $2 AND NOT EXISTS (
          SELECT 1 FROM visibility o WHERE o.case_id = a.case_id AND o.post = a.post)
        GROUP BY a.person, a.post, a.allowed ORDER BY 4 DESC, 1, 3
        """, [.text(post.text), .integer(since.seconds)]
      ).map { row in
        OutsideLooks(
          person: PersonID(try row.text(0)), post: try row.optionalText(1).map { PostID($0) },
          allowed: try row.integer(2) != 0, cases: try row.integer(3))
      }
    }
  }

  public func casesSeen(
    by people: [PersonID], ofCasesOf post: PostID, from: Instant, before: Instant
  ) async throws -> [PersonID: Int] {
    if people.isEmpty { return [:] }
    let marks = people.indices.map { "$\($0 + 4)" }.joined(separator: ", ")
    let values: [SQLValue] = [.text(post.text), .integer(from.seconds), .integer(before.seconds)]
    return try await database.read { connection in
      let rows = try connection.rows(
        """
        SELECT a.person, COUNT(DISTINCT a.case_id) FROM visibility v JOIN access_log a ON a.case_id = v.case_id
        WHERE v.post = $1 AND a.looked_at >= $2 AND a.looked_at < $3 AND a.person IN (\(marks)) GROUP BY a.person
        """, values + people.map { .text($0.text) })
      return Dictionary(uniqueKeysWithValues: try rows.map { (PersonID(try $0.text(0)), try $0.integer(1)) })
    }
  }
}
