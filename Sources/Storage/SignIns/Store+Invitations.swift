public import CaseRules
public import Casework

extension Store {
  public func invite(_ invitation: Invitation) async throws {
    try await writes.write { connection in
      try connection.run("DELETE FROM invitations WHERE person = $1", [.text(invitation.person.text)])
      try connection.run(
        "INSERT INTO invitations (token_hash, person, ends_at) VALUES ($1, $2, $3)",
        [.text(invitation.tokenHash), .text(invitation.person.text), .integer(invitation.endsAt.seconds)])
    }
  }

  public func invitation(tokenHash: String) async throws -> Invitation? {
    try await database.read { connection in
      let row = try connection.first(
        "SELECT person, ends_at FROM invitations WHERE token_hash = $1", [.text(tokenHash)])
      return try row.map {
        Invitation(
          tokenHash: tokenHash, person: PersonID(try $0.text(0)), endsAt: Instant(seconds: try $0.integer(1)))
      }
    }
  }

  public func hasWayIn(_ person: PersonID) async throws -> Bool {
    try await database.read { connection in
      try connection.first(
        """
        SELECT person FROM passwords WHERE person = $1 UNION ALL
        SELECT person FROM second_factors WHERE person = $1 AND state = $2 UNION ALL
        SELECT person FROM last_sign_ins WHERE person = $1 LIMIT 1
        """, [.text(person.text), .text(FactorState.inForce)]) != nil
    }
  }

  @discardableResult
  public func useInvitation(tokenHash: String) async throws -> Bool {
    try await writes.write { connection in
      try connection.run("DELETE FROM invitations WHERE token_hash = $1", [.text(tokenHash)]) > 0
    }
  }
}
