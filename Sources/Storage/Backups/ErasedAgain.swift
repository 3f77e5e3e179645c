import CaseRules
import Crypto

/// What a restore erased by a list. The journal of an older backup may not hold the entry that says who removed the
/// words, so the store remembers that it was told, signed with the chain's key.
struct ErasedAgain {
  private(set) var entries: [ErasureList.Entry]

  /// What the store remembers; nothing where it was not written by this program.
  init(_ connection: any SQLConnection, _ chain: Chain) throws {
    entries = []
    guard let text = try connection.first("SELECT value FROM settings WHERE name = 'erased again'")?.text(0) else {
      return
    }
    let parts = text.split(separator: "\n", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0] == Self.code(parts[1], chain),
      let list = try? ErasureList(text: parts[1], path: "")
    else { return }
    entries = list.entries
  }

  mutating func add(_ more: [ErasureList.Entry]) { entries += more.filter { !entries.contains($0) } }

  func save(_ connection: any SQLConnection, _ chain: Chain) throws {
    let list = ErasureList(entries.map { ($0.caseID, $0.position) }).text
    try connection.run("DELETE FROM settings WHERE name = 'erased again'")
    try connection.run(
      "INSERT INTO settings (name, value) VALUES ('erased again', $1)", [.text(Self.code(list, chain) + "\n" + list)])
  }

  private static func code(_ text: String, _ chain: Chain) -> String {
    var fields = Fields("erased again")
    fields.add(text)
    return Hex.text(Array(HMAC<SHA256>.authenticationCode(for: fields.bytes, using: chain.key)))
  }
}

extension Store {
  /// Destroys the keys of everything on a list that this store still holds: after restoring a backup that is older than
  /// the list.
  ///
  /// - Returns: how many entries of the list were found here.
  @discardableResult
  public func erase(again list: ErasureList) async throws -> Int {
    let (keys, chain) = (keys, chain)
    let found = try await writes.write { connection in
      let caseKeys = CaseKeys(connection: connection, keys: keys)
      let heads = try Self.heads(of: list, on: connection)
      let here = list.entries.filter { $0.position <= heads[$0.caseID] ?? -1 }
      for entry in here {
        if entry.position == 0 {
          try caseKeys.eraseAll(of: entry.caseID)
        } else {
          try caseKeys.erase(entry.position, of: entry.caseID)
        }
      }
      var again = try ErasedAgain(connection, chain)
      again.add(here)
      try again.save(connection, chain)
      return here.count
    }
    try await forgetDeleted()
    return found
  }

  private static func heads(of list: ErasureList, on connection: any SQLConnection) throws -> [CaseID: Int] {
    var heads: [CaseID: Int] = [:]
    for caseID in Set(list.entries.map(\.caseID)) {
      let row = try connection.first("SELECT position FROM heads WHERE case_id = $1", [.text(caseID.text)])
      heads[caseID] = try row?.integer(0)
    }
    return heads
  }
}
