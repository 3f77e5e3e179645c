import CaseRules
import Casework
import Foundation
import Testing

@testable import Engines
@testable import Storage

/// A new master key takes over while programs run.
@Suite struct RotationTests {
  struct Stopped: Error {}
  let next = MasterKey(bytes: SecureRandomness().bytes(32))

  static func rotation(_ store: Store, to key: MasterKey, batch: Int = 2) -> KeyRotation {
    KeyRotation(of: store, to: key, batch: batch, settling: .zero)
  }

  /// Whether all words, the draft and the second factor of `BackupTests.filled` open.
  static func opens(_ store: Store) async throws -> Bool {
    let words = try await ["c1", "c2", "c3"].asyncMap { try await store.words(of: CaseID($0)).count }
    let draft = try await store.draft("d", of: PersonID("p1"))
    let factor = try await store.secondFactor(of: PersonID("p1"))
    return words == [4, 4, 3] && draft?.body == "{}" && factor?.secret == [1, 2, 3]
  }

  static func sound(_ store: Store, against held: Checkpoint? = nil) async throws -> Bool {
    try await store.verify(against: held).isEmpty
  }

  @Test func everythingOpensUnderTheNewKeyAndNothingUnderTheOld() async throws {
    let engine = try await BackupTests.filled()
    let store = try engine.open()
    let held = try await store.checkpoint()
    let outcome = try await Self.rotation(store, to: next).run()
    #expect(outcome == KeyRotation.Outcome(rewrapped: 5, unreadable: 0))
    #expect(try await Self.opens(store))
    try await store.close()
    #expect(throws: StorageFault.wrongKey) { try engine.open() }
    let again = try engine.open(with: next)
    #expect(try await Self.opens(again))
    #expect(try await Self.sound(again, against: held))
    #expect(try await again.append(Samples.append("c4")) == .appended(last: 1))
    #expect(try await again.checkpoint().isSigned(with: Keys(engine.key).checkpoint))
    let settings = try await again.database.read { try KeySettings($0) }
    #expect([settings.nextCheck, settings.nextKey, settings.nextKept, settings.earlierKey] == [nil, nil, nil, nil])
    #expect(throws: StorageFault.wrongKey) { try settings.keys(for: engine.key) }
    for row in try await again.database.read({ try WrappedKind.cases.rows(after: ["", ""], atMost: 9, on: $0) }) {
      #expect(!WrappedKind.cases.isNew(row, Keys(engine.key)))
    }
  }

  @Test func aSecondChangeFollowsTheFirst() async throws {
    let engine = try await BackupTests.filled()
    let third = MasterKey(bytes: SecureRandomness().bytes(32))
    let store = try engine.open()
    let held = try await store.checkpoint()
    _ = try await Self.rotation(store, to: next).run()
    _ = try await Self.rotation(store, to: third).run()
    try await store.close()
    let again = try engine.open(with: third)
    #expect(try await Self.opens(again))
    #expect(try await Self.sound(again, against: held))
  }

  /// Stopped after each batch in turn. Meanwhile programs with either key read and write.
  @Test(arguments: [1, 2, 3]) func aStoppedChangeIsFinishedByTheNextRun(batches: Int) async throws {
    let engine = try await BackupTests.filled()
    let store = try engine.open()
    let left = Countdown(batches)
    await #expect(throws: Stopped.self) {
      try await Self.rotation(store, to: next, batch: 1).run { done, _ in
        if done > 0, left.isOver() { throw Stopped() }
      }
    }
    try store.database.close()
    let (old, new) = (try engine.open(), try engine.open(with: next))
    #expect(try await Self.opens(old))
    #expect(try await Self.opens(new))
    #expect(try await old.append(Samples.append("c4", key: "4")) == .appended(last: 1))
    #expect(try await new.append(Samples.append("c5", key: "5")) == .appended(last: 1))
    #expect(try await new.words(of: CaseID("c4")).count == 1)
    #expect(try await old.words(of: CaseID("c5")).count == 1)
    await #expect(throws: StorageFault.otherRotation) {
      try await Self.rotation(old, to: MasterKey(bytes: SecureRandomness().bytes(32))).run()
    }
    let outcome = try await Self.rotation(old, to: next).run()
    #expect(outcome.rewrapped == 5 - batches && outcome.unreadable == 0)
    #expect(try await Self.opens(new))
    #expect(try await Self.opens(old))
    try old.database.close()
    try new.database.close()
    #expect(throws: StorageFault.wrongKey) { try engine.open() }
    let after = try engine.open(with: next)
    #expect(try await Self.opens(after))
    #expect(try await Self.sound(after))
  }

  /// A program that was asleep during the whole change must not wrap anything under the old key.
  @Test func aProgramThatHeardOfNothingIsRefused() async throws {
    let engine = try await BackupTests.filled()
    let (asleep, store) = (try engine.open(), try engine.open())
    _ = try await Self.rotation(store, to: next).run()
    await #expect(throws: StorageFault.masterKeyChanged) { try await asleep.append(Samples.append("c4")) }
    await #expect(throws: StorageFault.masterKeyChanged) {
      try await asleep.save(Draft(id: "e", person: PersonID("p1"), savedAt: Samples.now, body: "{}"))
    }
    await #expect(throws: StorageFault.masterKeyChanged) { try await asleep.words(of: CaseID("c1")) }
    await #expect(throws: StorageFault.masterKeyChanged) { try await asleep.row(of: CaseID("c1")) }
    await #expect(throws: StorageFault.masterKeyChanged) { try await asleep.followKeys() }
    #expect(try await Self.sound(store))
  }

  @Test func theSameKeyIsNoChange() async throws {
    let engine = try await BackupTests.filled()
    let store = try engine.open()
    await #expect(throws: StorageFault.keyInUse) { try await Self.rotation(store, to: engine.key).run() }
  }

  @Test func whatOpensUnderNeitherKeyIsCountedAndLeft() async throws {
    let engine = try await BackupTests.filled()
    try engine.tamper("UPDATE case_keys SET wrapped = x'00' WHERE case_id = 'c2'")
    let store = try engine.open()
    let outcome = try await Self.rotation(store, to: next).run()
    #expect(outcome == KeyRotation.Outcome(rewrapped: 4, unreadable: 1))
    #expect(try await store.verify().contains { $0.caseID == CaseID("c2") && $0.kind == .keyLost })
  }

  @Test func aBackupTakenDuringAChangeOpensWithEitherKey() async throws {
    let engine = try await BackupTests.filled()
    let store = try engine.open()
    await #expect(throws: Stopped.self) {
      try await Self.rotation(store, to: next, batch: 1).run { _, _ in throw Stopped() }
    }
    let path = try await BackupTests.backup(engine)
    for key in [engine.key, next] {
      let restore = try Restore(from: path)
      let restored = try await restore.fill(try Engine().database(), name: "other", key: key)
      try await restore.finish(restored)
      #expect(try await Self.opens(restored))
    }
  }

  /// People write while the key changes, from another program.
  @Test func nothingIsLostWhilePeopleWork() async throws {
    let engine = try await BackupTests.filled()
    let (serving, store) = (try engine.open(), try engine.open())
    let changing = Task { try await KeyRotation(of: store, to: next, batch: 1, settling: .milliseconds(300)).run() }
    for number in 0..<60 {
      _ = try await serving.append(
        Samples.append("n\(number)", events: [Samples.event(words: "new \(number)")]))
      try await Task.sleep(for: .milliseconds(5))
    }
    _ = try await changing.value
    try serving.database.close()
    try store.database.close()
    let after = try engine.open(with: next)
    for number in 0..<60 { #expect(try await after.words(of: CaseID("n\(number)")) == [1: "new \(number)"]) }
    #expect(try await Self.opens(after))
    #expect(try await Self.sound(after))
  }
}

extension Engine {
  func open(with key: MasterKey) throws -> Store { try Store(try database(), key, path: "store") }
}

extension [String] {
  fileprivate func asyncMap<Value>(_ body: (String) async throws -> Value) async throws -> [Value] {
    var values: [Value] = []
    for item in self { values.append(try await body(item)) }
    return values
  }
}
