import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

/// What is found when a store is opened.
@Suite struct OpeningTests {
  @Test func aNewerSchemaIsRefusedWithBothNumbers() async throws {
    let engine = try Engine()
    try await engine.open().close()
    try engine.tamper("INSERT INTO schema_versions (number) VALUES (99)")
    let known = Migration.all.map(\.number).max() ?? 0
    let fault = #expect(throws: StorageFault.self) { try engine.open() }
    #expect(fault == .newerSchema(found: 99, known: known))
    #expect(fault?.description.contains("schema 99") == true && fault?.description.contains("to \(known)") == true)
  }

  @Test func migrationsRunOnceAndInOrder() async throws {
    let engine = try Engine()
    let database = try engine.place.database()
    let first = Migration(number: 1, statements: ["CREATE TABLE a (x BIGINT)"], insertOnly: [])
    let second = Migration(number: 2, statements: ["INSERT INTO a VALUES (1)"], insertOnly: ["a"])
    let wrong = Migration(number: 3, statements: ["INSERT INTO a VALUES (2)", "nonsense"], insertOnly: [])
    try database.writeNow { writer in
      try Migration.run([first], on: writer, path: engine.place.name)
      try Migration.run([first, second], on: writer, path: engine.place.name)
      try Migration.run([first, second], on: writer, path: engine.place.name)
      #expect(throws: StorageFault.self) {
        try Migration.run([first, second, wrong], on: writer, path: engine.place.name)
      }
      #expect(try writer.rows("SELECT x FROM a").map { try $0.integer(0) } == [1])
      #expect(try writer.rows("SELECT number FROM schema_versions").count == 2)
    }
    try database.close()
  }

  @Test func anotherMasterKeyIsRefused() async throws {
    let engine = try Engine()
    try await engine.open().close()
    let other = MasterKey(bytes: SecureRandomness().bytes(32))
    #expect(throws: StorageFault.wrongKey) { try engine.place.open(other, checkpointEvery: 1000) }
    #expect(throws: Never.self) { try engine.open() }
  }

  @Test func anotherProgramsDatabaseIsRefused() async throws {
    let engine = try Engine()
    let database = try engine.place.database()
    try database.writeNow { _ = try $0.run("CREATE TABLE theirs (x BIGINT)") }
    try database.close()
    #expect(throws: StorageFault.foreign(path: engine.place.name)) { try engine.open() }
  }

  @Test func nodesThatStartTogetherMakeTheTablesOnce() async throws {
    let engine = try Engine()
    let stores = try await withThrowingTaskGroup(of: Store.self) { group in
      for _ in 0..<5 { group.addTask { try engine.open() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for (number, store) in stores.enumerated() { _ = try await store.append(Samples.append("c\(number)")) }
    #expect(try await stores[0].caseIDs().count == 5)
    #expect(try await stores[4].verify().isEmpty)
  }
}
