extension Migration {
  /// Links to one case, for people without an account. No name and no address: those are sealed in the case.
  static let caseGuests = [
    """
    CREATE TABLE case_guests (
      id TEXT PRIMARY KEY NOT NULL, case_id TEXT NOT NULL, agency TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE,
      code_hash TEXT NOT NULL, browser_hash TEXT, wrong_codes BIGINT NOT NULL, ends_at BIGINT NOT NULL)
    """
  ]
}
