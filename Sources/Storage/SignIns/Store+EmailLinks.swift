public import CaseRules
public import Casework

extension Store {
  public func add(_ link: EmailLink, forgettingBefore: Instant) async throws {
    try await writes.write { connection in
      try connection.run("DELETE FROM email_links WHERE ends_at < $1", [.integer(forgettingBefore.seconds)])
      try connection.run(
        "INSERT INTO email_links (token_hash, browser_hash, person, ends_at) VALUES ($1, $2, $3, $4)",
        [
          .text(link.tokenHash), .text(link.browserHash), .text(link.person?.text ?? ""),
          .integer(link.endsAt.seconds),
        ])
    }
  }

  public func useEmailLink(tokenHash: String, browserHash: String, at: Instant) async throws -> PersonID? {
    try await writes.write { connection in
      // Deleted and read in one step: of two requests with the same link, one gets the person.
      let row = try connection.first(
        """
        DELETE FROM email_links WHERE token_hash = $1 AND browser_hash = $2 AND ends_at > $3 RETURNING person
        """, [.text(tokenHash), .text(browserHash), .integer(at.seconds)])
      return try row.map { try $0.text(0) }.flatMap { $0.isEmpty ? nil : PersonID($0) }
    }
  }
}
