import Dispatch
import Synchronization

/// Lanes that read, lent to one reading at a time. Who finds none free waits in turn, but not for ever.
final class PostgreSQLPool: Sendable {
  private struct Waiting {
    var number: Int
    var continuation: CheckedContinuation<PostgreSQLLane, any Error>
  }

  private struct State {
    var free: [PostgreSQLLane]
    var waiting: [Waiting] = []
    var count = 0
  }

  let lanes: [PostgreSQLLane]
  private let settings: PostgreSQLSettings
  private let state: Mutex<State>

  init(_ settings: PostgreSQLSettings) {
    let lanes = (1...max(1, settings.readers)).map { PostgreSQLLane(settings, name: "reader \($0)") }
    (self.lanes, self.settings) = (lanes, settings)
    state = Mutex(State(free: lanes))
  }

  /// - Throws: `StorageFault.crowded` where none came free in time.
  func lease() async throws -> PostgreSQLLane {
    try await withCheckedThrowingContinuation { continuation in
      let lane = state.withLock { state -> PostgreSQLLane? in
        if let free = state.free.popLast() { return free }
        state.count += 1
        state.waiting.append(Waiting(number: state.count, continuation: continuation))
        giveUp(state.count)
        return nil
      }
      if let lane { continuation.resume(returning: lane) }
    }
  }

  func release(_ lane: PostgreSQLLane) {
    let next = state.withLock { state -> Waiting? in
      if !state.waiting.isEmpty { return state.waiting.removeFirst() }
      state.free.append(lane)
      return nil
    }
    next?.continuation.resume(returning: lane)
  }

  private func giveUp(_ number: Int) {
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(settings.patience)) {
      let late = self.state.withLock { state -> Waiting? in
        state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0) }
      }
      late?.continuation.resume(throwing: StorageFault.crowded(server: self.settings.name))
    }
  }
}
