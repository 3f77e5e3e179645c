public import CaseRules
public import Casework

extension Store: DutyOverviews {
  public func openDuties(
    of posts: [PostID], foundBy names: [PostID], at now: Instant, before cuts: [Instant]
  ) async throws -> [OpenDuties] {
    let sorted = Set(posts).sorted()
    if sorted.isEmpty || names.isEmpty { return [] }
    return try await database.read { connection in
      var all: [OpenDuties] = []
      for start in stride(from: 0, to: sorted.count, by: Self.postsAtOnce) {
        let part = Array(sorted[start..<min(start + Self.postsAtOnce, sorted.count)])
        let query = ListQueries.openDuties(of: part, Finders(names: names, now: now), at: now, before: cuts)
        all += try connection.rows(query.sql, query.values).map { row in
          OpenDuties(
            post: PostID(try row.text(0)), open: try row.integer(1), late: try row.integer(2),
            oldest: Instant(seconds: try row.integer(3)), before: try cuts.indices.map { try row.integer($0 + 4) })
        }
      }
      return all
    }
  }

  /// Engines take some thousands of values in one statement.
  private static let postsAtOnce = 500
}

/// The names under which somebody finds cases, at a moment.
struct Finders: Sendable {
  var names: [PostID]
  var now: Instant

  /// That one of them finds the case in a column.
  func condition(_ caseID: String, _ values: inout [SQLValue]) -> String {
    values.append(.integer(now.seconds))
    let moment = "$\(values.count)"
    values += names.map { .text($0.text) }
    let marks = names.indices.map { "$\(values.count - names.count + $0 + 1)" }.joined(separator: ", ")
    return """
      EXISTS (SELECT 1 FROM visibility v WHERE v.case_id = \(caseID) AND v.post IN (\(marks))
        AND (v.until_at IS NULL OR v.until_at > \(moment)))
      """
  }
}

extension ListQueries {
  /// A row for each post that owes something in a case that is found.
  static func openDuties(of posts: [PostID], _ finders: Finders, at now: Instant, before cuts: [Instant]) -> Query {
    var values: [SQLValue] = [.integer(now.seconds)]
    func mark(_ value: SQLValue) -> String {
      values.append(value)
      return "$\(values.count)"
    }
    func count(_ condition: String) -> String { ", SUM(CASE WHEN \(condition) THEN 1 ELSE 0 END)" }
    let counts = cuts.map { count("d.since < \(mark(.integer($0.seconds)))") }.joined()
    let marks = posts.map { mark(.text($0.text)) }.joined(separator: ", ")
    let sql = """
      SELECT d.owes, COUNT(*)\(count("d.due_at < $1")), MIN(d.since)\(counts)
      FROM dues d WHERE d.owes IN (\(marks)) AND \(finders.condition("d.case_id", &values))
      GROUP BY d.owes ORDER BY d.owes
      """
    return Query(sql: sql, values: values)
  }
}
