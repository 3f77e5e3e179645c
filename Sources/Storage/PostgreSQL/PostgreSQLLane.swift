import Dispatch
import Synchronization

/// A queue of its own with a connection that only it speaks through: waiting for the server never holds up the threads
/// that tasks run on.
///
/// The link is reached on the queue alone, which the compiler can't see.
final class PostgreSQLLane: @unchecked Sendable {
  private let queue: DispatchQueue
  private let settings: PostgreSQLSettings
  private var link: PostgreSQLLink?

  init(_ settings: PostgreSQLSettings, name: String) {
    self.settings = settings
    queue = DispatchQueue(label: "counterpart.postgresql.\(name)")
  }

  /// Runs the work on the queue, over a link that was good when it was last used.
  func submit(_ work: @escaping @Sendable (Result<PostgreSQLConnection, any Error>) -> Void) {
    queue.async { work(Result { try self.connection() }) }
  }

  func now<Value>(_ work: (PostgreSQLConnection) throws -> Value) throws -> Value {
    try queue.sync { try work(try connection()) }
  }

  func close() {
    queue.sync {
      link?.close()
      link = nil
    }
  }

  private func connection() throws -> PostgreSQLConnection {
    if let link {
      if !link.isOpen { try link.reconnect() }
      return PostgreSQLConnection(link: link)
    }
    let new = try PostgreSQLLink(settings)
    link = new
    return PostgreSQLConnection(link: new)
  }
}
