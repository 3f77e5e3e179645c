public import CaseRules
public import Casework
import Crypto

extension Store: OverrideReports {
  static let reportColumns = """
    id, reporter, reporter_post, reporter_agency, agency, reference, happened_at, reported_at, state, case_id,
    settled_by, settled_post, settled_at, wrapped, sealed, sealed_reason, passed_from
    """

  public func add(_ report: OverrideReport) async throws {
    try await opening { try await add(report, $0) }
  }

  private func add(_ report: OverrideReport, _ keys: Keys) async throws {
    let values = try Self.values(of: report, keys)
    try await writes.write { connection in
      try keys.checkAreNewest(on: connection)
      try connection.run(Self.insertion, values)
    }
  }

  private static let insertion = """
    INSERT INTO override_reports (
      id, reporter, reporter_post, reporter_agency, agency, reference, happened_at, reported_at, state, wrapped, sealed,
      passed_from)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    """

  private static func values(of report: OverrideReport, _ keys: Keys) throws -> [SQLValue] {
    let key = SymmetricKey(size: .bits256)
    let wrapped = try Sealing.wrap(key, under: keys.drafts, for: Place.reportKey(report.id))
    let sealed = try Sealing.seal(Array(report.account.utf8), under: key, for: Place.reportAccount(report.id))
    return [
      .text(report.id), .text(report.reporter.person.text), .text(report.reporter.post.text),
      .text(report.reporter.agency.text), .text(report.agency.text), .text(report.reference),
      .integer(report.happenedAt.seconds), .integer(report.reportedAt.seconds),
      .text(OverrideReport.State.waiting.rawValue), .blob(wrapped), .blob(sealed), .optional(report.passedFrom),
    ]
  }

  public func overrideReport(_ id: String) async throws -> OverrideReport? {
    try await reports("id = $1", [.text(id)]).first
  }

  public func overrideReports(by person: PersonID) async throws -> [OverrideReport] {
    try await reports("reporter = $1 ORDER BY reported_at DESC, id", [.text(person.text)])
  }

  public func overrideReports(waitingFor agency: AgencyID) async throws -> [OverrideReport] {
    try await reports(
      "agency = $1 AND state = $2 ORDER BY reported_at, id",
      [.text(agency.text), .text(OverrideReport.State.waiting.rawValue)])
  }

  public func settle(_ report: OverrideReport) async throws -> Bool {
    try await opening { try await settle(report, as: nil, $0) }
  }

  public func pass(_ report: OverrideReport, on next: OverrideReport) async throws -> Bool {
    try await opening { try await settle(report, as: next, $0) }
  }

  /// - Parameter next: the report that it goes on as.
  private func settle(_ report: OverrideReport, as next: OverrideReport?, _ keys: Keys) async throws -> Bool {
    let added = try next.map { try Self.values(of: $0, keys) }
    return try await writes.write { connection in
      try keys.checkAreNewest(on: connection)
      let found = try connection.first(
        "SELECT wrapped FROM override_reports WHERE id = $1 AND state = $2",
        [.text(report.id), .text(OverrideReport.State.waiting.rawValue)])
      guard let wrapped = try found?.blob(0) else { return false }
      let key = try Self.reportKey(wrapped, report.id, keys)
      let reason =
        report.reason.isEmpty
        ? nil : try Sealing.seal(Array(report.reason.utf8), under: key, for: Place.reportReason(report.id))
      try connection.run(
        """
        UPDATE override_reports SET state = $1, case_id = $2, settled_by = $3, settled_post = $4, settled_at = $5,
          sealed_reason = $6
        WHERE id = $7
        """,
        [
          .text(report.state.rawValue), .optional(report.caseID?.text), .optional(report.settledBy?.person.text),
          .optional(report.settledBy?.post.text), .optional(report.settledAt?.seconds), .optional(reason),
          .text(report.id),
        ])
      if let added { try connection.run(Self.insertion, added) }
      return true
    }
  }

  private func reports(_ narrowed: String, _ values: [SQLValue]) async throws -> [OverrideReport] {
    try await opening { keys in
      let rows = try await database.read { connection in
        try connection.rows("SELECT \(Self.reportColumns) FROM override_reports WHERE \(narrowed)", values)
      }
      return try rows.map { try Self.report($0, keys) }
    }
  }

  private static func reportKey(_ wrapped: [UInt8], _ id: String, _ keys: Keys) throws -> SymmetricKey {
    do {
      return try Sealing.unwrap(wrapped, under: keys.drafts, orElse: keys.before?.drafts, for: Place.reportKey(id))
    } catch {
      throw StorageFault.damaged(detail: "a report does not open under its key")
    }
  }

  private static func report(_ row: SQLRow, _ keys: Keys) throws -> OverrideReport {
    let (id, agency) = (try row.text(0), AgencyID(try row.text(4)))
    let key = try reportKey(try row.blob(13), id, keys)
    func opened(_ sealed: [UInt8], _ place: Fields) throws -> String {
      do {
        return String(decoding: try Sealing.open(sealed, under: key, for: place), as: UTF8.self)
      } catch {
        throw StorageFault.damaged(detail: "a report does not open under its key")
      }
    }
    let settledBy = try row.optionalText(10).map {
      Actor(person: PersonID($0), post: PostID(try row.optionalText(11) ?? ""), agency: agency)
    }
    return OverrideReport(
      id: id,
      reporter: Actor(
        person: PersonID(try row.text(1)), post: PostID(try row.text(2)), agency: AgencyID(try row.text(3))),
      agency: agency, reference: try row.text(5), happenedAt: Instant(seconds: try row.integer(6)),
      reportedAt: Instant(seconds: try row.integer(7)), account: try opened(try row.blob(14), Place.reportAccount(id)),
      state: OverrideReport.State(rawValue: try row.text(8)) ?? .waiting,
      caseID: try row.optionalText(9).map { CaseID($0) }, settledBy: settledBy,
      settledAt: try row.optionalInteger(12).map { Instant(seconds: $0) },
      reason: try row.optionalBlob(15).map { try opened($0, Place.reportReason(id)) } ?? "",
      passedFrom: try row.optionalText(16))
  }
}
