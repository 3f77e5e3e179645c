extension Migration {
  /// Rebuildable rows. `due_sort` is the due moment, or a number beyond every moment where there is none: engines
  /// differ on where nulls sort. Status and time of opening stand in the visibility rows, so that one index narrows and
  /// sorts.
  static let listTables = [
    """
    CREATE TABLE cases (
      case_id TEXT PRIMARY KEY NOT NULL, reference TEXT NOT NULL, reference_key TEXT NOT NULL,
      partnership TEXT NOT NULL, policy TEXT NOT NULL, status TEXT NOT NULL, stage TEXT NOT NULL,
      route TEXT NOT NULL, raising_agency TEXT NOT NULL, receiving_agencies TEXT NOT NULL,
      opened_at BIGINT NOT NULL, position BIGINT NOT NULL, label BYTEA) {by key}
    """,
    "CREATE INDEX cases_by_reference ON cases (reference_key)",
    """
    CREATE TABLE visibility (
      case_id TEXT NOT NULL, post TEXT NOT NULL, reasons TEXT NOT NULL, status TEXT NOT NULL,
      opened_at BIGINT NOT NULL, PRIMARY KEY (case_id, post)) {by key}
    """,
    "CREATE INDEX visibility_by_post ON visibility (post, opened_at, case_id)",
    "CREATE INDEX visibility_by_status ON visibility (post, status, opened_at, case_id)",
    """
    CREATE TABLE dues (
      case_id TEXT NOT NULL, ordinal BIGINT NOT NULL, key TEXT NOT NULL, duty TEXT NOT NULL, owes TEXT NOT NULL,
      owed_to TEXT NOT NULL, since BIGINT NOT NULL, due_at BIGINT, due_day BIGINT, due_sort BIGINT NOT NULL,
      PRIMARY KEY (case_id, ordinal)) {by key}
    """,
    "CREATE INDEX dues_by_owing ON dues (owes, due_sort, case_id, ordinal)",
    """
    CREATE TABLE dues_to (
      post TEXT NOT NULL, due_sort BIGINT NOT NULL, case_id TEXT NOT NULL, ordinal BIGINT NOT NULL,
      PRIMARY KEY (post, due_sort, case_id, ordinal)) {by key}
    """,
    "CREATE INDEX dues_to_by_case ON dues_to (case_id)",
  ]
}
