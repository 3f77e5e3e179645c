import CaseRules
import Casework
import Foundation
import Testing

@testable import Engines
@testable import Storage

/// What a file, its folder and its disk can do to a store.
@Suite struct SQLiteFaultTests {
  @Test func aLockedDatabaseIsSaidToBeInUseAndReadingGoesOn() async throws {
    let place = try SQLitePlace(busyTimeout: 100)
    let engine = Engine(place)
    let store = try engine.open()
    _ = try await store.append(Samples.append("c1"))
    let other = try SQLiteDatabase(path: place.path, settings: place.settings)
    let lock = await HeldLock(on: other)
    await #expect(throws: StorageFault.locked(path: place.path)) { try await store.append(Samples.append("c2")) }
    #expect(throws: StorageFault.locked(path: place.path)) { try engine.open() }
    #expect(try await store.events(of: CaseID("c1")).count == 1)
    lock.release()
    _ = try await store.append(Samples.append("c2"))
    #expect(try await store.caseIDs().count == 2)
  }

  @Test func aReadOnlyDatabaseIsSaidToBeAndReadingGoesOn() async throws {
    let place = try SQLitePlace()
    let engine = Engine(place)
    let store = try engine.open()
    _ = try await store.append(Samples.append("c1"))
    try store.database.writeNow { _ = try $0.run("PRAGMA query_only = ON") }
    await #expect(throws: StorageFault.readOnly(path: place.path)) { try await store.append(Samples.append("c2")) }
    try store.database.writeNow { _ = try $0.run("PRAGMA query_only = OFF") }
    #expect(try await store.append(Samples.append("c2")) == .appended(last: 1))
    #expect(try await store.caseIDs().count == 2)
  }

  @Test func aFullDiskLosesNothingThatWasAcknowledged() async throws {
    let place = try SQLitePlace(mostPages: 200)
    let engine = Engine(place)
    let store = try engine.open()
    let long = String(repeating: "x", count: 4000)
    var done = 0
    await #expect(throws: StorageFault.full(path: place.path)) {
      for number in 0..<500 {
        _ = try await store.append(Samples.append("c\(number)", events: [Samples.event(words: long)]))
        done += 1
      }
    }
    #expect(done > 3)
    #expect(try await store.caseIDs().count == done)
    try? await store.close()
    let again = try Store.open(databasePath: place.path, masterKey: engine.key)
    _ = try await again.append(Samples.append("c\(done)"))
    #expect(try await again.caseIDs().count == done + 1)
    #expect(try await again.verify().isEmpty)
  }

  /// Where the power went while the log was written, its end is torn. What stands before the tear is whole.
  @Test(arguments: [1, 17, 4096, 9000, 30_000]) func aTornLogLosesOnlyWhatStoodBehindTheTear(bytes: Int) async throws {
    let place = try SQLitePlace()
    let engine = Engine(place)
    let store = try engine.open()
    for number in 1...20 { _ = try await store.append(Samples.append("c\(number)")) }
    let torn = try SQLitePlace()
    for (suffix, cut) in [("", 0), ("-wal", bytes)] {
      let whole = try #require(FileManager.default.contents(atPath: place.path + suffix))
      try whole.dropLast(cut).write(to: URL(fileURLWithPath: torn.path + suffix))
    }
    let again = try Store.open(databasePath: torn.path, masterKey: engine.key)
    let left = try await again.caseIDs().count
    #expect(left > 0 && left < 20)
    #expect(try await again.verify().isEmpty)
    _ = try await again.append(Samples.append("after"))
    #expect(try await again.verify().isEmpty)
  }

  /// A torn file is said to be damaged and what to do, and is left as it is.
  @Test(arguments: [0.9, 0.5, 0.1]) func aTornFileIsSaidToBeDamaged(part: Double) async throws {
    let place = try SQLitePlace()
    let engine = Engine(place)
    let store = try engine.open()
    let long = String(repeating: "x", count: 4000)
    for number in 1...40 {
      _ = try await store.append(Samples.append("c\(number)", events: [Samples.event(words: long)]))
    }
    try await store.close()
    let whole = try #require(FileManager.default.contents(atPath: place.path))
    let torn = whole.prefix(Int(Double(whole.count) * part) / 4096 * 4096)
    try torn.write(to: URL(fileURLWithPath: place.path))
    let fault = await #expect(throws: StorageFault.self) {
      let opened = try Store.open(databasePath: place.path, masterKey: engine.key)
      _ = try await opened.verify()
    }
    #expect(fault == .notADatabase(path: place.path))
    #expect(fault?.description.contains("Restore it from a backup") == true)
    #expect(FileManager.default.contents(atPath: place.path) == torn)
  }

  @Test func whatIsNoDatabaseIsRefused() async throws {
    let place = try SQLitePlace()
    let engine = Engine(place)
    let text = Data(String(repeating: "not a database. ", count: 200).utf8)
    try text.write(to: URL(fileURLWithPath: place.path))
    #expect(throws: StorageFault.notADatabase(path: place.path)) { try engine.open() }
    #expect(FileManager.default.contents(atPath: place.path) == text)
  }

  @Test func aFolderThatIsMissingIsSaid() throws {
    let key = MasterKey(bytes: SecureRandomness().bytes(32))
    let fault = #expect(throws: StorageFault.self) {
      try Store.open(databasePath: "/nowhere/at/all.sqlite", masterKey: key)
    }
    #expect(fault?.description.contains("Check that its folder exists") == true)
  }

  @Test func theDatabaseIsItsOwnersAlone() async throws {
    let place = try SQLitePlace()
    let engine = Engine(place)
    _ = try await engine.open().append(Samples.append("c1"))
    for name in try FileManager.default.contentsOfDirectory(atPath: place.folder) {
      let attributes = try FileManager.default.attributesOfItem(atPath: place.folder + "/" + name)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
    }
  }

  /// Law 9: a commit is on the disk when it is acknowledged.
  @Test func everyCommitIsFlushed() async throws {
    let store = try Engine(SQLitePlace()).open()
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
