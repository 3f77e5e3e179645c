import CaseRules
import Casework

/// The entries of what was brought in, and their chain.
enum ImportChain {
  static let columns = "number, partnership, batch, entered_at, person, post, act, row_key, raised_at, facts, chain"
  static let insertion = Insertion(
    into: "imported_challenges", columns.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init))
  static let broughtIn = "broughtIn"
  static let takenBack = "takenBack"
  static let counter = "imported challenges"

  struct Entry {
    var number: Int
    var partnership: String
    var batch: String
    var enteredAt: Int
    var person: String
    var post: String?
    var act: String
    var rowKey: String
    var raisedAt: Int
    var facts: String

    func values(_ link: [UInt8]) -> [SQLValue] {
      [
        .integer(number), .text(partnership), .text(batch), .integer(enteredAt), .text(person), .optional(post),
        .text(act), .text(rowKey), .integer(raisedAt), .text(facts), .blob(link),
      ]
    }

    init(
      number: Int, partnership: PartnershipID, batch: String, at: Instant, person: PersonID, post: PostID?, act: String,
      rowKey: String = "", raisedAt: Int = 0, facts: String = ""
    ) {
      (self.number, self.partnership, self.batch) = (number, partnership.text, batch)
      (enteredAt, self.person, self.post, self.act) = (at.seconds, person.text, post?.text, act)
      (self.rowKey, self.raisedAt, self.facts) = (rowKey, raisedAt, facts)
    }

    init(_ row: SQLRow) throws {
      (number, partnership, batch) = (try row.integer(0), try row.text(1), try row.text(2))
      (enteredAt, person, post) = (try row.integer(3), try row.text(4), try row.optionalText(5))
      (act, rowKey, raisedAt, facts) = (try row.text(6), try row.text(7), try row.integer(8), try row.text(9))
    }
  }

  /// Writes entries at the end of the chain; the counter has been moved on by as many.
  static func add(_ entries: [Entry], _ chain: Chain, on connection: any SQLConnection) throws {
    let last = try connection.first("SELECT chain FROM imported_challenges ORDER BY number DESC LIMIT 1")
    var link = try last?.blob(0) ?? Chain.beginning
    var rows: [[SQLValue]] = []
    for entry in entries {
      link = chain.link(entry, after: link)
      rows.append(entry.values(link))
    }
    try insertion.run(rows, on: connection)
  }

  static func findings(_ chain: Chain, on connection: any SQLConnection) throws -> [Finding] {
    var (findings, last, previous) = ([Finding](), 0, Chain.beginning)
    try connection.each("SELECT \(columns) FROM imported_challenges ORDER BY number", []) { row in
      let (entry, link) = (try Entry(row), try row.blob(10))
      if entry.number > last + 1 {
        findings.append(Finding(.importsMissing(through: entry.number - 1), position: last + 1))
      } else if chain.link(entry, after: previous) != link {
        findings.append(Finding(.importChanged, position: entry.number))
      }
      (last, previous) = (entry.number, link)
    }
    let counted = try Counters.value(counter, on: connection)
    if counted > last { findings.append(Finding(.importsMissing(through: counted), position: last + 1)) }
    return findings
  }
}

extension Chain {
  func link(_ entry: ImportChain.Entry, after previous: [UInt8]) -> [UInt8] {
    var fields = Fields("imported challenge")
    fields.add(previous)
    fields.add(entry.number)
    fields.add(entry.partnership)
    fields.add(entry.batch)
    fields.add(entry.enteredAt)
    fields.add(entry.person)
    fields.add(entry.post)
    fields.add(entry.act)
    fields.add(entry.rowKey)
    fields.add(entry.raisedAt)
    fields.add(entry.facts)
    return code(fields)
  }

  /// What a row is known again by, without what it is known by: a reference can be somebody's initials.
  func importKey(_ key: String, in partnership: PartnershipID) -> String {
    var fields = Fields("key of an imported challenge")
    fields.add(partnership.text)
    fields.add(key)
    return Hex.text(Array(code(fields).prefix(16)))
  }
}
