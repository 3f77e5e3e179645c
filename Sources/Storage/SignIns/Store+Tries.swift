import CaseRules
public import Casework

extension Store {
  /// The try is written before it is counted, so that each of two nodes sees the other's.
  public func beginTry(_ asked: SignInTry) async throws -> TryOutcome {
    if let until = try await end(ofTriesOf: asked, allowing: asked.most - 1) { return .tooMany(until: until) }
    try await writes.write { connection in
      try connection.run("DELETE FROM sign_in_tries WHERE tried_at < $1", [.integer(asked.at.seconds - 86_400)])
      try connection.run(
        "INSERT INTO sign_in_tries (id, name, address, tried_at) VALUES ($1, $2, $3, $4)",
        [.text(asked.id), .text(asked.name.lowercased()), .text(asked.address), .integer(asked.at.seconds)])
    }
    guard let until = try await end(ofTriesOf: asked, allowing: asked.most) else { return .begun }
    try await forgive(tryID: asked.id)
    return .tooMany(until: until)
  }

  public func forgive(tryID: String) async throws {
    try await change("DELETE FROM sign_in_tries WHERE id = $1", .text(tryID))
  }

  /// Nil where no more than so many stand; else when the one that is too many leaves the window.
  private func end(ofTriesOf asked: SignInTry, allowing most: Int) async throws -> Instant? {
    try await database.read { connection in
      let since = asked.at.seconds - asked.window
      let ends = try ["name", "address"].compactMap { column in
        let value = column == "name" ? asked.name.lowercased() : asked.address
        return try connection.first(
          """
          SELECT tried_at FROM sign_in_tries WHERE \(column) = $1 AND tried_at >= $2
          ORDER BY tried_at DESC LIMIT 1 OFFSET $3
          """, [.text(value), .integer(since), .integer(most)]
        ).map { try $0.integer(0) + asked.window }
      }
      return ends.max().map { Instant(seconds: $0) }
    }
  }
}
