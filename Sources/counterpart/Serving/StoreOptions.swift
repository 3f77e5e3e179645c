import ArgumentParser
import Foundation
import Storage

/// Where the cases are, and the key that opens them.
struct StoreOptions: ParsableArguments {
  @Option(help: "The database, as sqlite:PATH.")
  var database = "sqlite:counterpart.sqlite"

  @Option(help: "The master key's file, mode 0600. “serve” makes it where neither it nor the database exists.")
  var key = "counterpart.key"

  init() {}

  init(database: String, key: String) {
    self.database = database
    self.key = key
  }

  func path() throws -> String {
    guard database.hasPrefix("sqlite:"), database.count > 7 else {
      throw Complaint("“\(database)” is not a database that this program knows. Write sqlite:PATH.")
    }
    return String(database.dropFirst(7))
  }

  /// Where the rows are, for what needs no key.
  ///
  /// - Parameter isThere: whether the database must exist.
  func place(isThere: Bool = true) throws -> DatabasePlace {
    let path = try path()
    guard !isThere || FileManager.default.fileExists(atPath: path) else {
      throw Complaint("There is no database at \(path). Name it with --database sqlite:PATH, and its key with --key.")
    }
    return .sqlite(path: path)
  }

  /// Opens the store. A key is made only for a database that does not exist yet: a lost key is never replaced.
  ///
  /// - Parameter makesNew: whether a database and its key are made where there are none. A command that reads or checks
  ///   makes nothing: from a wrong folder it would find an empty world in good order.
  func open(makesNew: Bool = false) throws -> Store {
    let path = try path()
    let files = FileManager.default
    let isNew = !files.fileExists(atPath: path) && !files.fileExists(atPath: key)
    guard !isNew || makesNew else {
      throw Complaint("There is no database at \(path). Name it with --database sqlite:PATH, and its key with --key.")
    }
    do {
      let master = isNew ? try MasterKey.create(path: key) : try MasterKey.load(path: key)
      return try Store.open(databasePath: path, masterKey: master)
    } catch let fault as StorageFault {
      throw Complaint(fault.description)
    }
  }
}
