import CaseRules
import Casework
import Crypto

/// Whether the words of a case's entries open, and are gone only where the journal says so.
///
/// The table of erasures stands outside the chain. What it says of one entry is believed only where an entry of the
/// journal says that its words were removed, and of a whole case only where its last entry says that it was erased.
struct KeyCheck {
  let record: CaseRecord
  let keys: Keys
  /// The positions whose words the journal says were removed, 0 for the whole case; nil where nobody computed them.
  let removed: Set<Int>?
  /// The positions whose words a restore erased by a list.
  let again: Set<Int>

  func findings() -> [(kind: Finding.Kind, position: Int)] {
    let erased = record.erased
    var found: [(kind: Finding.Kind, position: Int)] = []
    if let removed {
      found += erased.subtracting(removed).subtracting(again).sorted().map { (.erasedUnsaid, $0) }
    }
    let gone = removed?.union(again) ?? erased
    func isGone(_ position: Int) -> Bool { gone.contains(0) || gone.contains(position) }
    let caseKey = caseKey
    for row in record.rows {
      guard let sealed = row.sealed else { continue }
      let position = row.event.position
      switch (isGone(position), record.eventKeys[position]) {
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
    let caseID = record.caseID
    guard let key = try? Sealing.unwrap(wrapped, under: caseKey, for: Place.eventKey(caseID, position)) else {
      return false
    }
    return (try? Sealing.open(sealed, under: key, for: Place.words(caseID, position))) != nil
  }

  /// Nil where it is gone or does not open.
  private var caseKey: SymmetricKey? {
    record.caseKey.flatMap { try? CaseKeys.unwrapped($0, of: record.caseID, keys) }
  }
}
