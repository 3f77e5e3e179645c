import CaseRules

/// Told what became of each command, for counting: its noun and the outcome, never who gave it or about whom.
public protocol CommandTally: Sendable {
  func count(_ noun: String, _ outcome: CommandOutcome)
}

/// What became of a command.
public enum CommandOutcome: String, Sendable, CaseIterable {
  /// It was decided and recorded.
  case recorded
  /// The same submit came before; nothing was done again.
  case repeated
  /// A rule refused it.
  case refused
  /// Somebody else wrote to the case after the page was shown.
  case stale
  /// There is no such case, or not for this viewer.
  case notFound
  /// Anything else: the program, its settings or its store.
  case failed

  init(_ error: any Error) {
    switch error {
    case is Refusal: self = .refused
    case is StalePage: self = .stale
    case is CaseNotFound: self = .notFound
    default: self = .failed
    }
  }
}
