extension Migration {
  /// Which messages do a duty to tell, whether their readers may open the case, and whether it is known what became of
  /// them.
  static let tellingColumns = [
    "ALTER TABLE notices ADD COLUMN opens BIGINT NOT NULL DEFAULT 1",
    "ALTER TABLE notices ADD COLUMN heard BIGINT NOT NULL DEFAULT 0",
    "CREATE INDEX notices_telling ON notices (case_id, fulfils) WHERE fulfils <> ''",
    "CREATE INDEX notices_unheard ON notices (letter) WHERE fulfils <> '' AND heard = 0",
  ]
}
