import Synchronization

/// Rewrites `$3` to `?3`: to SQLite `$3` is a name, bound in the order of first appearance.
final class Placeholders: Sendable {
  private let rewritten = Mutex<[String: String]>([:])

  func rewrite(_ sql: String) -> String {
    if let known = rewritten.withLock({ $0[sql] }) { return known }
    let new = Self.rewritten(sql)
    rewritten.withLock { $0[sql] = new }
    return new
  }

  static func rewritten(_ sql: String) -> String {
    var result: [UInt8] = []
    var isQuoted = false
    for byte in sql.utf8 {
      if byte == UInt8(ascii: "'") { isQuoted.toggle() }
      result.append(byte == UInt8(ascii: "$") && !isQuoted ? UInt8(ascii: "?") : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
