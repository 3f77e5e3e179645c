/// The directory of partnerships, agencies, posts and people, stored as rows and read whole: it is small.
public protocol DirectoryStore: Sendable {
  /// Rows in the order in which they were put, as (kind, id, JSON).
  func directoryRows() async throws -> [(kind: String, id: String, body: String)]
  /// Inserts or replaces.
  func put(kind: String, id: String, body: String) async throws
  func putAll(_ rows: [(kind: String, id: String, body: String)]) async throws
  /// Grows with every change, so that a node knows when to read again.
  func directoryVersion() async throws -> Int
}
