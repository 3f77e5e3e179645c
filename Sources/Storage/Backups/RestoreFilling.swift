/// One run of filling an empty database from a backup whose digest was compared.
struct RestoreFilling: Sendable {
  let header: BackupHeader
  let path: String
  let digest: [UInt8]
  /// What messages call the database.
  let name: String
  /// Rows in one transaction.
  let batch: Int

  /// - Parameter progress: told after each transaction; what it throws stops the work there.
  func run(on writer: any SQLWriter, _ progress: (_ done: Int, _ all: Int, _ bytes: Int) throws -> Void) throws {
    let done = try begin(on: writer)
    var reading = try BackupReading(path)
    _ = try BackupHeader.read(&reading)
    for _ in header.files { _ = try reading.values(1) }
    var seen = 0
    for (table, rows) in header.tables {
      let insertion = Insertion(into: table.name, table.columns)
      var left = rows
      while left > 0 {
        let count = min(left, batch - seen % batch, table.page)
        let read = try (0..<count).map { _ in try reading.values(table.columns.count) }
        (left, seen) = (left - count, seen + count)
        if seen <= done { continue }
        if !writer.isInTransaction { try writer.begin() }
        do {
          try insertion.run(Array(read.suffix(seen - done)), on: writer)
          if seen.isMultiple(of: batch) || seen == header.rows { try keep(seen, on: writer) }
        } catch {
          writer.rollback()
          throw error
        }
        if seen.isMultiple(of: batch) { try progress(seen, header.rows, reading.offset) }
      }
    }
    try progress(seen, header.rows, reading.offset)
    for index in Index.all(after: steps) { try index.make(on: writer) }
    try Migration.run(Migration.all, on: writer, path: name)
  }

  /// Makes the tables as they were when the backup was taken, and marks the database.
  ///
  /// - Returns: how many rows an earlier run put there.
  private func begin(on writer: any SQLWriter) throws -> Int {
    if try writer.hasTable("schema_versions") {
      if try writer.hasTable("settings"), let mark = try RestoreMark(writer) {
        guard mark.backup == Hex.text(digest) else { throw BackupFault.otherRestore(name: name) }
        return mark.rows
      }
      let found = try writer.first("SELECT MAX(number) FROM schema_versions")?.optionalInteger(0) ?? 0
      guard found <= header.schema else { throw BackupFault.newerDatabase(name: name) }
    }
    try Migration.run(steps, on: writer, path: name)
    try writer.begin()
    do {
      for index in Index.all(after: steps) { try index.takeAway(on: writer) }
      for (table, _) in header.tables {
        if BackupTable.neverEmpty.contains(table.name) {
          try writer.run("DELETE FROM \(table.name)")
        } else if try writer.first("SELECT \(table.columns[0]) FROM \(table.name) LIMIT 1") != nil {
          throw BackupFault.notEmpty(name: name)
        }
      }
      try keep(0, on: writer)
    } catch {
      writer.rollback()
      throw error
    }
    return 0
  }

  /// What the schema had come to when the backup was taken.
  private var steps: [Migration] { Migration.all.filter { $0.number <= header.schema } }

  private func keep(_ rows: Int, on writer: any SQLWriter) throws {
    try RestoreMark(backup: digest, rows: rows).save(writer)
    try writer.commit()
  }
}
