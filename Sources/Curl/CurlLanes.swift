internal import CCurl
import Dispatch
import Synchronization

/// Threads that wait for other machines, each with a libcurl handle of its own that keeps its connections. Tasks wait
/// in turn for one to come free, and never wait on a thread themselves.
final class CurlLanes: Sendable {
  private struct State {
    var free: [CurlLane]
    var waiting: [CheckedContinuation<CurlLane, Never>] = []
  }
  private let state: Mutex<State>

  init(_ count: Int) {
    state = Mutex(State(free: (1...max(1, count)).map { CurlLane(number: $0) }))
  }

  /// Runs the work on a lane. The work is told to stop where the task is cancelled.
  func run<Value: Sendable>(
    _ work: @escaping @Sendable (CurlHandle, CurlStop) -> Result<Value, CurlFault>
  ) async throws -> Value {
    let lane = await lease()
    defer { release(lane) }
    let stop = CurlStop()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        lane.submit { handle in continuation.resume(with: work(handle, stop).mapError { $0 }) }
      }
    } onCancel: {
      stop.ask()
    }
  }

  private func lease() async -> CurlLane {
    await withCheckedContinuation { continuation in
      let lane = state.withLock { state -> CurlLane? in
        if let lane = state.free.popLast() { return lane }
        state.waiting.append(continuation)
        return nil
      }
      if let lane { continuation.resume(returning: lane) }
    }
  }

  private func release(_ lane: CurlLane) {
    let next = state.withLock { state -> CheckedContinuation<CurlLane, Never>? in
      if !state.waiting.isEmpty { return state.waiting.removeFirst() }
      state.free.append(lane)
      return nil
    }
    next?.resume(returning: lane)
  }
}

/// One thread's queue and its handle.
final class CurlLane: Sendable {
  private let queue: DispatchQueue
  private let handle = Mutex<CurlHandle?>(nil)

  init(number: Int) { queue = DispatchQueue(label: "counterpart.curl.\(number)") }

  func submit(_ work: @escaping @Sendable (CurlHandle) -> Void) {
    queue.async {
      self.handle.withLock { handle in
        let ready = handle ?? CurlHandle()
        handle = ready
        work(ready)
      }
    }
  }
}

/// Asked from any thread, looked at by the one that waits.
final class CurlStop: Sendable {
  private let asked = Atomic(false)
  var isAsked: Bool { asked.load(ordering: .relaxed) }
  func ask() { asked.store(true, ordering: .relaxed) }
}
