import CaseRules
import Casework
import Foundation
import Testing

@testable import Engines
@testable import Storage

/// Files of cases: sealed in parts, whole or not at all, and gone with the words of their entry.
@Suite struct AttachmentTests {
  static let canary = "Zanzibar Quillfeather"

  /// Bytes without a pattern that a part's border could hide.
  static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
  }

  /// Puts a file into a case as its next entry, in pieces of an odd size.
  static func attach(_ file: [UInt8], to id: String, after: Int, in store: Store) async throws -> Attached {
    let writing = try await store.beginAttachment(at: Samples.now)
    for start in stride(from: 0, to: file.count, by: 50_001) {
      try await writing.add(Array(file[start..<min(start + 50_001, file.count)]))
    }
    let sealed = try await writing.finish()
    var facts = Attached()
    (facts.type, facts.size, facts.parts, facts.digest) = (.text, sealed.size, sealed.parts, sealed.digest)
    let actor = Actor(person: PersonID("p"), post: Samples.post, agency: AgencyID("school"))
    let event = EventCodec.stored(
      Decision(.attached(facts), words: Words([("fileName", "a.txt"), ("fileHash", sealed.hash)])), at: Samples.now,
      recordedAt: Samples.now, by: actor)
    var append = Samples.append(id, after: after, events: [event])
    append.attachment = sealed
    _ = try await store.append(append)
    return facts
  }

  static func read(_ id: String, at position: Int, _ facts: Attached, in store: Store) async throws -> [UInt8]? {
    guard let opened = try await store.attachment(of: CaseID(id), at: position, parts: facts.parts) else { return nil }
    var (all, part): ([UInt8], Int) = ([], 1)
    while let next = try await opened.bytes(from: part) { (all, part) = (all + next.bytes, next.next) }
    return all
  }

  static func count(_ table: String, _ store: Store) async throws -> Int {
    try await store.database.read { try $0.first("SELECT COUNT(*) FROM \(table)")?.integer(0) ?? -1 }
  }

  @Test(arguments: [1, 65_535, 65_536, 65_537, 131_072, 1_200_000])
  func whatComesOutIsWhatWentIn(_ size: Int) async throws {
    let store = try Engine().open()
    _ = try await store.append(Samples.append("c1"))
    let file = Self.bytes(size)
    let facts = try await Self.attach(file, to: "c1", after: 1, in: store)
    #expect(facts.size == size && facts.parts == (size + 65_535) / 65_536 && facts.digest.count == 64)
    #expect(try await Self.read("c1", at: 2, facts, in: store) == file)
    let hash = SHA256Digest().sha256(file)
    let words = try #require(try await store.words(of: CaseID("c1"))[2])
    #expect(words.contains(hash.map { String(format: "%02x", $0) }.joined()))
    #expect(try await Self.read("c1", at: 1, facts, in: store) == nil)
    #expect(try await store.verify().isEmpty)
  }

  @Test func nothingOfAFileIsReadableInTheDatabase() async throws {
    let engine = try Engine()
    let store = try engine.open()
    _ = try await store.append(Samples.append("c1"))
    let file = Array(String(repeating: Self.canary + "\n", count: 5_000).utf8)
    let facts = try await Self.attach(file, to: "c1", after: 1, in: store)
    #expect(try await Self.read("c1", at: 2, facts, in: store) == file)
    try await store.close()
    #expect(try engine.place.bytes().range(of: Data(Self.canary.utf8)) == nil)
  }

  struct Tampering: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var sql: [String]
    var kind: Finding.Kind
  }

  static let tamperings = [
    Tampering(
      testDescription: "its end cut off", sql: ["DELETE FROM attachment_parts WHERE number = 3"],
      kind: .attachmentChanged),
    Tampering(
      testDescription: "its beginning cut off", sql: ["DELETE FROM attachment_parts WHERE number = 1"],
      kind: .attachmentChanged),
    Tampering(
      testDescription: "two parts in another order",
      sql: [
        "UPDATE attachment_parts SET number = 9 WHERE number = 1",
        "UPDATE attachment_parts SET number = 1 WHERE number = 2",
        "UPDATE attachment_parts SET number = 2 WHERE number = 9",
      ], kind: .attachmentChanged),
    Tampering(
      testDescription: "a part changed",
      sql: [
        "UPDATE attachment_parts SET sealed = (SELECT sealed FROM attachment_parts WHERE number = 2) WHERE number = 3"
      ],
      kind: .attachmentChanged),
    Tampering(
      testDescription: "gone", sql: ["DELETE FROM attachments", "DELETE FROM attachment_parts"],
      kind: .attachmentMissing),
    Tampering(
      testDescription: "given to another entry", sql: ["UPDATE attachments SET position = 1"],
      kind: .attachmentMissing),
  ]

  @Test(arguments: tamperings) func aFileThatIsNotWhatWasSealedDoesNotOpenAndIsNamed(_ done: Tampering) async throws {
    let engine = try Engine()
    let store = try engine.open()
    _ = try await store.append(Samples.append("c1"))
    let facts = try await Self.attach(Self.bytes(150_000), to: "c1", after: 1, in: store)
    let database = try engine.database()
    try database.writeNow { writer in for sql in done.sql { try writer.run(sql) } }
    try database.close()
    let found = try await store.verify()
    #expect(found.contains { $0.kind == done.kind && $0.caseID == CaseID("c1") && $0.position == 2 }, "\(found)")
    do {
      #expect(try await Self.read("c1", at: 2, facts, in: store) == nil)
    } catch is StorageFault {}
  }

  @Test func aFileMovedToAnotherCaseDoesNotOpen() async throws {
    let engine = try Engine()
    let store = try engine.open()
    for id in ["c1", "c2"] { _ = try await store.append(Samples.append(id)) }
    let facts = try await Self.attach(Self.bytes(9), to: "c1", after: 1, in: store)
    let database = try engine.database()
    try database.writeNow { _ = try $0.run("UPDATE attachments SET case_id = 'c2'") }
    try database.close()
    await #expect(throws: StorageFault.self) { _ = try await Self.read("c2", at: 2, facts, in: store) }
    let kinds = try await store.verify().map(\.kind)
    #expect(kinds.contains(.attachmentMissing) && kinds.contains(.attachmentUnsaid))
  }

  @Test func aFileGoesWithTheWordsOfItsEntry() async throws {
    let engine = try Engine()
    let store = try engine.open()
    _ = try await store.append(Samples.append("c1"))
    let first = try await Self.attach(Self.bytes(70_000), to: "c1", after: 1, in: store)
    let second = try await Self.attach(Self.bytes(80_000), to: "c1", after: 2, in: store)
    let key = try #require(
      try await store.database.read { try $0.first("SELECT wrapped FROM attachments WHERE position = 2")?.blob(0) })
    _ = try await store.append(Samples.append("c1", after: 3, events: [Samples.event("removed")], erasing: [2]))
    #expect(try await Self.read("c1", at: 2, first, in: store) == nil)
    #expect(try await Self.read("c1", at: 3, second, in: store)?.count == 80_000)
    #expect(try await Self.count("attachment_parts", store) == 2)
    #expect(try engine.place.bytes().range(of: Data(key)) == nil)
    #expect(try await store.verify().isEmpty)
    try await store.erase(again: ErasureList([(CaseID("c1"), 0)]))
    #expect(try await Self.count("attachments", store) == 0)
    #expect(try await Self.count("attachment_parts", store) == 0)
    #expect(try await store.verify().isEmpty)
  }

  @Test func whatWasNeverRecordedGoesWithinADay() async throws {
    let store = try Engine().open()
    let lost = try await store.beginAttachment(at: Samples.now)
    try await lost.add(Self.bytes(2_000_000))
    let given = try await store.beginAttachment(at: Samples.now)
    try await given.add(Self.bytes(10))
    _ = try await given.finish()
    try await given.abandon()
    #expect(try await Self.count("attachments", store) == 1)
    _ = try await store.beginAttachment(at: Samples.now + 86_400)
    #expect(try await Self.count("attachments", store) == 2)
    _ = try await store.beginAttachment(at: Samples.now + 86_401)
    #expect(try await Self.count("attachments", store) == 2)
    #expect(try await Self.count("attachment_parts", store) == 0)
    #expect(try await store.verify().isEmpty)
  }

  @Test func aFileThatIsGoneIsNotRecorded() async throws {
    let store = try Engine().open()
    _ = try await store.append(Samples.append("c1"))
    let writing = try await store.beginAttachment(at: Samples.now)
    try await writing.add([1])
    var append = Samples.append("c1", after: 1, events: [Samples.event("attached", words: "x")])
    append.attachment = try await writing.finish()
    try await writing.abandon()
    await #expect(throws: StorageFault.self) { _ = try await store.append(append) }
    #expect(try await store.events(of: CaseID("c1")).count == 1)
  }

  @Test func aBackupHasTheFilesAndARestoreErasesThemAgain() async throws {
    let engine = try Engine()
    let store = try engine.open()
    _ = try await store.append(Samples.append("c1"))
    let file = Self.bytes(2_500_000)
    let facts = try await Self.attach(file, to: "c1", after: 1, in: store)
    try await store.close()
    let path = try await BackupTests.backup(engine)
    let fresh = try Engine()
    let restored = try await Restore(from: path).fill(try fresh.database(), name: "fresh", key: engine.key)
    #expect(try await Self.read("c1", at: 2, facts, in: restored) == file)
    _ = try await restored.erase(again: ErasureList([(CaseID("c1"), 2)]))
    #expect(try await Self.count("attachment_parts", restored) == 0)
    #expect(try await restored.verify().isEmpty)
  }
}
