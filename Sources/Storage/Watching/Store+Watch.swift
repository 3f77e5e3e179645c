public import Casework

extension Store: StoreWatch {
  /// A deletion that meets no row takes the writer's turn, and is refused wherever a write would be: by a read-only
  /// file, by another program's lock, by an engine that only follows another.
  public func checkReady() async throws {
    try await writes.write { connection in
      _ = try connection.first("SELECT number FROM schema_versions LIMIT 1")
      try connection.run("DELETE FROM settings WHERE name = 'never a setting'")
    }
  }

  public var writeFigures: WriteFigures { writes.figures }
}
