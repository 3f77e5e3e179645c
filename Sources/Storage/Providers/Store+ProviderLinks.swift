public import CaseRules
public import Casework

extension Store {
  public func providerLinks(of provider: String) async throws -> [ProviderLink] {
    try await database.read { connection in
      try connection.rows(
        "SELECT subject, person, made_at FROM provider_links WHERE provider = $1 ORDER BY person", [.text(provider)]
      ).map { row in
        ProviderLink(
          provider: provider, subject: try row.text(0), person: PersonID(try row.text(1)),
          madeAt: Instant(seconds: try row.integer(2)))
      }
    }
  }

  public func link(_ link: ProviderLink) async throws -> ProviderLink {
    try await writes.write { connection in
      try connection.run(
        """
        INSERT INTO provider_links (provider, subject, person, made_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT DO NOTHING
        """,
        [.text(link.provider), .text(link.subject), .text(link.person.text), .integer(link.madeAt.seconds)])
      // The subject's own link comes first: it is who the provider says that somebody is.
      let row = try connection.first(
        """
        SELECT subject, person, made_at FROM provider_links WHERE provider = $1 AND (subject = $2 OR person = $3)
        ORDER BY CASE WHEN subject = $2 THEN 0 ELSE 1 END LIMIT 1
        """, [.text(link.provider), .text(link.subject), .text(link.person.text)])
      guard let row else { return link }
      return ProviderLink(
        provider: link.provider, subject: try row.text(0), person: PersonID(try row.text(1)),
        madeAt: Instant(seconds: try row.integer(2)))
    }
  }

  public func unlink(_ person: PersonID) async throws -> Int {
    try await writes.write { connection in
      try connection.run("DELETE FROM provider_links WHERE person = $1", [.text(person.text)])
    }
  }
}
