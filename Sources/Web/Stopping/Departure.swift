import Logging
import ServiceLifecycle
import UnixSignals

/// Serves until SIGTERM or SIGINT, then leaves in order: `readyz` says no, the ports close, what is under way is
/// answered. A second signal, or the limit, ends it at once.
struct Departure {
  private enum Step {
    case told, left, overdue
    case ended((any Error)?)
  }

  let stopping: Stopping
  let figures: Figures
  /// Between `readyz` saying no and the ports closing, in seconds.
  let leaveAfter: Int
  /// From the ports closing to the end, in seconds.
  let stopWithin: Int
  let logger: Logger

  /// - Throws: `CutShort`, or what ended a service.
  func serve(_ services: ServiceGroup) async throws {
    let (steps, happened) = AsyncStream<Step>.makeStream()
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    let watching = Task { for await _ in signals { happened.yield(.told) } }
    defer { watching.cancel() }
    Task {
      do {
        try await services.run()
        happened.yield(.ended(nil))
      } catch {
        happened.yield(.ended(error))
      }
    }
    for await step in steps {
      switch step {
      case .told where !stopping.isLeaving:
        stopping.leave()
        logger.info("stopping", metadata: ["open": "\(figures.state.open)"])
        wait(leaveAfter, .left, happened)
        wait(leaveAfter + stopWithin, .overdue, happened)
      case .left: await services.triggerGracefulShutdown()
      case .told, .overdue: throw CutShort(requests: figures.state.open)
      case .ended(let error): return try error.map { throw $0 } ?? ()
      }
    }
  }

  private func wait(_ seconds: Int, _ step: Step, _ happened: AsyncStream<Step>.Continuation) {
    Task {
      try await Task.sleep(for: .seconds(seconds))
      happened.yield(step)
    }
  }
}
