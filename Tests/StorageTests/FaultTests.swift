import CaseRules
import Casework
import Foundation
import Testing

@testable import Storage

@Suite struct FaultTests {
  @Test func aLockedDatabaseIsSaidToBeInUseAndReadingGoesOn() async throws {
    let engine = try Engine(settings: SQLiteSettings(busyTimeout: 100))
    let store = try engine.open()
    _ = try await store.append(Samples.append("c1"))
    let other = try SQLiteDatabase(path: engine.path, settings: engine.settings)
    let lock = await HeldLock(on: other)
    await #expect(throws: StorageFault.locked(path: engine.path)) { try await store.append(Samples.append("c2")) }
    #expect(throws: StorageFault.locked(path: engine.path)) { try engine.open() }
    #expect(try await store.events(of: CaseID("c1")).count == 1)
    lock.release()
    _ = try await store.append(Samples.append("c2"))
    #expect(try await store.caseIDs().count == 2)
  }

  @Test func aReadOnlyDatabaseIsSaidToBeAndReadingGoesOn() async throws {
    let engine = try Engine()
    let store = try engine.open()
    _ = try await store.append(Samples.append("c1"))
    try store.database.writeNow { _ = try $0.run("PRAGMA query_only = ON") }
    await #expect(throws: StorageFault.readOnly(path: engine.path)) { try await store.append(Samples.append("c2")) }
    try store.database.writeNow { _ = try $0.run("PRAGMA query_only = OFF") }
    #expect(try await store.append(Samples.append("c2")) == .appended(last: 1))
    #expect(try await store.caseIDs().count == 2)
  }

  @Test func aFullDiskLosesNothingThatWasAcknowledged() async throws {
    let engine = try Engine(settings: SQLiteSettings(busyTimeout: 200, mostPages: 120))
    let store = try engine.open()
    let long = String(repeating: "x", count: 4000)
    var done = 0
    await #expect(throws: StorageFault.full(path: engine.path)) {
      for number in 0..<500 {
        _ = try await store.append(Samples.append("c\(number)", events: [Samples.event(words: long)]))
        done += 1
      }
    }
    #expect(done > 3)
    #expect(try await store.caseIDs().count == done)
    try? await store.close()
    let again = try Store.open(databasePath: engine.path, masterKey: engine.key)
    _ = try await again.append(Samples.append("c\(done)"))
    #expect(try await again.caseIDs().count == done + 1)
    #expect(try await again.verify().isEmpty)
  }

  @Test func aNewerSchemaIsRefusedWithBothNumbers() async throws {
    let engine = try Engine()
    try await engine.open().close()
    try engine.tamper("INSERT INTO schema_versions (number) VALUES (7)")
    let known = Migration.all.map(\.number).max() ?? 0
    let fault = #expect(throws: StorageFault.self) { try engine.open() }
    #expect(fault == .newerSchema(found: 7, known: known))
    #expect(fault?.description.contains("schema 7") == true && fault?.description.contains("to \(known)") == true)
  }

  @Test func migrationsRunOnceAndInOrder() async throws {
    let engine = try Engine()
    let database = try SQLiteDatabase(path: engine.path)
    let first = Migration(number: 1, statements: ["CREATE TABLE a (x BIGINT)"], insertOnly: [])
    let second = Migration(number: 2, statements: ["INSERT INTO a VALUES (1)"], insertOnly: ["a"])
    let wrong = Migration(number: 3, statements: ["INSERT INTO a VALUES (2)", "nonsense"], insertOnly: [])
    try database.writeNow { writer in
      try Migration.run([first], on: writer, path: engine.path)
      try Migration.run([first, second], on: writer, path: engine.path)
      try Migration.run([first, second], on: writer, path: engine.path)
      #expect(throws: StorageFault.self) { try Migration.run([first, second, wrong], on: writer, path: engine.path) }
      #expect(try writer.rows("SELECT x FROM a").map { try $0.integer(0) } == [1])
      #expect(try writer.rows("SELECT number FROM schema_versions").count == 2)
    }
    try database.close()
  }

  @Test func anotherMasterKeyIsRefused() async throws {
    let engine = try Engine()
    try await engine.open().close()
    let other = MasterKey(bytes: SecureRandomness().bytes(32))
    #expect(throws: StorageFault.wrongKey) { try Store.open(databasePath: engine.path, masterKey: other) }
    #expect(throws: Never.self) { try engine.open() }
  }

  @Test func whatIsNoDatabaseIsRefused() async throws {
    let engine = try Engine()
    let text = Data(String(repeating: "not a database. ", count: 200).utf8)
    try text.write(to: URL(fileURLWithPath: engine.path))
    #expect(throws: StorageFault.notADatabase(path: engine.path)) { try engine.open() }
    #expect(FileManager.default.contents(atPath: engine.path) == text)
  }

  @Test func anotherProgramsDatabaseIsRefused() async throws {
    let engine = try Engine()
    let database = try SQLiteDatabase(path: engine.path)
    try database.writeNow { _ = try $0.run("CREATE TABLE theirs (x BIGINT)") }
    try database.close()
    #expect(throws: StorageFault.foreign(path: engine.path)) { try engine.open() }
  }

  @Test func aFolderThatIsMissingIsSaid() throws {
    let key = MasterKey(bytes: SecureRandomness().bytes(32))
    let fault = #expect(throws: StorageFault.self) {
      try Store.open(databasePath: "/nowhere/at/all.sqlite", masterKey: key)
    }
    #expect(fault?.description.contains("Check that its folder exists") == true)
  }

  @Test func theDatabaseIsItsOwnersAlone() async throws {
    let engine = try Engine()
    _ = try await engine.open().append(Samples.append("c1"))
    for name in try FileManager.default.contentsOfDirectory(atPath: engine.folder) {
      let attributes = try FileManager.default.attributesOfItem(atPath: engine.folder + "/" + name)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
    }
  }

  /// Law 9: a commit is on the disk when it is acknowledged.
  @Test func everyCommitIsFlushed() async throws {
    let store = try Engine().open()
    let settings = try store.database.writeNow { writer in
      try ["synchronous", "journal_mode", "foreign_keys", "secure_delete"].map {
        try writer.first("PRAGMA \($0)")?.values.first
      }
    }
    #expect(settings == [.integer(2), .text("wal"), .integer(1), .integer(1)])
  }
}

/// Another program in the middle of a transaction.
struct HeldLock {
  private let end = DispatchSemaphore(value: 0)
  private let database: SQLiteDatabase

  init(on database: SQLiteDatabase) async {
    self.database = database
    await withCheckedContinuation { (started: CheckedContinuation<Void, Never>) in
      database.onWriter { [end] writer in
        try? writer.begin()
        started.resume()
        end.wait()
        writer.rollback()
      }
    }
  }

  func release() {
    end.signal()
    _ = try? database.writeNow { _ in }
  }
}
