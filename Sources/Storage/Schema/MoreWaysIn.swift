extension Migration {
  /// Links by email, agencies' own providers, and when each person last signed in.
  static let moreWaysIn = [
    """
    CREATE TABLE email_links (
      token_hash TEXT PRIMARY KEY NOT NULL, browser_hash TEXT NOT NULL, person TEXT NOT NULL, ends_at BIGINT NOT NULL)
    """,
    "CREATE INDEX email_links_by_end ON email_links (ends_at)",
    """
    CREATE TABLE identity_providers (
      id TEXT PRIMARY KEY NOT NULL, agency TEXT NOT NULL, name TEXT NOT NULL, issuer TEXT NOT NULL,
      client_id TEXT NOT NULL, claim TEXT NOT NULL, factor_mark TEXT NOT NULL, max_age BIGINT,
      added_at BIGINT NOT NULL, wrapped BYTEA NOT NULL, sealed BYTEA NOT NULL)
    """,
    // One person has one name at a provider, and the name is one person's.
    """
    CREATE TABLE provider_links (
      provider TEXT NOT NULL, subject TEXT NOT NULL, person TEXT NOT NULL, made_at BIGINT NOT NULL,
      PRIMARY KEY (provider, subject), UNIQUE (provider, person))
    """,
    "CREATE INDEX provider_links_by_person ON provider_links (person)",
    "CREATE TABLE last_sign_ins (person TEXT PRIMARY KEY NOT NULL, signed_in_at BIGINT NOT NULL)",
    // Of people who signed in before this was kept, as much as the history still says.
    """
    INSERT INTO last_sign_ins (person, signed_in_at)
    SELECT person, MAX(noted_at) FROM sign_in_notes WHERE what = 'signed in' GROUP BY person
    """,
  ]
}
