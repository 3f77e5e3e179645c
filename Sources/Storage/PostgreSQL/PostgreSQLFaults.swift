import CLibPQ

/// PostgreSQL's states as faults. They quote the server's own words, which name tables and limits and never a value.
enum PostgreSQLFaults {
  static func fault(_ result: PostgreSQLResult, _ settings: PostgreSQLSettings) -> StorageFault {
    switch result.state {
    case "55P03", "57014": .crowded(server: settings.name)
    case "40001", "40P01": .collided
    case "25006": .readOnly(path: settings.name)
    case "53100", "53200", "54000": .full(path: settings.name)
    case "42501", "3F000": .forbidden(server: settings.name, detail: result.words)
    case "57P01", "57P02", "57P03", "53300":
      .unreachable(server: settings.name, detail: result.words)
    default: .failed(detail: result.words.isEmpty ? "the server gave no reason" : "\(result.words) (\(result.state))")
    }
  }

  /// What libpq says of a connection.
  static func words(_ link: OpaquePointer?) -> String {
    line(PQerrorMessage(link).map { String(cString: $0) } ?? "")
  }

  static func line(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isNewline).map { $0.drop { $0.isWhitespace } }.joined(separator: " ")
    return words.isEmpty ? "no reason given" : words
  }
}
