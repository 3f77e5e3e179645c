import Casework
import Synchronization

/// What is counted while pages are served, for the operator's metrics. Routes are patterns and commands are nouns, so
/// that no count says who asked or about whom.
final class Figures: CommandTally {
  struct Answered: Hashable {
    var method: String
    /// As the route was written, such as `/cases/:id`; "(none)" for a path that there is not.
    var route: String
    var status: Int
  }

  struct Commanded: Hashable {
    var noun: String
    var outcome: CommandOutcome
  }

  struct State {
    var answered: [Answered: Int] = [:]
    /// In seconds, by route.
    var durations: [String: Histogram] = [:]
    var commands: [Commanded: Int] = [:]
    /// Requests that are not answered yet.
    var open = 0
    /// Answers but those to programs that only ask whether this one is well.
    var pages = 0
  }

  private let counted = Mutex(State())

  var state: State { counted.withLock { $0 } }

  func begin() { counted.withLock { $0.open += 1 } }

  /// - Parameter seconds: from the request's head to the answer's.
  func end(method: String, route: String, status: Int, seconds: Double) {
    // A client may make up any method; a count for each would grow without end.
    let method = Self.methods.contains(method) ? method : "other"
    counted.withLock { state in
      state.open -= 1
      if !Self.health.contains(route) { state.pages += 1 }
      state.answered[Answered(method: method, route: route, status: status), default: 0] += 1
      state.durations[route, default: Histogram(bounds: Self.bounds)].add(seconds)
    }
  }

  func count(_ noun: String, _ outcome: CommandOutcome) {
    counted.withLock { $0.commands[Commanded(noun: noun, outcome: outcome), default: 0] += 1 }
  }

  private static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
  private static let health: Set<String> = ["/healthz", "/readyz"]
  private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
}
