extension Migration {
  /// What people say of grave events, until and after a lead has linked it to a case.
  static let overrideReports = [
    """
    CREATE TABLE override_reports (
      id TEXT PRIMARY KEY NOT NULL, reporter TEXT NOT NULL, reporter_post TEXT NOT NULL, reporter_agency TEXT NOT NULL,
      agency TEXT NOT NULL, reference TEXT NOT NULL, happened_at BIGINT NOT NULL, reported_at BIGINT NOT NULL,
      state TEXT NOT NULL, case_id TEXT, settled_by TEXT, settled_post TEXT, settled_at BIGINT,
      wrapped BYTEA NOT NULL, sealed BYTEA NOT NULL, sealed_reason BYTEA)
    """,
    "CREATE INDEX override_reports_by_reporter ON override_reports (reporter, reported_at)",
    "CREATE INDEX override_reports_by_agency ON override_reports (agency, state, reported_at)",
  ]

  /// A report that a lead passes on goes on as another one.
  static let passedReports = ["ALTER TABLE override_reports ADD COLUMN passed_from TEXT"]
}
