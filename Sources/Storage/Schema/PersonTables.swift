extension Migration {
  /// What belongs to people who use the program: none of it is history.
  static let personTables = [
    """
    CREATE TABLE drafts (
      person TEXT NOT NULL, id TEXT NOT NULL, saved_at BIGINT NOT NULL, wrapped BYTEA NOT NULL, sealed BYTEA NOT NULL,
      PRIMARY KEY (person, id))
    """,
    """
    CREATE TABLE sign_ins (
      token_hash TEXT PRIMARY KEY NOT NULL, person TEXT NOT NULL, post TEXT, started_at BIGINT NOT NULL,
      seen_at BIGINT NOT NULL, form_secret TEXT NOT NULL)
    """,
    "CREATE INDEX sign_ins_by_person ON sign_ins (person)",
    "CREATE TABLE passwords (sign_in_name TEXT PRIMARY KEY NOT NULL, person TEXT NOT NULL, stored TEXT NOT NULL)",
    "CREATE INDEX passwords_by_person ON passwords (person)",
    """
    CREATE TABLE password_failures (
      sign_in_name TEXT NOT NULL, address TEXT NOT NULL, failed_at BIGINT NOT NULL)
    """,
    "CREATE INDEX password_failures_by_name ON password_failures (sign_in_name, failed_at)",
    "CREATE INDEX password_failures_by_address ON password_failures (address, failed_at)",
    "CREATE INDEX password_failures_by_time ON password_failures (failed_at)",
    """
    CREATE TABLE directory_rows (
      kind TEXT NOT NULL, id TEXT NOT NULL, ordinal BIGINT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id))
    """,
    "CREATE INDEX directory_rows_in_order ON directory_rows (ordinal)",
  ]
}
