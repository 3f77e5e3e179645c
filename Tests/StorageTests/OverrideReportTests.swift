import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

/// Reports of grave events in the store: sealed, settled once, read by reporter and by agency.
@Suite struct OverrideReportTests {
  let engine: Engine
  let store: Store

  init() throws {
    engine = try Engine()
    store = try engine.open()
  }

  private func report(_ id: String, by person: String = "zoe", to agency: String = "care", at seconds: Int = 100)
    -> OverrideReport
  {
    OverrideReport(
      id: id, reporter: Actor(person: PersonID(person), post: PostID("officer"), agency: AgencyID("police")),
      agency: AgencyID(agency), reference: "KT4-9QX2", happenedAt: Instant(seconds: seconds - 10),
      reportedAt: Instant(seconds: seconds), account: "Robin was hurt.")
  }

  @Test func whatWasReportedComesBack() async throws {
    for (id, person, agency, at) in [("a", "zoe", "care", 100), ("b", "zoe", "health", 200), ("c", "kit", "care", 300)]
    {
      try await store.add(report(id, by: person, to: agency, at: at))
    }
    #expect(try await store.overrideReport("a") == report("a"))
    #expect(try await store.overrideReport("none") == nil)
    #expect(try await store.overrideReports(by: PersonID("zoe")).map(\.id) == ["b", "a"])
    #expect(try await store.overrideReports(waitingFor: AgencyID("care")).map(\.id) == ["a", "c"])
  }

  @Test func itIsSettledOnce() async throws {
    try await store.add(report("a"))
    var settled = report("a")
    settled.state = .setAside
    settled.reason = "Another town."
    settled.settledBy = Actor(person: PersonID("cleo"), post: PostID("lead"), agency: AgencyID("care"))
    settled.settledAt = Instant(seconds: 500)
    #expect(try await store.settle(settled))
    #expect(try await store.overrideReport("a") == settled)
    var again = settled
    again.state = .linked
    #expect(try await !store.settle(again))
    #expect(try await store.overrideReport("a") == settled)
    #expect(try await store.overrideReports(waitingFor: AgencyID("care")).isEmpty)
  }

  @Test func whatWasWrittenIsSealed() async throws {
    try await store.add(report("a"))
    let sealed = try await store.database.read { try $0.first("SELECT sealed FROM override_reports")?.blob(0) }
    #expect(!String(decoding: try #require(sealed), as: UTF8.self).contains("Robin"))
  }
}
