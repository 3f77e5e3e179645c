import Foundation

/// Where a store is: a file, or a database on a PostgreSQL server.
public enum DatabaseAddress: Sendable, Hashable {
  case sqlite(path: String)
  /// As libpq reads it, such as `postgres://counterpart@db.example.org/counterpart`.
  case postgreSQL(String)

  /// - Parameter text: `sqlite:PATH`, `postgres://…` or `postgresql://…`. Anything else gives nil.
  public init?(_ text: String) {
    if text.hasPrefix("sqlite:"), text.count > 7 {
      self = .sqlite(path: String(text.dropFirst(7)))
    } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      self = .postgreSQL(text)
    } else {
      return nil
    }
  }

  /// What people call it. It holds no password.
  ///
  /// - Throws: a `StorageFault` where the address can't be read.
  public func name() throws -> String {
    switch self {
    case .sqlite(let path): path
    case .postgreSQL(let address): try PostgreSQLSettings(address).name
    }
  }

  func database() throws -> any SQLDatabase {
    switch self {
    case .sqlite(let path): try SQLiteDatabase(path: path)
    case .postgreSQL(let address): try PostgreSQLDatabase(PostgreSQLSettings(address))
    }
  }

  /// Whether there is anything yet: a file, or a table in the server's database.
  ///
  /// - Throws: a `StorageFault` where that can't be found out.
  public func holdsAnything() throws -> Bool {
    switch self {
    case .sqlite(let path): return FileManager.default.fileExists(atPath: path)
    case .postgreSQL(let address):
      let database = try PostgreSQLDatabase(PostgreSQLSettings(address))
      defer { try? database.close() }
      return try database.writeNow { try $0.hasTables() }
    }
  }
}

extension Store {
  /// Opens a store, or makes one where there is nothing.
  ///
  /// - Throws: a `StorageFault`.
  public static func open(_ address: DatabaseAddress, masterKey: MasterKey) throws -> Store {
    switch address {
    case .sqlite(let path): try open(databasePath: path, masterKey: masterKey)
    case .postgreSQL(let address): try open(PostgreSQLSettings(address), masterKey)
    }
  }
}
