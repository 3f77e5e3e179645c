import Foundation
import Testing

@testable import Storage

/// A schema of its own in the server that a test run started.
struct PostgreSQLPlace: EnginePlace {
  var settings: PostgreSQLSettings
  let schema: String
  var name: String { settings.name }
  let indexes = "SELECT replace(indexdef, schemaname || '.', '') FROM pg_indexes WHERE schemaname = current_schema()"

  init() throws {
    schema = "t" + Hex.text(SecureRandomness().bytes(8))
    // Hundreds of tests at once may wait for long, to be let in too.
    let (server, schema) = (try Self.server() + "&connect_timeout=60", schema)
    let plain = try PostgreSQLDatabase(PostgreSQLSettings(server))
    try plain.writeNow { _ = try $0.run("CREATE SCHEMA \(schema)") }
    try plain.close()
    settings = try PostgreSQLSettings(server + "&application_name=\(schema)&options=-csearch_path%3D\(schema)")
    settings.patience = 60_000
    settings.idleTime = 600_000
    settings.readers = 2
  }

  /// The address of the run's server; it has a query already.
  static func server(_ name: String = "COUNTERPART_TEST_SERVER") throws -> String {
    try #require(
      ProcessInfo.processInfo.environment[name], "no server: run the tests with bin/test, or bin/with-postgres")
  }

  func open(_ key: MasterKey, checkpointEvery: Int) throws -> Store {
    try Store.open(settings, key, checkpointEvery: checkpointEvery)
  }

  func database() throws -> any SQLDatabase { try PostgreSQLDatabase(settings) }

  func tamper(_ statements: [String], on writer: any SQLWriter) throws {
    for table in Migration.all.flatMap(\.insertOnly) {
      if try writer.hasTable(table) { try writer.run("ALTER TABLE \(table) DISABLE TRIGGER ALL") }
    }
    for statement in statements {
      let blobs = statement.replacing(#/x'([0-9a-f]*)'/#) { #"'\x\#($0.1)'::bytea"# }
      try writer.run(blobs.replacing("AS BLOB", with: "AS BYTEA"))
    }
  }

  /// What the tables hold. The server's own files keep what was deleted until it tidies up.
  func bytes() throws -> Data {
    let database = try database()
    defer { try? database.close() }
    return try database.writeNow { connection in
      let tables = try connection.rows(
        "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename")
      var all = Data()
      for table in tables {
        for row in try connection.rows("SELECT * FROM \(try table.text(0))") {
          for value in row.values { all += value.bytes + [0] }
        }
      }
      return all
    }
  }

  /// Tables of a handful of rows are rightly read whole.
  func scans(_ sql: String, _ values: [SQLValue], on connection: any SQLConnection) throws -> [String] {
    try connection.rows("EXPLAIN " + sql, values).map { try $0.text(0) }.filter { step in
      ["cases", "visibility", "dues", "dues_to"].contains { step.contains("Seq Scan on \($0) ") }
    }
  }
}

extension SQLValue {
  fileprivate var bytes: [UInt8] {
    switch self {
    case .null: []
    case .integer(let number): Array("\(number)".utf8)
    case .text(let text): Array(text.utf8)
    case .blob(let bytes): bytes
    }
  }
}
