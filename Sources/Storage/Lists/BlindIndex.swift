import CaseRules
import Casework
import Crypto
import Foundation

/// Codes of what a person concerned is known by, under a key of the partnership's own: the same words give the same
/// code, and nobody without the key can make one.
struct BlindIndex {
  private let key: SymmetricKey

  init(keys: Keys, partnership: PartnershipID) {
    key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: keys.index, info: Data(("partnership " + partnership.text).utf8), outputByteCount: 32)
  }

  /// Half of the code would do to tell people apart; all of it leaves no doubt.
  func token(_ clue: Clue) -> [UInt8] {
    var fields = Fields("clue")
    fields.add(clue.kind.rawValue)
    fields.add(clue.text)
    return Array(HMAC<SHA256>.authenticationCode(for: fields.bytes, using: key))
  }

  func rows(_ clues: [PlacedClue]) -> Set<BlindRow> {
    Set(clues.map { BlindRow(position: $0.position, kind: $0.clue.kind.rawValue, token: token($0.clue)) })
  }

  func replace(_ clues: [PlacedClue], of caseID: CaseID, isNew: Bool = false, on connection: any SQLConnection) throws {
    if !isNew { try Self.forget(caseID, on: connection) }
    let values = rows(clues).map { row -> [SQLValue] in
      [.text(caseID.text), .integer(row.position), .text(row.kind), .blob(row.token)]
    }
    try Self.insertion.run(values, on: connection)
  }

  /// Takes away what came from the words of one entry.
  static func forget(_ caseID: CaseID, _ position: Int, on connection: any SQLConnection) throws {
    try connection.run(
      "DELETE FROM blind_index WHERE case_id = $1 AND position = $2", [.text(caseID.text), .integer(position)])
  }

  static func forget(_ caseID: CaseID, on connection: any SQLConnection) throws {
    try connection.run("DELETE FROM blind_index WHERE case_id = $1", [.text(caseID.text)])
  }

  private static let insertion = Insertion(into: "blind_index", ["case_id", "position", "kind", "token"])
}

/// A row of the index as it is stored.
struct BlindRow: Hashable, Sendable {
  var position: Int
  var kind: String
  var token: [UInt8]
}
