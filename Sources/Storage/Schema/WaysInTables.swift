extension Migration {
  /// How people get in. Sign-ins of before say nothing of how they were proved, so they end.
  static let waysIn = [
    "DROP TABLE sign_ins",
    """
    CREATE TABLE sign_ins (
      token_hash TEXT PRIMARY KEY NOT NULL, person TEXT NOT NULL, first_proof TEXT NOT NULL, second_proof TEXT,
      post TEXT, started_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, form_secret TEXT NOT NULL)
    """,
    "CREATE INDEX sign_ins_by_person ON sign_ins (person)",
    "DROP TABLE password_failures",
    """
    CREATE TABLE sign_in_tries (
      id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL, tried_at BIGINT NOT NULL)
    """,
    "CREATE INDEX sign_in_tries_by_name ON sign_in_tries (name, tried_at)",
    "CREATE INDEX sign_in_tries_by_address ON sign_in_tries (address, tried_at)",
    "CREATE INDEX sign_in_tries_by_time ON sign_in_tries (tried_at)",
    """
    CREATE TABLE half_sign_ins (
      token_hash TEXT PRIMARY KEY NOT NULL, person TEXT NOT NULL, first_proof TEXT NOT NULL,
      started_at BIGINT NOT NULL, invitation TEXT)
    """,
    // An offered secret stands beside the one in force until its person has confirmed it.
    """
    CREATE TABLE second_factors (
      person TEXT NOT NULL, state TEXT NOT NULL, set_at BIGINT NOT NULL, last_step BIGINT NOT NULL,
      wrapped BYTEA NOT NULL, sealed BYTEA NOT NULL, PRIMARY KEY (person, state))
    """,
    """
    CREATE TABLE recovery_codes (
      person TEXT NOT NULL, code_hash TEXT NOT NULL, PRIMARY KEY (person, code_hash))
    """,
    """
    CREATE TABLE invitations (
      token_hash TEXT PRIMARY KEY NOT NULL, person TEXT NOT NULL, ends_at BIGINT NOT NULL)
    """,
    """
    CREATE TABLE sign_in_notes (
      id TEXT PRIMARY KEY NOT NULL, person TEXT NOT NULL, noted_at BIGINT NOT NULL, what TEXT NOT NULL,
      first_proof TEXT, second_proof TEXT, address TEXT NOT NULL, browser TEXT NOT NULL)
    """,
    "CREATE INDEX sign_in_notes_by_person ON sign_in_notes (person, noted_at)",
    "CREATE INDEX sign_in_notes_by_time ON sign_in_notes (noted_at)",
    """
    CREATE TABLE access_tokens (
      id TEXT PRIMARY KEY NOT NULL, token_hash TEXT NOT NULL UNIQUE, person TEXT NOT NULL, post TEXT NOT NULL,
      name TEXT NOT NULL, scope TEXT NOT NULL, made_at BIGINT NOT NULL, ends_at BIGINT NOT NULL, used_at BIGINT)
    """,
    "CREATE INDEX access_tokens_by_person ON access_tokens (person, made_at)",
  ]
}
