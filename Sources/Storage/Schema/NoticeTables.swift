extension Migration {
  /// When each case is to be looked at next, what people are told, and how it left. A case that was raised before is
  /// looked at once.
  static let noticeTables = [
    """
    CREATE TABLE wakes (
      case_id TEXT PRIMARY KEY NOT NULL, wake_at BIGINT, changed BIGINT NOT NULL, told BIGINT NOT NULL) {by key}
    """,
    "CREATE INDEX wakes_by_time ON wakes (wake_at, case_id)",
    "INSERT INTO wakes (case_id, wake_at, changed, told) SELECT case_id, 0, position, position FROM heads",
    """
    CREATE TABLE notices (
      number {row number} PRIMARY KEY NOT NULL, name TEXT NOT NULL, case_id TEXT NOT NULL, reference TEXT NOT NULL,
      post TEXT NOT NULL, kind TEXT NOT NULL, headline TEXT NOT NULL, lines TEXT NOT NULL, urgent BIGINT NOT NULL,
      made_at BIGINT NOT NULL, leaves_at BIGINT NOT NULL, letter TEXT, seen_at BIGINT)
    """,
    "CREATE UNIQUE INDEX notices_by_name ON notices (name)",
    "CREATE INDEX notices_by_case ON notices (case_id, number)",
    "CREATE INDEX notices_waiting ON notices (letter, leaves_at)",
    """
    CREATE TABLE letters (
      id TEXT PRIMARY KEY NOT NULL, post TEXT NOT NULL, address TEXT NOT NULL, subject TEXT NOT NULL,
      lines TEXT NOT NULL, urgent BIGINT NOT NULL, made_at BIGINT NOT NULL, state TEXT NOT NULL,
      tries BIGINT NOT NULL, next_at BIGINT, ended_at BIGINT, said TEXT NOT NULL)
    """,
    "CREATE INDEX letters_waiting ON letters (next_at, id)",
    "CREATE INDEX letters_by_state ON letters (state, made_at)",
    """
    CREATE TABLE letter_tries (
      letter TEXT NOT NULL, number BIGINT NOT NULL, began_at BIGINT NOT NULL, ended_at BIGINT, said TEXT NOT NULL,
      PRIMARY KEY (letter, number))
    """,
    "CREATE TABLE leases (work TEXT PRIMARY KEY NOT NULL, holder TEXT NOT NULL, until BIGINT NOT NULL)",
    "INSERT INTO counters (name, value) VALUES ('notices', 0)",
  ]
}
