import CaseRules
import Casework
import Foundation

@testable import Storage

/// One folder for all databases of a run, removed at its end: a store may outlive the value that opened it.
private enum TestFolder {
  static let path: String = {
    atexit { try? FileManager.default.removeItem(atPath: TestFolder.path) }
    return NSTemporaryDirectory() + "storage-tests-\(ProcessInfo.processInfo.processIdentifier)"
  }()
}

/// A place for one test's database. The suites run on SQLite, and again on PostgreSQL where
/// `COUNTERPART_TEST_DATABASE` holds the address of a server: there each place is a schema of its own.
struct Engine: Sendable {
  let key = MasterKey(bytes: SecureRandomness().bytes(32))
  let place: any EnginePlace

  init() throws {
    if let server = ProcessInfo.processInfo.environment["COUNTERPART_TEST_DATABASE"] {
      place = try PostgreSQLPlace(server: server)
    } else {
      place = try SQLitePlace()
    }
  }

  func open(checkpointEvery: Int = 1000) throws -> Store { try place.open(key, checkpointEvery: checkpointEvery) }

  /// Runs SQL behind the store's back, as somebody with the database but without the key could.
  func tamper(_ statements: String...) throws {
    let database = try place.database()
    try database.writeNow { writer in try place.tamper(statements, on: writer) }
    try database.close()
  }
}

protocol EnginePlace: Sendable {
  /// What messages call the database.
  var name: String { get }
  func open(_ key: MasterKey, checkpointEvery: Int) throws -> Store
  /// Another way in, as another program would have.
  func database() throws -> any SQLDatabase
  func tamper(_ statements: [String], on writer: any SQLWriter) throws
}

struct SQLitePlace: EnginePlace {
  let folder: String
  let settings: SQLiteSettings
  var path: String { folder + "/cases.sqlite" }
  var name: String { path }

  init(settings: SQLiteSettings = SQLiteSettings(busyTimeout: 200)) throws {
    folder = TestFolder.path + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    self.settings = settings
  }

  func open(_ key: MasterKey, checkpointEvery: Int = 1000) throws -> Store {
    try Store.open(databasePath: path, masterKey: key, settings: settings, checkpointEvery: checkpointEvery)
  }

  func database() throws -> any SQLDatabase { try SQLiteDatabase(path: path, settings: settings) }

  /// Everything that the engine keeps in files.
  func bytes() throws -> Data {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .compactMap { FileManager.default.contents(atPath: folder + "/" + $0) }.reduce(Data(), +)
  }

  func tamper(_ statements: [String], on writer: any SQLWriter) throws {
    for row in try writer.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
      try writer.run("DROP TRIGGER \(try row.text(0))")
    }
    for statement in statements { try writer.run(statement) }
  }
}

struct PostgreSQLPlace: EnginePlace {
  let settings: PostgreSQLSettings
  var name: String { settings.name }

  init(server: String) throws {
    let schema = "t" + Hex.text(SecureRandomness().bytes(8))
    let plain = try PostgreSQLDatabase(PostgreSQLSettings(server))
    try plain.writeNow { _ = try $0.run("CREATE SCHEMA \(schema)") }
    try plain.close()
    var settings = try PostgreSQLSettings(server + "&options=-csearch_path%3D\(schema)")
    settings.lockTimeout = 500
    settings.readers = 2
    self.settings = settings
  }

  func open(_ key: MasterKey, checkpointEvery: Int) throws -> Store {
    try Store.open(settings, key, checkpointEvery: checkpointEvery)
  }

  func database() throws -> any SQLDatabase { try PostgreSQLDatabase(settings) }

  func tamper(_ statements: [String], on writer: any SQLWriter) throws {
    for migration in Migration.all {
      for table in migration.insertOnly { try writer.run("ALTER TABLE \(table) DISABLE TRIGGER ALL") }
    }
    for statement in statements {
      let blobs = statement.replacing(#/x'([0-9a-f]*)'/#) { #"'\x\#($0.1)'::bytea"# }
      try writer.run(blobs.replacing("AS BLOB", with: "AS BYTEA"))
    }
  }
}
