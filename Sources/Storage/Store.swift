import Synchronization

/// One store of cases: the journal with its keys and chain, the lists, drafts, sign-ins, the access log and the
/// directory.
///
/// Every write returns when it is durable. Faults are `StorageFault`s.
public final class Store: Sendable {
  let database: any SQLDatabase
  let writes: GroupCommit
  let ring: Mutex<KeyRing>
  let chain: Chain
  var keys: Keys { ring.withLock { $0.keys } }
  /// The newest master key that this program knows of.
  var master: MasterKey { ring.withLock { $0.master } }
  let checkpoints: CheckpointPace

  /// Opens or makes a SQLite database.
  ///
  /// - Throws: a `StorageFault`.
  public static func open(databasePath: String, masterKey: MasterKey) throws -> Store {
    try open(databasePath: databasePath, masterKey: masterKey, settings: SQLiteSettings())
  }

  /// Opens or makes the tables in a PostgreSQL database.
  static func open(
    _ settings: PostgreSQLSettings, _ masterKey: MasterKey, checkpointEvery: Int = 1000
  ) throws -> Store {
    let database = try PostgreSQLDatabase(settings)
    do {
      return try Store(database, masterKey, path: settings.name, checkpointEvery: checkpointEvery)
    } catch {
      try? database.close()
      throw error
    }
  }

  static func open(
    databasePath: String, masterKey: MasterKey, settings: SQLiteSettings, checkpointEvery: Int = 1000
  ) throws -> Store {
    let database = try SQLiteDatabase(path: databasePath, settings: settings)
    do {
      return try Store(database, masterKey, path: databasePath, checkpointEvery: checkpointEvery)
    } catch {
      try? database.close()
      throw error
    }
  }

  /// - Parameter restoring: whether a database is opened whose restore has not come to its end.
  init(
    _ database: any SQLDatabase, _ masterKey: MasterKey, path: String, checkpointEvery: Int = 1000,
    restoring: Bool = false
  ) throws {
    self.database = database
    writes = GroupCommit(database)
    let (ring, last) = try database.writeNow { writer in
      try Migration.run(Migration.all, on: writer, path: path)
      return try writer.transaction {
        if !restoring, try RestoreMark(writer) != nil { throw StorageFault.halfRestored(path: path) }
        return (try Self.recognise(masterKey, on: writer), try Checkpoint.last(on: writer))
      }
    }
    self.ring = Mutex(ring)
    chain = Chain(key: ring.keys.chain)
    checkpoints = CheckpointPace(every: checkpointEvery, last: last)
  }

  /// Writes a last checkpoint and closes the files, in any case.
  public func close() async throws {
    do {
      try await checkpoint()
      try await forgetDeleted()
    } catch {
      try? database.close()
      throw error
    }
    try database.close()
  }

  /// A new database remembers its key; a known one refuses another.
  private static func recognise(_ master: MasterKey, on writer: any SQLWriter) throws -> KeyRing {
    var settings = try KeySettings(writer)
    if settings.check == nil {
      settings.check = Keys(master).check
      try settings.save(writer)
    }
    return KeyRing(try settings.keys(for: master))
  }
}
