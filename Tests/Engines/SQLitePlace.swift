import Foundation

@testable import Storage

/// One folder for all databases of a run, removed at its end: a store may outlive the value that opened it.
private enum TestFolder {
  static let path: String = {
    atexit { try? FileManager.default.removeItem(atPath: TestFolder.path) }
    return NSTemporaryDirectory() + "storage-tests-\(ProcessInfo.processInfo.processIdentifier)"
  }()
}

/// A file in a folder of its own.
struct SQLitePlace: EnginePlace {
  let folder: String
  let settings: SQLiteSettings
  var path: String { folder + "/cases.sqlite" }
  var name: String { path }
  let indexes = "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"

  init(busyTimeout: Int = 20_000, mostPages: Int? = nil) throws {
    folder = TestFolder.path + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    settings = SQLiteSettings(busyTimeout: busyTimeout, mostPages: mostPages)
  }

  func open(_ key: MasterKey, checkpointEvery: Int = 1000) throws -> Store {
    try Store.open(databasePath: path, masterKey: key, settings: settings, checkpointEvery: checkpointEvery)
  }

  func database() throws -> any SQLDatabase { try SQLiteDatabase(path: path, settings: settings) }

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

  /// The parts of a merged list are scanned, but hold no more than is shown.
  func scans(_ sql: String, _ values: [SQLValue], on connection: any SQLConnection) throws -> [String] {
    try connection.rows("EXPLAIN QUERY PLAN " + sql, values).map { try $0.text(3) }.filter { step in
      let isPart = step.hasPrefix("SCAN b") || ["SCAN u", "SCAN w"].contains(step)
      return step.hasPrefix("SCAN") && !isPart || step.contains("AUTOMATIC")
    }
  }
}
