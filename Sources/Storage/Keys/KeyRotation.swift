/// Puts a new master key in the place of the old one while people work: every key that the old one wraps is wrapped
/// anew. What was done stays done where it is interrupted, and another run with the same new key finishes it.
public struct KeyRotation: Sendable {
  public struct Outcome: Sendable, Equatable {
    /// Keys that this run wrapped anew; an interrupted run before it had done the others.
    public var rewrapped = 0
    /// Keys that open under neither master key: they are left as they are, and `journal verify` names them.
    public var unreadable = 0
  }

  private let store: Store
  private let next: MasterKey
  /// How many keys one transaction wraps anew.
  private let batch: Int
  /// How long a change takes at least, so that every program that serves has heard of it.
  private let settling: Duration

  public init(of store: Store, to next: MasterKey) { self.init(of: store, to: next, batch: 500, settling: .seconds(5)) }

  init(of store: Store, to next: MasterKey, batch: Int, settling: Duration) {
    (self.store, self.next, self.batch, self.settling) = (store, next, batch, settling)
  }

  /// - Parameter progress: told the keys looked at and the keys in all, first when the change has begun; what it throws
  ///   stops the work in between.
  /// - Throws: a `StorageFault`: `keyInUse` where the store has this key already, `otherRotation` where a change to
  ///   another key has begun.
  public func run(progress: @escaping @Sendable (Int, Int) throws -> Void = { _, _ in }) async throws -> Outcome {
    let start = ContinuousClock.now
    try await begin()
    try await store.followKeys()
    try progress(0, try await count())
    var outcome = Outcome()
    // What a program wrapped before it heard of the change is found by the next pass.
    repeat {
      outcome.unreadable = 0
      let all = try await count()
      let before = outcome.rewrapped
      var done = 0
      for kind in WrappedKind.allCases {
        try await pass(kind, done, all, &outcome, progress)
        done += try await count(kind)
      }
      let left = settling - (ContinuousClock.now - start)
      if left <= .zero, outcome.rewrapped == before { break }
      try await Task.sleep(for: max(.zero, left))
    } while true
    try await finish()
    return outcome
  }

  private func begin() async throws {
    let next = next
    try await store.writes.write { [store] connection in
      var settings = try KeySettings(connection)
      let new = Keys(next)
      if settings.check == new.check { throw StorageFault.keyInUse }
      if let begun = settings.nextCheck {
        guard begun == new.check else { throw StorageFault.otherRotation }
        return
      }
      let (keys, master) = (store.keys, store.master)
      guard settings.check == keys.check else { throw StorageFault.masterKeyChanged }
      settings.nextCheck = new.check
      settings.nextKey = try KeySettings.handing(next, by: Keys(master))
      settings.earlierKey = try KeySettings.handing(master, by: new)
      settings.nextKept = try KeptKeys(of: keys).sealed(under: new)
      try settings.save(connection)
    }
  }

  /// From here on the old key opens nothing that the database holds.
  private func finish() async throws {
    try await store.writes.write { connection in
      let settings = try KeySettings(connection)
      var done = KeySettings()
      (done.check, done.kept) = (settings.nextCheck, settings.nextKept)
      try done.save(connection)
    }
    try await store.followKeys()
    try await store.forgetDeleted()
  }

  private func count() async throws -> Int {
    var all = 0
    for kind in WrappedKind.allCases { all += try await count(kind) }
    return all
  }

  private func count(_ kind: WrappedKind) async throws -> Int {
    try await store.database.read { try $0.first(kind.counting)?.integer(0) ?? 0 }
  }

  private func pass(
    _ kind: WrappedKind, _ from: Int, _ all: Int, _ outcome: inout Outcome,
    _ progress: @Sendable (Int, Int) throws -> Void
  ) async throws {
    let (keys, batch) = (store.keys, batch)
    var (done, last) = (from, ["", ""])
    while true {
      let after = last
      let rows = try await store.database.read { try kind.rows(after: after, atMost: batch, on: $0) }
      guard let end = rows.last else { break }
      last = [end.name, end.part]
      let old = rows.filter { !kind.isNew($0, keys) }
      if !old.isEmpty {
        let start = ContinuousClock.now
        let (rewrapped, unreadable) = try await store.writes.write { try kind.rewrap(old, keys, on: $0) }
        outcome.rewrapped += rewrapped
        outcome.unreadable += unreadable
        // As long as it held the writer, others may have it.
        try await Task.sleep(for: ContinuousClock.now - start)
      }
      done += rows.count
      try progress(done, max(all, done))
    }
  }
}
