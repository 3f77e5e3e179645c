import CaseRules
import Casework
import Foundation
import Testing

@testable import Engines
@testable import Storage

/// A whole case goes with the entry that says so: afterwards no word of it is anywhere.
@Suite struct ErasureTests {
  private static let canary = "Zanzibar Quillfeather"

  private static func filled(_ store: Store) async throws {
    let words = #"[["label","\#(canary)"]]"#
    for id in ["c1", "c2"] {
      _ = try await store.append(
        Samples.append(id, events: [Samples.event(words: words)], list: Samples.list(id, label: canary)))
      _ = try await AttachmentTests.attach(Array(canary.utf8), to: id, after: 1, in: store)
    }
  }

  private static func erasing(_ id: String) -> Append {
    var append = Samples.append(id, after: 2, events: [Samples.event("caseErased")])
    append.keepsLabel = true
    append.erasesCase = true
    return append
  }

  private static func keys(of id: String, _ store: Store) async throws -> [Data] {
    try await store.database.read { connection in
      var keys: [Data] = []
      for table in ["case_keys", "event_keys", "attachments"] {
        try connection.each("SELECT wrapped FROM \(table) WHERE case_id = $1", [.text(id)]) {
          keys.append(Data(try $0.blob(0)))
        }
      }
      return keys
    }
  }

  @Test func everyKeyGoesInTheTransactionThatSaysSo() async throws {
    let engine = try Engine()
    let store = try engine.open()
    try await Self.filled(store)
    let keys = try await Self.keys(of: "c1", store)
    #expect(keys.count == 4)
    _ = try await store.append(Self.erasing("c1"))
    for key in keys { #expect(try engine.place.bytes().range(of: key) == nil) }
    #expect(try await Self.keys(of: "c1", store).isEmpty)
    #expect(try await store.words(of: CaseID("c1")).isEmpty)
    #expect(try await store.row(of: CaseID("c1"))?.label == "")
    #expect(try await store.words(of: CaseID("c2")).count == 2)
    #expect(try await store.events(of: CaseID("c1")).count == 3)
    #expect(try await store.erasures().map(\.position) == [0])
    #expect(try await store.verify().isEmpty)
    try await store.close()
    #expect(try engine.place.bytes().range(of: Data(Self.canary.utf8)) == nil)
    let backup = try Data(contentsOf: URL(fileURLWithPath: try await BackupTests.backup(engine)))
    for key in keys { #expect(backup.range(of: key) == nil) }
  }

  /// What an outsider reported goes with the case that it was linked to, also where another agency passed it on; so do
  /// links to it. What is about no case, or another, stays.
  @Test func whatOutsidersReportedGoesToo() async throws {
    let store = try Engine().open()
    try await Self.filled(store)
    func report(_ id: String, from before: String? = nil) -> OverrideReport {
      OverrideReport(
        id: id, reporter: Actor(person: PersonID("zoe"), post: PostID("officer"), agency: AgencyID("police")),
        agency: AgencyID("care"), reference: "", happenedAt: Samples.now, reportedAt: Samples.now,
        account: Self.canary, passedFrom: before)
    }
    for first in ["first", "alone", "other"] { try await store.add(report(first)) }
    #expect(try await store.pass(report("first"), on: report("second", from: "first")))
    #expect(try await store.pass(report("second", from: "first"), on: report("third", from: "second")))
    for (id, caseID) in [("third", "c1"), ("other", "c2")] {
      var linked = try #require(try await store.overrideReport(id))
      (linked.state, linked.caseID) = (.linked, CaseID(caseID))
      #expect(try await store.settle(linked))
    }
    for (id, caseID) in [("x", "c1"), ("y", "c2")] {
      let guest = CaseGuest(
        id: .guest(id), caseID: CaseID(caseID), agency: AgencyID("a"), tokenHash: "token " + id, codeHash: "right",
        endsAt: Samples.now + 600)
      try await store.add(guest, forgettingBefore: Samples.now)
    }
    _ = try await store.append(Self.erasing("c1"))
    let left = try await store.overrideReports(by: PersonID("zoe")).map(\.id).sorted()
    #expect(left == ["alone", "other"])
    #expect(try await store.caseGuest(.guest("x")) == nil)
    #expect(try await store.caseGuest(.guest("y")) != nil)
  }

  /// Whoever writes at the same moment is refused, or comes first and is then seen.
  @Test func aHoldAtTheSameMomentIsBeforeItOrRefused() async throws {
    let store = try Engine().open()
    try await Self.filled(store)
    let hold = Samples.append("c1", after: 2, events: [Samples.event("held", words: "[]")], key: "hold")
    async let erased = Result<AppendOutcome, any Error> { try await store.append(Self.erasing("c1")) }
    async let held = Result<AppendOutcome, any Error> { try await store.append(hold) }
    let outcomes = await [erased, held]
    #expect(outcomes.filter { (try? $0.get()) != nil }.count == 1)
    let isErased = (try? outcomes[0].get()) != nil
    #expect(try await store.words(of: CaseID("c1")).isEmpty == isErased)
    #expect(try await store.verify().isEmpty)
  }

  /// A program that was killed between erasing and cleaning up leaves the cleaning to the next.
  @Test func whatWasInterruptedIsFinished() async throws {
    let engine = try Engine()
    let store = try engine.open()
    try await Self.filled(store)
    let keys = try await Self.keys(of: "c1", store)
    let all = store.keys
    try await store.writes.write { try CaseKeys(connection: $0, keys: all).eraseAll(of: CaseID("c1")) }
    try store.database.close()
    let next = try engine.open()
    try await next.finishErasures()
    for key in keys { #expect(try engine.place.bytes().range(of: key) == nil) }
    #expect(try await next.words(of: CaseID("c1")).isEmpty)
  }

  @Test func aKeyThatComesBackIsNamed() async throws {
    let engine = try Engine()
    let store = try engine.open()
    try await Self.filled(store)
    let row = try #require(
      try await store.database.read { try $0.first("SELECT wrapped FROM event_keys WHERE case_id = 'c1'")?.blob(0) })
    _ = try await store.append(Self.erasing("c1"))
    let database = try engine.database()
    try database.writeNow {
      _ = try $0.run("INSERT INTO event_keys (case_id, position, wrapped) VALUES ('c1', 1, $1)", [.blob(row)])
    }
    try database.close()
    #expect(try await store.verify().map(\.kind) == [.erasedKeyBack])
  }
}

extension Result where Failure == any Error {
  fileprivate init(_ body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}
