public import CaseRules
public import Casework

extension Store {
  public func add(_ token: AccessToken) async throws {
    try await writes.write { connection in
      try connection.run(
        """
        INSERT INTO access_tokens (id, token_hash, person, post, name, scope, made_at, ends_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        [
          .text(token.id), .text(token.tokenHash), .text(token.person.text), .text(token.post.text),
          .text(token.name), .text(token.scope.rawValue), .integer(token.madeAt.seconds),
          .integer(token.endsAt.seconds),
        ])
    }
  }

  public func accessToken(tokenHash: String) async throws -> AccessToken? {
    try await accessTokens("token_hash", tokenHash).first
  }

  public func accessTokens(of person: PersonID) async throws -> [AccessToken] {
    try await accessTokens("person", person.text)
  }

  public func touch(accessToken id: String, at: Instant) async throws {
    try await change("UPDATE access_tokens SET used_at = $1 WHERE id = $2", .integer(at.seconds), .text(id))
  }

  public func end(accessToken id: String, of person: PersonID) async throws -> Bool {
    try await writes.write { connection in
      try connection.run(
        "DELETE FROM access_tokens WHERE id = $1 AND person = $2", [.text(id), .text(person.text)]) > 0
    }
  }

  private func accessTokens(_ column: String, _ value: String) async throws -> [AccessToken] {
    try await database.read { connection in
      let rows = try connection.rows(
        """
        SELECT id, token_hash, person, post, name, scope, made_at, ends_at, used_at FROM access_tokens
        WHERE \(column) = $1 ORDER BY made_at DESC, id
        """, [.text(value)])
      return try rows.map(Self.token)
    }
  }

  private static func token(_ row: SQLRow) throws -> AccessToken {
    guard let scope = AccessToken.Scope(rawValue: try row.text(5)) else {
      throw StorageFault.damaged(detail: "an access token has a scope that this program does not know")
    }
    return AccessToken(
      id: try row.text(0), tokenHash: try row.text(1), person: PersonID(try row.text(2)),
      post: PostID(try row.text(3)), name: try row.text(4), scope: scope,
      madeAt: Instant(seconds: try row.integer(6)), endsAt: Instant(seconds: try row.integer(7)),
      usedAt: try row.optionalInteger(8).map { Instant(seconds: $0) })
  }
}
