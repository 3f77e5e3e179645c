import CaseRules
import Casework

/// The entries of the directory's record and their chain.
enum DirectoryChain {
  static let columns = "number, changed_at, person, post, key, reason, kind, id, agency, act, before, after, chain"
  static let insertion = Insertion(
    into: "directory_record", columns.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init))

  static func values(_ entry: DirectoryEntry, _ link: [UInt8]) -> [SQLValue] {
    let change = entry.change
    return [
      .integer(entry.number), .integer(entry.at.seconds), .text(entry.person.text), .optional(entry.post?.text),
      .text(entry.key), .text(entry.reason), .text(change.kind), .text(change.id), .text(change.agency),
      .text(change.act), .optional(change.before), .text(change.after), .blob(link),
    ]
  }

  static func entry(_ row: SQLRow) throws -> DirectoryEntry {
    DirectoryEntry(
      number: try row.integer(0), at: Instant(seconds: try row.integer(1)), person: PersonID(try row.text(2)),
      post: try row.optionalText(3).map { PostID($0) }, key: try row.text(4), reason: try row.text(5),
      change: StoredChange(
        kind: try row.text(6), id: try row.text(7), agency: try row.text(8), act: try row.text(9),
        before: try row.optionalText(10), after: try row.text(11)))
  }

  static func head(on connection: any SQLConnection) throws -> [UInt8] {
    let row = try connection.first("SELECT chain FROM directory_record ORDER BY number DESC LIMIT 1")
    return try row?.blob(0) ?? Chain.beginning
  }
}

extension Chain {
  func link(_ entry: DirectoryEntry, after previous: [UInt8]) -> [UInt8] {
    var fields = Fields("directory")
    fields.add(previous)
    fields.add(entry.number)
    fields.add(entry.at.seconds)
    fields.add(entry.person.text)
    fields.add(entry.post?.text)
    fields.add(entry.key)
    fields.add(entry.reason)
    fields.add(entry.change.kind)
    fields.add(entry.change.id)
    fields.add(entry.change.agency)
    fields.add(entry.change.act)
    fields.add(entry.change.before)
    fields.add(entry.change.after)
    return code(fields)
  }
}
