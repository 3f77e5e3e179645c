import Casework
import Synchronization

/// The directory as it is now, read again only when it has changed.
final class DirectoryCache: Sendable {
  private let store: any DirectoryStore
  private let known = Mutex<(version: Int, directory: Directory)?>(nil)

  init(_ store: any DirectoryStore) { self.store = store }

  func directory() async throws -> Directory {
    let version = try await store.directoryVersion()
    if let known = known.withLock({ $0 }), known.version == version { return known.directory }
    let directory = try await Directory(reading: store)
    known.withLock { $0 = (version, directory) }
    return directory
  }
}
