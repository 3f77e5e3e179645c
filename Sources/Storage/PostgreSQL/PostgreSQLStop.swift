import CLibPQ
import Synchronization

/// Ends one reading early: the server is asked to give it up. Nothing that another reading does on the same link is
/// touched.
final class PostgreSQLStop: Sendable {
  private struct State {
    var isAsked = false
    /// The address of libpq's `PGcancel`, while the reading runs.
    var running: UInt?
  }

  private let state = Mutex(State())

  /// Runs the reading, which a stop that came before does not let begin.
  func around<Value>(_ link: PostgreSQLLink, _ reading: () throws -> Value) throws -> Value {
    try state.withLock { state in
      if state.isAsked { throw CancellationError() }
      state.running = link.stopAddress
    }
    defer { state.withLock { $0.running = nil } }
    do {
      return try reading()
    } catch {
      throw state.withLock(\.isAsked) ? CancellationError() : error
    }
  }

  /// Waits for the server to take the word, so it is called where waiting does no harm.
  func ask() {
    state.withLock { state in
      state.isAsked = true
      guard let running = state.running, let link = OpaquePointer(bitPattern: running) else { return }
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { words in
        _ = PQcancel(link, words.baseAddress, 256)
      }
    }
  }
}
