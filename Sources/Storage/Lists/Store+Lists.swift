public import CaseRules
public import Casework

extension Store: Lists {
  public func owed(by posts: [PostID], limit: Int, offset: Int) async throws -> [WorklistRow] {
    try await worklist(posts, limit, offset, ListQueries.owed(byPosts:limit:offset:))
  }

  public func owed(to posts: [PostID], limit: Int, offset: Int) async throws -> [WorklistRow] {
    try await worklist(posts, limit, offset, ListQueries.owed(toPosts:limit:offset:))
  }

  public func owed(
    by posts: [PostID], foundBy names: [PostID], at now: Instant, limit: Int, offset: Int
  ) async throws -> [WorklistRow] {
    if names.isEmpty { return [] }
    let finders = Finders(names: names, now: now)
    return try await worklist(posts, limit, offset) { posts, limit, offset in
      ListQueries.owed(byPosts: posts, foundBy: finders, limit: limit, offset: offset)
    }
  }

  public func counts(for posts: [PostID]) async throws -> WorklistCounts {
    // Something may be owed to two of them, so that parts would not add up; it is one person's own post and team.
    let (list, values) = InList.whole(Set(posts).sorted().map { .text($0.text) })
    return try await database.read { connection in
      let by = try connection.first("SELECT COUNT(*), COUNT(due_at) FROM dues WHERE owes IN (\(list))", values)
      let to = try connection.first(
        "SELECT COUNT(*) FROM (SELECT DISTINCT case_id, ordinal FROM dues_to WHERE post IN (\(list))) AS t", values)
      return WorklistCounts(
        owedBy: try by?.integer(0) ?? 0, owedByDate: try by?.integer(1) ?? 0, owedTo: try to?.integer(0) ?? 0)
    }
  }

  public func cases(_ query: ListQuery) async throws -> [ListRow] {
    try await opening { try await cases(query, ListReading(keys: $0)) }
  }

  private func cases(_ query: ListQuery, _ reading: ListReading) async throws -> [ListRow] {
    let posts = Set(query.posts).sorted()
    let window = Window(query.limit, query.offset)
    if posts.isEmpty { return [] }
    if let reference = query.reference {
      let found = ListQueries.found(reference: reference, posts: posts, at: query.now)
      let rows = try await database.read { try $0.rows(found.sql, found.values).map { try reading.list($0) } }
      let statuses = query.statuses
      return window.cut(rows.filter { statuses?.contains($0.status) ?? true })
    }
    let statuses = Set(query.statuses ?? CaseState.Status.allCases.map(\.rawValue)).sorted()
    if statuses.isEmpty { return [] }
    let branches = posts.flatMap { post in statuses.map { ListQueries.Branch(post: post, status: $0) } }
    return try await database.read { connection in
      try window.merged(
        branches,
        fetch: { part, limit, offset in
          let query = ListQueries.cases(
            part, at: query.now, limit: limit, offset: offset, filter: query.filter, after: query.after)
          return try connection.rows(query.sql, query.values).map { try reading.list($0) }
        },
        isBefore: { ($1.openedAt, $1.caseID) < ($0.openedAt, $0.caseID) })
    }
  }

  public func row(of caseID: CaseID) async throws -> ListRow? {
    try await opening { keys in
      let reading = ListReading(keys: keys)
      return try await database.read { connection in
        let sql = """
          SELECT \(ListReading.joinedColumns) FROM cases c LEFT JOIN case_keys k ON k.case_id = c.case_id
          WHERE c.case_id = $1
          """
        return try connection.first(sql, [.text(caseID.text)]).map { try reading.list($0) }
      }
    }
  }

  public func caseIDs(of reference: String) async throws -> [CaseID] {
    try await database.read { connection in
      try connection.rows(
        "SELECT case_id FROM cases WHERE reference_key = $1 ORDER BY case_id",
        [.text(Joined.referenceKey(reference))]
      ).map { CaseID(try $0.text(0)) }
    }
  }

  public func visibility(of caseID: CaseID) async throws -> [VisibilityRow] {
    try await database.read { try Self.visibility(of: caseID, on: $0) }
  }

  public func due(of caseID: CaseID) async throws -> [DueRow] {
    try await database.read { try Self.due(of: caseID, on: $0) }
  }

  public func rebuild(
    _ list: ListRow, visibility: [VisibilityRow], due: [DueRow], clues: [PlacedClue]
  ) async throws {
    try await opening { try await rebuild(list, visibility, due, clues, $0) }
  }

  private func rebuild(
    _ list: ListRow, _ visibility: [VisibilityRow], _ due: [DueRow], _ clues: [PlacedClue], _ keys: Keys
  ) async throws {
    try await writes.write { connection in
      let start = try CaseStart(list.caseID, on: connection)
      guard start.position == list.position else {
        throw JournalConflict(caseID: list.caseID, actual: start.position)
      }
      let caseKeys = CaseKeys(connection: connection, keys: keys)
      let caseKey = try start.keyToSeal(caseKeys)
      let label = try Sealing.seal(Array(list.label.utf8), under: caseKey, for: Place.label(list.caseID))
      try ListWriting(connection: connection, caseID: list.caseID).replace(list, label: label, visibility, due)
      try BlindIndex(keys: keys, partnership: list.partnership).replace(clues, of: list.caseID, on: connection)
      // What was erased gets no key again.
      if try caseKeys.areErased(of: list.caseID) { try caseKeys.eraseAll(of: list.caseID) }
    }
  }

  static func visibility(of caseID: CaseID, on connection: any SQLConnection) throws -> [VisibilityRow] {
    try connection.rows(
      "SELECT post, reasons, until_at FROM visibility WHERE case_id = $1 ORDER BY post", [.text(caseID.text)]
    ).flatMap { row in
      let post = PostID(try row.text(0))
      let until = try row.optionalInteger(2).map { Instant(seconds: $0) }
      return Joined.names(try row.text(1)).map { VisibilityRow(caseID: caseID, post: post, reason: $0, until: until) }
    }
  }

  static func due(of caseID: CaseID, on connection: any SQLConnection) throws -> [DueRow] {
    try connection.rows(
      "SELECT \(ListReading.dueColumns) FROM dues d WHERE d.case_id = $1 ORDER BY d.ordinal", [.text(caseID.text)]
    ).map(ListReading.due)
  }

  private func worklist(
    _ posts: [PostID], _ limit: Int, _ offset: Int,
    _ query: @escaping @Sendable ([PostID], Int, Int) -> ListQueries.Query
  ) async throws -> [WorklistRow] {
    let sorted = Set(posts).sorted()
    if sorted.isEmpty { return [] }
    let found = try await opening { keys in
      let reading = ListReading(keys: keys)
      return try await database.read { connection in
        try Window(limit, offset).merged(
          sorted,
          fetch: { part, limit, offset in
            let query = query(part, limit, offset)
            return try connection.rows(query.sql, query.values).map { try WorklistEntry($0, reading) }
          }, isBefore: <)
      }
    }
    return found.map(\.row)
  }
}

/// A worklist row with what it is sorted by.
private struct WorklistEntry: Comparable {
  var row: WorklistRow
  var sort: Int
  var ordinal: Int

  init(_ row: SQLRow, _ reading: ListReading) throws {
    self.row = WorklistRow(
      due: try ListReading.due(row), list: try reading.list(row, from: ListReading.dueCount))
    sort = try row.integer(ListReading.dueCount + ListReading.listCount)
    ordinal = try row.integer(ListReading.dueCount + ListReading.listCount + 1)
  }

  private var place: (Int, CaseID, Int) { (sort, row.due.caseID, ordinal) }
  static func == (left: Self, right: Self) -> Bool { left.place == right.place }
  static func < (left: Self, right: Self) -> Bool { left.place < right.place }
}
