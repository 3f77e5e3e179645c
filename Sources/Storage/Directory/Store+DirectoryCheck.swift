import Casework

/// What is wrong with the directory's record, or with a row beside it.
public enum DirectoryFinding: Sendable, Equatable, CustomStringConvertible {
  /// An entry is not what was written, or follows entries that are gone.
  case changed(number: Int)
  case missing(from: Int, through: Int)
  /// A row is not what its newest entry says.
  case rowDisagrees(kind: String, id: String)

  public var description: String {
    switch self {
    case .changed(let number): "Entry \(number) of the directory's record is not what was written."
    case .missing(let from, let through): "Entries \(from) to \(through) of the directory's record are gone."
    case .rowDisagrees(let kind, let id): "The directory's \(kind) “\(id)” is not what its newest entry says."
    }
  }
}

extension Store {
  /// Reads the whole record along its chain, and compares every row with its newest entry.
  public func checkDirectory() async throws -> [DirectoryFinding] {
    let chain = chain
    return try await database.read { try DirectoryChain.findings(chain, on: $0) }
  }
}

extension DirectoryChain {
  static func findings(_ chain: Chain, on connection: any SQLConnection) throws -> [DirectoryFinding] {
    var findings: [DirectoryFinding] = []
    var (last, previous) = (0, Chain.beginning)
    var newest: [[String]: (number: Int, body: String)] = [:]
    try connection.each("SELECT \(DirectoryChain.columns) FROM directory_record ORDER BY number", []) { row in
      let entry = try DirectoryChain.entry(row)
      let link = try row.blob(12)
      if entry.number > last + 1 {
        findings.append(.missing(from: last + 1, through: entry.number - 1))
      } else if chain.link(entry, after: previous) != link {
        findings.append(.changed(number: entry.number))
      }
      newest[[entry.change.kind, entry.change.id]] = (entry.number, entry.change.after)
      (last, previous) = (entry.number, link)
    }
    let counted = try Counters.value("directory record", on: connection)
    if counted > last { findings.append(.missing(from: last + 1, through: counted)) }
    try connection.each("SELECT kind, id, body, entry FROM directory_rows ORDER BY ordinal", []) { row in
      let (kind, id) = (try row.text(0), try row.text(1))
      let (body, number) = (try row.text(2), try row.integer(3))
      let known = newest.removeValue(forKey: [kind, id])
      // A row from before the record has no entry.
      if (known?.number ?? 0) != number || (known?.body ?? body) != body {
        findings.append(.rowDisagrees(kind: kind, id: id))
      }
    }
    let gone = newest.keys.sorted { $0.lexicographicallyPrecedes($1) }
    return findings + gone.map { .rowDisagrees(kind: $0[0], id: $0[1]) }
  }
}
