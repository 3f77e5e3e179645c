public import CaseRules
public import Casework

extension Store: WaysIn {
  public func start(_ signIn: SignIn, forgettingBefore: Instant) async throws {
    try await writes.write { connection in
      try connection.run("DELETE FROM sign_ins WHERE started_at < $1", [.integer(forgettingBefore.seconds)])
      try connection.run(
        """
        INSERT INTO sign_ins (token_hash, person, first_proof, second_proof, post, started_at, seen_at, form_secret)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        [
          .text(signIn.tokenHash), .text(signIn.person.text), .text(signIn.proofs.first.rawValue),
          .optional(signIn.proofs.second?.rawValue), .optional(signIn.post?.text),
          .integer(signIn.startedAt.seconds), .integer(signIn.seenAt.seconds), .text(signIn.formSecret),
        ])
    }
  }

  public func signIn(tokenHash: String) async throws -> SignIn? {
    try await database.read { connection in
      let row = try connection.first(
        """
        SELECT person, first_proof, second_proof, post, started_at, seen_at, form_secret FROM sign_ins
        WHERE token_hash = $1
        """, [.text(tokenHash)])
      return try row.map { row in
        SignIn(
          tokenHash: tokenHash, person: PersonID(try row.text(0)), proofs: try row.proofs(1, 2),
          post: try row.optionalText(3).map { PostID($0) }, startedAt: Instant(seconds: try row.integer(4)),
          seenAt: Instant(seconds: try row.integer(5)), formSecret: try row.text(6))
      }
    }
  }

  public func touch(tokenHash: String, at: Instant) async throws {
    try await change("UPDATE sign_ins SET seen_at = $1 WHERE token_hash = $2", .integer(at.seconds), .text(tokenHash))
  }

  public func change(post: PostID?, tokenHash: String) async throws {
    try await change("UPDATE sign_ins SET post = $1 WHERE token_hash = $2", .optional(post?.text), .text(tokenHash))
  }

  public func end(tokenHash: String) async throws {
    try await change("DELETE FROM sign_ins WHERE token_hash = $1", .text(tokenHash))
  }

  public func endAll(of person: PersonID) async throws {
    try await change("DELETE FROM sign_ins WHERE person = $1", .text(person.text))
  }

  func change(_ sql: String, _ values: SQLValue...) async throws {
    try await writes.write { connection in _ = try connection.run(sql, values) }
  }
}

extension SQLRow {
  /// The proofs in two columns.
  func proofs(_ first: Int, _ second: Int) throws -> Proofs {
    let words = try text(first)
    guard let proof = FirstProof(rawValue: words) else {
      throw StorageFault.damaged(detail: "a sign-in was proved by “\(words)”, which this program does not know")
    }
    return Proofs(proof, try optionalText(second).flatMap(SecondProof.init))
  }
}
