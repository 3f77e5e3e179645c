public import CaseRules
public import Casework

extension Store: MailChoices {
  public func mailChoice(of person: PersonID) async throws -> MailChoice {
    let stored = try await database.read { connection in
      try connection.first("SELECT choice FROM mail_choices WHERE person = $1", [.text(person.text)])?.text(0)
    }
    return stored.flatMap(MailChoice.init) ?? .each
  }

  public func choose(_ choice: MailChoice, for person: PersonID, at now: Instant) async throws {
    try await writes.write { connection in
      try connection.run(
        """
        INSERT INTO mail_choices (person, choice, chosen_at) VALUES ($1, $2, $3)
        ON CONFLICT (person) DO UPDATE SET choice = excluded.choice, chosen_at = excluded.chosen_at
        """, [.text(person.text), .text(choice.rawValue), .integer(now.seconds)])
    }
  }

  public func dailyReaders() async throws -> Set<PersonID> {
    try await database.read { connection in
      Set(
        try connection.rows(
          "SELECT person FROM mail_choices WHERE choice = $1", [.text(MailChoice.daily.rawValue)]
        ).map { PersonID(try $0.text(0)) })
    }
  }
}
