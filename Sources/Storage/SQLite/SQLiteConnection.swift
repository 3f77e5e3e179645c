import Foundation
import GRDB

/// GRDB's connection behind the portable interface.
struct SQLiteConnection: SQLWriter {
  let db: Database
  let placeholders: Placeholders
  let path: String

  @discardableResult
  func run(_ sql: String, _ values: [SQLValue]) throws -> Int {
    try faults {
      let statement = try prepared(sql, values)
      try statement.execute()
      return db.changesCount
    }
  }

  func later(_ sql: String, _ values: [SQLValue]) throws { try run(sql, values) }

  func together(_ statements: [SQLStatement]) throws -> [SQLAnswer] {
    try statements.map { SQLAnswer(rows: try rows($0.sql, $0.values), changed: db.changesCount) }
  }

  func each(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    try faults {
      let cursor = SQLiteCursor(try prepared(sql, values))
      while let row = try cursor.next() { try body(row.copied) }
    }
  }

  func eachStanding(_ sql: String, _ values: [SQLValue], _ body: (any StandingRow) throws -> Void) throws {
    try faults {
      let cursor = SQLiteCursor(try prepared(sql, values))
      while let row = try cursor.next() { try body(row) }
    }
  }

  func makeInsertOnly(_ table: String) throws {
    for verb in ["UPDATE", "DELETE"] {
      try run(
        """
        CREATE TRIGGER \(table)_refuses_\(verb.lowercased()) BEFORE \(verb) ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is insert-only'); END
        """, [])
    }
  }

  /// A command touches each of these tables in another place, and so saves a page of the log for each.
  var keyedTable: String { "WITHOUT ROWID" }
  var rowNumber: String { "INTEGER" }
  var text: String { "TEXT" }
  var asJSON: String { "" }

  func hasTables() throws -> Bool {
    try first("SELECT name FROM sqlite_master WHERE type = 'table'") != nil
  }

  func hasTable(_ name: String) throws -> Bool {
    try first("SELECT name FROM sqlite_master WHERE type = 'table' AND name = $1", [.text(name)]) != nil
  }

  var isInTransaction: Bool { db.isInsideTransaction }
  func begin() throws { try faults { try db.beginTransaction(.immediate) } }
  func commit() throws { try faults { try db.commit() } }
  func rollback() { if db.isInsideTransaction { try? db.rollback() } }

  func savepoint(_ body: () throws -> Void) throws {
    // GRDB's own savepoints prepare their statements anew each time.
    try faults {
      try db.cachedStatement(sql: "SAVEPOINT one_write").execute()
      do {
        try body()
      } catch {
        if db.isInsideTransaction { try db.execute(sql: "ROLLBACK TO one_write; RELEASE one_write") }
        throw error
      }
      try db.cachedStatement(sql: "RELEASE one_write").execute()
    }
  }

  /// Deleted rows are overwritten in the file (`secure_delete`); the log that still holds them is emptied here. A
  /// reader that still needs the log is not waited for: the next time, or closing, empties it.
  func forgetDeleted() throws {
    try faults {
      let patience = try Int.fetchOne(db, sql: "PRAGMA busy_timeout") ?? 0
      try db.execute(sql: "PRAGMA busy_timeout = 50")
      defer { try? db.execute(sql: "PRAGMA busy_timeout = \(patience)") }
      _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  private func prepared(_ sql: String, _ values: [SQLValue]) throws -> Statement {
    let statement = try db.cachedStatement(sql: placeholders.rewrite(sql))
    statement.setUncheckedArguments(StatementArguments(values.map(Self.databaseValue)))
    return statement
  }

  private func faults<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError { throw StorageFault(error, path: path) }
  }

  private static func databaseValue(_ value: SQLValue) -> DatabaseValue {
    switch value {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
  }
}
