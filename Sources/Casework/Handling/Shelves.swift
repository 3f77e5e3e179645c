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
  private let shelved: Mutex<[CalendarEdition]>
  /// A calendar is a table of some 18,000 days, so each is made once.
  private let made = Mutex<[Wanted: WorkingCalendar]>([:])

  public init(_ editions: [CalendarEdition]) { shelved = Mutex(editions) }

  private var editions: [CalendarEdition] { shelved.withLock(\.self) }

  public var newest: CalendarEdition? { editions.first }

  /// Puts other editions in the place of those that there were: somebody imported a list while the program runs.
  ///
  /// - Parameter editions: newest first.
  public func replace(with editions: [CalendarEdition]) { shelved.withLock { $0 = editions } }

  /// The calendar to count in now; nil only where the program has no calendar data at all.
  public func calendar(for policy: Policy, of partnership: Partnership?) -> WorkingCalendar? {
    newest.map { make($0, policy, partnership?.closed() ?? []) }
  }

  /// The calendar of an edition with the first entries of a partnership's closures; nil where the edition is not here.
  func calendar(
    of edition: String, entries: Int, for policy: Policy, of partnership: Partnership?
  ) -> WorkingCalendar? {
    editions.first { $0.name == edition }.map { make($0, policy, partnership?.closed(by: entries) ?? []) }
  }

  /// The first moment, from one on, of usual working hours in England and Wales: for what belongs to no case.
  public func workingMoment(from moment: Instant) -> Instant {
    guard let newest else { return moment }
    return (try? newest.calendar(for: .englandAndWales).nextWorkingMoment(moment)) ?? moment
  }

  /// The calendar of this exact name, where it can still be made.
  ///
  /// Closures are entered one after the other, and the name holds a digest of those that there were. So the closures of
  /// the day on which the name was pinned are the first so many of today's, and later ones are left out.
  public func calendar(named name: String, for policy: Policy, of partnership: Partnership?) -> WorkingCalendar? {
    let entries = partnership?.closures.count ?? 0
    for edition in editions {
      for count in (0...entries).reversed() {
        let then = partnership?.closed(by: count) ?? []
        if edition.name(for: policy.time.division, closures: then, hours: policy.time.hours) == name {
          return make(edition, policy, then)
        }
      }
    }
    return nil
  }

  private func make(_ edition: CalendarEdition, _ policy: Policy, _ closures: [Closure]) -> WorkingCalendar {
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
