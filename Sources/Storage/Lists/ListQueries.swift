import CaseRules
import Casework

/// The SQL of the lists. Each post, and each status, is a branch that its index can answer in order and stop; the
/// branches are merged, so a list reads only about what it shows however many cases there are.
enum ListQueries {
  /// Branches in one statement at most; more are merged in memory.
  static let mostBranches = 50

  struct Query {
    var sql: String
    var values: [SQLValue]
  }

  static func owed(byPosts posts: [PostID], limit: Int, offset: Int) -> Query {
    owed("dues", "owes", posts, limit, offset)
  }

  static func owed(toPosts posts: [PostID], limit: Int, offset: Int) -> Query {
    owed("dues_to", "post", posts, limit, offset)
  }

  private static func owed(_ table: String, _ column: String, _ posts: [PostID], _ limit: Int, _ offset: Int) -> Query {
    let order = "due_sort, case_id, ordinal"
    let branches = posts.indices.map { index in
      "SELECT due_sort, case_id, ordinal FROM \(table) WHERE \(column) = $\(index + 3) ORDER BY \(order)"
    }
    let sql = """
      SELECT \(ListReading.dueColumns), \(ListReading.joinedColumns), w.due_sort, w.ordinal
      FROM (\(merged(branches, order))) AS w
      CROSS JOIN dues d CROSS JOIN cases c LEFT JOIN case_keys k ON k.case_id = c.case_id
      WHERE d.case_id = w.case_id AND d.ordinal = w.ordinal AND c.case_id = w.case_id
      ORDER BY w.due_sort, w.case_id, w.ordinal
      """
    return Query(sql: sql, values: window(limit, offset) + posts.map { .text($0.text) })
  }

  /// What one post may find, in one status.
  struct Branch {
    var post: PostID
    var status: String
  }

  /// - Parameter now: what stands under a name that ends by itself is found until then; nil finds nothing of it.
  static func cases(_ branches: [Branch], at now: Instant? = nil, limit: Int, offset: Int) -> Query {
    let order = "opened_at DESC, case_id DESC"
    var values = window(limit, offset)
    let parts = branches.indices.map { index in
      values += [.text(branches[index].post.text), .text(branches[index].status)]
      var filter = "post = $\(values.count - 1) AND status = $\(values.count)"
      if branches[index].post.isForAWhile {
        values.append(.integer(now?.seconds ?? .max))
        filter += " AND until_at > $\(values.count)"
      }
      return "SELECT opened_at, case_id FROM visibility WHERE \(filter) ORDER BY \(order)"
    }
    let sql = """
      SELECT \(ListReading.joinedColumns)
      FROM (\(merged(parts, order))) AS w
      CROSS JOIN cases c LEFT JOIN case_keys k ON k.case_id = c.case_id
      WHERE c.case_id = w.case_id
      ORDER BY w.opened_at DESC, w.case_id DESC
      """
    return Query(sql: sql, values: values)
  }

  static func found(reference: String, posts: [PostID], at now: Instant? = nil) -> Query {
    let marks = posts.indices.map { "$\($0 + 3)" }.joined(separator: ", ")
    let sql = """
      SELECT \(ListReading.joinedColumns) FROM cases c LEFT JOIN case_keys k ON k.case_id = c.case_id
      WHERE c.reference_key = $1
        AND EXISTS (
          SELECT 1 FROM visibility v WHERE v.case_id = c.case_id AND v.post IN (\(marks))
            AND (v.until_at IS NULL OR v.until_at > $2))
      ORDER BY c.opened_at DESC, c.case_id DESC
      """
    return Query(
      sql: sql,
      values: [.text(Joined.referenceKey(reference)), .integer(now?.seconds ?? .max)] + posts.map { .text($0.text) })
  }

  /// The window of what the branches hold together; what stands in several is listed once.
  private static func merged(_ branches: [String], _ order: String) -> String {
    if branches.count == 1 { return branches[0] + " LIMIT $1 OFFSET $2" }
    let parts = branches.indices.map { "SELECT * FROM (\(branches[$0]) LIMIT CAST($1 AS BIGINT) + $2) AS b\($0)" }
    return "SELECT * FROM (\(parts.joined(separator: " UNION "))) AS u ORDER BY \(order) LIMIT $1 OFFSET $2"
  }

  /// `$1` rows shown, `$2` passed over.
  private static func window(_ limit: Int, _ offset: Int) -> [SQLValue] {
    [.integer(limit), .integer(offset)]
  }
}
