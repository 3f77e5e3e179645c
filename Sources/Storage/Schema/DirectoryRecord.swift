extension Migration {
  /// The record of the directory: who changed which row, from what to what. A row remembers its newest entry, so that
  /// two administrators at once are told apart.
  static let directoryRecord = [
    """
    CREATE TABLE directory_record (
      number BIGINT PRIMARY KEY NOT NULL, changed_at BIGINT NOT NULL, person TEXT NOT NULL, post TEXT,
      key TEXT NOT NULL, reason TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, agency TEXT NOT NULL,
      act TEXT NOT NULL, before TEXT, after TEXT NOT NULL, chain BYTEA NOT NULL)
    """,
    "CREATE INDEX directory_record_by_row ON directory_record (kind, id, number)",
    "CREATE INDEX directory_record_by_agency ON directory_record (agency, number)",
    "CREATE INDEX directory_record_by_key ON directory_record (person, key)",
    "ALTER TABLE directory_rows ADD COLUMN entry BIGINT NOT NULL DEFAULT 0",
    "INSERT INTO counters (name, value) VALUES ('directory record', 0)",
  ]
}
