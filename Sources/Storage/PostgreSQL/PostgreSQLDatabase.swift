import Synchronization

/// PostgreSQL through libpq: one lane that writes and several that read.
final class PostgreSQLDatabase: SQLDatabase {
  private struct Lanes {
    var free: [PostgreSQLLane]
    var waiting: [CheckedContinuation<PostgreSQLLane, Never>] = []
  }

  private let writer: PostgreSQLLane
  private let all: [PostgreSQLLane]
  private let lanes: Mutex<Lanes>

  /// - Throws: a `StorageFault` where the server can't be reached.
  init(_ settings: PostgreSQLSettings) throws {
    writer = PostgreSQLLane(settings, name: "writer")
    all = (1...max(1, settings.readers)).map { PostgreSQLLane(settings, name: "reader \($0)") }
    lanes = Mutex(Lanes(free: all))
    try writer.now { _ in }
  }

  /// A link that was lost is made anew and the reading begun again, once: nothing was changed by it.
  func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
    let lane = await lease()
    defer { release(lane) }
    do {
      return try await Self.read(on: lane, body)
    } catch StorageFault.unreachable {
      return try await Self.read(on: lane, body)
    }
  }

  func onWriter(_ body: @escaping @Sendable (any SQLWriter) -> Void) {
    writer.submit { connection in
      switch connection {
      case .success(let connection): body(connection)
      case .failure(let error): body(UnreachableWriter(error: error))
      }
    }
  }

  func writeNow<Value>(_ body: (any SQLWriter) throws -> Value) throws -> Value { try writer.now { try body($0) } }

  func close() throws {
    for lane in all + [writer] { lane.close() }
  }

  private static func read<Value: Sendable>(
    on lane: PostgreSQLLane, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      lane.submit { connection in
        continuation.resume(
          with: Result {
            let connection = try connection.get()
            try connection.link.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            defer { connection.rollback() }
            return try body(connection)
          })
      }
    }
  }

  private func lease() async -> PostgreSQLLane {
    await withCheckedContinuation { continuation in
      let lane = lanes.withLock { lanes -> PostgreSQLLane? in
        if let free = lanes.free.popLast() { return free }
        lanes.waiting.append(continuation)
        return nil
      }
      if let lane { continuation.resume(returning: lane) }
    }
  }

  private func release(_ lane: PostgreSQLLane) {
    let next = lanes.withLock { lanes -> CheckedContinuation<PostgreSQLLane, Never>? in
      if lanes.waiting.isEmpty {
        lanes.free.append(lane)
        return nil
      }
      return lanes.waiting.removeFirst()
    }
    next?.resume(returning: lane)
  }
}

/// Stands where the writer could not be reached, so that everybody who waits for it is told why.
private struct UnreachableWriter: SQLWriter {
  let error: any Error

  func run(_ sql: String, _ values: [SQLValue]) throws -> Int { throw error }
  func each(_ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws { throw error }
  func makeInsertOnly(_ table: String) throws { throw error }
  var keyedTable: String { "" }
  var rowNumber: String { "BIGINT" }
  var text: String { "TEXT" }
  func hasTables() throws -> Bool { throw error }
  func hasTable(_ name: String) throws -> Bool { throw error }
  var isInTransaction: Bool { false }
  func begin() throws { throw error }
  func commit() throws { throw error }
  func rollback() {}
  func savepoint(_ body: () throws -> Void) throws { throw error }
  func forgetDeleted() throws { throw error }
}
