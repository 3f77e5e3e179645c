extension Migration {
  /// What search needs beside the lists: the ground of each case, and codes of what a person concerned is known by.
  /// Cases of before have their ground from their first entry; they have no codes until their words are corrected or
  /// the lists made anew.
  static let findingTables = [
    "ALTER TABLE cases ADD COLUMN ground TEXT",
    """
    UPDATE cases SET ground = (
      SELECT COALESCE(j.facts{as json} ->> 'ground', '') FROM journal j
      WHERE j.case_id = cases.case_id AND j.position = 1)
    """,
    """
    CREATE TABLE blind_index (
      case_id TEXT NOT NULL, position BIGINT NOT NULL, kind TEXT NOT NULL, token BYTEA NOT NULL,
      PRIMARY KEY (case_id, position, kind, token)) {by key}
    """,
    "CREATE INDEX blind_index_by_token ON blind_index (token, case_id)",
  ]
}
