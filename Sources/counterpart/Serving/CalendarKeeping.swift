import CaseRules
import Casework
import Synchronization

/// Lets the dates of open cases follow the days that count, when the program starts and while it serves: another list
/// of bank holidays, or a partnership's own closed days.
final class CalendarKeeping: Sendable {
  private struct Tried {
    /// The edition under which some cases could not be read, and partnerships with such cases.
    var edition: String?
    var closures: [PartnershipID: Int] = [:]
  }

  private let recalculating: Recalculating
  private let shelf: CalendarShelf
  private let isSound: @Sendable () -> Bool
  private let tried = Mutex(Tried())

  /// - Parameter isSound: whether every imported list can be used. Where one can't, every date stands as it is.
  init(_ recalculating: Recalculating, shelf: CalendarShelf, isSound: @escaping @Sendable () -> Bool) {
    self.recalculating = recalculating
    self.shelf = shelf
    self.isSound = isSound
  }

  func once(at now: Instant, mayGoOn: () async throws -> Bool = { true }) async throws {
    guard isSound(), let newest = shelf.newest?.name else { return }
    if tried.withLock(\.edition) != newest {
      let outcome = try await recalculating.run(at: now, mayGoOn: mayGoOn)
      if !outcome.unread.isEmpty { tried.withLock { $0.edition = newest } }
      Self.say(outcome, "The bank holidays have changed.")
    }
    let tried = tried.withLock(\.closures)
    let outcome = try await recalculating.follow(at: now, tried: tried, mayGoOn: mayGoOn)
    self.tried.withLock { $0.closures.merge(outcome.waiting) { $1 } }
    Self.say(outcome, "A partnership’s closed days have changed.")
  }

  private static func say(_ outcome: Recalculating.Outcome, _ why: String) {
    if !outcome.moved.isEmpty {
      StandardError.say("\(why) Open cases whose dates were worked out anew: \(outcome.moved.count).")
    }
    if !outcome.unread.isEmpty {
      let names = outcome.unread.map(\.text).joined(separator: ", ")
      StandardError.say("Their dates could not be worked out anew under the new calendar: \(names).")
    }
  }
}
