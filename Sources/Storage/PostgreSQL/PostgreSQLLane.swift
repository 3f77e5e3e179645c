import Dispatch

/// A queue of its own with a link that only it speaks through: waiting for the server never holds up the threads that
/// tasks run on.
///
/// The link is reached on the queue alone, which the compiler can't see.
final class PostgreSQLLane: @unchecked Sendable {
  private let queue: DispatchQueue
  private let link: PostgreSQLLink

  init(_ settings: PostgreSQLSettings, name: String) {
    link = PostgreSQLLink(settings)
    queue = DispatchQueue(label: "counterpart.postgresql.\(name)")
  }

  /// Runs the work on the queue. Its link may have been lost, or not made yet.
  func submit(_ work: @escaping @Sendable (PostgreSQLConnection) -> Void) {
    queue.async { work(PostgreSQLConnection(link: self.link)) }
  }

  /// Runs the work on the queue, over a link that was good when it was last used, and waits for it.
  func now<Value>(_ work: (PostgreSQLConnection) throws -> Value) throws -> Value {
    try queue.sync {
      try link.open()
      return try work(PostgreSQLConnection(link: link))
    }
  }

  func close() { queue.sync { link.close() } }
}
