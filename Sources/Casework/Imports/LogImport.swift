public import CaseRules

/// One run that brings rows in, a part at a time: what is in stays in when it is interrupted, and the next run goes on.
public struct LogImport: Sendable {
  public let store: any ImportStore
  public let partnership: PartnershipID

  public struct Outcome: Sendable, Equatable {
    /// How many rows were brought in now, and how many were in already.
    public var added = 0
    public var there = 0
    public init() {}
  }

  public init(_ store: any ImportStore, for partnership: PartnershipID) {
    self.store = store
    self.partnership = partnership
  }

  /// Rows that one transaction writes.
  private static let atOnce = 500

  /// Compares a log with what is in: rows that said something else are refused.
  ///
  /// - Returns: which rows, by their lines, are in already.
  public func compare(_ reading: inout LogReading) async throws -> Set<Int> {
    let places = reading.rows.indices.filter { reading.rows[$0].challenge != nil }
    var there: Set<Int> = []
    for part in Self.parts(places) {
      let rows = part.compactMap { reading.rows[$0].importRow }
      let standings = try await store.standing(of: rows, in: partnership)
      for (place, standing) in zip(part, standings) {
        switch standing {
        case .new: break
        case .there: there.insert(reading.rows[place].line)
        case .saysOther: reading.refuse(place)
        }
      }
    }
    return there
  }

  /// - Parameter told: after each part, how many rows are done.
  public func bringIn(
    _ reading: LogReading, as batch: ImportBatchID, by person: PersonID, in post: PostID?, at now: Instant,
    telling told: @Sendable (Int) -> Void = { _ in }
  ) async throws -> Outcome {
    var outcome = Outcome()
    let rows = reading.rows.compactMap(\.importRow)
    for part in Self.parts(rows) {
      let order = ImportOrder(
        partnership: partnership, batch: batch, at: now, person: person, post: post, rows: part)
      for standing in try await store.bringIn(order) {
        if standing == .new { outcome.added += 1 } else { outcome.there += 1 }
      }
      told(outcome.added + outcome.there)
    }
    return outcome
  }

  private static func parts<Value>(_ values: [Value]) -> [[Value]] {
    stride(from: 0, to: values.count, by: atOnce).map { Array(values[$0..<min($0 + atOnce, values.count)]) }
  }
}

extension LogReading.Row {
  /// Nil where something is wrong with the row.
  public var importRow: ImportRow? { challenge.map { ImportRow(key: key, challenge: $0) } }
}
