import CaseRules
import Storage
import Synchronization
import Testing

@testable import Casework
@testable import Demo
@testable import Engines

/// A partnership's own closed days move the dates of its open cases, and of no others; each case says what moved, and
/// whoever owes it is told once.
@Suite struct ClosedDaysTests {
  private final class World: Sendable {
    let seeded: SeededWorld
    let store: Store
    private let directory: Mutex<Directory>

    init() async throws {
      seeded = try await SeededWorld(on: "2026-11-20T11:00", times: 0)
      directory = Mutex(seeded.directory)
      store = try Engine().open()
      try await DemoWorld.seed(
        handler: Handler(journal: store, office: seeded.office), policies: seeded.policies,
        directory: seeded.directory, now: seeded.now)
      _ = try await recalculating.run(at: seeded.now)
      #expect(try await recalculating.follow(at: seeded.now) == Recalculating.Outcome())
    }

    var office: Office {
      Office(policies: seeded.office.policies, calendars: seeded.office.calendars) {
        self.directory.withLock(\.self)
      }
    }
    var recalculating: Recalculating { Recalculating(journal: store, lists: store, notes: store, office: office) }
    var sweep: Sweep { Sweep(journal: store, wakes: store, office: office, words: SweepTests.words) }

    func enter(_ days: ClosureDay..., in partnership: String = DemoWorld.marlhaven) {
      directory.withLock { directory in
        for index in directory.partnerships.indices where directory.partnerships[index].id == partnership {
          directory.partnerships[index].closures += days
        }
      }
    }

    func state(_ id: CaseID) async throws -> CaseState {
      CaseState(folding: try await store.events(of: id).map(EventCodec.event))
    }

    func changes(_ id: CaseID) async throws -> [CalendarChanged] {
      try await store.events(of: id).compactMap { row in
        guard case .calendarChanged(let facts) = try EventCodec.event(row).happening, !facts.moves.isEmpty else {
          return nil
        }
        return facts
      }
    }
  }

  /// The Monday after the day of the demo's world.
  private static let monday = ClosureDay(day: "2026-11-23", name: "Offices closed for the move")
  private static let back = ClosureDay(day: "2026-11-23", name: "Offices closed for the move", isTakenAway: true)

  @Test func openCasesOfThePartnershipMoveAndSayWhatMoved() async throws {
    let world = try await World()
    world.enter(Self.monday)
    let moved = try await world.recalculating.follow(at: world.seeded.now).moved
    #expect(!moved.isEmpty)
    let day = try #require(Day(iso: Self.monday.day))
    for id in try await world.store.caseIDs() {
      let (state, changes) = (try await world.state(id), try await world.changes(id))
      #expect(changes.count == (moved.contains(id) ? 1 : 0))
      guard let change = changes.first else { continue }
      #expect(state.raised.partnership.text == DemoWorld.marlhaven && state.ending == nil)
      #expect(change.closed == [NamedDay(day: day, name: Self.monday.name)] && change.opened.isEmpty)
      let due = try await world.store.due(of: id)
      for move in change.moves {
        let row = try #require(due.first { $0.key == move.key })
        #expect(move.to == row.dueDay.map { .day($0) } || move.to == row.dueAt.map { .moment($0) })
        #expect(move.from != move.to)
      }
    }
    #expect(try await world.recalculating.follow(at: world.seeded.now) == Recalculating.Outcome())
  }

  @Test func takenAwayAgainTheyMoveBack() async throws {
    let world = try await World()
    world.enter(Self.monday)
    let moved = try await world.recalculating.follow(at: world.seeded.now).moved
    world.enter(Self.back)
    #expect(try await world.recalculating.follow(at: world.seeded.now + 60).moved == moved)
    for id in moved {
      let changes = try await world.changes(id)
      #expect(changes.count == 2 && changes[1].closed.isEmpty && changes[1].opened.map(\.name) == [Self.monday.name])
      #expect(changes[1].moves.map(\.from) == changes[0].moves.map(\.to))
      #expect(changes[1].moves.map(\.to) == changes[0].moves.map(\.from))
    }
  }

  /// Once, with all of their dates; and not once more that they owe it.
  @Test func whoeverOwesItIsToldOnce() async throws {
    let world = try await World()
    let now = world.seeded.now
    _ = try await world.sweep.run(at: now)
    world.enter(Self.monday)
    let moved = try await world.recalculating.follow(at: now + 60).moved
    for _ in 0..<2 { _ = try await world.sweep.run(at: now + 120) }
    var told = 0
    for id in moved {
      let change = try #require(try await world.changes(id).first)
      let due = try await world.store.due(of: id)
      let owing = Set(change.moves.flatMap { move in due.filter { $0.key == move.key }.map(\.owes) })
      let notices = try await world.store.told(in: id).map(\.notice)
      let news = notices.filter { $0.kind == NoticeMaking.dateMoved }
      #expect(Set(news.map(\.post)) == owing && news.count == owing.count)
      told += news.count
      for notice in news { #expect(notice.text.lines.contains { $0.contains("Offices closed for the move") }) }
      let later = notices.filter { $0.madeAt > now && $0.kind != NoticeMaking.dateMoved }
      #expect(later.allSatisfy { $0.kind != Rung.asked.rawValue && $0.kind != Rung.halfTime.rawValue })
    }
    #expect(told > 0)
  }

  @Test func closedBeforeAnybodyLookedMovesNothing() async throws {
    let world = try await World()
    world.enter(Self.monday, Self.back)
    #expect(try await world.recalculating.follow(at: world.seeded.now).moved.isEmpty)
    #expect(try await world.store.notedClosures()[PartnershipID(DemoWorld.marlhaven)] == 2)
  }

  /// A node that loses its turn stops; the next one finishes, and records nothing twice.
  @Test func whatWasInterruptedIsFinished() async throws {
    let world = try await World()
    world.enter(Self.monday)
    let first = try await world.recalculating.follow(at: world.seeded.now, mayGoOn: { false })
    #expect(first.moved.isEmpty)
    #expect(try await world.store.notedClosures()[PartnershipID(DemoWorld.marlhaven)] == 0)
    let (one, two) = (world.recalculating, world.recalculating)
    async let left = one.follow(at: world.seeded.now)
    async let right = two.follow(at: world.seeded.now)
    let moved = try await left.moved + right.moved
    #expect(!moved.isEmpty && Set(moved).count == moved.count)
  }
}
