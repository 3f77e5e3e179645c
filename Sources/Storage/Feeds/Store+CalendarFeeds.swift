public import CaseRules
public import Casework

extension Store {
  public func keep(_ feed: CalendarFeed) async throws {
    try await writes.write { connection in
      try connection.run(
        """
        INSERT INTO calendar_feeds (person, post, token_hash, made_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person, post) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at
        """,
        [
          .text(feed.person.text), .text(feed.post?.text ?? ""), .text(feed.tokenHash), .integer(feed.madeAt.seconds),
        ])
    }
  }

  public func calendarFeed(tokenHash: String) async throws -> CalendarFeed? {
    try await calendarFeeds("token_hash", tokenHash).first
  }

  public func calendarFeeds(of person: PersonID) async throws -> [CalendarFeed] {
    try await calendarFeeds("person", person.text)
  }

  public func endCalendarFeed(of person: PersonID, post: PostID?) async throws -> Bool {
    try await writes.write { connection in
      try connection.run(
        "DELETE FROM calendar_feeds WHERE person = $1 AND post = $2",
        [.text(person.text), .text(post?.text ?? "")]) > 0
    }
  }

  private func calendarFeeds(_ column: String, _ value: String) async throws -> [CalendarFeed] {
    try await database.read { connection in
      try connection.rows(
        "SELECT token_hash, person, post, made_at FROM calendar_feeds WHERE \(column) = $1 ORDER BY post",
        [.text(value)]
      ).map { row in
        let post = try row.text(2)
        return CalendarFeed(
          tokenHash: try row.text(0), person: PersonID(try row.text(1)), post: post.isEmpty ? nil : PostID(post),
          madeAt: Instant(seconds: try row.integer(3)))
      }
    }
  }
}
