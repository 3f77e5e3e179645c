/// One store of cases: the journal with its keys and chain, the lists, drafts, sign-ins, the access log and the
/// directory.
///
/// Every write returns when it is durable. Faults are `StorageFault`s.
public final class Store: Sendable {
  let database: any SQLDatabase
  let writes: GroupCommit
  let keys: Keys
  let chain: Chain
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

  init(_ database: any SQLDatabase, _ masterKey: MasterKey, path: String, checkpointEvery: Int = 1000) throws {
    self.database = database
    writes = GroupCommit(database)
    let keys = Keys(masterKey)
    self.keys = keys
    chain = Chain(key: keys.chain)
    let last = try database.writeNow { writer in
      try Migration.run(Migration.all, on: writer, path: path)
      try writer.transaction { try Self.recognise(keys, on: writer) }
      return try Checkpoint.last(on: writer)
    }
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
  private static func recognise(_ keys: Keys, on writer: any SQLWriter) throws {
    let known = try writer.first("SELECT value FROM settings WHERE name = 'key check'")
    guard let known else {
      try writer.run("INSERT INTO settings (name, value) VALUES ('key check', $1)", [.text(keys.check)])
      return
    }
    if try known.text(0) != keys.check { throw StorageFault.wrongKey }
  }
}
