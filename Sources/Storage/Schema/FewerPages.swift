extension Migration {
  /// What a command costs is mostly how many pages it touches. The journal's rows stand in the order of their
  /// sequence, each new one after the last, without a second index for it. What one may find had an index for all
  /// statuses beside the one for each: a list of all of them is merged from those.
  static let fewerPages = [
    """
    CREATE TABLE journal_in_sequence (
      case_id TEXT NOT NULL, position BIGINT NOT NULL, sequence {row number} PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL, schema BIGINT NOT NULL, happened_at BIGINT NOT NULL, recorded_at BIGINT NOT NULL,
      facts TEXT NOT NULL, routing TEXT NOT NULL, sealed BYTEA, chain BYTEA NOT NULL, UNIQUE (case_id, position))
    """,
    "INSERT INTO journal_in_sequence SELECT * FROM journal",
    "DROP TABLE journal",
    "ALTER TABLE journal_in_sequence RENAME TO journal",
    "DROP INDEX visibility_by_post",
  ]
}
