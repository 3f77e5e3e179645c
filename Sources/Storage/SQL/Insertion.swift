/// Inserts many rows with few statements, whose texts are made once.
struct Insertion: Sendable {
  /// The statement for one row, for two, and so on.
  private let texts: [String]

  /// Values in one statement: few enough that statements of every length can be kept prepared.
  private static let mostValues = 100

  init(into table: String, _ columns: [String]) {
    let mostRows = max(1, Self.mostValues / columns.count)
    let start = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    let marks = (0..<mostRows).map { row in
      "(" + columns.indices.map { "$\(row * columns.count + $0 + 1)" }.joined(separator: ", ") + ")"
    }
    texts = (1...mostRows).map { start + marks.prefix($0).joined(separator: ", ") }
  }

  /// - Parameter rows: each with as many values as there are columns.
  func run(_ rows: [[SQLValue]], on connection: any SQLConnection) throws {
    for start in stride(from: 0, to: rows.count, by: texts.count) {
      let part = rows[start..<min(start + texts.count, rows.count)]
      try connection.later(texts[part.count - 1], Array(part.joined()))
    }
  }
}
