extension Migration {
  /// Files of cases in sealed parts. A row without a case was never recorded; no key to it is kept anywhere.
  static let attachmentTables = [
    """
    CREATE TABLE attachments (
      id TEXT PRIMARY KEY NOT NULL, begun_at BIGINT NOT NULL, case_id TEXT, position BIGINT, wrapped BYTEA,
      UNIQUE (case_id, position))
    """,
    """
    CREATE TABLE attachment_parts (
      attachment TEXT NOT NULL, number BIGINT NOT NULL, sealed BYTEA NOT NULL, PRIMARY KEY (attachment, number))
    """,
  ]
}
