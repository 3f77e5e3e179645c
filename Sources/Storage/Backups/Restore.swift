/// Puts a backup into an empty database of either engine. Nothing is written before the whole file was compared with
/// its digest; what is written stays marked as unfinished, and no program opens it, until `finish`.
public struct Restore: Sendable {
  public let header: BackupHeader
  /// The policies and calendars that were kept with it.
  public let files: [Backup.File]
  private let path: String
  private let digest: [UInt8]

  /// Reads the whole file.
  ///
  /// - Throws: a `BackupFault`.
  public init(from path: String, progress: Backup.Progress = { _, _, _ in }) throws {
    self.path = path
    (header, digest) = try BackupHeader.checked(path, progress: progress)
    let known = Migration.all.map(\.number).max() ?? 0
    guard header.schema <= known else {
      throw BackupFault.newerSchema(path: path, found: header.schema, known: known)
    }
    var reading = try BackupReading(path)
    files = try Self.files(header, &reading)
  }

  /// The master key that was taken along.
  ///
  /// - Throws: a `BackupFault`.
  public func masterKey(passphrase: String) throws -> MasterKey {
    guard let wrapped = header.masterKey else { throw BackupFault.masterKeyAbsent(path: path) }
    let key = try wrapped.key(passphrase: passphrase)
    try check(key)
    return key
  }

  /// - Throws: `BackupFault.otherKey`.
  public func check(_ key: MasterKey) throws {
    guard header.keyChecks.contains(Keys(key).check) else { throw BackupFault.otherKey(path: path) }
  }

  /// Fills the database, many rows to a transaction, and goes on where an earlier run of the same backup ended. Then
  /// opens it as a store, which still has the mark.
  ///
  /// - Throws: a `BackupFault` or a `StorageFault`.
  public func fill(_ place: DatabaseAddress, key: MasterKey, progress: @escaping Backup.Progress = { _, _, _ in })
    async throws -> Store
  {
    try await fill(try place.database(), name: try place.name(), key: key, progress: progress)
  }

  func fill(
    _ database: any SQLDatabase, name: String, key: MasterKey, batch: Int = 5000,
    progress: @escaping Backup.Progress = { _, _, _ in }
  ) async throws -> Store {
    try check(key)
    do {
      let filling = RestoreFilling(header: header, path: path, digest: digest, name: name, batch: batch)
      try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
        database.onWriter { writer in done.resume(with: Result { try filling.run(on: writer, progress) }) }
      }
      return try Store(database, key, path: name, restoring: true)
    } catch {
      try? database.close()
      throw error
    }
  }

  /// Takes the mark away: from here on the store is one like any other.
  public func finish(_ store: Store) async throws {
    try await store.writes.write { try RestoreMark.remove($0) }
  }

  private static func files(_ header: BackupHeader, _ reading: inout BackupReading) throws -> [Backup.File] {
    _ = try BackupHeader.read(&reading)
    return try header.files.map { path in
      guard case .text(let text)? = try reading.values(1).first else { throw BackupFault.changed(path: reading.path) }
      return (path, text)
    }
  }
}
