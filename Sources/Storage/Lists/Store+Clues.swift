public import CaseRules
public import Casework

extension Store {
  public func cases(_ query: ClueQuery) async throws -> [ClueMatch] {
    try await opening { keys in
      let tokens = query.partnerships.flatMap { partnership in
        let index = BlindIndex(keys: keys, partnership: partnership)
        return query.clues.map { index.token($0) }
      }
      return try await database.read { connection in
        try ClueReading(connection: connection, reading: ListReading(keys: keys), posts: query.posts)
          .matches(tokens, query.statuses, limit: query.limit)
      }
    }
  }

  public func cases(
    sharingCluesWith caseID: CaseID, posts: [PostID], statuses: [String]
  ) async throws -> [ClueMatch] {
    try await opening { keys in
      try await database.read { connection in
        let own = try connection.rows("SELECT token FROM blind_index WHERE case_id = $1", [.text(caseID.text)])
        return try ClueReading(connection: connection, reading: ListReading(keys: keys), posts: posts)
          .matches(own.map { try $0.blob(0) }, statuses, except: caseID, limit: Self.mostShared)
      }
    }
  }

  private static var mostShared: Int { 10 }
}

/// One question to the blind index, within what somebody may find.
private struct ClueReading {
  let connection: any SQLConnection
  let reading: ListReading
  let posts: [PostID]

  func matches(
    _ tokens: [[UInt8]], _ statuses: [String]?, except caseID: CaseID? = nil, limit: Int
  ) throws -> [ClueMatch] {
    if tokens.isEmpty || posts.isEmpty || statuses?.isEmpty == true { return [] }
    let query = ListQueries.sharing(Set(tokens), posts: posts, statuses: statuses, except: caseID, limit: limit)
    var matches: [ClueMatch] = []
    for row in try connection.rows(query.sql, query.values) {
      let list = try reading.list(row)
      guard let kind = Clue.Kind(rawValue: try row.text(ListReading.listCount)) else { continue }
      if matches.last?.list.caseID == list.caseID {
        matches[matches.count - 1].kinds.insert(kind)
      } else {
        matches.append(ClueMatch(list: list, kinds: [kind]))
      }
    }
    return matches
  }
}
