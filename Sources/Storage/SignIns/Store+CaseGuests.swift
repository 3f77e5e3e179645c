public import CaseRules
public import Casework

extension Store {
  private static let guestColumns = "id, case_id, agency, token_hash, code_hash, browser_hash, wrong_codes, ends_at"

  public func add(_ guest: CaseGuest, forgettingBefore: Instant) async throws {
    try await writes.write { connection in
      try connection.run("DELETE FROM case_guests WHERE ends_at < $1", [.integer(forgettingBefore.seconds)])
      try connection.run(
        "INSERT INTO case_guests (\(Self.guestColumns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        [
          .text(guest.id.text), .text(guest.caseID.text), .text(guest.agency.text), .text(guest.tokenHash),
          .text(guest.codeHash), guest.browserHash.map(SQLValue.text) ?? .null, .integer(guest.wrongCodes),
          .integer(guest.endsAt.seconds),
        ])
    }
  }

  public func caseGuest(tokenHash: String) async throws -> CaseGuest? {
    try await caseGuest(where: "token_hash", is: tokenHash)
  }

  public func caseGuest(_ id: PostID) async throws -> CaseGuest? { try await caseGuest(where: "id", is: id.text) }

  private func caseGuest(where column: String, is value: String) async throws -> CaseGuest? {
    try await database.read { connection in
      try connection.first(
        "SELECT \(Self.guestColumns) FROM case_guests WHERE \(column) = $1", [.text(value)]
      ).map(Self.guest)
    }
  }

  private static func guest(_ row: SQLRow) throws -> CaseGuest {
    CaseGuest(
      id: PostID(try row.text(0)), caseID: CaseID(try row.text(1)), agency: AgencyID(try row.text(2)),
      tokenHash: try row.text(3), codeHash: try row.text(4), browserHash: try row.optionalText(5),
      wrongCodes: try row.integer(6), endsAt: Instant(seconds: try row.integer(7)))
  }

  public func openCaseGuest(tokenHash: String, codeHash: String, browserHash: String) async throws -> Bool {
    try await writes.write { connection in
      // One step each: of two browsers with the right code at once, one gets the link.
      let opened = try connection.run(
        """
        UPDATE case_guests SET browser_hash = $3, wrong_codes = 0
        WHERE token_hash = $1 AND code_hash = $2 AND (browser_hash IS NULL OR browser_hash = $3) AND wrong_codes < $4
        """, [.text(tokenHash), .text(codeHash), .text(browserHash), .integer(CaseGuest.mostWrongCodes)])
      if opened > 0 { return true }
      try connection.run(
        """
        UPDATE case_guests SET wrong_codes = wrong_codes + 1
        WHERE token_hash = $1 AND code_hash <> $2 AND (browser_hash IS NULL OR browser_hash = $3)
        """, [.text(tokenHash), .text(codeHash), .text(browserHash)])
      return false
    }
  }

  public func extendCaseGuest(_ id: PostID, to: Instant) async throws {
    try await change(
      "UPDATE case_guests SET ends_at = $2 WHERE id = $1", .text(id.text), .integer(to.seconds))
  }

  public func endCaseGuest(_ id: PostID) async throws {
    try await change("DELETE FROM case_guests WHERE id = $1", .text(id.text))
  }
}
