extension Migration {
  /// Addresses at which calendar programs read what a person owes; of their secrets, hashes alone. An empty post
  /// stands for all posts of the person.
  static let calendarFeeds = [
    """
    CREATE TABLE calendar_feeds (
      person TEXT NOT NULL, post TEXT NOT NULL, token_hash TEXT NOT NULL, made_at BIGINT NOT NULL,
      PRIMARY KEY (person, post))
    """,
    "CREATE UNIQUE INDEX calendar_feeds_by_token ON calendar_feeds (token_hash)",
  ]
}
