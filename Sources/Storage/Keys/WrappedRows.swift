import CaseRules
import Crypto

/// A key that hangs on the master key, as it is stored.
struct WrappedRow: Sendable {
  /// The case; or the person, with the draft's id or the second factor's state as the part; or the
  /// provider or webhook.
  var name: String
  var part: String
  var wrapped: [UInt8]
}

/// What the master key wraps: the keys of cases, of drafts, of second factors, of reports of grave events, and of
/// the secrets of providers and webhooks.
enum WrappedKind: Sendable, CaseIterable {
  case cases, drafts, factors, reports, providers, webhooks

  var counting: String {
    switch self {
    case .cases: "SELECT COUNT(*) FROM case_keys"
    case .drafts: "SELECT COUNT(*) FROM drafts"
    case .factors: "SELECT COUNT(*) FROM second_factors"
    case .reports: "SELECT COUNT(*) FROM override_reports"
    case .providers: "SELECT COUNT(*) FROM identity_providers"
    case .webhooks: "SELECT COUNT(*) FROM webhooks"
    }
  }

  /// The next rows in the order of their names.
  func rows(after: [String], atMost: Int, on connection: any SQLConnection) throws -> [WrappedRow] {
    let rows =
      switch self {
      case .cases:
        try connection.rows(
          "SELECT case_id, '' AS part, wrapped FROM case_keys WHERE case_id > $1 ORDER BY case_id LIMIT $2",
          [.text(after[0]), .integer(atMost)])
      case .drafts:
        try connection.rows(
          "SELECT person, id, wrapped FROM drafts WHERE (person, id) > ($1, $2) ORDER BY person, id LIMIT $3",
          [.text(after[0]), .text(after[1]), .integer(atMost)])
      case .factors:
        try connection.rows(
          """
          SELECT person, state, wrapped FROM second_factors WHERE (person, state) > ($1, $2)
          ORDER BY person, state LIMIT $3
          """, [.text(after[0]), .text(after[1]), .integer(atMost)])
      case .reports:
        try connection.rows(
          "SELECT id, '' AS part, wrapped FROM override_reports WHERE id > $1 ORDER BY id LIMIT $2",
          [.text(after[0]), .integer(atMost)])
      case .providers:
        try connection.rows(
          "SELECT id, '' AS part, wrapped FROM identity_providers WHERE id > $1 ORDER BY id LIMIT $2",
          [.text(after[0]), .integer(atMost)])
      case .webhooks:
        try connection.rows(
          "SELECT id, '' AS part, wrapped FROM webhooks WHERE id > $1 ORDER BY id LIMIT $2",
          [.text(after[0]), .integer(atMost)])
      }
    return try rows.map { WrappedRow(name: try $0.text(0), part: try $0.text(1), wrapped: try $0.blob(2)) }
  }

  func isNew(_ row: WrappedRow, _ keys: Keys) -> Bool {
    (try? Sealing.unwrap(row.wrapped, under: sealing(keys), for: place(row))) != nil
  }

  /// Wraps them anew as they are now: a row that was deleted meanwhile does not come back.
  func rewrap(
    _ rows: [WrappedRow], _ keys: Keys, on connection: any SQLConnection
  ) throws -> (rewrapped: Int, unreadable: Int) {
    try keys.checkAreNewest(on: connection)
    var (rewrapped, unreadable) = (0, 0)
    for row in rows {
      guard var now = try current(row, on: connection), !isNew(now, keys) else { continue }
      guard let before = keys.before,
        let key = try? Sealing.unwrap(now.wrapped, under: opening(before), for: place(row))
      else {
        unreadable += 1
        continue
      }
      now.wrapped = try Sealing.wrap(key, under: sealing(keys), for: place(row))
      try save(now, on: connection)
      rewrapped += 1
    }
    return (rewrapped, unreadable)
  }

  private func current(_ row: WrappedRow, on connection: any SQLConnection) throws -> WrappedRow? {
    let found =
      switch self {
      case .cases: try connection.first("SELECT wrapped FROM case_keys WHERE case_id = $1", [.text(row.name)])
      case .drafts:
        try connection.first(
          "SELECT wrapped FROM drafts WHERE person = $1 AND id = $2", [.text(row.name), .text(row.part)])
      case .factors:
        try connection.first(
          "SELECT wrapped FROM second_factors WHERE person = $1 AND state = $2", [.text(row.name), .text(row.part)])
      case .reports: try connection.first("SELECT wrapped FROM override_reports WHERE id = $1", [.text(row.name)])
      case .providers:
        try connection.first("SELECT wrapped FROM identity_providers WHERE id = $1", [.text(row.name)])
      case .webhooks: try connection.first("SELECT wrapped FROM webhooks WHERE id = $1", [.text(row.name)])
      }
    return try found.map { WrappedRow(name: row.name, part: row.part, wrapped: try $0.blob(0)) }
  }

  private func save(_ row: WrappedRow, on connection: any SQLConnection) throws {
    switch self {
    case .cases:
      try connection.run(
        "UPDATE case_keys SET wrapped = $1 WHERE case_id = $2", [.blob(row.wrapped), .text(row.name)])
    case .drafts:
      try connection.run(
        "UPDATE drafts SET wrapped = $1 WHERE person = $2 AND id = $3",
        [.blob(row.wrapped), .text(row.name), .text(row.part)])
    case .factors:
      try connection.run(
        "UPDATE second_factors SET wrapped = $1 WHERE person = $2 AND state = $3",
        [.blob(row.wrapped), .text(row.name), .text(row.part)])
    case .reports:
      try connection.run(
        "UPDATE override_reports SET wrapped = $1 WHERE id = $2", [.blob(row.wrapped), .text(row.name)])
    case .providers:
      try connection.run(
        "UPDATE identity_providers SET wrapped = $1 WHERE id = $2", [.blob(row.wrapped), .text(row.name)])
    case .webhooks:
      try connection.run("UPDATE webhooks SET wrapped = $1 WHERE id = $2", [.blob(row.wrapped), .text(row.name)])
    }
  }

  private func place(_ row: WrappedRow) -> Fields {
    switch self {
    case .cases: Place.caseKey(CaseID(row.name))
    case .drafts: Place.draftKey(row.part, of: PersonID(row.name))
    case .factors: Place.factorKey(row.part, of: PersonID(row.name))
    case .reports: Place.reportKey(row.name)
    case .providers: Place.providerKey(row.name)
    case .webhooks: Place.webhookKey(row.name)
    }
  }

  private func sealing(_ keys: Keys) -> SymmetricKey {
    switch self {
    case .cases: keys.wrapping
    case .drafts, .reports: keys.drafts
    // What lets people and programs in hangs on one key; the places keep the kinds apart.
    case .factors, .providers, .webhooks: keys.factors
    }
  }

  private func opening(_ before: Keys.Before) -> SymmetricKey {
    switch self {
    case .cases: before.wrapping
    case .drafts, .reports: before.drafts
    case .factors, .providers, .webhooks: before.factors
    }
  }
}
