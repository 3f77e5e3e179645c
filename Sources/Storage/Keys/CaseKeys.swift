import CaseRules
import Casework
import Crypto

/// The wrapped keys of cases and of their entries: a table that can be deleted from, apart from the journal.
struct CaseKeys {
  let connection: any SQLConnection
  let keys: Keys

  func key(of caseID: CaseID) throws -> SymmetricKey? {
    let row = try connection.first("SELECT wrapped FROM case_keys WHERE case_id = $1", [.text(caseID.text)])
    return try row.map { try Self.unwrapped($0.blob(0), of: caseID, keys) }
  }

  /// The key of a case that has none yet.
  func make(for caseID: CaseID) throws -> SymmetricKey {
    let new = SymmetricKey(size: .bits256)
    let wrapped = try Sealing.wrap(new, under: keys.wrapping, for: Place.caseKey(caseID))
    try connection.later(
      "INSERT INTO case_keys (case_id, wrapped) VALUES ($1, $2)", [.text(caseID.text), .blob(wrapped)])
    return new
  }

  /// Seals an entry's words under a new key of their own, which is to be kept wrapped under the case's.
  static func sealed(
    _ words: String, of caseID: CaseID, at position: Int, under caseKey: SymmetricKey
  ) throws -> (sealed: [UInt8], key: [SQLValue]) {
    let key = SymmetricKey(size: .bits256)
    let wrapped = try Sealing.wrap(key, under: caseKey, for: Place.eventKey(caseID, position))
    let sealed = try Sealing.seal(Array(words.utf8), under: key, for: Place.words(caseID, position))
    return (sealed, [.text(caseID.text), .integer(position), .blob(wrapped)])
  }

  /// Keeps the keys of entries that were just sealed.
  func keep(_ rows: [[SQLValue]]) throws { try Self.eventKeys.run(rows, on: connection) }

  private static let eventKeys = Insertion(into: "event_keys", ["case_id", "position", "wrapped"])

  /// Destroys the key of one entry and remembers that it did. False where there was none.
  @discardableResult
  func erase(_ position: Int, of caseID: CaseID) throws -> Bool {
    let place: [SQLValue] = [.text(caseID.text), .integer(position)]
    let erased = try connection.run("DELETE FROM event_keys WHERE case_id = $1 AND position = $2", place)
    try BlindIndex.forget(caseID, position, on: connection)
    try AttachmentRows.forget(caseID, position, on: connection)
    try remember(place)
    return erased > 0
  }

  /// Destroys every key of a case; its label can't be read any more either.
  func eraseAll(of caseID: CaseID) throws {
    try connection.run("DELETE FROM event_keys WHERE case_id = $1", [.text(caseID.text)])
    try connection.run("DELETE FROM case_keys WHERE case_id = $1", [.text(caseID.text)])
    try BlindIndex.forget(caseID, on: connection)
    try AttachmentRows.forget(caseID, on: connection)
    try connection.run("UPDATE cases SET label = NULL WHERE case_id = $1", [.text(caseID.text)])
    // What outsiders reported of it, under keys of their own, also where it went from agency to agency before somebody
    // linked it; and who was let in by a link.
    try connection.run(
      """
      WITH RECURSIVE said (id, passed_from) AS (
        SELECT id, passed_from FROM override_reports WHERE case_id = $1
        UNION SELECT r.id, r.passed_from FROM override_reports r JOIN said s ON r.id = s.passed_from)
      DELETE FROM override_reports WHERE id IN (SELECT id FROM said)
      """, [.text(caseID.text)])
    try connection.run("DELETE FROM case_guests WHERE case_id = $1", [.text(caseID.text)])
    // What somebody was about to take out of a record of it: names are among it.
    try connection.run(
      "DELETE FROM drafts WHERE id LIKE $1", [.text(RedactionDraft.start(of: caseID) + "%")])
    try remember([.text(caseID.text), .integer(0)])
  }

  /// Whether every key of a case was destroyed, as the store remembers.
  func areErased(of caseID: CaseID) throws -> Bool {
    try connection.first("SELECT 1 FROM erasures WHERE case_id = $1 AND position = 0", [.text(caseID.text)]) != nil
  }

  static func unwrapped(_ wrapped: [UInt8], of caseID: CaseID, _ keys: Keys) throws -> SymmetricKey {
    do {
      return try Sealing.unwrap(
        wrapped, under: keys.wrapping, orElse: keys.before?.wrapping, for: Place.caseKey(caseID))
    } catch {
      throw StorageFault.unreadable(caseID: caseID.text, position: 0)
    }
  }

  private func remember(_ place: [SQLValue]) throws {
    try connection.later(
      "INSERT INTO erasures (case_id, position) VALUES ($1, $2) ON CONFLICT (case_id, position) DO NOTHING", place)
  }
}
