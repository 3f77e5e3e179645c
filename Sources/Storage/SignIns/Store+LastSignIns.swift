public import CaseRules
import Casework

extension Store {
  public func noteSignIn(of person: PersonID, at: Instant) async throws {
    try await change(
      """
      INSERT INTO last_sign_ins (person, signed_in_at) VALUES ($1, $2)
      ON CONFLICT (person) DO UPDATE SET signed_in_at = excluded.signed_in_at
      """, .text(person.text), .integer(at.seconds))
  }

  public func lastSignIn(of person: PersonID) async throws -> Instant? {
    try await database.read { connection in
      try connection.first("SELECT signed_in_at FROM last_sign_ins WHERE person = $1", [.text(person.text)])
        .map { Instant(seconds: try $0.integer(0)) }
    }
  }

  public func lastSignIns(of people: [PersonID]) async throws -> [PersonID: Instant] {
    try await database.read { connection in
      var found: [PersonID: Instant] = [:]
      try InList.each(people.map { .text($0.text) }) { list, values in
        let rows = try connection.rows(
          "SELECT person, signed_in_at FROM last_sign_ins WHERE person IN (\(list))", values)
        for row in rows { found[PersonID(try row.text(0))] = Instant(seconds: try row.integer(1)) }
      }
      return found
    }
  }
}
