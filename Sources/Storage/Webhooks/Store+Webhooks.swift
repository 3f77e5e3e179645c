import CaseRules
public import Casework
import Crypto

extension Store: Webhooks {
  static let webhookColumns =
    "id, scope, scope_id, url, added_at, position, state, tries, next_at, failing_since, said, wrapped, sealed"

  public func add(_ webhook: Webhook) async throws -> Bool {
    try await opening { keys in
      let key = SymmetricKey(size: .bits256)
      let wrapped = try Sealing.wrap(key, under: keys.factors, for: Place.webhookKey(webhook.id))
      let sealed = try Sealing.seal(Array(webhook.secret.utf8), under: key, for: Place.webhook(webhook.id))
      return try await writes.write { connection in
        try keys.checkAreNewest(on: connection)
        return try connection.run(
          """
          INSERT INTO webhooks (\(Store.webhookColumns))
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING
          """,
          [
            .text(webhook.id), .text(webhook.scope.kind), .text(webhook.scope.id), .text(webhook.url),
            .integer(webhook.addedAt.seconds), .integer(webhook.position), .text(webhook.state),
            .integer(webhook.tries), .optional(webhook.nextAt?.seconds), .optional(webhook.failingSince?.seconds),
            .text(webhook.said), .blob(wrapped), .blob(sealed),
          ]) > 0
      }
    }
  }

  public func webhooks() async throws -> [Webhook] {
    try await opening { keys in
      try await database.read { connection in
        try connection.rows("SELECT \(Store.webhookColumns) FROM webhooks ORDER BY id", []).map {
          try Store.webhook($0, keys)
        }
      }
    }
  }

  public func removeWebhook(_ id: String) async throws -> Bool {
    try await writes.write { try $0.run("DELETE FROM webhooks WHERE id = $1", [.text(id)]) > 0 }
  }

  public func keep(_ webhook: Webhook) async throws {
    try await writes.write { connection in
      try connection.run(
        """
        UPDATE webhooks SET position = $1, state = $2, tries = $3, next_at = $4, failing_since = $5, said = $6
        WHERE id = $7
        """,
        [
          .integer(webhook.position), .text(webhook.state), .integer(webhook.tries),
          .optional(webhook.nextAt?.seconds), .optional(webhook.failingSince?.seconds), .text(webhook.said),
          .text(webhook.id),
        ])
    }
  }

  public func places(after sequence: Int, limit: Int) async throws -> [JournalPlace] {
    try await database.read { connection in
      try connection.rows(
        "SELECT sequence, case_id, position FROM journal WHERE sequence > $1 ORDER BY sequence LIMIT $2",
        [.integer(sequence), .integer(max(0, limit))]
      ).map {
        JournalPlace(sequence: try $0.integer(0), caseID: CaseID(try $0.text(1)), position: try $0.integer(2))
      }
    }
  }

  public func lastPlace() async throws -> Int {
    try await database.read { connection in
      try connection.first("SELECT sequence FROM journal ORDER BY sequence DESC LIMIT 1", [])?.integer(0) ?? 0
    }
  }

  private static func webhook(_ row: SQLRow, _ keys: Keys) throws -> Webhook {
    let id = try row.text(0)
    let secret: [UInt8]
    do {
      let key = try Sealing.unwrap(
        try row.blob(11), under: keys.factors, orElse: keys.before?.factors, for: Place.webhookKey(id))
      secret = try Sealing.open(try row.blob(12), under: key, for: Place.webhook(id))
    } catch is CryptoKitError {
      throw StorageFault.damaged(detail: "the secret of the webhook \(id) does not open under its key")
    }
    let (kind, of) = (try row.text(1), try row.text(2))
    return Webhook(
      id: id, scope: kind == "agency" ? .agency(AgencyID(of)) : .partnership(PartnershipID(of)), url: try row.text(3),
      secret: String(decoding: secret, as: UTF8.self), addedAt: Instant(seconds: try row.integer(4)),
      position: try row.integer(5), isStopped: try row.text(6) == "stopped", tries: try row.integer(7),
      nextAt: try row.optionalInteger(8).map(Instant.init(seconds:)),
      failingSince: try row.optionalInteger(9).map(Instant.init(seconds:)), said: try row.text(10))
  }
}

extension Webhook {
  fileprivate var state: String { isStopped ? "stopped" : "on" }
}

extension Webhook.Scope {
  fileprivate var kind: String {
    switch self {
    case .partnership: "partnership"
    case .agency: "agency"
    }
  }

  fileprivate var id: String {
    switch self {
    case .partnership(let id): id.text
    case .agency(let id): id.text
    }
  }
}
