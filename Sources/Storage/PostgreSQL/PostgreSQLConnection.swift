/// A link behind the portable interface.
struct PostgreSQLConnection: SQLWriter {
  let link: PostgreSQLLink

  @discardableResult
  func run(_ sql: String, _ values: [SQLValue]) throws -> Int {
    if values.isEmpty { return try link.execute(sql) }
    return try link.run(sql, values).changed
  }

  func later(_ sql: String, _ values: [SQLValue]) throws { try link.send(sql, values) }

  func together(_ statements: [SQLStatement]) throws -> [SQLAnswer] {
    try link.run(statements).map { result in
      SQLAnswer(rows: try (0..<result.count).map { try result.row($0) }, changed: result.changed)
    }
  }

  func each(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    let result = try link.run(sql, values)
    for index in 0..<result.count { try body(try result.row(index)) }
  }

  func eachStanding(_ sql: String, _ values: [SQLValue], _ body: (any StandingRow) throws -> Void) throws {
    let result = try link.run(sql, values)
    for index in 0..<result.count { try body(PostgreSQLRow(result: result, index: Int32(index))) }
  }

  func makeInsertOnly(_ table: String) throws {
    try run(
      """
      CREATE OR REPLACE FUNCTION \(table)_is_insert_only() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION '\(table) is insert-only'; END $$
      """, [])
    try run(
      """
      CREATE TRIGGER \(table)_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON \(table)
      FOR EACH STATEMENT EXECUTE FUNCTION \(table)_is_insert_only()
      """, [])
  }

  /// Rows stand where there is room; the key is an index beside them.
  var keyedTable: String { "" }
  var rowNumber: String { "BIGINT" }
  /// Sorted by bytes, as SQLite and the program itself sort, whatever the server's language.
  var text: String { #"TEXT COLLATE "C""# }
  var asJSON: String { "::json" }

  func hasTables() throws -> Bool {
    try first("SELECT 1::bigint FROM pg_tables WHERE schemaname = current_schema() LIMIT 1") != nil
  }

  func hasTable(_ name: String) throws -> Bool {
    try first(
      "SELECT 1::bigint FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1", [.text(name)]) != nil
  }

  var isInTransaction: Bool { link.isInTransaction }

  /// One writer at a time over all nodes, as on SQLite: numbers are given, and heads and chains read, in the order in
  /// which they become visible. Each node's waiting commands share one turn.
  func begin() throws {
    try link.open()
    do {
      try takeTurn()
    } catch StorageFault.unreachable {
      try link.open()
      try takeTurn()
    }
  }

  private func takeTurn() throws {
    try later("BEGIN")
    _ = try link.run(
      "SELECT 1::bigint FROM pg_advisory_xact_lock(hashtextextended('counterpart ' || current_schema(), $1))",
      [.integer(0)])
  }

  func commit() throws {
    do {
      _ = try link.run("COMMIT", [])
    } catch StorageFault.unreachable(let server, _) {
      throw StorageFault.unsure(server: server)
    }
  }

  func rollback() {
    try? link.settle()
    if link.isOpen, link.isInTransaction { _ = try? link.execute("ROLLBACK") }
  }

  func savepoint(_ body: () throws -> Void) throws {
    try later("SAVEPOINT one_write")
    do {
      try body()
    } catch {
      // What was sent before may have failed, and then the savepoint is not enough.
      try link.settle()
      if link.isOpen, link.isInTransaction { try link.execute("ROLLBACK TO one_write; RELEASE one_write") }
      throw error
    }
    try later("RELEASE one_write")
  }

  /// The server reuses the room of deleted rows by itself; what stands in its log and its backups ends with them, as
  /// the operator's guide says.
  func forgetDeleted() throws {}
}
