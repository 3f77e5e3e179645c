import Dispatch

/// PostgreSQL through libpq: one lane that writes and several that read.
final class PostgreSQLDatabase: SQLDatabase {
  private let writer: PostgreSQLLane
  private let pool: PostgreSQLPool

  /// - Throws: a `StorageFault` where the server can't be reached.
  init(_ settings: PostgreSQLSettings) throws {
    // A commit that waits for a standby must not be told to stop waiting: it would be acknowledged without one.
    var writing = settings
    writing.readingTime = 0
    writer = PostgreSQLLane(writing, name: "writer")
    pool = PostgreSQLPool(settings)
    try writer.now { _ in }
  }

  /// A link that was lost is made anew and the reading begun again, once: nothing was changed by it.
  func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
    let lane = try await pool.lease()
    defer { pool.release(lane) }
    do {
      return try await Self.read(on: lane, body)
    } catch StorageFault.unreachable {
      return try await Self.read(on: lane, body)
    }
  }

  func onWriter(_ body: @escaping @Sendable (any SQLWriter) -> Void) { writer.submit { body($0) } }

  func writeNow<Value>(_ body: (any SQLWriter) throws -> Value) throws -> Value { try writer.now { try body($0) } }

  func close() throws {
    for lane in pool.lanes + [writer] { lane.close() }
  }

  private static func read<Value: Sendable>(
    on lane: PostgreSQLLane, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    let stop = PostgreSQLStop()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        lane.submit { connection in
          continuation.resume(with: Result { try connection.reading(stop) { try body(connection) } })
        }
      }
    } onCancel: {
      DispatchQueue.global().async { stop.ask() }
    }
  }
}

extension PostgreSQLConnection {
  /// One unchanging state of the database, for as long as the body reads it.
  fileprivate func reading<Value>(_ stop: PostgreSQLStop, _ body: () throws -> Value) throws -> Value {
    try link.open()
    return try stop.around(link) {
      try link.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      defer { rollback() }
      return try body()
    }
  }
}
