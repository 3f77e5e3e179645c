public import CaseRules
public import Casework

extension Store {
  public func note(_ note: SignInNote, forgettingBefore: Instant) async throws {
    try await writes.write { connection in
      try connection.run("DELETE FROM sign_in_notes WHERE noted_at < $1", [.integer(forgettingBefore.seconds)])
      try connection.run(
        """
        INSERT INTO sign_in_notes (id, person, noted_at, what, first_proof, second_proof, address, browser)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        [
          .text(note.id), .text(note.person.text), .integer(note.at.seconds), .text(note.what.rawValue),
          .optional(note.proofs?.first.rawValue), .optional(note.proofs?.second?.rawValue), .text(note.address),
          .text(note.browser),
        ])
    }
  }

  public func signInNotes(of person: PersonID, limit: Int) async throws -> [SignInNote] {
    try await database.read { connection in
      let rows = try connection.rows(
        """
        SELECT id, noted_at, what, first_proof, second_proof, address, browser FROM sign_in_notes
        WHERE person = $1 ORDER BY noted_at DESC, id LIMIT $2
        """, [.text(person.text), .integer(limit)])
      // A newer program's kinds of note are left out rather than guessed at.
      return try rows.compactMap { row in
        guard let what = SignInNote.What(rawValue: try row.text(2)) else { return nil }
        return SignInNote(
          id: try row.text(0), person: person, at: Instant(seconds: try row.integer(1)), what: what,
          proofs: try row.optionalText(3) == nil ? nil : try row.proofs(3, 4), address: try row.text(5),
          browser: try row.text(6))
      }
    }
  }
}
