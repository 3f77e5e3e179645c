import CaseRules
import Casework
import Crypto

/// Ties each row to the one before it. It covers the sealed bytes, so it verifies after their key is destroyed.
struct Chain: Sendable {
  /// What the first row of a chain is tied to.
  static let beginning = [UInt8](repeating: 0, count: 32)
  let key: SymmetricKey
  /// The key taken in, ready for a text: taking it in anew costs as much as a short text.
  private let ready: HMAC<SHA256>

  init(key: SymmetricKey) {
    self.key = key
    ready = HMAC<SHA256>(key: key)
  }

  func link(_ row: JournalRow, after previous: [UInt8]) -> [UInt8] {
    let event = row.event
    let long = event.facts.utf8.count + event.routing.utf8.count + (row.sealed?.count ?? 0)
    var fields = Fields("event", expecting: long + Self.short)
    return link(row, after: previous, in: &fields)
  }

  /// - Parameter fields: room that is used for row after row.
  func link(_ row: JournalRow, after previous: [UInt8], in fields: inout Fields) -> [UInt8] {
    let event = row.event
    fields.begin("event")
    fields.add(previous)
    fields.add(event.caseID.text)
    fields.add(event.position)
    fields.add(row.sequence)
    fields.add(event.kind)
    fields.add(event.schema)
    fields.add(event.happenedAt.seconds)
    fields.add(event.recordedAt.seconds)
    fields.add(event.facts)
    fields.add(event.routing)
    fields.add(row.sealed)
    return code(fields)
  }

  /// The same for a row where it stands, its columns in the order of `JournalRow.columns`.
  ///
  /// - Parameter fields: room that is used for row after row.
  func link(_ row: any StandingRow, after previous: [UInt8], in fields: inout Fields) throws -> HMAC<SHA256>.MAC {
    let empty = UnsafeRawBufferPointer(start: nil, count: 0)
    fields.begin("event")
    fields.add(previous)
    fields.add(row.bytes(0) ?? empty)
    for column in [1, 2] { fields.add(try row.integer(column)) }
    fields.add(row.bytes(3) ?? empty)
    for column in [4, 5, 6] { fields.add(try row.integer(column)) }
    for column in [7, 8] { fields.add(row.bytes(column) ?? empty) }
    if let sealed = row.bytes(9) {
      fields.add("present")
      fields.add(sealed)
    } else {
      fields.add("missing")
    }
    var code = ready
    code.update(data: fields.bytes)
    return code.finalize()
  }

  func link(_ look: AccessRow, sequence: Int, after previous: [UInt8]) -> [UInt8] {
    var fields = Fields("look")
    fields.add(previous)
    fields.add(sequence)
    fields.add(look.at.seconds)
    fields.add(look.person.text)
    fields.add(look.post?.text)
    fields.add(look.caseID?.text)
    fields.add(look.act)
    fields.add(look.allowed ? 1 : 0)
    if let address = look.address { fields.add(address) }
    return code(fields)
  }

  func code(_ fields: Fields) -> [UInt8] {
    var code = ready
    code.update(data: fields.bytes)
    return Array(code.finalize())
  }

  /// At most what the fields of a row take that are not texts of its own: numbers, lengths, the chain before, names.
  private static let short = 400
}
