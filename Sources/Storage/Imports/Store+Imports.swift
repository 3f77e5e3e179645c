public import CaseRules
public import Casework

extension Store: ImportStore {
  public func standing(of rows: [ImportRow], in partnership: PartnershipID) async throws -> [ImportStanding] {
    let chain = chain
    return try await database.read { connection in
      try Self.standing(of: rows, in: partnership, chain, on: connection).map(\.standing)
    }
  }

  public func bringIn(_ order: ImportOrder) async throws -> [ImportStanding] {
    let chain = chain
    return try await writes.write { connection in
      // Locks the counter first, so that the same file sent twice at once is brought in once.
      _ = try Counters.advance(ImportChain.counter, by: 0, on: connection)
      let standing = try Self.standing(of: order.rows, in: order.partnership, chain, on: connection)
      var written: Set<String> = []
      var answers = standing.map(\.standing)
      var new: [(key: String, challenge: ImportedChallenge)] = []
      for (place, found) in standing.enumerated() where found.standing == .new {
        guard written.insert(found.key).inserted else {
          answers[place] = .there
          continue
        }
        new.append((found.key, order.rows[place].challenge))
      }
      let last = try Counters.advance(ImportChain.counter, by: new.count, on: connection)
      let entries = new.enumerated().map { place, row in
        ImportChain.Entry(
          number: last - new.count + place + 1, partnership: order.partnership, batch: order.batch, at: order.at,
          person: order.person, post: order.post, act: ImportChain.broughtIn, rowKey: row.key,
          raisedAt: UKClock.start(of: row.challenge.raisedOn).seconds, facts: ImportText.text(row.challenge))
      }
      try ImportChain.add(entries, chain, on: connection)
      return answers
    }
  }

  public func importBatches(of partnership: PartnershipID) async throws -> [ImportBatch] {
    try await database.read { connection in
      let taken = try Self.takenBack(partnership, on: connection)
      return try connection.rows(
        """
        SELECT batch, MIN(entered_at), MIN(person), COUNT(*), MAX(number) FROM imported_challenges
        WHERE partnership = $1 AND act = $2 GROUP BY batch ORDER BY MAX(number) DESC
        """, [.text(partnership.text), .text(ImportChain.broughtIn)]
      ).map { row in
        let id = try row.text(0)
        return ImportBatch(
          id: id, at: Instant(seconds: try row.integer(1)), person: PersonID(try row.text(2)),
          rows: try row.integer(3), takenBackAt: taken[id].map { Instant(seconds: $0) })
      }
    }
  }

  public func takeBack(
    _ batch: ImportBatchID, of partnership: PartnershipID, by person: PersonID, in post: PostID?, at now: Instant
  ) async throws -> Bool {
    let chain = chain
    return try await writes.write { connection in
      _ = try Counters.advance(ImportChain.counter, by: 0, on: connection)
      let found = try connection.rows(
        "SELECT DISTINCT act FROM imported_challenges WHERE partnership = $1 AND batch = $2",
        [.text(partnership.text), .text(batch)]
      ).map { try $0.text(0) }
      guard found == [ImportChain.broughtIn] else { return false }
      let number = try Counters.advance(ImportChain.counter, by: 1, on: connection)
      let entry = ImportChain.Entry(
        number: number, partnership: partnership, batch: batch, at: now, person: person, post: post,
        act: ImportChain.takenBack)
      try ImportChain.add([entry], chain, on: connection)
      return true
    }
  }

  public func logMapping(of partnership: PartnershipID) async throws -> String? {
    try await database.read { connection in
      try connection.first("SELECT mapping FROM log_mappings WHERE partnership = $1", [.text(partnership.text)])?
        .text(0)
    }
  }

  public func remember(_ mapping: String, of partnership: PartnershipID) async throws {
    try await writes.write { connection in
      try connection.run(
        """
        INSERT INTO log_mappings (partnership, mapping) VALUES ($1, $2)
        ON CONFLICT (partnership) DO UPDATE SET mapping = excluded.mapping
        """, [.text(partnership.text), .text(mapping)])
    }
  }

  public func imported<Value: Sendable>(
    of partnership: PartnershipID, from: Instant, before: Instant, into value: Value,
    _ add: @escaping @Sendable (inout Value, ImportedChallenge) -> Void
  ) async throws -> Value {
    try await database.read { connection in
      var value = value
      let taken = try Self.takenBack(partnership, on: connection)
      try connection.each(
        """
        SELECT batch, facts FROM imported_challenges
        WHERE partnership = $1 AND raised_at >= $2 AND raised_at < $3 AND act = $4
        """,
        [
          .text(partnership.text), .integer(from.seconds), .integer(before.seconds), .text(ImportChain.broughtIn),
        ]
      ) { row in
        if taken[try row.text(0)] != nil { return }
        guard let challenge = ImportText.read(try row.text(1)) else {
          throw StorageFault.damaged(detail: "an imported challenge has facts that are none")
        }
        add(&value, challenge)
      }
      return value
    }
  }

  /// When each batch was taken back.
  private static func takenBack(
    _ partnership: PartnershipID, on connection: any SQLConnection
  ) throws -> [String: Int] {
    let rows = try connection.rows(
      "SELECT batch, entered_at FROM imported_challenges WHERE partnership = $1 AND act = $2",
      [.text(partnership.text), .text(ImportChain.takenBack)])
    return Dictionary(try rows.map { (try $0.text(0), try $0.integer(1)) }) { first, _ in first }
  }

  private static func standing(
    of rows: [ImportRow], in partnership: PartnershipID, _ chain: Chain, on connection: any SQLConnection
  ) throws -> [(key: String, standing: ImportStanding)] {
    let taken = try takenBack(partnership, on: connection)
    let keys = rows.map { chain.importKey($0.key, in: partnership) }
    var known: [String: String] = [:]
    try InList.each(keys.map { .text($0) }) { list, values in
      let sql = """
        SELECT row_key, batch, facts FROM imported_challenges
        WHERE row_key IN (\(list)) AND partnership = $\(values.count + 1)
        """
      for row in try connection.rows(sql, values + [.text(partnership.text)]) {
        if taken[try row.text(1)] == nil { known[try row.text(0)] = try row.text(2) }
      }
    }
    return zip(keys, rows).map { key, row in
      guard let facts = known[key] else { return (key, .new) }
      return (key, facts == ImportText.text(row.challenge) ? .there : .saysOther)
    }
  }
}
