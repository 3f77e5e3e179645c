import CaseRules
import Casework
import Crypto

/// Ties each row to the one before it. It covers the sealed bytes, so it verifies after their key is destroyed.
struct Chain: Sendable {
  /// What the first row of a chain is tied to.
  static let beginning = [UInt8](repeating: 0, count: 32)
  let key: SymmetricKey

  func link(_ row: JournalRow, after previous: [UInt8]) -> [UInt8] {
    let event = row.event
    var fields = Fields("event")
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
    Array(HMAC<SHA256>.authenticationCode(for: fields.bytes, using: key))
  }
}
