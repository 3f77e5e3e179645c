public import CaseRules

/// What ties a record to the journal that it was made from.
public protocol RecordSeals: Sendable {
  /// A code over the chain at an entry, under the key of the chain: only whoever has that key can make it, and it is
  /// the same for as long as the history before it is. Nil where there is no such entry.
  func recordSeal(of caseID: CaseID, at entry: Int) async throws -> [UInt8]?
}
