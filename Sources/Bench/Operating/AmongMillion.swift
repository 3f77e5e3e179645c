import CaseRules
import Casework
import Foundation
import GRDB
import Storage

/// A worklist and a sweep among a million open cases. Both read nothing but the rows of lists and of waking, so most of
/// the million are such rows alone: copies of real cases' rows under other names, for other posts, asleep for longer.
/// What is listed and what is swept has its journal.
func measureAmongMillion() async throws {
  let real = Int(ProcessInfo.processInfo.environment["COUNTERPART_BENCH_CASES"] ?? "") ?? 20_000
  let copies = 49
  let world = try World()
  try await withFolder { folder in
    let store = try World.open(folder)
    try await world.directory.write(to: store, at: Instant(seconds: 0))
    try await world.signIn(store)
    try await world.seed(store, from: 0, to: real)
    try await store.close()
    let start = ContinuousClock.now
    try Copies(folder).add(copies)
    remark("\(real * copies) cases as rows alone in \(rounded((ContinuousClock.now - start).seconds, 0)) s")
    try await measureAmongMany(folder)
  }
}

/// Rows of the lists, copied within the file.
struct Copies {
  private static let tables = ["cases", "visibility", "dues", "dues_to", "wakes"]
  private let database: DatabaseQueue

  init(_ folder: String) throws { database = try DatabaseQueue(path: folder + "/cases.db") }

  func add(_ count: Int) throws {
    try database.writeWithoutTransaction { database in
      for table in Self.tables {
        try database.execute(sql: "CREATE TEMP TABLE real_\(table) AS SELECT * FROM \(table)")
      }
      for number in 1...count {
        try database.inTransaction {
          for statement in try statements(number, database) { try database.execute(sql: statement) }
          return .commit
        }
      }
      try database.execute(sql: "ANALYZE")
    }
    try database.close()
  }

  /// The columns that say which case and whose, and how a copy's differ.
  private func statements(_ number: Int, _ database: Database) throws -> [String] {
    let other = "'z\(number)-' || "
    let changes: [(table: String, columns: [String: String])] = [
      ("cases", ["case_id": other + "case_id", "reference_key": other + "reference_key"]),
      ("visibility", ["case_id": other + "case_id", "post": other + "post"]),
      ("dues", ["case_id": other + "case_id", "owes": other + "owes"]),
      ("dues_to", ["case_id": other + "case_id", "post": other + "post"]),
      ("wakes", ["case_id": other + "case_id", "wake_at": "\(Instant.farOff.seconds) + \(number)"]),
    ]
    return try changes.map { table, columns in
      let names = try database.columns(in: table).map(\.name)
      let values = names.map { columns[$0] ?? $0 }
      return "INSERT INTO \(table) (\(names.joined(separator: ", "))) SELECT \(values.joined(separator: ", ")) "
        + "FROM real_\(table)"
    }
  }
}

extension Instant {
  /// Later than any sweep of a measure: the year 2100.
  fileprivate static let farOff = Instant(seconds: 4_102_444_800)
}
