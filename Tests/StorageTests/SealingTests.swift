import CaseRules
import Casework
import Crypto
import Foundation
import Testing

@testable import Engines
@testable import Storage

@Suite struct SealingTests {
  let canary = "Zanzibar Quillfeather"

  func wrapped(_ store: Store, _ sql: String) async throws -> Data {
    Data(try #require(try await store.database.read { try $0.first(sql)?.blob(0) }))
  }

  @Test func nothingSealedIsReadableInTheFiles() async throws {
    let engine = try Engine()
    let store = try engine.open()
    let words = #"{"who":"\#(canary)"}"#
    let list = Samples.list("c1", label: canary)
    _ = try await store.append(Samples.append("c1", events: [Samples.event(words: words)], list: list))
    try await store.save(Draft(id: "d", person: PersonID("p"), savedAt: Samples.now, body: words))
    #expect(try await store.words(of: CaseID("c1")) == [1: words])
    #expect(try engine.place.bytes().range(of: Data(canary.utf8)) == nil)
    #expect(try engine.place.bytes().range(of: Data("REF-c1".utf8)) != nil)
    try await store.close()
    #expect(try engine.place.bytes().range(of: Data(canary.utf8)) == nil)
  }

  @Test func anErasedEntryHasNoWordsNorAnyTraceOfItsKey() async throws {
    let engine = try Engine()
    let store = try engine.open()
    let events = [Samples.event(words: "first"), Samples.event("remarked", words: "second")]
    _ = try await store.append(Samples.append("c1", events: events))
    let key = try await wrapped(store, "SELECT wrapped FROM event_keys WHERE position = 1")
    #expect(try engine.place.bytes().range(of: key) != nil)
    _ = try await store.append(Samples.append("c1", after: 2, events: [Samples.event("removed")], erasing: [1]))
    #expect(try await store.words(of: CaseID("c1")) == [2: "second"])
    #expect(try engine.place.bytes().range(of: key) == nil)
    #expect(try await store.events(of: CaseID("c1")).map(\.hasWords) == [true, true, false])
    #expect(try await store.erasures().map(\.position) == [1])
    #expect(try await store.verify().isEmpty)
  }

  @Test func anErasedCaseStaysCountableAndVerifiable() async throws {
    let engine = try Engine()
    let store = try engine.open()
    _ = try await store.append(Samples.append("c1"))
    _ = try await store.append(Samples.append("c2"))
    let keys = [
      try await wrapped(store, "SELECT wrapped FROM event_keys WHERE case_id = 'c1'"),
      try await wrapped(store, "SELECT wrapped FROM case_keys WHERE case_id = 'c1'"),
    ]
    try await store.erase(again: ErasureList([(CaseID("c1"), 0)]))
    #expect(try await store.words(of: CaseID("c1")).isEmpty)
    #expect(try await store.words(of: CaseID("c2")).count == 1)
    #expect(try await store.row(of: CaseID("c1"))?.label == "")
    #expect(try await store.events(of: CaseID("c1")).count == 1)
    for key in keys { #expect(try engine.place.bytes().range(of: key) == nil) }
    let erased = try await store.erasures()
    #expect(erased.map(\.caseID) == [CaseID("c1")] && erased.map(\.position) == [0])
    #expect(try await store.verify().isEmpty)
  }

  @Test func aDeletedDraftLeavesNoKey() async throws {
    let engine = try Engine()
    let store = try engine.open()
    try await store.save(Draft(id: "d", person: PersonID("p"), savedAt: Samples.now, body: canary))
    let key = try await wrapped(store, "SELECT wrapped FROM drafts")
    try await store.delete("d", of: PersonID("p"))
    try await store.close()
    #expect(try engine.place.bytes().range(of: key) == nil)
  }

  @Test(arguments: [
    "UPDATE event_keys SET wrapped = (SELECT wrapped FROM event_keys WHERE position = 2) WHERE position = 1",
    "UPDATE journal SET sealed = (SELECT sealed FROM journal WHERE position = 2) WHERE position = 1",
    "UPDATE event_keys SET wrapped = x'0102' WHERE position = 1",
  ]) func wordsThatWereMovedDontOpen(tampering: String) async throws {
    let engine = try Engine()
    let events = [Samples.event(words: "first"), Samples.event("remarked", words: "second")]
    _ = try await engine.open().append(Samples.append("c1", events: events))
    try engine.tamper(tampering)
    let store = try engine.open()
    await #expect(throws: StorageFault.unreadable(caseID: "c1", position: 1)) {
      try await store.words(of: CaseID("c1"))
    }
  }

  @Test func fieldsCantRunIntoEachOther() {
    func fields(_ texts: [String]) -> [UInt8] {
      var fields = Fields("x")
      for text in texts { fields.add(text) }
      return fields.bytes
    }
    #expect(fields(["ab", "c"]) != fields(["a", "bc"]))
    #expect(fields(["", "a"]) != fields(["a", ""]))
    #expect(fields(["a"]) == fields(["a"]))
  }
}
