import Casework
import Foundation
import Synchronization

/// Gathers what many callers write into one transaction: everything that waits when the writer is free shares the next
/// commit, each in its own savepoint. Nobody waits for a timer, so one caller alone is as fast as without.
final class GroupCommit: Sendable {
  private struct Queue {
    var waiting: [any PendingWrite] = []
    var isDraining = false
  }

  private let database: any SQLDatabase
  private let queue = Mutex(Queue())
  private let done = Mutex(WriteFigures())
  /// One transaction stays small enough to keep the write-ahead log short.
  private let mostAtOnce = 256

  init(_ database: any SQLDatabase) { self.database = database }

  /// What was committed since the program started, and how many writes wait now.
  var figures: WriteFigures {
    var figures = done.withLock { $0 }
    figures.waiting = queue.withLock { $0.waiting.count }
    return figures
  }

  /// Runs the work on the writer and returns when its transaction is durable. A thrown error undoes this work alone.
  @discardableResult
  func write<Value: Sendable>(
    _ work: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      submit(WaitingWrite(work, continuation))
    }
  }

  private func submit(_ write: any PendingWrite) {
    let mustStart = queue.withLock { queue in
      queue.waiting.append(write)
      defer { queue.isDraining = true }
      return !queue.isDraining
    }
    if mustStart { database.onWriter { self.drain($0) } }
  }

  private func drain(_ writer: any SQLWriter) {
    while let batch = next() {
      let start = ContinuousClock.now
      let lost = Self.commit(batch, on: writer)
      if batch.count > 1, let lost = lost as? StorageFault, !lost.mayPass {
        alone(batch, on: writer)
      } else {
        settle(batch, lost, since: start)
      }
    }
  }

  /// The database undid them all for what one of them did, and does not say which.
  private func alone(_ batch: [any PendingWrite], on writer: any SQLWriter) {
    for write in batch {
      let start = ContinuousClock.now
      settle([write], Self.commit([write], on: writer), since: start)
    }
  }

  private func settle(_ batch: [any PendingWrite], _ lost: (any Error)?, since start: ContinuousClock.Instant) {
    let took = (ContinuousClock.now - start) / .seconds(1)
    done.withLock { $0.note(writes: batch.count, took: took, isKept: lost == nil) }
    for write in batch { write.settle(lost: lost) }
  }

  private func next() -> [any PendingWrite]? {
    queue.withLock { queue in
      if queue.waiting.isEmpty {
        queue.isDraining = false
        return nil
      }
      let batch = Array(queue.waiting.prefix(mostAtOnce))
      queue.waiting.removeFirst(batch.count)
      return batch
    }
  }

  /// A batch that was undone, because another writer stood in the way or the server went away before it was told to
  /// keep it, is done again, whole.
  ///
  /// - Returns: why the whole transaction was undone; nil where it is durable.
  private static func commit(_ batch: [any PendingWrite], on writer: any SQLWriter) -> (any Error)? {
    var lost = attempt(batch, on: writer)
    for pause in pauses {
      guard (lost as? StorageFault)?.isUndone == true else { break }
      Thread.sleep(forTimeInterval: pause)
      lost = attempt(batch, on: writer)
    }
    return lost
  }

  /// Seconds between tries. Together they outlast a server that starts again or hands over to its standby.
  private static let pauses = [0.02, 0.1, 0.5, 1, 2, 4]

  private static func attempt(_ batch: [any PendingWrite], on writer: any SQLWriter) -> (any Error)? {
    do {
      try writer.begin()
      for write in batch {
        do {
          if batch.count == 1 {
            try write.perform(on: writer)
          } else {
            try writer.savepoint { try write.perform(on: writer) }
          }
        } catch let fault as StorageFault where batch.count > 1 {
          // A full disk makes the engine roll back everything, not only the savepoint; and what was sent together
          // fails together, so this may be the fault of a write before this one.
          throw fault
        } catch {
          write.fail(error)
          if batch.count == 1 { throw error }
        }
      }
      try writer.commit()
      return nil
    } catch {
      writer.rollback()
      return error
    }
  }
}

/// A write whose caller waits.
protocol PendingWrite: Sendable {
  func perform(on connection: any SQLConnection) throws
  func fail(_ error: any Error)
  /// Answers the caller: with the loss of the whole transaction, its own error, or its value.
  func settle(lost: (any Error)?)
}

private final class WaitingWrite<Value: Sendable>: PendingWrite {
  private let work: @Sendable (any SQLConnection) throws -> Value
  private let continuation: CheckedContinuation<Value, any Error>
  private let result = Mutex<Result<Value, any Error>?>(nil)

  init(
    _ work: @escaping @Sendable (any SQLConnection) throws -> Value,
    _ continuation: CheckedContinuation<Value, any Error>
  ) {
    self.work = work
    self.continuation = continuation
  }

  func perform(on connection: any SQLConnection) throws {
    let value = try work(connection)
    result.withLock { $0 = .success(value) }
  }

  func fail(_ error: any Error) { result.withLock { $0 = .failure(error) } }

  func settle(lost: (any Error)?) {
    let own = result.withLock { $0 }
    switch (own, lost) {
    case (.failure(let error), _): continuation.resume(throwing: error)
    case (_, let lost?): continuation.resume(throwing: lost)
    case (.success(let value), nil): continuation.resume(returning: value)
    case (nil, nil): continuation.resume(throwing: StorageFault.failed(detail: "a write was passed over"))
    }
  }
}
