/// One step of the schema's history. A step that has run once is never changed.
struct Migration: Sendable {
  var number: Int
  /// `{by key}` after a table's columns stands for the engine's `keyedTable`, `{row number}` for its `rowNumber`,
  /// `{as json}` after a column for its `asJSON`, and `TEXT` for its `text`.
  var statements: [String]
  /// Tables that refuse every change and deletion.
  var insertOnly: [String]
}

extension Migration {
  static let all: [Migration] = [
    Migration(
      number: 1, statements: journalTables + listTables + personTables,
      insertOnly: ["journal", "erasures", "checkpoints", "access_log"]),
    Migration(number: 2, statements: fewerPages, insertOnly: ["journal"]),
    Migration(number: 3, statements: directoryRecord, insertOnly: ["directory_record"]),
    Migration(number: 4, statements: waysIn, insertOnly: []),
    Migration(number: 5, statements: lookAddresses, insertOnly: []),
    Migration(number: 6, statements: moreWaysIn, insertOnly: []),
    Migration(number: 7, statements: seenForAWhile + overrideReports, insertOnly: []),
    Migration(number: 8, statements: findingTables, insertOnly: []),
    Migration(number: 9, statements: noticeTables, insertOnly: []),
    Migration(number: 10, statements: caseGuests + passedReports, insertOnly: []),
    Migration(number: 11, statements: lettersThatComeBack, insertOnly: []),
    Migration(number: 12, statements: calendarFeeds, insertOnly: []),
    Migration(number: 13, statements: figureColumns, insertOnly: []),
    Migration(number: 15, statements: casesGoingOn, insertOnly: []),
    Migration(number: 18, statements: tellingColumns, insertOnly: []),
    Migration(number: 19, statements: casesGoingOnInOrder, insertOnly: []),
    Migration(number: 20, statements: attachmentTables, insertOnly: []),
    Migration(number: 21, statements: formsAndYears, insertOnly: ["frozen_years"]),
    Migration(number: 23, statements: importTables, insertOnly: ["imported_challenges"]),
    Migration(number: 24, statements: reflections, insertOnly: []),
  ]

  /// Runs what has not run yet, and refuses a database that a newer program wrote.
  ///
  /// - Throws: a `StorageFault`.
  static func run(_ migrations: [Migration], on writer: any SQLWriter, path: String) throws {
    try writer.transaction {
      if try !writer.hasTable("schema_versions") {
        if try writer.hasTables() { throw StorageFault.foreign(path: path) }
        try writer.run("CREATE TABLE schema_versions (number BIGINT PRIMARY KEY NOT NULL)")
      }
      let done = try writer.rows("SELECT number FROM schema_versions ORDER BY number").map { try $0.integer(0) }
      let known = migrations.map(\.number).max() ?? 0
      if let found = done.last, found > known { throw StorageFault.newerSchema(found: found, known: known) }
      for migration in migrations where !done.contains(migration.number) { try migration.run(on: writer) }
    }
  }

  private func run(on writer: any SQLWriter) throws {
    for statement in statements {
      try writer.run(
        statement.replacing("{by key}", with: writer.keyedTable).replacing("{row number}", with: writer.rowNumber)
          .replacing("{as json}", with: writer.asJSON).replacing("TEXT", with: writer.text))
    }
    for table in insertOnly { try writer.makeInsertOnly(table) }
    try writer.run("INSERT INTO schema_versions (number) VALUES ($1)", [.integer(number)])
  }
}
