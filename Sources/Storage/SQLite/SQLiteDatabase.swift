import Foundation
import GRDB

/// How a SQLite file is opened.
struct SQLiteSettings: Sendable {
  /// How long a write waits for another program, in milliseconds.
  var busyTimeout = 5000
  var readers = 4
  /// The most pages that the file may grow to; nil for as much as the disk holds.
  var mostPages: Int?
}

/// SQLite through GRDB: a write-ahead log, every commit flushed to the disk, one writer and several readers.
final class SQLiteDatabase: SQLDatabase {
  private let pool: DatabasePool
  private let placeholders = Placeholders()
  private let path: String

  /// - Throws: a `StorageFault`.
  init(path: String, settings: SQLiteSettings = SQLiteSettings()) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(settings.busyTimeout) / 1000)
    configuration.maximumReaderCount = settings.readers
    configuration.foreignKeysEnabled = true
    // A service has no right to raise the priority of its threads, and Dispatch complains in the log when it tries.
    configuration.qos = .default
    configuration.prepareDatabase { db in
      // Destroyed keys must not stay readable in the file's free space.
      try db.execute(sql: "PRAGMA secure_delete = ON")
      // The entries of a case lie apart, as they were written: with SQLite's usual 2 MB most pages are read again for
      // the next case.
      try db.execute(sql: "PRAGMA cache_size = -16000")
    }
    self.path = path
    Self.makePrivate(path)
    guard !FileManager.default.fileExists(atPath: path) || FileManager.default.isWritableFile(atPath: path) else {
      throw StorageFault.readOnly(path: path)
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { db in
        // GRDB's pool sets NORMAL, which loses acknowledged commits when the power fails.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        // One command touches a page in each of ten tables and most of their indexes. At SQLite's usual 1,000 pages the
        // log would soon be emptied, each time with writes all over the file; 8,000 pages are 32 MB of log.
        try db.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
        try db.execute(sql: "PRAGMA cache_size = -32000")
        if let pages = settings.mostPages { try db.execute(sql: "PRAGMA max_page_count = \(pages)") }
      }
    } catch let error as DatabaseError {
      throw StorageFault(error, path: path)
    }
  }

  func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
    do {
      return try await pool.read { db in try body(self.connection(db)) }
    } catch let error as DatabaseError {
      throw StorageFault(error, path: path)
    }
  }

  func onWriter(_ body: @escaping @Sendable (any SQLWriter) -> Void) {
    pool.asyncWriteWithoutTransaction { db in body(self.connection(db)) }
  }

  func writeNow<Value>(_ body: (any SQLWriter) throws -> Value) throws -> Value {
    try pool.writeWithoutTransaction { db in try body(connection(db)) }
  }

  func close() throws {
    do { try pool.close() } catch let error as DatabaseError { throw StorageFault(error, path: path) }
  }

  /// A new database is its owner's alone, and SQLite gives its other files the same mode. Where the file can't be made,
  /// opening it says why.
  private static func makePrivate(_ path: String) {
    let file = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL, 0o600)
    if file >= 0 { Foundation.close(file) }
  }

  private func connection(_ db: Database) -> SQLiteConnection {
    SQLiteConnection(db: db, placeholders: placeholders, path: path)
  }
}
