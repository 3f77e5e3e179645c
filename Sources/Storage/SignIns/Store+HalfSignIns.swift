public import CaseRules
public import Casework

extension Store {
  public func start(_ half: HalfSignIn, forgettingBefore: Instant) async throws {
    try await writes.write { connection in
      try connection.run("DELETE FROM half_sign_ins WHERE started_at < $1", [.integer(forgettingBefore.seconds)])
      try connection.run(
        """
        INSERT INTO half_sign_ins (token_hash, person, first_proof, started_at, invitation)
        VALUES ($1, $2, $3, $4, $5)
        """,
        [
          .text(half.tokenHash), .text(half.person.text), .text(half.first.rawValue),
          .integer(half.startedAt.seconds), .optional(half.invitation),
        ])
    }
  }

  public func halfSignIn(tokenHash: String) async throws -> HalfSignIn? {
    try await database.read { connection in
      let row = try connection.first(
        "SELECT person, first_proof, started_at, invitation, NULL FROM half_sign_ins WHERE token_hash = $1",
        [.text(tokenHash)])
      return try row.map { row in
        HalfSignIn(
          tokenHash: tokenHash, person: PersonID(try row.text(0)), first: try row.proofs(1, 4).first,
          startedAt: Instant(seconds: try row.integer(2)), invitation: try row.optionalText(3))
      }
    }
  }

  @discardableResult
  public func endHalf(tokenHash: String) async throws -> Bool {
    try await writes.write { connection in
      try connection.run("DELETE FROM half_sign_ins WHERE token_hash = $1", [.text(tokenHash)]) > 0
    }
  }
}
