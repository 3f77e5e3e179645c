import CaseRules
import Casework
import Documents
import Foundation
import Storage
import Testing

@testable import Demo
@testable import Engines

/// The record of the demo's cases, as somebody of one side reads them.
@Suite struct RecordTests {
  static let policies = ["lambeth-2024", "lambeth-briefing", "croydon-2018", "bedfordshire-2018", "general"]

  private struct Told {
    var world: SeededWorld
    var store: Store
    var states: [CaseID: CaseState] = [:]

    init() async throws {
      world = try await SeededWorld(on: "2026-11-20T11:00", times: 0)
      store = try Engine().open()
      try await DemoWorld.seed(
        handler: Handler(journal: store, office: world.office), attachments: store, policies: world.policies,
        directory: world.directory, now: world.now)
      for id in try await store.caseIDs() {
        let state = CaseState(folding: try await store.events(of: id).map(EventCodec.event))
        if state.erasedAt == nil { states[id] = state }
      }
    }

    func file(_ caseID: CaseID, as holder: Holder, upTo entry: Int? = nil) async throws -> CaseFile {
      let post = try #require(world.directory.post(holder.post))
      let person = world.directory.holder(of: holder.post)?.id ?? ""
      return try await CaseReader(journal: store, accessLog: store, notices: store, office: world.office)
        .open(caseID, as: world.directory.viewer(PersonID(person), in: post), at: world.now, upTo: entry)
    }

    /// A case of which two records were made.
    var twice: (CaseID, CaseState)? {
      states.first { $0.value.entries.filter { $0.kind == RecordMade.kind }.count == 2 }.map { ($0.key, $0.value) }
    }

    /// The case of a policy with most entries.
    func fullest(_ policy: String) throws -> (CaseID, CaseState) {
      let own = states.filter { $0.value.policy.text == policy }.sorted { $0.value.raisedAt < $1.value.raisedAt }
      return try #require(own.max { $0.value.last < $1.value.last }.map { ($0.key, $0.value) })
    }
  }

  @Test(arguments: policies) func isAsItWas(policy: String) async throws {
    let told = try await Told()
    let (caseID, state) = try told.fullest(policy)
    let record = CaseRecord(try await told.file(caseID, as: state.raised.raising))
    // References are drawn anew in each world.
    let text = RecordJSON.json(record).pretty.replacing(record.reference, with: "REF-ERENCE") + "\n"
    let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/record-\(policy).json")
    if ProcessInfo.processInfo.environment["COUNTERPART_REWRITE"] == "1" { try Data(text.utf8).write(to: golden) }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
  }

  /// Whatever a side keeps for itself is in its own record and in nobody else's.
  @Test func theOtherSidesOwnWordsAreNeverInIt() async throws {
    let told = try await Told()
    var found = 0
    for (caseID, state) in told.states {
      guard let other = state.raised.receiving.first, other.agency != state.raised.raising.agency else { continue }
      let mine = try await told.file(caseID, as: state.raised.raising)
      guard let own = mine.words[1]?["ownManager"] else { continue }
      found += 1
      #expect(RecordJSON.json(CaseRecord(mine)).line.contains(own))
      let theirs = CaseRecord(try await told.file(caseID, as: other))
      #expect(!RecordJSON.json(theirs).line.contains(own), "\(state.raised.reference)")
    }
    #expect(found > 0)
  }

  /// Shown to nobody who reads the record.
  private static let elsewhere = ["guestAddress", Redaction.passagesField, Redaction.wordsField]

  /// Every entry has its line, and what was written stands in the record once: in its part or in the timeline.
  @Test func nothingIsLeftOutOrSaidTwice() async throws {
    let told = try await Told()
    for (caseID, state) in told.states {
      let file = try await told.file(caseID, as: state.raised.raising)
      let record = CaseRecord(file)
      #expect(record.timeline.map(\.entry) == Array(1...state.last))
      let lines =
        record.timeline + record.talks + record.stages.flatMap { $0.raising + $0.receiving }
        + record.settlements.flatMap { [$0.text] + $0.answers }
      for event in file.events {
        let said = lines.filter { $0.entry == event.position }.flatMap(\.words).map(\.text)
        let person = record.person.map(\.text)
        let action = record.actions.first { $0.entry == event.position }.map { [$0.what] } ?? []
        let hash = record.files.first { $0.entry == event.position }.map(\.hash)
        for field in file.words[event.position]?.fields ?? [] where !Self.elsewhere.contains(field.name) {
          if field.name == "fileHash", field.text == hash { continue }
          let places = said.filter { $0 == field.text }.count
          #expect(places == 1 || action.contains(field.text) || person.contains(field.text), "\(field.name)")
        }
      }
    }
  }

  /// What was made on a day is what there was on that day, whatever came later.
  @Test func aRecordEndsWithTheEntryThatMadeIt() async throws {
    let told = try await Told()
    let (caseID, state) = try #require(told.twice)
    let made = state.entries.filter { $0.kind == RecordMade.kind }
    for entry in made {
      let file = try await told.file(caseID, as: state.raised.raising, upTo: entry.position)
      let record = try #require(CaseRecord(made: file, code: "A"))
      #expect(record.timeline.count == entry.position && record.making?.at == entry.recordedAt)
      #expect(record.making?.entry == entry.position && record.making?.code == "A")
    }
    let court = try await told.file(caseID, as: state.raised.raising, upTo: made[1].position)
    #expect(CaseRecord(made: court, code: "")?.making?.purpose == "For a court: The clerk of the family court")
    #expect(CaseRecord(made: try await told.file(caseID, as: state.raised.raising, upTo: 1), code: "") == nil)
  }

  /// The code leads back to the journal, and says whether more has been recorded since.
  @Test func aCodeIsCheckedAgainstTheJournal() async throws {
    let told = try await Told()
    let check = RecordCheck(journal: told.store, lists: told.store, seals: told.store)
    let (caseID, state) = try #require(told.twice)
    let events = try await told.store.events(of: caseID).map(EventCodec.event)
    let entries = state.entries.filter { $0.kind == RecordMade.kind }
    for entry in entries {
      let code = try #require(try await check.code(of: caseID, events, entry: entry.position))
      #expect(try await check.standing(of: code) == RecordStanding(madeAt: entry.recordedAt, isLatest: true))
      let typed = try #require(RecordCode(reading: " " + code.text.lowercased().replacing("-", with: " ")))
      #expect(typed == code)
      var other = code
      other.entry = entry.position + 1
      #expect(try await check.standing(of: other) == nil)
      other = code
      other.seal = String(code.seal.reversed())
      #expect(try await check.standing(of: other) == nil)
    }
    #expect(try await check.code(of: caseID, events, entry: 1) == nil, "an entry that made none")
    #expect(!RecordCheck.isLatest(1, in: events))
  }

  @Test(arguments: ["", "KT4-9QX2", "KT4-9QX2-0-ABCD-EFGH-JKMN-PQRT", "KT4-9QX2-99999999-ABCD-EFGH-JKMN-PQRT", "é"])
  func whatIsNoCodeIsNone(text: String) { #expect(RecordCode(reading: text) == nil) }
}
