import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

@Suite struct JournalTests {
  let engine: Engine
  let store: Store
  init() throws {
    engine = try Engine()
    store = try engine.open()
  }

  @Test func eventsComeBackAsTheyWentIn() async throws {
    let events = [Samples.event(words: #"{"what":"words"}"#), Samples.event("acknowledged")]
    #expect(try await store.append(Samples.append("c1", events: events)) == .appended(last: 2))
    let stored = try await store.events(of: CaseID("c1"))
    #expect(stored.map(\.position) == [1, 2])
    #expect(stored.map(\.kind) == ["raised", "acknowledged"])
    #expect(stored.map(\.hasWords) == [true, false])
    #expect(stored[0].facts == events[0].facts)
    #expect(stored[0].routing == events[0].routing)
    #expect(stored[0].happenedAt == Samples.now)
    #expect(stored[0].recordedAt == Samples.now + 5)
    #expect(try await store.words(of: CaseID("c1")) == [1: #"{"what":"words"}"#])
    #expect(try await store.caseIDs() == [CaseID("c1")])
  }

  @Test func anUnknownCaseIsEmpty() async throws {
    #expect(try await store.events(of: CaseID("none")).isEmpty)
    #expect(try await store.words(of: CaseID("none")).isEmpty)
    #expect(try await store.row(of: CaseID("none")) == nil)
  }

  @Test func aLaterCommandGoesOnWhereTheFirstEnded() async throws {
    _ = try await store.append(Samples.append("c1"))
    _ = try await store.append(Samples.append("c1", after: 1, events: [Samples.event("answered", words: "{}")]))
    #expect(try await store.events(of: CaseID("c1")).map(\.position) == [1, 2])
    #expect(try await store.words(of: CaseID("c1"))[2] == "{}")
  }

  @Test(arguments: [0, 2, 7]) func aStaleCommandIsAConflictAndChangesNothing(after: Int) async throws {
    _ = try await store.append(Samples.append("c1"))
    let stale = Samples.append(
      "c1", after: after, list: Samples.list("c1", status: "closed"), key: "another")
    await #expect(throws: JournalConflict(caseID: CaseID("c1"), actual: 1)) { try await store.append(stale) }
    #expect(try await store.events(of: CaseID("c1")).count == 1)
    #expect(try await store.row(of: CaseID("c1"))?.status == "open")
    #expect(try await store.outcome(of: stale.command) == nil)
  }

  @Test func aRepeatedSubmitChangesNothing() async throws {
    let append = Samples.append("c1")
    _ = try await store.append(append)
    #expect(try await store.append(append) == .repeated(CaseID("c1"), last: 1))
    #expect(try await store.outcome(of: append.command) == .repeated(CaseID("c1"), last: 1))
    #expect(try await store.events(of: CaseID("c1")).count == 1)
  }

  @Test func anotherPersonMayUseTheSameKey() async throws {
    var append = Samples.append("c1", key: "same")
    _ = try await store.append(append)
    append.caseID = CaseID("c2")
    append.command.person = PersonID("person-2")
    #expect(try await store.append(append) == .appended(last: 1))
  }

  @Test func everythingIsThereAfterReopening() async throws {
    _ = try await store.append(Samples.append("c1"))
    try await store.close()
    let again = try engine.open()
    #expect(try await again.append(Samples.append("c1")) == .repeated(CaseID("c1"), last: 1))
    _ = try await again.append(Samples.append("c1", after: 1, events: [Samples.event("answered")]))
    #expect(try await again.events(of: CaseID("c1")).count == 2)
    #expect(try await again.words(of: CaseID("c1")) == [1: #"{"label":"K. T."}"#])
    #expect(try await again.row(of: CaseID("c1"))?.label == "K. T.")
    #expect(try await again.verify().isEmpty)
  }

  @Test(arguments: [
    "UPDATE journal SET facts = '{}'", "DELETE FROM journal", "UPDATE erasures SET position = 9",
    "DELETE FROM erasures", "UPDATE access_log SET act = 'x'", "DELETE FROM access_log", "DELETE FROM checkpoints",
  ]) func historyCantBeChanged(statement: String) async throws {
    _ = try await store.append(Samples.append("c1"))
    _ = try await store.append(Samples.append("c1", after: 1, erasing: [1]))
    try await store.record(
      AccessRow(at: Samples.now, person: PersonID("p"), post: nil, caseID: nil, act: "case", allowed: true))
    _ = try await store.checkpoint()
    await #expect {
      try await store.writes.write { try $0.run(statement) }
    } throws: { "\($0)".contains("insert-only") }
  }
}
