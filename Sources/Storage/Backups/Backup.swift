public import CaseRules

/// Everything that a store needs to go on, in one file: taken of one unchanging state while people work, without the
/// key. Words stay sealed in it, and keys wrapped.
public struct Backup: Sendable {
  /// Policies and calendars, by path.
  public typealias File = (path: String, text: String)
  /// Told the rows done, the rows in all and the bytes written or read.
  public typealias Progress = @Sendable (_ done: Int, _ all: Int, _ bytes: Int) -> Void

  private let database: any SQLDatabase
  private let name: String
  /// Files to keep with the rows.
  public var files: [File] = []
  /// A master key to take along under a passphrase.
  public var masterKey: (key: MasterKey, passphrase: String)?

  /// - Throws: a `StorageFault`.
  public init(of place: DatabaseAddress) throws { self.init(of: try place.database(), name: try place.name()) }

  init(of database: any SQLDatabase, name: String) { (self.database, self.name) = (database, name) }

  /// Writes the file and gives it its name when it is whole. The database is closed after.
  ///
  /// - Throws: a `BackupFault` or a `StorageFault`; nothing that looks like a backup is left then.
  public func write(to path: String, at now: Instant, progress: @escaping Progress = { _, _, _ in }) async throws
    -> (header: BackupHeader, bytes: Int)
  {
    let (files, name) = (files, name)
    let wrapped = try masterKey.map { try WrappedMasterKey($0.key, passphrase: $0.passphrase) }
    let checks = masterKey.map { Keys($0.key).check }
    let result = try await database.read { connection in
      let header = try Self.header(connection, name, at: now, files.map(\.path), wrapped)
      if let checks, !header.keyChecks.contains(checks) { throw StorageFault.wrongKey }
      let file = try WholeFile(path)
      do {
        var writing = BackupWriting(file)
        try Self.write(header, files, connection, &writing, progress)
        try writing.finish()
        return (header, file.size)
      } catch {
        file.abandon()
        throw error
      }
    }
    try database.close()
    return result
  }

  private static func header(
    _ connection: any SQLConnection, _ name: String, at now: Instant, _ files: [String], _ masterKey: WrappedMasterKey?
  ) throws -> BackupHeader {
    guard try connection.hasTable("schema_versions") else { throw StorageFault.foreign(path: name) }
    let found = try connection.first("SELECT MAX(number) FROM schema_versions")?.integer(0) ?? 0
    let known = Migration.all.map(\.number).max() ?? 0
    guard found <= known else { throw StorageFault.newerSchema(found: found, known: known) }
    guard found == known else { throw BackupFault.otherSchema(found: found, known: known) }
    guard try RestoreMark(connection) == nil else { throw StorageFault.halfRestored(path: name) }
    let settings = try KeySettings(connection)
    let tables = try BackupTable.all.map { table in
      (table, try connection.first("SELECT COUNT(*) FROM \(table.name)")?.integer(0) ?? 0)
    }
    return BackupHeader(
      taken: now, schema: found, tables: tables, files: files,
      keyChecks: [settings.check, settings.nextCheck].compactMap(\.self), masterKey: masterKey)
  }

  private static func write(
    _ header: BackupHeader, _ files: [File], _ connection: any SQLConnection, _ writing: inout BackupWriting,
    _ progress: Progress
  ) throws {
    try writing.write(Array(header.text.utf8))
    for file in files { try writing.write([.text(file.text)]) }
    var (done, all) = (0, header.rows)
    for (table, _) in header.tables {
      try table.each(on: connection) { row in
        try writing.write(row.values)
        done += 1
        if done.isMultiple(of: 1000) { progress(done, all, writing.file.size) }
      }
    }
    all = max(all, done)
    progress(done, all, writing.file.size)
  }
}
