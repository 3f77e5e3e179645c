public import CaseRules
public import Casework

/// What a case's events lead to. Labels are not compared.
public struct ExpectedRows: Sendable {
  public var list: ListRow
  public var visibility: [VisibilityRow]
  public var due: [DueRow]
  /// The positions of entries whose words were removed; 0 where the whole case was erased.
  public var removed: Set<Int>
  /// What the person concerned is known by, from the words of those entries that it asks for by their positions.
  public var clues: Clues

  public typealias Clues = @Sendable (_ words: (Int) -> String?) throws -> [PlacedClue]

  public init(
    list: ListRow, visibility: [VisibilityRow], due: [DueRow], removed: Set<Int>,
    clues: @escaping Clues = { _ in [] }
  ) {
    self.clues = clues
    self.list = list
    self.visibility = visibility
    self.due = due
    self.removed = removed
  }
}

extension Store {
  /// Computes what a case's events lead to. Throws where the events make no sense.
  public typealias Expecting = @Sendable (CaseID, [StoredEvent]) throws -> ExpectedRows

  /// How much of the store is read.
  public enum VerifyDepth: Sendable {
    /// Entries with their chains, heads and checkpoints, and the access log.
    case chains
    /// Every entry's words are opened too, and the lists must be as far as their entries.
    case words
    /// The lists are compared with what their entries lead to.
    case lists(Expecting)
  }

  /// Compares the whole store with its chains, heads and checkpoints. Other work goes on meanwhile; what it writes is
  /// not seen.
  ///
  /// - Parameters:
  ///   - held: a checkpoint that was kept elsewhere.
  ///   - progress: told the cases done and the cases in all.
  public func verify(
    _ depth: VerifyDepth = .words, against held: Checkpoint? = nil,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> [Finding] {
    try await followKeys()
    let (chain, master) = (chain, master)
    return try await database.read { connection in
      // As the keys were in the state that is read.
      let keys = try KeySettings(connection).keys(for: master).keys
      var verifying = Verifying(connection, chain, keys, depth)
      return try verifying.run(held: held, progress: progress)
    }
  }
}
