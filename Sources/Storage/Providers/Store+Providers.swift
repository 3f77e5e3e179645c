import CaseRules
public import Casework
import Crypto

enum ProviderColumns {
  static let all =
    "id, agency, name, issuer, client_id, claim, factor_mark, max_age, added_at, wrapped, sealed"
}

extension Store {
  public func add(_ provider: IdentityProvider) async throws -> Bool {
    try await opening { keys in
      let key = SymmetricKey(size: .bits256)
      let wrapped = try Sealing.wrap(key, under: keys.factors, for: Place.providerKey(provider.id))
      let secret = Array(provider.clientSecret.utf8)
      let sealed = try Sealing.seal(secret, under: key, for: Place.provider(provider.id))
      return try await writes.write { connection in
        try keys.checkAreNewest(on: connection)
        return try connection.run(
          """
          INSERT INTO identity_providers (\(ProviderColumns.all))
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING
          """,
          [
            .text(provider.id), .text(provider.agency.text), .text(provider.name), .text(provider.issuer),
            .text(provider.clientID), .text(provider.claim), .text(provider.factorMark),
            provider.maxAge.map { .integer($0) } ?? .null, .integer(provider.addedAt.seconds), .blob(wrapped),
            .blob(sealed),
          ]) > 0
      }
    }
  }

  public func identityProviders() async throws -> [IdentityProvider] {
    try await providers("SELECT \(ProviderColumns.all) FROM identity_providers ORDER BY name, id", [])
  }

  public func identityProvider(_ id: String) async throws -> IdentityProvider? {
    try await providers("SELECT \(ProviderColumns.all) FROM identity_providers WHERE id = $1", [.text(id)]).first
  }

  public func removeIdentityProvider(_ id: String) async throws -> Bool {
    try await writes.write { connection in
      try connection.run("DELETE FROM provider_links WHERE provider = $1", [.text(id)])
      return try connection.run("DELETE FROM identity_providers WHERE id = $1", [.text(id)]) > 0
    }
  }

  private func providers(_ sql: String, _ values: [SQLValue]) async throws -> [IdentityProvider] {
    try await opening { keys in
      let rows = try await database.read { try $0.rows(sql, values) }
      return try rows.map { try Self.provider($0, keys) }
    }
  }

  private static func provider(_ row: SQLRow, _ keys: Keys) throws -> IdentityProvider {
    let id = try row.text(0)
    let secret: [UInt8]
    do {
      let key = try Sealing.unwrap(
        try row.blob(9), under: keys.factors, orElse: keys.before?.factors, for: Place.providerKey(id))
      secret = try Sealing.open(try row.blob(10), under: key, for: Place.provider(id))
    } catch is CryptoKitError {
      throw StorageFault.damaged(detail: "the secret of the provider \(id) does not open under its key")
    }
    return IdentityProvider(
      id: id, agency: AgencyID(try row.text(1)), name: try row.text(2), issuer: try row.text(3),
      clientID: try row.text(4), clientSecret: String(decoding: secret, as: UTF8.self), claim: try row.text(5),
      factorMark: try row.text(6), maxAge: try row.optionalInteger(7),
      addedAt: Instant(seconds: try row.integer(8)))
  }
}
