/// A table as it stands in a backup: its columns, and those of them that order its rows.
struct BackupTable: Sendable, Equatable {
  var name: String
  var columns: [String]
  var key: [String]

  init(_ name: String, _ columns: String, by key: String) {
    self.name = name
    self.columns = Self.names(columns)
    self.key = Self.names(key)
  }

  /// Everything that a store needs to go on. Keys stay wrapped, and words sealed, as they stand in the tables. Lists
  /// could be made anew from the journal, and are where they disagree with it; taking them along is many times faster.
  static let all = [
    BackupTable("settings", "name, value", by: "name"),
    BackupTable("counters", "name, value", by: "name"),
    BackupTable("directory_rows", "kind, id, ordinal, body, entry", by: "kind, id"),
    BackupTable("directory_record", DirectoryChain.columns, by: "number"),
    BackupTable("passwords", "sign_in_name, person, stored", by: "sign_in_name"),
    BackupTable("second_factors", "person, state, set_at, last_step, wrapped, sealed", by: "person, state"),
    BackupTable("recovery_codes", "person, code_hash", by: "person, code_hash"),
    BackupTable(
      "access_tokens", "id, token_hash, person, post, name, scope, made_at, ends_at, used_at", by: "id"),
    BackupTable("calendar_feeds", "person, post, token_hash, made_at", by: "person, post"),
    BackupTable(
      "sign_in_notes", "id, person, noted_at, what, first_proof, second_proof, address, browser", by: "id"),
    BackupTable("last_sign_ins", "person, signed_in_at", by: "person"),
    BackupTable("identity_providers", ProviderColumns.all, by: "id"),
    BackupTable("provider_links", "provider, subject, person, made_at", by: "provider, subject"),
    BackupTable("journal", JournalRow.columns, by: "sequence"),
    BackupTable("heads", "case_id, position, chain", by: "case_id"),
    BackupTable("case_keys", "case_id, wrapped", by: "case_id"),
    BackupTable("event_keys", "case_id, position, wrapped", by: "case_id, position"),
    BackupTable("erasures", "case_id, position", by: "case_id, position"),
    BackupTable("attachments", "id, begun_at, case_id, position, wrapped", by: "id"),
    BackupTable(Self.parts, "attachment, number, sealed", by: "attachment, number"),
    BackupTable("command_keys", "person, key, case_id, position", by: "person, key"),
    BackupTable("checkpoints", "events, looks, line", by: "events, looks"),
    BackupTable("access_log", AccessChain.columns, by: "sequence"),
    BackupTable("cases", ListReading.columns + ", reference_key, figures", by: "case_id"),
    BackupTable("blind_index", "case_id, position, kind, token", by: "case_id, position, kind, token"),
    BackupTable("visibility", "case_id, post, reasons, status, opened_at, until_at", by: "case_id, post"),
    BackupTable("dues", ListReading.ownDueColumns + ", ordinal, due_sort", by: "case_id, ordinal"),
    BackupTable("dues_to", "post, due_sort, case_id, ordinal", by: "post, due_sort, case_id, ordinal"),
    BackupTable("wakes", "case_id, wake_at, changed, told", by: "case_id"),
    BackupTable("notices", NoticeRows.columns + ", letter, seen_at, heard", by: "number"),
    BackupTable("letters", NoticeRows.letterColumns + ", reported_at", by: "id"),
    BackupTable("letter_tries", "letter, number, began_at, ended_at, said", by: "letter, number"),
    BackupTable("address_marks", "address, marked_at, said", by: "address"),
    BackupTable("reply_answers", "sender_hash, answered_at", by: "sender_hash"),
    BackupTable("mail_choices", "person, choice, chosen_at", by: "person"),
    BackupTable("webhooks", Store.webhookColumns, by: "id"),
    BackupTable("override_reports", Store.reportColumns, by: "id"),
    BackupTable(
      "frozen_years", "partnership, start, frozen_at, person, post, agency, sheet", by: "partnership, start"),
    BackupTable("imported_challenges", ImportChain.columns, by: "number"),
    BackupTable("log_mappings", "partnership, mapping", by: "partnership"),
    BackupTable("reflections", "partnership, start, barrier, count", by: "partnership, start, barrier"),
    BackupTable("drafts", "person, id, saved_at, wrapped, sealed", by: "person, id"),
  ]

  /// People sign in again, wrong tries and turns are forgotten, and no invitation or link comes back that was used
  /// since.
  static let leftOut = [
    "sign_ins", "half_sign_ins", "sign_in_tries", "invitations", "email_links", "case_guests", "leases",
    "schema_versions",
  ]

  /// Tables that a new store has rows in already.
  static let neverEmpty = ["settings", "counters"]

  /// Rows that are in memory at a time.
  var page: Int { name == Self.parts ? AttachmentRows.atOnce : 2000 }
  private static let parts = "attachment_parts"

  /// Hands over every row in order, a page at a time: an engine that answers whole holds one page.
  func each(on connection: any SQLConnection, _ body: (SQLRow) throws -> Void) throws {
    let (order, all) = (key.joined(separator: ", "), columns.joined(separator: ", "))
    let marks = key.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    let places = key.compactMap { columns.firstIndex(of: $0) }
    var last: [SQLValue] = []
    while true {
      let since = last.isEmpty ? "" : "WHERE (\(order)) > (\(marks)) "
      let sql = "SELECT \(all) FROM \(name) \(since)ORDER BY \(order) LIMIT \(page)"
      var count = 0
      var end: SQLRow?
      try connection.each(sql, last) { row in
        try body(row)
        count += 1
        end = row
      }
      guard count == page, let end else { return }
      last = places.map { end.values[$0] }
    }
  }

  private static func names(_ text: String) -> [String] {
    text.split { $0 == "," || $0.isWhitespace }.map(String.init)
  }
}
