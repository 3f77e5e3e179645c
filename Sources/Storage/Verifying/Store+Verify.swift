public import CaseRules
public import Casework

/// What a case's events lead to. Labels are not compared.
public struct ExpectedRows: Sendable {
  public var list: ListRow
  public var visibility: [VisibilityRow]
  public var due: [DueRow]
  /// The positions of entries whose words were removed.
  public var removed: Set<Int>

  public init(list: ListRow, visibility: [VisibilityRow], due: [DueRow], removed: Set<Int>) {
    self.list = list
    self.visibility = visibility
    self.due = due
    self.removed = removed
  }
}

extension Store {
  /// Computes what a case's events lead to. Throws where the events make no sense.
  public typealias Expecting = @Sendable (CaseID, [StoredEvent]) throws -> ExpectedRows

  /// Compares the whole store with its chains, heads and checkpoints, and its lists with what the caller computes.
  /// Opens every entry's words too. Other work goes on meanwhile; what it writes is not seen.
  ///
  /// - Parameters:
  ///   - held: a checkpoint that was kept elsewhere.
  ///   - expecting: computes what a case's events lead to; without it only positions are compared.
  ///   - progress: told the cases done and the cases in all.
  public func verify(
    against held: Checkpoint? = nil, expecting: Expecting? = nil,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> [Finding] {
    try await followKeys()
    let (chain, master) = (chain, master)
    return try await database.read { connection in
      // As the keys were in the state that is read.
      let keys = try KeySettings(connection).keys(for: master).keys
      var verifying = Verifying(connection, chain, keys, expecting)
      return try verifying.run(held: held, progress: progress)
    }
  }
}
