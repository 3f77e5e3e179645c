import CaseRules
import Casework
import Crypto

/// Whether the files of cases are what their entries say, by the sealed bytes alone, and gone only where their words
/// are.
struct AttachmentCheck {
  /// What one entry says of its file.
  struct Claim {
    var caseID: CaseID
    var reference: String?
    var position: Int
    var facts: Attached
    /// Whether the words of the entry, and so its file, were erased.
    var isErased: Bool
    var caseKey: [UInt8]?
  }

  let connection: any SQLConnection
  let keys: Keys

  static func claims(_ record: CaseRecord) -> [Claim] {
    record.rows.compactMap { row in
      guard row.event.kind == Attached.kind,
        case .attached(let facts)? = try? EventCodec.event(row.event).happening
      else { return nil }
      let position = row.event.position
      return Claim(
        caseID: record.caseID, reference: record.list?.row.reference, position: position, facts: facts,
        isErased: record.erased.contains(position) || record.erased.contains(0), caseKey: record.caseKey)
    }
  }

  func findings(_ claims: [Claim]) throws -> [Finding] {
    let own = try claims.compactMap { claim in
      try kind(claim).map {
        Finding($0, caseID: claim.caseID, reference: claim.reference, position: claim.position)
      }
    }
    return try own + strangers()
  }

  private func kind(_ claim: Claim) throws -> Finding.Kind? {
    let row = try connection.first(
      "SELECT id, wrapped FROM attachments WHERE case_id = $1 AND position = $2",
      [.text(claim.caseID.text), .integer(claim.position)])
    if claim.isErased { return row == nil ? nil : .attachmentBack }
    guard let row else { return .attachmentMissing }
    let id = try row.text(0)
    let place = Place.attachmentKey(id, of: claim.caseID, claim.position)
    guard let wrapped = claim.caseKey, let caseKey = try? CaseKeys.unwrapped(wrapped, of: claim.caseID, keys),
      (try? Sealing.unwrap(row.blob(1), under: caseKey, for: place)) != nil, try isWhole(id, claim.facts)
    else { return .attachmentChanged }
    return nil
  }

  /// A few parts are in memory at a time.
  private func isWhole(_ id: String, _ facts: Attached) throws -> Bool {
    var (hash, last) = (SHA256(), 0)
    while true {
      let parts = try AttachmentRows.parts(of: id, after: last, on: connection)
      for part in parts { hash.update(data: part.sealed) }
      guard let end = parts.last else { break }
      last = end.number
    }
    return last == facts.parts && Hex.text(Array(hash.finalize())) == facts.digest
  }

  /// Files of which no entry speaks.
  private func strangers() throws -> [Finding] {
    try connection.rows(
      """
      SELECT a.case_id, a.position FROM attachments a
      WHERE a.case_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM journal j WHERE j.case_id = a.case_id AND j.position = a.position AND j.kind = $1)
      ORDER BY a.case_id, a.position
      """, [.text(Attached.kind)]
    ).map { Finding(.attachmentUnsaid, caseID: CaseID(try $0.text(0)), position: try $0.integer(1)) }
  }
}
