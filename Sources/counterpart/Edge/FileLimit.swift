import Foundation

/// How many files the system lets the program have open at once, a connection among them.
///
/// Dispatch looks at its threads under `/proc` all the time, and ends the program where it can open no file any more.
/// So nobody outside may use them up.
enum FileLimit {
  /// What the database, letters, providers and the runtime need for themselves.
  private static let kept = 128

  /// How many connections there may be at once.
  static var connections: Int { connections(of: now) }

  static func connections(of files: Int) -> Int { max(16, min(10_000, files - kept)) }

  private static var now: Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
    return Int(clamping: limit.rlim_cur)
  }
}
