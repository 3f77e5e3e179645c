import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

@Suite struct VerifyTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var sql: [String]
    var kind: Finding.Kind
    var caseID: String?
    var position: Int?
    var testDescription: String { name }

    init(_ name: String, _ sql: [String], _ kind: Finding.Kind, _ caseID: String? = "c2", _ position: Int? = nil) {
      self.name = name
      self.sql = sql
      self.kind = kind
      self.caseID = caseID
      self.position = position
    }
  }

  /// Three cases of four entries each, a checkpoint, and three looks.
  static func filled() async throws -> Engine {
    let engine = try Engine()
    let store = try engine.open()
    for position in 0..<4 {
      for id in ["c1", "c2", "c3"] {
        _ = try await store.append(
          Samples.append(id, after: position, events: [Samples.event("event\(position)", words: "w\(position)")]))
      }
    }
    for number in 1...3 {
      try await store.record(
        AccessRow(
          at: Samples.now, person: PersonID("p\(number)"), post: nil, caseID: CaseID("c1"), act: "case", allowed: true))
    }
    try await store.close()
    return engine
  }

  static let expecting: Store.Expecting = { caseID, events in
    ExpectedRows(
      list: Samples.list(caseID.text, position: events.count, label: ""),
      visibility: [VisibilityRow(caseID: caseID, post: Samples.post, reason: "party")],
      due: [Samples.due(caseID.text)], removed: events.contains { $0.kind == "removed" } ? [1] : [])
  }

  static let insert = """
    INSERT INTO journal (case_id, position, sequence, kind, schema, happened_at, recorded_at, facts, routing, sealed,
      chain) SELECT case_id, %POSITION, 13, kind, schema, happened_at, recorded_at, facts, routing, sealed, chain
    FROM journal WHERE case_id = 'c2' AND position = 1
    """

  static func inserted(at position: Int) -> String {
    insert.split(separator: "%POSITION", maxSplits: 1).joined(separator: "\(position)")
  }

  static let journal: [Case] = [
    Case("changed facts", ["UPDATE journal SET facts = '{}' WHERE case_id = 'c2' AND position = 2"], .changed, "c2", 2),
    Case(
      "changed time", ["UPDATE journal SET happened_at = 1 WHERE case_id = 'c2' AND position = 4"], .changed, "c2", 4),
    Case(
      "one sealed byte",
      ["UPDATE journal SET sealed = CAST(sealed || 'x' AS BLOB) WHERE case_id = 'c2' AND position = 1"], .changed, "c2",
      1),
    Case(
      "words taken out", ["UPDATE journal SET sealed = NULL WHERE case_id = 'c2' AND position = 3"], .changed, "c2", 3),
    Case(
      "changed chain", ["UPDATE journal SET chain = x'00' WHERE case_id = 'c2' AND position = 2"], .changed, "c2", 2),
    Case("missing", ["DELETE FROM journal WHERE case_id = 'c2' AND position = 2"], .missing(through: 2), "c2", 2),
    Case("first missing", ["DELETE FROM journal WHERE case_id = 'c2' AND position < 3"], .missing(through: 2), "c2", 1),
    Case(
      "swapped", reordered(2, 3), .moved(from: 3), "c2", 2),
    Case("swapped, the other", reordered(2, 3), .moved(from: 2), "c2", 3),
    Case("put at the end", [inserted(at: 5)], .inserted, "c2", 5),
    Case(
      "put in between",
      ["UPDATE journal SET position = position + 100 WHERE case_id = 'c2' AND position > 1"]
        + ["UPDATE journal SET position = position - 99 WHERE case_id = 'c2' AND position > 100"]
        + [inserted(at: 2), "UPDATE counters SET value = 13 WHERE name = 'events'"], .inserted, "c2", 2),
    Case("cut tail", ["DELETE FROM journal WHERE case_id = 'c2' AND position > 2"], .cutTail(through: 4), "c2", 3),
    Case("removed case", ["DELETE FROM journal WHERE case_id = 'c2'"], .removedCase, "c2"),
    Case(
      "removed case and its head",
      ["DELETE FROM journal WHERE case_id = 'c2'", "DELETE FROM heads WHERE case_id = 'c2'"], .removedCase, "c2"),
    Case("head moved back", ["UPDATE heads SET position = 3 WHERE case_id = 'c2'"], .headDisagrees, "c2", 4),
    Case("head changed", ["UPDATE heads SET chain = x'00' WHERE case_id = 'c2'"], .headDisagrees, "c2", 4),
    Case("key taken", ["DELETE FROM event_keys WHERE case_id = 'c2' AND position = 3"], .keyLost, "c2", 3),
    Case("case key taken", ["DELETE FROM case_keys WHERE case_id = 'c2'"], .keyLost, "c2", 1),
    Case(
      "damaged key of an entry", ["UPDATE event_keys SET wrapped = x'0102' WHERE case_id = 'c2' AND position = 2"],
      .unreadable, "c2", 2),
    Case(
      "damaged key of a case", ["UPDATE case_keys SET wrapped = x'0102' WHERE case_id = 'c2'"], .keyLost, "c2", 1),
    Case("head removed", ["DELETE FROM heads WHERE case_id = 'c2'"], .headDisagrees, "c2", 4),
  ]

  static func reordered(_ a: Int, _ b: Int) -> [String] {
    [(a, 99), (b, a), (99, b)].map { "UPDATE journal SET position = \($1) WHERE case_id = 'c2' AND position = \($0)" }
  }

  static let everywhere =
    ["journal", "heads", "cases", "visibility", "dues", "dues_to", "case_keys", "event_keys"]
    + ["command_keys"]

  static let store: [Case] = [
    Case(
      "every trace of a case", everywhere.map { "DELETE FROM \($0) WHERE case_id = 'c2'" },
      .missingEvents(through: 2), nil, 2),
    Case(
      "tail and head and count",
      [
        "DELETE FROM journal WHERE sequence > 11",
        "UPDATE heads SET position = 3, chain = (SELECT chain FROM journal WHERE case_id = 'c3' AND position = 3)"
          + " WHERE case_id = 'c3'", "UPDATE counters SET value = 11 WHERE name = 'events'",
      ], .checkpointDisagrees(events: 12, isHeld: false), nil),
    Case(
      "checkpoint rewritten", ["UPDATE checkpoints SET line = REPLACE(line, 'cases=3', 'cases=2')"],
      .checkpointForged(isHeld: false), nil),
    Case(
      "count set back", ["UPDATE counters SET value = 9 WHERE name = 'events'"],
      .countDisagrees(counted: 9, found: 12), nil),
    Case("look changed", ["UPDATE access_log SET person = 'x' WHERE sequence = 2"], .lookChanged, nil, 2),
    Case("look missing", ["DELETE FROM access_log WHERE sequence = 2"], .looksMissing(through: 2), nil, 2),
    Case("looks cut", ["DELETE FROM access_log WHERE sequence > 1"], .looksMissing(through: 3), nil, 2),
    Case(
      "looks cut with the count",
      ["DELETE FROM access_log WHERE sequence = 3", "UPDATE counters SET value = 2 WHERE name = 'looks'"],
      .checkpointDisagrees(events: 12, isHeld: false), nil),
  ]

  static let lists: [Case] = [
    Case(
      "key taken, and an erasure made up",
      [
        "DELETE FROM event_keys WHERE case_id = 'c2' AND position = 3",
        "INSERT INTO erasures (case_id, position) VALUES ('c2', 3)",
      ], .erasedUnsaid, "c2", 3),
    Case("status", ["UPDATE cases SET status = 'closed' WHERE case_id = 'c2'"], .listDisagrees(.list)),
    Case("hidden from search", ["UPDATE cases SET reference_key = 'X'"], .listDisagrees(.list)),
    Case("list row gone", ["DELETE FROM cases WHERE case_id = 'c2'"], .listDisagrees(.list)),
    Case("old row", ["UPDATE cases SET position = 3 WHERE case_id = 'c2'"], .listDisagrees(.list)),
    Case("hidden", ["DELETE FROM visibility WHERE case_id = 'c2'"], .listDisagrees(.visibility)),
    Case(
      "shown",
      ["INSERT INTO visibility SELECT case_id, 'post-9', reasons, status, opened_at, until_at FROM visibility"],
      .listDisagrees(.visibility)),
    Case("due later", ["UPDATE dues SET due_at = due_at + 9, due_sort = due_sort + 9"], .listDisagrees(.due)),
    Case("sorted last", ["UPDATE dues SET due_sort = 9999999999"], .listDisagrees(.due)),
    Case("no longer owed to", ["DELETE FROM dues_to"], .listDisagrees(.due)),
    Case("narrowed out", ["UPDATE visibility SET status = 'closed'"], .listDisagrees(.due)),
  ]

  @Test(arguments: journal + store + lists) func tamperingIsFoundAndNamed(_ tampering: Case) async throws {
    let engine = try await Self.filled()
    for statement in tampering.sql { try engine.tamper(statement) }
    let findings = try await engine.open().verify(.lists(Self.expecting))
    let wanted = findings.filter { $0.kind == tampering.kind && $0.caseID?.text == tampering.caseID }
    #expect(wanted.contains { tampering.position == nil || $0.position == tampering.position }, "\(findings)")
  }

  /// Chains alone show what was done to entries, and neither read nor judge lists and keys.
  @Test(arguments: journal + lists) func chainsAloneShowWhatWasDoneToEntries(_ tampering: Case) async throws {
    let engine = try await Self.filled()
    for statement in tampering.sql { try engine.tamper(statement) }
    let isOfKeys = [.keyLost, .unreadable].contains(tampering.kind)
    let isOfEntries = !isOfKeys && Self.journal.contains { $0.sql == tampering.sql }
    let findings = try await engine.open().verify(.chains)
    #expect(findings.contains { $0.kind == tampering.kind } == isOfEntries, "\(findings)")
  }

  /// A finding names nothing that is as it was.
  @Test(arguments: journal) func onlyTheTamperedCaseIsNamed(_ tampering: Case) async throws {
    let engine = try await Self.filled()
    for statement in tampering.sql { try engine.tamper(statement) }
    let findings = try await engine.open().verify()
    #expect(findings.allSatisfy { $0.caseID == nil || $0.caseID?.text == "c2" }, "\(findings)")
    #expect(findings.filter { $0.kind == .changed }.count <= (tampering.kind == .changed ? 1 : 0), "\(findings)")
    #expect(findings.contains { "\($0)".contains("REF-c2") || $0.reference == nil })
  }

  @Test func nothingIsFoundInWhatWasNotTouched() async throws {
    let engine = try await Self.filled()
    #expect(try await engine.open().verify(.lists(Self.expecting)).isEmpty)
  }

  @Test func removedWordsAreGoneAndStayGone() async throws {
    let engine = try await Self.filled()
    let store = try engine.open()
    _ = try await store.append(Samples.append("c2", after: 4, events: [Samples.event("removed")], erasing: [1]))
    #expect(try await store.verify(.lists(Self.expecting)).isEmpty)
    try await store.close()
    try engine.tamper(
      "INSERT INTO event_keys SELECT case_id, 1, wrapped FROM event_keys WHERE case_id = 'c2' AND position = 2")
    let findings = try await engine.open().verify(.lists(Self.expecting))
    #expect(findings.map(\.kind) == [.erasedKeyBack] && findings.map(\.position) == [1])
  }

  @Test func aHeldCheckpointProvesWhatAWholeRewriteHides() async throws {
    let engine = try await Self.filled()
    let held = try await engine.open().checkpoint()
    let line = try #require(Checkpoint(line: held.description))
    #expect(line == held)
    try engine.tamper(
      "DELETE FROM checkpoints", "DELETE FROM journal WHERE sequence > 11",
      "UPDATE heads SET position = 3, chain = (SELECT chain FROM journal WHERE case_id = 'c3' AND position = 3)"
        + " WHERE case_id = 'c3'", "UPDATE cases SET position = 3 WHERE case_id = 'c3'",
      "UPDATE counters SET value = 11 WHERE name = 'events'")
    let store = try engine.open()
    #expect(try await store.verify().isEmpty)
    #expect(try await store.verify(against: line).map(\.kind) == [.checkpointDisagrees(events: 12, isHeld: true)])
  }

  @Test func aHeldCheckpointStaysTrueAsCasesGoOn() async throws {
    let engine = try await Self.filled()
    let store = try engine.open()
    let held = try await store.checkpoint()
    _ = try await store.append(Samples.append("c2", after: 4))
    _ = try await store.append(Samples.append("c4"))
    #expect(try await store.verify(against: held).isEmpty)
    var forged = held
    forged.cases = 2
    #expect(try await store.verify(against: forged).map(\.kind) == [.checkpointForged(isHeld: true)])
  }

  @Test func entriesThatMakeNoSenseAreReported() async throws {
    struct NoSense: Error {}
    let store = try await Self.filled().open()
    let findings = try await store.verify(.lists { _, _ in throw NoSense() })
    #expect(findings.map(\.kind) == Array(repeating: .senseless("NoSense()"), count: 3))
  }
}
