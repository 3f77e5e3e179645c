public import CaseRules
public import Casework

extension Store {
  /// The rows that a case's events lead to; labels are not compared. Throws where the events make no sense.
  public typealias Expecting =
    @Sendable (CaseID, [StoredEvent]) throws -> (list: ListRow, visibility: [VisibilityRow], due: [DueRow])

  /// Compares the whole store with its chains, heads and checkpoints, and its lists with what the caller computes.
  /// Needs no key of a case. Other work goes on meanwhile; what it writes is not seen.
  ///
  /// - Parameters:
  ///   - held: a checkpoint that was kept elsewhere.
  ///   - expecting: computes list, visibility and due rows from events; without it only positions are compared.
  ///   - progress: told the cases done and the cases in all.
  public func verify(
    against held: Checkpoint? = nil, expecting: Expecting? = nil,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> [Finding] {
    let (chain, keys) = (chain, keys)
    return try await database.read { connection in
      var verifying = Verifying(connection, chain, keys, expecting)
      return try verifying.run(held: held, progress: progress)
    }
  }
}
