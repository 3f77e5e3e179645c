import CaseRules
import Crypto

/// What is known of a case before anything of it is written, read in one trip together with whatever else the caller
/// must know first.
struct CaseStart {
  let caseID: CaseID
  /// The last entry and its chain; 0 and the beginning where there is none.
  let position: Int
  let chain: [UInt8]
  /// The answers to what else was asked.
  let answers: [SQLAnswer]
  private let wrapped: [UInt8]?
  private let newestKey: [SQLRow]

  init(_ caseID: CaseID, asking others: [SQLStatement] = [], on connection: any SQLConnection) throws {
    let id = SQLValue.text(caseID.text)
    let own = [
      SQLStatement("SELECT position, chain FROM heads WHERE case_id = $1", [id]),
      SQLStatement("SELECT wrapped FROM case_keys WHERE case_id = $1", [id]),
      SQLStatement(Keys.newestQuestion),
    ]
    let all = try connection.together(own + others)
    let head = all[0].rows.first
    self.caseID = caseID
    position = try head?.integer(0) ?? 0
    chain = try head?.blob(1) ?? Chain.beginning
    wrapped = try all[1].rows.first?.blob(0)
    newestKey = all[2].rows
    answers = Array(all.dropFirst(own.count))
  }

  /// The case's key, made where there is none.
  ///
  /// - Throws: `StorageFault.masterKeyChanged`.
  func keyToSeal(_ caseKeys: CaseKeys) throws -> SymmetricKey {
    if let wrapped { return try CaseKeys.unwrapped(wrapped, of: caseID, caseKeys.keys) }
    try caseKeys.keys.checkAreNewest(newestKey)
    return try caseKeys.make(for: caseID)
  }
}
