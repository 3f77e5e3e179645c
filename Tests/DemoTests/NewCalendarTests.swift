import Bundled
import CaseRules
import Casework
import Foundation
import Storage
import Testing

@testable import Demo
@testable import Engines

/// A new edition of the calendar moves the dates of open cases, and says so in each; closed cases keep theirs.
@Suite struct NewCalendarTests {
  private struct World {
    let seeded: SeededWorld
    let store: Store

    init() async throws {
      seeded = try await SeededWorld(on: "2026-11-21T11:00", times: 0)
      store = try Engine().open()
      try await DemoWorld.seed(
        handler: Handler(journal: store, office: seeded.office), attachments: store, policies: seeded.policies,
        directory: seeded.directory, now: seeded.now)
    }

    func office(_ edition: CalendarEdition) -> Office {
      Office(policies: PolicyShelf(seeded.policies), calendars: CalendarShelf([edition])) { [seeded] in
        seeded.directory
      }
    }

    func recalculate(_ office: Office) async throws -> Recalculating.Outcome {
      try await Recalculating(journal: store, lists: store, notes: store, office: office).run(at: seeded.now)
    }

    func states() async throws -> [CaseID: CaseState] {
      var states: [CaseID: CaseState] = [:]
      for id in try await store.caseIDs() {
        states[id] = CaseState(folding: try await store.events(of: id).map(EventCodec.event))
      }
      return states
    }

    /// What `journal verify` would find.
    func findings(_ office: Office) async throws -> [Finding] {
      let directory = seeded.directory
      return try await store.verify(
        .lists { caseID, events in
          let state = CaseState(folding: try events.map(EventCodec.event))
          let rows = CaseRows(
            caseID: caseID, state: state, setting: try office.setting(of: state, in: directory), label: "")
          return ExpectedRows(list: rows.list, visibility: rows.visibility, due: rows.due, removed: state.wordsGone) {
            words in try PersonFields.clues(of: state) { try words($0).map(EventCodec.words) }
          }
        })
    }
  }

  /// The published years again, with Tuesday 24 November 2026 off in every division.
  private static func newer() throws -> CalendarEdition {
    let edition = try CalendarEdition(files: Bundled.calendars())
    let parts = Division.allCases.map { division in
      let days = edition.years(of: division).holidays.filter { $0.day.year >= 2026 }.map { ($0.name, $0.day.iso) }
      let rows = (days + [("A day of mourning", "2026-11-24")]).map { #"{"title":"\#($0.0)","date":"\#($0.1)"}"# }
      return #""\#(division.code)":{"division":"\#(division.code)","events":[\#(rows.joined(separator: ","))]}"#
    }
    let published = try PublishedBankHolidays(json: Data(("{" + parts.joined(separator: ",") + "}").utf8))
    return edition.adding(published, named: edition.name + " and mourning")
  }

  @Test func openCasesMoveAndSaySo() async throws {
    let world = try await World()
    #expect(try await world.recalculate(world.seeded.office) == Recalculating.Outcome())
    let before = try await world.states()
    let office = world.office(try Self.newer())
    let moved = try await world.recalculate(office).moved
    #expect(!moved.isEmpty)
    let after = try await world.states()
    var told: [CaseID] = []
    for (id, state) in before {
      let added = Array((after[id]?.entries ?? []).dropFirst(state.last))
      if state.ending != nil { #expect(added.isEmpty, "a closed case") }
      told += added.map { _ in id }
      for entry in added { #expect(entry.kind == CalendarChanged.kind && entry.by == .program) }
      let isOpen = state.ending == nil
      #expect(after[id]?.openings == state.openings && (after[id]?.ending == nil) == isOpen)
    }
    #expect(told.sorted() == moved)
    #expect(try await world.store.notedCalendar() == office.calendars.newest?.name)
    for finding in try await world.findings(office) { Issue.record("\(finding)") }
  }

  @Test func nodesThatStartTogetherRecordItOnce() async throws {
    let world = try await World()
    _ = try await world.recalculate(world.seeded.office)
    let office = world.office(try Self.newer())
    let outcomes = try await withThrowingTaskGroup(of: Recalculating.Outcome.self) { group in
      for _ in 0..<5 { group.addTask { try await world.recalculate(office) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let moved = outcomes.flatMap(\.moved)
    #expect(!moved.isEmpty && Set(moved).count == moved.count)
    #expect(outcomes.allSatisfy { $0.unread.isEmpty })
    for state in try await world.states().values {
      #expect(state.entries.filter { $0.kind == CalendarChanged.kind }.count <= 1)
    }
    for finding in try await world.findings(office) { Issue.record("\(finding)") }
  }

  @Test func theEntryNamesBothEditionsAndIsMadeOnce() async throws {
    let world = try await World()
    _ = try await world.recalculate(world.seeded.office)
    let office = world.office(try Self.newer())
    let moved = try await world.recalculate(office).moved
    #expect(try await world.recalculate(office) == Recalculating.Outcome())
    var named = 0
    for id in try await world.store.caseIDs() {
      for row in try await world.store.events(of: id).suffix(1) {
        guard case .calendarChanged(let facts) = try EventCodec.event(row).happening else { continue }
        #expect(facts.from == world.seeded.office.calendars.newest?.name)
        #expect(facts.to == office.calendars.newest?.name)
        named += 1
      }
    }
    #expect(named == moved.count)
  }

  /// Back to the older edition, as when a wrong import is taken away, is a change as well.
  @Test func goingBackIsRecordedToo() async throws {
    let world = try await World()
    _ = try await world.recalculate(world.seeded.office)
    let moved = try await world.recalculate(world.office(try Self.newer())).moved
    let later = Recalculating(
      journal: world.store, lists: world.store, notes: world.store, office: world.seeded.office)
    #expect(try await later.run(at: world.seeded.now + 60).moved == moved)
    for finding in try await world.findings(world.seeded.office) { Issue.record("\(finding)") }
  }

  /// A case whose policy this program does not have is left as it is and said, and the next start tries again.
  @Test func whatCannotBeReadIsSaid() async throws {
    let world = try await World()
    _ = try await world.recalculate(world.seeded.office)
    let edition = try Self.newer()
    let fewer = world.seeded.policies.filter { $0.id.text != "croydon-2018" }
    let office = Office(policies: PolicyShelf(fewer), calendars: CalendarShelf([edition])) { world.seeded.directory }
    let unread = try await world.recalculate(office).unread
    let states = try await world.states()
    #expect(!unread.isEmpty)
    #expect(unread.allSatisfy { states[$0]?.policy.text == "croydon-2018" })
    #expect(try await world.store.notedCalendar() != edition.name)
    #expect(!(try await world.recalculate(world.office(edition)).moved.isEmpty))
    #expect(try await world.store.notedCalendar() == edition.name)
  }
}
