import Bundled
import CaseRules
import Casework

@testable import Demo

/// The demo world, seeded as on some day.
struct SeededWorld {
  let directory: Directory
  let policies: [Policy]
  let now: Instant
  let journal: MemoryJournal
  let handler: Handler
  let office: Office
  var cases: [CaseState] = []

  init(on text: String, times: Int = 1) async throws {
    let moment = LocalMoment(text: text) ?? LocalMoment(day: Day(number: 0), time: .midday)
    now = UKClock.instant(moment)
    let directory = DemoWorld.directory(today: moment.day)
    self.directory = directory
    policies = try DemoWorld.policies()
    office = Office(
      policies: PolicyShelf(policies), calendars: CalendarShelf([try CalendarEdition(files: Bundled.calendars())]),
      directory: { directory })
    journal = MemoryJournal()
    handler = Handler(journal: journal, office: office)
    for _ in 0..<times {
      try await DemoWorld.seed(handler: handler, policies: policies, directory: directory, now: now)
    }
    for id in await journal.caseIDs() {
      cases.append(CaseState(folding: try await journal.events(of: id).map(EventCodec.event)))
    }
  }

  func obligations(of state: CaseState) throws -> [Obligation] {
    let setting = try office.setting(of: state, in: directory)
    return state.obligations(under: setting.policy, counting: setting.calendar, at: now)
  }

  func holds(_ kind: String) -> Bool { cases.contains { $0.entries.contains { $0.kind == kind } } }
}
