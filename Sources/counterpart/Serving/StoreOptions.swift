import ArgumentParser
import Foundation
import Storage

/// Where the cases are, and the key that opens them.
struct StoreOptions: ParsableArguments {
  @Option(
    help: """
      The database, as sqlite:PATH or postgres://NAME@HOST/DATABASE. A password belongs into a password file or a \
      service file, as for every program that uses libpq.
      """)
  var database = "sqlite:counterpart.sqlite"

  @Option(help: "The master key's file, mode 0600. “serve” makes it where neither it nor the database exists.")
  var key = "counterpart.key"

  init() {}

  init(database: String, key: String) {
    self.database = database
    self.key = key
  }

  func address() throws -> DatabaseAddress {
    guard let address = DatabaseAddress(database) else {
      throw Complaint(
        "“\(database)” is not a database that this program knows. Write sqlite:PATH or postgres://NAME@HOST/DATABASE.")
    }
    return address
  }

  /// Where the rows are, for what needs no key.
  ///
  /// - Parameter isThere: whether the database must exist.
  func place(isThere: Bool = true) throws -> DatabaseAddress {
    let address = try address()
    do {
      guard try !isThere || address.holdsAnything() else { throw Complaint(try none(at: address)) }
    } catch let fault as StorageFault {
      throw Complaint(fault.description)
    }
    return address
  }

  /// Opens the store. A key is made only for a database that does not exist yet: a lost key is never replaced.
  ///
  /// - Parameter makesNew: whether a database and its key are made where there are none. A command that reads or checks
  ///   makes nothing: from a wrong folder it would find an empty world in good order.
  func open(makesNew: Bool = false) throws -> Store {
    do {
      let address = try address()
      let holdsAnything = try address.holdsAnything()
      let isNew = !holdsAnything && !FileManager.default.fileExists(atPath: key)
      guard holdsAnything || makesNew else { throw Complaint(try none(at: address)) }
      let master = isNew ? try MasterKey.create(path: key) : try MasterKey.load(path: key, isCredential: isCredential)
      return try Store.open(address, masterKey: master)
    } catch let fault as StorageFault {
      throw Complaint(fault.description)
    }
  }

  private func none(at address: DatabaseAddress) throws -> String {
    switch address {
    case .sqlite(let path):
      "There is no database at \(path). Name it with --database sqlite:PATH, and its key with --key."
    case .postgreSQL:
      """
      There is nothing in the database \(try address.name()) yet. Name another with --database, and its key with --key.
      """
    }
  }

  /// Whether the key is handed over by systemd (`LoadCredential=`).
  private var isCredential: Bool {
    guard let folder = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"] else { return false }
    return key.hasPrefix(folder + "/")
  }
}
