extension Migration {
  /// The journal, its chain and its keys. A sequence counts the events of the whole store without gaps, so that a
  /// removed case leaves one.
  static let journalTables = [
    """
    CREATE TABLE journal (
      case_id TEXT NOT NULL, position BIGINT NOT NULL, sequence BIGINT NOT NULL UNIQUE,
      kind TEXT NOT NULL, schema BIGINT NOT NULL, happened_at BIGINT NOT NULL, recorded_at BIGINT NOT NULL,
      facts TEXT NOT NULL, routing TEXT NOT NULL, sealed BYTEA, chain BYTEA NOT NULL,
      PRIMARY KEY (case_id, position))
    """,
    """
    CREATE TABLE heads (
      case_id TEXT PRIMARY KEY NOT NULL, position BIGINT NOT NULL, chain BYTEA NOT NULL) {by key}
    """,
    """
    CREATE TABLE checkpoints (
      events BIGINT NOT NULL, looks BIGINT NOT NULL, line TEXT NOT NULL, PRIMARY KEY (events, looks))
    """,
    "CREATE TABLE counters (name TEXT PRIMARY KEY NOT NULL, value BIGINT NOT NULL) {by key}",
    "INSERT INTO counters (name, value) VALUES ('events', 0), ('looks', 0), ('directory', 0)",
    "CREATE TABLE settings (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
    "CREATE TABLE case_keys (case_id TEXT PRIMARY KEY NOT NULL, wrapped BYTEA NOT NULL) {by key}",
    """
    CREATE TABLE event_keys (
      case_id TEXT NOT NULL, position BIGINT NOT NULL, wrapped BYTEA NOT NULL,
      PRIMARY KEY (case_id, position)) {by key}
    """,
    // Position 0 stands for the whole case.
    """
    CREATE TABLE erasures (
      case_id TEXT NOT NULL, position BIGINT NOT NULL, PRIMARY KEY (case_id, position))
    """,
    """
    CREATE TABLE command_keys (
      person TEXT NOT NULL, key TEXT NOT NULL, case_id TEXT NOT NULL, position BIGINT NOT NULL,
      PRIMARY KEY (person, key)) {by key}
    """,
    """
    CREATE TABLE access_log (
      sequence BIGINT PRIMARY KEY NOT NULL, looked_at BIGINT NOT NULL, person TEXT NOT NULL, post TEXT,
      case_id TEXT, act TEXT NOT NULL, allowed BIGINT NOT NULL, chain BYTEA NOT NULL)
    """,
    "CREATE INDEX access_log_by_case ON access_log (case_id, sequence)",
  ]
}
