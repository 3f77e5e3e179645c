import Foundation

@testable import Storage

/// A place for one test's database. The suites run on SQLite, and again on PostgreSQL where
/// `COUNTERPART_TEST_ENGINE` says so: there each place is a schema of its own in the server of `bin/with-postgres`.
struct Engine: Sendable {
  let key = MasterKey(bytes: SecureRandomness().bytes(32))
  let place: any EnginePlace

  init() throws {
    let engine = ProcessInfo.processInfo.environment["COUNTERPART_TEST_ENGINE"] ?? "sqlite"
    place = engine == "postgresql" ? try PostgreSQLPlace() : try SQLitePlace()
  }

  init(_ place: any EnginePlace) { self.place = place }

  func open(checkpointEvery: Int = 1000) throws -> Store { try place.open(key, checkpointEvery: checkpointEvery) }

  /// Another way in, as another program would have.
  func database() throws -> any SQLDatabase { try place.database() }

  /// Runs SQL behind the store's back, as somebody with the database but without the key could.
  func tamper(_ statements: String...) throws {
    let database = try place.database()
    try database.writeNow { writer in try place.tamper(statements, on: writer) }
    try database.close()
  }
}

/// What differs between engines, and only that.
protocol EnginePlace: Sendable {
  /// What messages call the database.
  var name: String { get }
  func open(_ key: MasterKey, checkpointEvery: Int) throws -> Store
  /// Another way in, as another program would have.
  func database() throws -> any SQLDatabase
  func tamper(_ statements: [String], on writer: any SQLWriter) throws
  /// Everything that can be read where the engine keeps it.
  func bytes() throws -> Data
  /// The steps of a query's plan that read a whole table.
  func scans(_ sql: String, _ values: [SQLValue], on connection: any SQLConnection) throws -> [String]
  /// Asks for the statement that each index was made by.
  var indexes: String { get }
}
