import Casework
import Foundation
import GRDB

/// Durable inserts by the driver alone: the same settings as the store's, one commit each.
struct Bare {
  let pool: DatabasePool

  init(folder: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    pool = try DatabasePool(path: folder + "/bare.db", configuration: configuration)
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
      try db.execute(sql: "CREATE TABLE bare (case_id TEXT PRIMARY KEY NOT NULL, body BLOB NOT NULL)")
    }
  }

  func insert(_ caseID: String, _ body: Data) async throws {
    try await pool.write { db in
      let statement = try db.cachedStatement(sql: "INSERT INTO bare (case_id, body) VALUES (?, ?)")
      try statement.execute(arguments: [caseID, body])
    }
  }
}
