import Synchronization

/// Lets the sweep step aside while pages are asked for.
public final class Courtesy: Sendable {
  private struct Seen {
    var pages: Int
    var changed: ContinuousClock.Instant?
  }

  private let pages: @Sendable () -> Int
  private let seen: Mutex<Seen>

  /// - Parameter pages: how many pages were answered since the program started.
  public init(pages: @escaping @Sendable () -> Int) {
    self.pages = pages
    seen = Mutex(Seen(pages: pages()))
  }

  /// Pages within so many seconds mean that somebody is at work.
  static let lasts = 2

  /// How hard to work now.
  public func effort() -> SweepEffort {
    let (count, now) = (pages(), ContinuousClock.now)
    return seen.withLock { seen in
      if count != seen.pages { seen = Seen(pages: count, changed: now) }
      return seen.changed.map { now - $0 < .seconds(Self.lasts) } ?? false ? .beside : .full
    }
  }
}
