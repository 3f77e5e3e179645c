/// Stands in a database while a restore fills it, so that nothing serves half of it and another run goes on.
struct RestoreMark: Equatable {
  /// The digest of the backup, which names it.
  var backup: String
  /// Rows that are in the database.
  var rows: Int

  init(backup: [UInt8], rows: Int) {
    self.backup = Hex.text(backup)
    self.rows = rows
  }

  /// Nil where no restore is under way.
  init?(_ connection: any SQLConnection) throws {
    let row = try connection.first("SELECT value FROM settings WHERE name = 'restoring'")
    guard let words = try row?.text(0).split(separator: " "), words.count == 2, let rows = Int(words[1]) else {
      return nil
    }
    (backup, self.rows) = (String(words[0]), rows)
  }

  func save(_ connection: any SQLConnection) throws {
    try Self.remove(connection)
    try connection.run(
      "INSERT INTO settings (name, value) VALUES ('restoring', $1)", [.text("\(backup) \(rows)")])
  }

  static func remove(_ connection: any SQLConnection) throws {
    try connection.run("DELETE FROM settings WHERE name = 'restoring'")
  }
}
