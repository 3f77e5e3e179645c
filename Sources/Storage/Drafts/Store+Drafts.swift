public import CaseRules
public import Casework
import Crypto

extension Store: Drafts {
  public func save(_ draft: Draft) async throws {
    try await opening { try await save(draft, $0) }
  }

  private func save(_ draft: Draft, _ keys: Keys) async throws {
    let key = SymmetricKey(size: .bits256)
    let wrapped = try Sealing.wrap(key, under: keys.drafts, for: Place.draftKey(draft.id, of: draft.person))
    let sealed = try Sealing.seal(Array(draft.body.utf8), under: key, for: Place.draft(draft.id, of: draft.person))
    try await writes.write { connection in
      try keys.checkAreNewest(on: connection)
      try connection.run(
        """
        INSERT INTO drafts (person, id, saved_at, wrapped, sealed) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (person, id) DO UPDATE
        SET saved_at = excluded.saved_at, wrapped = excluded.wrapped, sealed = excluded.sealed
        """,
        [
          .text(draft.person.text), .text(draft.id), .integer(draft.savedAt.seconds), .blob(wrapped), .blob(sealed),
        ])
    }
  }

  public func draft(_ id: String, of person: PersonID) async throws -> Draft? {
    try await opening { keys in
      let rows = try await database.read { connection in
        try connection.rows(
          "SELECT id, saved_at, wrapped, sealed FROM drafts WHERE person = $1 AND id = $2",
          [.text(person.text), .text(id)])
      }
      return try rows.first.map { try draft($0, of: person, keys) }
    }
  }

  public func drafts(of person: PersonID) async throws -> [Draft] {
    try await opening { keys in
      let rows = try await database.read { connection in
        try connection.rows(
          """
          SELECT id, saved_at, wrapped, sealed FROM drafts
          WHERE person = $1 AND id NOT LIKE 'log-%' AND id NOT LIKE 'redaction-%'
          ORDER BY saved_at DESC, id
          """, [.text(person.text)])
      }
      return try rows.map { try draft($0, of: person, keys) }
    }
  }

  public func delete(_ id: String, of person: PersonID) async throws {
    try await writes.write { connection in
      try connection.run("DELETE FROM drafts WHERE person = $1 AND id = $2", [.text(person.text), .text(id)])
    }
  }

  private func draft(_ row: SQLRow, of person: PersonID, _ keys: Keys) throws -> Draft {
    let id = try row.text(0)
    do {
      let key = try Sealing.unwrap(
        row.blob(2), under: keys.drafts, orElse: keys.before?.drafts, for: Place.draftKey(id, of: person))
      let body = try Sealing.open(row.blob(3), under: key, for: Place.draft(id, of: person))
      return Draft(
        id: id, person: person, savedAt: Instant(seconds: try row.integer(1)),
        body: String(decoding: body, as: UTF8.self))
    } catch is StorageFault {
      throw StorageFault.damaged(detail: "a draft has columns of the wrong kind")
    } catch {
      throw StorageFault.damaged(detail: "a draft does not open under its key")
    }
  }
}
