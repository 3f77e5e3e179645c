extension Migration {
  /// What becomes of letters that are not delivered, addresses that mail came back from, who wants how many letters,
  /// and where other programs hear what happened.
  static let lettersThatComeBack = [
    "ALTER TABLE letters ADD COLUMN kind TEXT NOT NULL DEFAULT 'cases'",
    "ALTER TABLE letters ADD COLUMN failure TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE letters ADD COLUMN delivered_at BIGINT",
    "ALTER TABLE letters ADD COLUMN reported_at BIGINT",
    "ALTER TABLE letters ADD COLUMN settled_at BIGINT",
    "ALTER TABLE letters ADD COLUMN settled_by TEXT NOT NULL DEFAULT ''",
    // Until now a code stood where a mail server's words stand.
    "UPDATE letters SET failure = 'no-address', said = '' WHERE state = 'failed' AND said = 'no-address'",
    """
    UPDATE letters SET failure = CASE WHEN tries >= 14 THEN 'given-up' ELSE 'refused' END
    WHERE state = 'failed' AND failure = ''
    """,
    "CREATE INDEX letters_undelivered ON letters (post, made_at) WHERE state = 'failed' AND settled_at IS NULL",
    "CREATE INDEX letters_waiting_by_post ON letters (post) WHERE state = 'waiting'",
    "DROP INDEX letters_waiting",
    "CREATE INDEX letters_waiting_in_order ON letters (next_at, made_at, id)",
    "CREATE INDEX letters_by_post ON letters (post, kind, made_at)",
    "CREATE INDEX letter_tries_open ON letter_tries (letter, began_at) WHERE ended_at IS NULL",
    "ALTER TABLE notices ADD COLUMN fulfils TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE address_marks (address TEXT PRIMARY KEY NOT NULL, marked_at BIGINT NOT NULL, said TEXT NOT NULL)",
    "CREATE TABLE reply_answers (sender_hash TEXT PRIMARY KEY NOT NULL, answered_at BIGINT NOT NULL)",
    "CREATE TABLE mail_choices (person TEXT PRIMARY KEY NOT NULL, choice TEXT NOT NULL, chosen_at BIGINT NOT NULL)",
    """
    CREATE TABLE webhooks (
      id TEXT PRIMARY KEY NOT NULL, scope TEXT NOT NULL, scope_id TEXT NOT NULL, url TEXT NOT NULL,
      added_at BIGINT NOT NULL, position BIGINT NOT NULL, state TEXT NOT NULL, tries BIGINT NOT NULL, next_at BIGINT,
      failing_since BIGINT, said TEXT NOT NULL, wrapped BYTEA NOT NULL, sealed BYTEA NOT NULL)
    """,
  ]
}
