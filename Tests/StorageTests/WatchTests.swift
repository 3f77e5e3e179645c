import Casework
import Foundation
import Testing

@testable import Engines
@testable import Storage

/// What an operator is told of a store while it is in use.
@Suite struct WatchTests {
  @Test func aStoreThatTakesWritesIsReadyAndStaysAsItIs() async throws {
    let place = try SQLitePlace()
    let engine = Engine(place)
    let store = try engine.open()
    _ = try await store.append(Samples.append("c1"))
    let before = Self.files(place)
    try await store.checkReady()
    #expect(Self.files(place) == before)
    #expect(before.allSatisfy { $0?.isEmpty == false })
  }

  /// The database and its log, without what the engine notes of its readers.
  private static func files(_ place: SQLitePlace) -> [Data?] {
    ["", "-wal"].map { FileManager.default.contents(atPath: place.path + $0) }
  }

  @Test func aStoreThatOnlyReadsIsNotReady() async throws {
    let place = try SQLitePlace()
    let engine = Engine(place)
    let store = try engine.open()
    try store.database.writeNow { _ = try $0.run("PRAGMA query_only = ON") }
    await #expect(throws: StorageFault.readOnly(path: place.path)) { try await store.checkReady() }
    try store.database.writeNow { _ = try $0.run("PRAGMA query_only = OFF") }
    try await store.checkReady()
  }

  @Test func aStoreThatAnotherProgramHoldsIsNotReady() async throws {
    let place = try SQLitePlace(busyTimeout: 100)
    let engine = Engine(place)
    let store = try engine.open()
    let other = try SQLiteDatabase(path: place.path, settings: place.settings)
    let lock = await HeldLock(on: other)
    await #expect(throws: StorageFault.locked(path: place.path)) { try await store.checkReady() }
    lock.release()
    try await store.checkReady()
  }

  @Test func theWritersWorkIsCounted() async throws {
    let engine = try Engine()
    let store = try engine.open()
    let before = store.writeFigures
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 { group.addTask { _ = try await store.append(Samples.append("c\(number)")) } }
      try await group.waitForAll()
    }
    let after = store.writeFigures
    #expect(after.batches.sum - before.batches.sum == 20)
    #expect((1...20).contains(after.batches.count - before.batches.count))
    #expect(after.seconds.count == after.batches.count)
    #expect(after.seconds.sum > before.seconds.sum)
    #expect((after.waiting, after.failed) == (0, before.failed))
    await #expect(throws: JournalConflict.self) { try await store.append(Samples.append("c1", key: "again")) }
    #expect(store.writeFigures.failed == before.failed + 1)
  }
}
