/// An index as a step of the schema makes it. Its statement begins with the words that are read here.
struct Index {
  let name: String
  let table: String
  let statement: String

  private init?(_ statement: String) {
    let words = statement.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 4, words[0...1] == ["CREATE", "INDEX"], words[3] == "ON" else { return nil }
    (name, table, self.statement) = (words[2], words[4], statement)
  }

  /// What stands after these steps, but for what a table's own keys need.
  static func all(after migrations: [Migration]) -> [Index] {
    var indexes: [Index] = []
    for statement in migrations.flatMap(\.statements) {
      if let index = Index(statement) { indexes.append(index) }
      let words = statement.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count == 3, words[0] == "DROP" else { continue }
      indexes.removeAll { words[1] == "INDEX" ? $0.name == words[2] : $0.table == words[2] }
    }
    return indexes
  }

  /// Rows go into a table in their own order, and all over its indexes: many rows are faster in without.
  func takeAway(on writer: any SQLWriter) throws { try writer.run("DROP INDEX IF EXISTS \(name)") }

  func make(on writer: any SQLWriter) throws {
    try writer.run(statement.replacing("CREATE INDEX ", with: "CREATE INDEX IF NOT EXISTS ", maxReplacements: 1))
  }
}
