import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

/// The door of the directory on the real store: what is written, what is on record, and who is told that they are late.
@Suite struct DirectoryRecordTests {
  private static func stocked() async throws -> (engine: Engine, store: Store, handler: DirectoryHandler) {
    let engine = try Engine()
    let store = try engine.open()
    var directory = Directory()
    directory.agencies = [Agency(id: "school", name: "School", partnerships: [], administrators: ["office"])]
    directory.posts = ["office", "lead", "head"].map {
      Post(id: $0, agency: "school", title: $0, tiers: $0 == "lead" ? ["safeguardingLead"] : [], phone: "1")
    }
    directory.people = [("ann", "office"), ("bo", "lead")].map {
      Person(id: $0.0, name: $0.0, posts: [$0.1], signInName: $0.0)
    }
    try await directory.write(to: store, at: Samples.now)
    return (engine, store, DirectoryHandler(store: store))
  }

  private static func order(
    _ commands: DirectoryCommand..., by actor: DirectoryActor = .person(PersonID("ann"), PostID("office")),
    key: String = "k1", seen: Int? = nil
  ) -> DirectoryOrder {
    DirectoryOrder(commands, by: actor, at: Samples.now + 60, key: key, reason: "why", seen: seen)
  }

  private static func phone(_ number: String, of post: String, in store: Store) async throws -> DirectoryCommand {
    var row = try #require(try await Directory(reading: store).post(PostID(post)))
    row.phone = number
    return .record(.post(row))
  }

  @Test func aChangeIsWrittenAndOnRecord() async throws {
    let (_, store, handler) = try await Self.stocked()
    let before = try await Directory(reading: store)
    #expect(try await handler.handle(Self.order(Self.phone("2", of: "lead", in: store))) == .written)
    let after = try await Directory(reading: store)
    #expect(after.post(PostID("lead"))?.phone == "2")
    #expect(after.posts.map(\.id) == before.posts.map(\.id))
    #expect(after.version > before.version)
    let query = DirectoryQuery(name: DirectoryName(.post, "lead"), limit: 9)
    let entries = try await store.directoryEntries(query)
    #expect(entries.map(\.change.act) == ["changed", "added"])
    let newest = try #require(entries.first)
    #expect(newest.number == after.versions[DirectoryName(.post, "lead")])
    #expect(newest.person == PersonID("ann") && newest.post == PostID("office") && newest.reason == "why")
    #expect(newest.at == Samples.now + 60)
    #expect(newest.change.agency == "school")
    #expect(newest.change.before?.contains("\"phone\":\"1\"") == true)
    #expect(newest.change.after.contains("\"phone\":\"2\""))
    #expect(entries.last?.person == PersonID("operator"))
    #expect(try await store.directoryEntries(DirectoryQuery(agency: "school", limit: 99)).count == 7)
    #expect(try await store.directoryEntries(DirectoryQuery(agency: "other", limit: 99)).isEmpty)
    #expect(try await store.directoryEntries(DirectoryQuery(after: 6, limit: 99)).map(\.number) == [7])
  }

  @Test func aRefusedOrderWritesNothing() async throws {
    let (_, store, handler) = try await Self.stocked()
    let before = try await Directory(reading: store)
    await #expect(throws: DirectoryRefused(refusals: [(1, .missing(.title))])) {
      let bad = DirectoryCommand.record(.post(Post(id: "x", agency: "school", title: "", tiers: [], phone: "")))
      _ = try await handler.handle(Self.order(Self.phone("2", of: "lead", in: store), bad))
    }
    #expect(try await store.directoryVersion() == before.version)
    #expect(try await Directory(reading: store).post(PostID("lead"))?.phone == "1")
  }

  @Test func aSecondSubmitChangesNothing() async throws {
    let (_, store, handler) = try await Self.stocked()
    let order = Self.order(try await Self.phone("2", of: "lead", in: store), seen: 0)
    let seen = try #require(try await Directory(reading: store).versions[DirectoryName(.post, "lead")])
    var fresh = order
    fresh.seen = seen
    #expect(try await handler.handle(fresh) == .written)
    #expect(try await handler.handle(fresh) == .repeated)
    #expect(try await store.directoryEntries(DirectoryQuery(name: DirectoryName(.post, "lead"), limit: 9)).count == 2)
  }

  /// Two administrators at once: the second is told what the first one changed, and overwrites nothing.
  @Test func whoComesSecondSeesWhatChanged() async throws {
    let (_, store, handler) = try await Self.stocked()
    let seen = try await Directory(reading: store).versions[DirectoryName(.post, "lead")]
    let first = try await Self.phone("2", of: "lead", in: store)
    let second = try await Self.phone("3", of: "lead", in: store)
    _ = try await handler.handle(Self.order(first, key: "k1", seen: seen))
    do {
      _ = try await handler.handle(Self.order(second, key: "k2", seen: seen))
      Issue.record("the second was written over the first")
    } catch let refused as DirectoryRefused {
      #expect(refused.first == .stale(changes: 1))
      #expect(refused.entries.map(\.change.after).contains { $0.contains("\"phone\":\"2\"") })
    }
    #expect(try await Directory(reading: store).post(PostID("lead"))?.phone == "2")
  }

  /// Those who change different rows at once all get through.
  @Test func manyAtOnceLoseNothing() async throws {
    let (_, store, handler) = try await Self.stocked()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (place, post) in ["office", "lead", "head"].enumerated() {
        let command = try await Self.phone("new \(place)", of: post, in: store)
        group.addTask { _ = try await handler.handle(Self.order(command, key: "many \(place)")) }
      }
      try await group.waitForAll()
    }
    let posts = try await Directory(reading: store).posts
    #expect(posts.map(\.phone) == ["new 0", "new 1", "new 2"])
    #expect(try await store.checkDirectory().isEmpty)
  }

  @Test func aWriteOnAnotherVersionIsAConflict() async throws {
    let (_, store, _) = try await Self.stocked()
    let write = DirectoryWrite(
      expecting: 0, at: Samples.now, person: PersonID("ann"), post: nil, key: "z", reason: "", changes: [], ending: [])
    await #expect(throws: DirectoryConflict()) { _ = try await store.write(write) }
  }

  @Test func aLeaverIsSignedOutInTheSameWrite() async throws {
    let (_, store, handler) = try await Self.stocked()
    for (token, person) in [("t1", "bo"), ("t2", "bo"), ("t3", "ann")] {
      let signIn = SignIn(
        tokenHash: token, person: PersonID(person), proofs: Proofs(.password, .app), post: nil, startedAt: Samples.now,
        seenAt: Samples.now,
        formSecret: "s")
      try await store.start(signIn, forgettingBefore: Samples.now)
    }
    _ = try await handler.handle(Self.order(.leave(PersonID("bo"))))
    #expect(try await store.signIn(tokenHash: "t1") == nil)
    #expect(try await store.signIn(tokenHash: "t2") == nil)
    #expect(try await store.signIn(tokenHash: "t3") != nil)
    let directory = try await Directory(reading: store)
    #expect(directory.person(PersonID("bo"))?.hasLeft == true)
    #expect(directory.holder(of: PostID("lead")) == nil)
    let entry = try #require(try await store.directoryEntries(DirectoryQuery(limit: 1)).first)
    #expect(entry.change.act == "left" && entry.change.agency == "school")
  }

  struct Tampering: Sendable, CustomTestStringConvertible {
    var sql: String
    var finding: DirectoryFinding
    var testDescription: String { sql }
  }

  static let tampering = [
    Tampering(sql: "UPDATE directory_record SET reason = 'x' WHERE number = 3", finding: .changed(number: 3)),
    Tampering(sql: "UPDATE directory_record SET person = 'bo' WHERE number = 6", finding: .changed(number: 6)),
    Tampering(sql: "DELETE FROM directory_record WHERE number = 2", finding: .missing(from: 2, through: 2)),
    Tampering(sql: "DELETE FROM directory_record WHERE number = 6", finding: .missing(from: 6, through: 6)),
    Tampering(
      sql: "UPDATE directory_rows SET body = '{\"id\":\"bo\",\"name\":\"x\"}' WHERE id = 'bo'",
      finding: .rowDisagrees(kind: "person", id: "bo")),
    Tampering(
      sql: "DELETE FROM directory_rows WHERE id = 'head'", finding: .rowDisagrees(kind: "post", id: "head")),
    Tampering(
      sql: "UPDATE directory_rows SET entry = 0 WHERE id = 'head'", finding: .rowDisagrees(kind: "post", id: "head")),
  ]

  @Test(arguments: tampering) func whatIsTamperedWithIsFound(line: Tampering) async throws {
    let (engine, store, _) = try await Self.stocked()
    #expect(try await store.checkDirectory().isEmpty)
    try engine.tamper(line.sql)
    #expect(try await store.checkDirectory().contains(line.finding))
    #expect(try await store.verify(.chains).contains { $0.kind == .directory(line.finding) })
  }

  /// Rows that an earlier program wrote have no entry, and their first change says what they were.
  @Test func rowsFromBeforeTheRecordStay() async throws {
    let store = try Engine().open()
    try await store.put(kind: "agency", id: "old", body: #"{"id":"old","name":"Old","partnerships":[]}"#)
    #expect(try await store.checkDirectory().isEmpty)
    let command = DirectoryCommand.record(.agency(Agency(id: "old", name: "New", partnerships: [])))
    _ = try await DirectoryHandler(store: store).handle(Self.order(command, by: .operating))
    let entry = try #require(try await store.directoryEntries(DirectoryQuery(limit: 9)).first)
    #expect(entry.change.before?.contains("\"name\":\"Old\"") == true)
    #expect(try await store.checkDirectory().isEmpty)
  }
}
