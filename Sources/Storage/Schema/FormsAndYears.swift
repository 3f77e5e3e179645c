extension Migration {
  /// The entries by which forms were sent: few among many. And the years that a partnership froze, as they were then.
  static let formsAndYears = [
    "CREATE INDEX journal_forms ON journal (recorded_at, case_id, position) WHERE kind = 'formSubmitted'",
    """
    CREATE TABLE frozen_years (
      partnership TEXT NOT NULL, start BIGINT NOT NULL, frozen_at BIGINT NOT NULL, person TEXT NOT NULL,
      post TEXT NOT NULL, agency TEXT NOT NULL, sheet TEXT NOT NULL, PRIMARY KEY (partnership, start))
    """,
  ]
}
