extension Migration {
  /// Until when a case may be found under a name; nothing for a name that lasts. No index holds it: the few names that
  /// end by themselves are the only ones that ask for it.
  static let seenForAWhile = ["ALTER TABLE visibility ADD COLUMN until_at BIGINT"]
}
