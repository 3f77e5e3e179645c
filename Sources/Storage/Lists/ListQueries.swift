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

  /// The same as far as somebody else may see it.
  static func owed(byPosts posts: [PostID], foundBy finders: Finders, limit: Int, offset: Int) -> Query {
    owed("dues", "owes", posts, limit, offset, finders)
  }

  static func owed(toPosts posts: [PostID], limit: Int, offset: Int) -> Query {
    owed("dues_to", "post", posts, limit, offset)
  }

  private static func owed(
    _ table: String, _ column: String, _ posts: [PostID], _ limit: Int, _ offset: Int, _ finders: Finders? = nil
  ) -> Query {
    let order = "due_sort, case_id, ordinal"
    var values = window(limit, offset) + posts.map { .text($0.text) }
    let isFound = finders.map { " AND " + $0.condition(table + ".case_id", &values) } ?? ""
    let branches = posts.indices.map { index in
      "SELECT due_sort, case_id, ordinal FROM \(table) WHERE \(column) = $\(index + 3)\(isFound) ORDER BY \(order)"
    }
    let sql = """
      SELECT \(ListReading.dueColumns), \(ListReading.joinedColumns), w.due_sort, w.ordinal
      FROM (\(merged(branches, order))) AS w
      CROSS JOIN dues d CROSS JOIN cases c LEFT JOIN case_keys k ON k.case_id = c.case_id
      WHERE d.case_id = w.case_id AND d.ordinal = w.ordinal AND c.case_id = w.case_id
      ORDER BY w.due_sort, w.case_id, w.ordinal
      """
    return Query(sql: sql, values: values)
  }

  /// What one post may find, in one status.
  struct Branch {
    var post: PostID
    var status: String
  }

  /// - Parameter now: what stands under a name that ends by itself is found until then; nil finds nothing of it.
  static func cases(
    _ branches: [Branch], at now: Instant? = nil, limit: Int, offset: Int, filter: ListFilter = ListFilter(),
    after: ListPlace? = nil
  ) -> Query {
    let order = "opened_at DESC, case_id DESC"
    var values = window(limit, offset)
    let narrowing = Narrowing(filter, after, &values)
    let parts = branches.indices.map { index in
      values += [.text(branches[index].post.text), .text(branches[index].status)]
      var own = "v.post = $\(values.count - 1) AND v.status = $\(values.count)"
      if branches[index].post.isForAWhile {
        values.append(.integer(now?.seconds ?? .max))
        own += " AND v.until_at > $\(values.count)"
      }
      return "SELECT v.opened_at, v.case_id FROM \(narrowing.tables) WHERE \(own)\(narrowing.conditions) ORDER BY "
        + "v.opened_at DESC, v.case_id DESC"
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

  /// The cases that one of the codes stands for, with a row for each kind of clue.
  static func sharing(
    _ tokens: Set<[UInt8]>, posts: [PostID], statuses: [String]?, except caseID: CaseID?, limit: Int
  ) -> Query {
    var values: [SQLValue] = []
    func marks(_ more: [SQLValue]) -> String {
      values += more
      return more.indices.map { "$\(values.count - more.count + $0 + 1)" }.joined(separator: ", ")
    }
    var conditions = "b.token IN (\(marks(tokens.map { .blob($0) })))"
    if let statuses { conditions += " AND c.status IN (\(marks(statuses.map { .text($0) })))" }
    if let caseID { conditions += " AND b.case_id <> \(marks([.text(caseID.text)]))" }
    let sql = """
      SELECT \(ListReading.joinedColumns), b.kind
      FROM blind_index b CROSS JOIN cases c LEFT JOIN case_keys k ON k.case_id = c.case_id
      WHERE \(conditions) AND c.case_id = b.case_id AND EXISTS (
        SELECT 1 FROM visibility v WHERE v.case_id = b.case_id AND v.post IN (\(marks(posts.map { .text($0.text) }))))
      ORDER BY c.opened_at DESC, c.case_id DESC, b.kind LIMIT \(marks([.integer(limit * Clue.Kind.allCases.count)]))
      """
    return Query(sql: sql, values: values)
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

/// What a branch of a list leaves out, the same in each: values that are asked for stand before the branch's own.
private struct Narrowing {
  var tables = "visibility v"
  var conditions = ""

  init(_ filter: ListFilter, _ after: ListPlace?, _ values: inout [SQLValue]) {
    func mark(_ value: SQLValue) -> String {
      values.append(value)
      return "$\(values.count)"
    }
    if let from = filter.openedFrom { conditions += " AND v.opened_at >= \(mark(.integer(from.seconds)))" }
    if let before = filter.openedBefore { conditions += " AND v.opened_at < \(mark(.integer(before.seconds)))" }
    if let after {
      let place = "\(mark(.integer(after.openedAt.seconds))), \(mark(.text(after.caseID.text)))"
      conditions += " AND (v.opened_at, v.case_id) < (\(place))"
    }
    if filter.stage != nil || filter.ground != nil {
      tables += " CROSS JOIN cases c"
      conditions += " AND c.case_id = v.case_id"
    }
    if let stage = filter.stage { conditions += " AND c.stage = \(mark(.text(stage)))" }
    if let ground = filter.ground { conditions += " AND c.ground = \(mark(.text(ground)))" }
    for names in filter.involving {
      let marks = names.map { mark(.text($0.text)) }.joined(separator: ", ")
      let one = "SELECT 1 FROM visibility o WHERE o.case_id = v.case_id AND o.post IN (\(marks))"
      conditions += names.isEmpty ? " AND 1 = 0" : " AND EXISTS (\(one))"
    }
  }
}
