public import CaseRules
import Synchronization

/// The policies and calendars that a program was started with, by name. Values, so that a decision reads what it was
/// given.
public struct PolicyShelf: Sendable {
  private let policies: [Policy]
  public init(_ policies: [Policy]) { self.policies = policies }
  public var all: [Policy] { policies }
  public subscript(id: PolicyID) -> Policy? { policies.first { $0.id == id } }
}

/// Working calendars by division, for a partnership's own closures and a policy's hours.
public final class CalendarShelf: Sendable {
  private struct Wanted: Hashable {
    var edition: String
    var division: Division
    var hours: WorkingHours
    var closures: [Closure]
  }

  /// Newest first; a closed case finds the edition that it pinned.
  private let editions: [CalendarEdition]
  /// A calendar is a table of some 18,000 days, so each is made once.
  private let made = Mutex<[Wanted: WorkingCalendar]>([:])

  public init(_ editions: [CalendarEdition]) { self.editions = editions }

  public var newest: CalendarEdition? { editions.first }

  /// The calendar to count in now; nil only where the program has no calendar data at all.
  public func calendar(for policy: Policy, of partnership: Partnership?) -> WorkingCalendar? {
    editions.first.map { make($0, policy, partnership) }
  }

  /// The calendar of this exact edition, where it can still be made.
  public func calendar(named edition: String, for policy: Policy, of partnership: Partnership?) -> WorkingCalendar? {
    editions.lazy.map { self.make($0, policy, partnership) }.first { $0.edition == edition }
  }

  private func make(_ edition: CalendarEdition, _ policy: Policy, _ partnership: Partnership?) -> WorkingCalendar {
    let closures = (partnership?.closures ?? []).compactMap { closure in
      Day(iso: closure.day).map { Closure(day: $0, name: closure.name) }
    }
    let wanted = Wanted(
      edition: edition.name, division: policy.time.division, hours: policy.time.hours, closures: closures)
    return made.withLock { made in
      if let calendar = made[wanted] { return calendar }
      let calendar = edition.calendar(for: wanted.division, closures: closures, hours: wanted.hours)
      made[wanted] = calendar
      return calendar
    }
  }
}
