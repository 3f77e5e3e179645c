import Synchronization

/// Whether the program is on its way out. From then on `readyz` says no, and every answer closes its connection.
final class Stopping: Sendable {
  private let leaving = Mutex(false)
  var isLeaving: Bool { leaving.withLock { $0 } }
  func leave() { leaving.withLock { $0 = true } }
}

/// The program was told twice to stop, or its limit for stopping passed, before every request was answered.
public struct CutShort: Error {
  /// How many requests had no answer.
  public let requests: Int
}
