/// A connection in use. SQL is written once for every engine, with `$1`, `$2` … as placeholders.
protocol SQLConnection {
  /// Runs one statement and returns how many rows it changed.
  @discardableResult
  func run(_ sql: String, _ values: [SQLValue]) throws -> Int
  /// Runs one statement of which nothing is asked. An engine that is a trip away may send it together with the next;
  /// where it fails, that one throws.
  func later(_ sql: String, _ values: [SQLValue]) throws
  /// Runs several statements in their order, in one trip where the engine is a trip away.
  ///
  /// - Returns: an answer to each.
  func together(_ statements: [SQLStatement]) throws -> [SQLAnswer]
  func each(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws
  /// The same for much that is looked at once: a row's values are read where the engine keeps them.
  func eachStanding(_ sql: String, _ values: [SQLValue], _ body: (any StandingRow) throws -> Void) throws
  /// Makes the engine refuse every change and deletion of a table's rows. Triggers differ between engines.
  func makeInsertOnly(_ table: String) throws
  /// What makes a table keep its rows in the order of its key, without a second copy of the key; may be empty.
  var keyedTable: String { get }
  /// The type of a whole number that, as a primary key, the table's rows stand in the order of.
  var rowNumber: String { get }
  /// The type of text that is sorted by its bytes.
  var text: String { get }
  /// What makes a column of text be read as JSON by `->>`; may be empty.
  var asJSON: String { get }
  /// Whether the database has tables already.
  func hasTables() throws -> Bool
  /// Whether a table of that name exists.
  func hasTable(_ name: String) throws -> Bool
}

struct SQLStatement {
  let sql: String
  let values: [SQLValue]
  init(_ sql: String, _ values: [SQLValue] = []) { (self.sql, self.values) = (sql, values) }
}

struct SQLAnswer {
  let rows: [SQLRow]
  /// How many rows were changed; of a question it says nothing.
  let changed: Int
}

extension SQLConnection {
  func rows(_ sql: String, _ values: [SQLValue] = []) throws -> [SQLRow] {
    var rows: [SQLRow] = []
    try each(sql, values) { rows.append($0) }
    return rows
  }

  func first(_ sql: String, _ values: [SQLValue] = []) throws -> SQLRow? {
    try rows(sql, values).first
  }

  @discardableResult
  func run(_ sql: String) throws -> Int { try run(sql, []) }

  func later(_ sql: String) throws { try later(sql, []) }
}

/// The one connection that writes.
protocol SQLWriter: SQLConnection {
  var isInTransaction: Bool { get }
  func begin() throws
  func commit() throws
  func rollback()
  /// Undoes what the body did where it throws, and only that. Where it throws a `StorageFault`, the whole transaction
  /// is good for nothing but to be undone.
  func savepoint(_ body: () throws -> Void) throws
  /// Makes the engine drop what it keeps of deleted rows, so that a destroyed key is nowhere in its files.
  func forgetDeleted() throws
}

extension SQLWriter {
  /// All of it, or nothing.
  func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    try begin()
    do {
      let value = try body()
      try commit()
      return value
    } catch {
      rollback()
      throw error
    }
  }
}

/// An engine. Nothing here blocks the threads that tasks run on, but for `writeNow`, which is for opening.
protocol SQLDatabase: Sendable {
  /// Reads one unchanging state of the database.
  func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value
  /// Hands the writer over on its own thread, one at a time.
  func onWriter(_ body: @escaping @Sendable (any SQLWriter) -> Void)
  func writeNow<Value>(_ body: (any SQLWriter) throws -> Value) throws -> Value
  func close() throws
}
