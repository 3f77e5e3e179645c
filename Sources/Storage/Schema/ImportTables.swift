extension Migration {
  /// What partnerships brought in from their logs: an entry for each challenge, and one for each run taken back, along
  /// a chain. And what they said of the columns of their logs.
  static let importTables = [
    """
    CREATE TABLE imported_challenges (
      number BIGINT PRIMARY KEY NOT NULL, partnership TEXT NOT NULL, batch TEXT NOT NULL, entered_at BIGINT NOT NULL,
      person TEXT NOT NULL, post TEXT, act TEXT NOT NULL, row_key TEXT NOT NULL, raised_at BIGINT NOT NULL,
      facts TEXT NOT NULL, chain BYTEA NOT NULL)
    """,
    "CREATE INDEX imported_challenges_by_year ON imported_challenges (partnership, raised_at)",
    "CREATE INDEX imported_challenges_by_key ON imported_challenges (partnership, row_key)",
    "CREATE INDEX imported_challenges_by_batch ON imported_challenges (partnership, act, batch)",
    "CREATE TABLE log_mappings (partnership TEXT PRIMARY KEY NOT NULL, mapping TEXT NOT NULL) {by key}",
    "INSERT INTO counters (name, value) VALUES ('imported challenges', 0)",
  ]
}
