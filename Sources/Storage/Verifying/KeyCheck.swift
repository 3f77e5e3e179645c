import CaseRules
import Casework
import Crypto

/// Whether the words of a case's entries open, and are gone only where the journal says so.
///
/// The table of erasures stands outside the chain. What it says of one entry is believed only where an entry of the
/// journal says that its words were removed; the words of a whole case end with its retention, of which the journal
/// holds no entry.
struct KeyCheck {
  let connection: any SQLConnection
  let keys: Keys
  let caseID: CaseID
  /// The positions whose words the journal says were removed; nil where nobody computed them.
  let removed: Set<Int>?
  /// The positions whose words a restore erased by a list.
  let again: Set<Int>

  func findings(_ rows: [JournalRow]) throws -> [(kind: Finding.Kind, position: Int)] {
    let erased = Set(try positions("SELECT position FROM erasures WHERE case_id = $1"))
    if erased.contains(0) { return [] }
    var found: [(kind: Finding.Kind, position: Int)] = []
    if let removed {
      found += erased.subtracting(removed).subtracting(again).sorted().map { (.erasedUnsaid, $0) }
    }
    let gone = removed?.union(again) ?? erased
    let wrapped = try eventKeys()
    let caseKey = try caseKey()
    for row in rows {
      guard let sealed = row.sealed else { continue }
      let position = row.event.position
      switch (gone.contains(position), wrapped[position]) {
      case (true, nil): break
      case (true, _): found.append((.erasedKeyBack, position))
      case (false, nil): found.append((.keyLost, position))
      case (false, let wrapped?):
        guard let caseKey else {
          found.append((.keyLost, position))
          continue
        }
        if !opens(sealed, wrapped, caseKey, position) { found.append((.unreadable, position)) }
      }
    }
    return found
  }

  private func opens(_ sealed: [UInt8], _ wrapped: [UInt8], _ caseKey: SymmetricKey, _ position: Int) -> Bool {
    guard let key = try? Sealing.unwrap(wrapped, under: caseKey, for: Place.eventKey(caseID, position)) else {
      return false
    }
    return (try? Sealing.open(sealed, under: key, for: Place.words(caseID, position))) != nil
  }

  /// Nil where it is gone or does not open.
  private func caseKey() throws -> SymmetricKey? {
    do {
      return try CaseKeys(connection: connection, keys: keys).key(of: caseID)
    } catch StorageFault.unreadable {
      return nil
    }
  }

  private func eventKeys() throws -> [Int: [UInt8]] {
    let rows = try connection.rows(
      "SELECT position, wrapped FROM event_keys WHERE case_id = $1", [.text(caseID.text)])
    return Dictionary(try rows.map { (try $0.integer(0), try $0.blob(1)) }, uniquingKeysWith: { first, _ in first })
  }

  private func positions(_ sql: String) throws -> [Int] {
    try connection.rows(sql, [.text(caseID.text)]).map { try $0.integer(0) }
  }
}
