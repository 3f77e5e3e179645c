import CaseRules
import Casework
import Crypto
import Foundation

/// One look at the whole journal in the order in which it was written, which is how it stands in the file: whether
/// every entry follows from the one before it in its case, none is missing, and heads and checkpoints agree. Nearly
/// always they do, and then this is all; where they do not, what is wrong is for the slower look to say.
///
/// Rows are looked at where they stand in the engine's memory. What it keeps of each case takes about a hundred bytes.
struct SoundPass {
  let connection: any SQLConnection
  let chain: Chain
  private var lasts: [ShortName: Last] = [:]

  init(_ connection: any SQLConnection, _ chain: Chain) {
    self.connection = connection
    self.chain = chain
  }

  /// - Parameters:
  ///   - counted: how many events the store counted.
  ///   - checks: told the heads as they were when their checkpoints were written.
  mutating func isSound(
    counted: Int, _ checks: inout [CheckpointCheck], progress: (_ cases: Int) -> Void
  ) throws -> Bool {
    var (done, isSound, fields): (Int, Bool, Fields) = (0, true, Fields("event", expecting: 4096))
    for index in checks.indices where checks[index].eventsThen == 0 { checks[index].take([]) }
    // No row is ever so long that many of them are much to keep at hand.
    let some = 4096
    while isSound, done < counted {
      let last = done + some
      let sql = "SELECT \(JournalRow.columns) FROM journal WHERE sequence > $1 AND sequence <= $2 ORDER BY sequence"
      let before = done
      try connection.eachStanding(sql, [.integer(done), .integer(last)]) { row in
        guard isSound else { return }
        isSound = try row.integer(2) == done + 1 && follows(row, &fields)
        done += 1
        for index in checks.indices where checks[index].eventsThen == done { checks[index].take(heads) }
      }
      if done == before { return false }
      progress(lasts.count)
    }
    return try isSound && done == counted && noneBeyond(counted) && headsAgree()
  }

  private mutating func follows(_ row: some StandingRow, _ fields: inout Fields) throws -> Bool {
    guard let name = row.bytes(0).flatMap({ ShortName($0) }) else { return false }
    return try lasts[name, default: Last()].isFollowed(by: row, chain, &fields)
  }

  private func noneBeyond(_ counted: Int) throws -> Bool {
    let sql = "SELECT 1 FROM journal WHERE sequence > $1 OR sequence < 1 LIMIT 1"
    return try connection.first(sql, [.integer(counted)]) == nil
  }

  /// In the order of the cases' names.
  private var heads: [(caseID: String, position: Int, chain: [UInt8])] {
    lasts.map { (caseID: $0.text, position: $1.position, chain: $1.chain) }.sorted { $0.caseID < $1.caseID }
  }

  private func headsAgree() throws -> Bool {
    var (found, agreeing) = (0, 0)
    try connection.eachStanding("SELECT case_id, position, chain FROM heads", []) { row in
      found += 1
      guard let last = row.bytes(0).flatMap({ ShortName($0) }).flatMap({ lasts[$0] }), let chain = row.bytes(2) else {
        return
      }
      if try row.integer(1) == last.position, chain.elementsEqual(last.chain) { agreeing += 1 }
    }
    return found == agreeing && found == lasts.count
  }
}

/// The last entry of a case that went by.
private struct Last {
  var position = 0
  var chain = Chain.beginning

  /// Becomes the next entry, where that is what the row holds.
  mutating func isFollowed(by row: some StandingRow, _ own: Chain, _ fields: inout Fields) throws -> Bool {
    let code = try own.link(row, after: chain, in: &fields)
    guard let stored = row.bytes(10), stored.count == chain.count, try row.integer(1) == position + 1,
      code.withUnsafeBytes({ memcmp($0.baseAddress!, stored.baseAddress!, stored.count) == 0 })
    else { return false }
    position += 1
    chain.withUnsafeMutableBytes { $0.copyMemory(from: stored) }
    return true
  }
}

/// A name of at most 32 bytes, kept without a place of its own in memory. Every case's name is one.
private struct ShortName: Hashable {
  private var bytes = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
  private let count: Int

  init?(_ name: UnsafeRawBufferPointer) {
    guard name.count <= 32 else { return nil }
    count = name.count
    withUnsafeMutableBytes(of: &bytes) { $0.copyMemory(from: name) }
  }

  var text: String { withUnsafeBytes(of: bytes) { String(decoding: $0.prefix(count), as: UTF8.self) } }

  static func == (one: Self, other: Self) -> Bool { one.bytes == other.bytes && one.count == other.count }

  func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: bytes) { hasher.combine(bytes: $0) }
    hasher.combine(count)
  }
}
