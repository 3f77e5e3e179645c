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

/// A place for one test's database: the suites run against any engine that can make and open one.
final class Engine: Sendable {
  let folder: String
  let key: MasterKey
  let settings: SQLiteSettings
  var path: String { folder + "/cases.sqlite" }

  init(settings: SQLiteSettings = SQLiteSettings(busyTimeout: 200)) throws {
    folder = TestFolder.path + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    key = MasterKey(bytes: SecureRandomness().bytes(32))
    self.settings = settings
  }

  func open(checkpointEvery: Int = 1000) throws -> Store {
    try Store.open(databasePath: path, masterKey: key, settings: settings, checkpointEvery: checkpointEvery)
  }

  /// Another way in, as another program would have.
  func database() throws -> any SQLDatabase { try SQLiteDatabase(path: path, settings: settings) }

  /// Everything that the engine keeps in files.
  func bytes() throws -> Data {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .compactMap { FileManager.default.contents(atPath: folder + "/" + $0) }.reduce(Data(), +)
  }

  /// Runs SQL behind the store's back, as somebody with the file but without the key could.
  func tamper(_ statements: String...) throws {
    let database = try SQLiteDatabase(path: path, settings: settings)
    try database.writeNow { writer in
      for row in try writer.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try writer.run("DROP TRIGGER \(try row.text(0))")
      }
      for statement in statements { try writer.run(statement) }
    }
    try database.close()
  }
}
