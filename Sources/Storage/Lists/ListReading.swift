import CaseRules
import Casework

/// Rows of the lists as values, their labels opened.
struct ListReading: Sendable {
  let keys: Keys

  static let columns = """
    case_id, reference, partnership, policy, status, stage, route, raising_agency, receiving_agencies, opened_at,
    position, label, ground
    """
  /// The same from the table named `c`, with the wrapped key of the case from `k`.
  static let joinedColumns = """
    c.case_id, c.reference, c.partnership, c.policy, c.status, c.stage, c.route, c.raising_agency,
    c.receiving_agencies, c.opened_at, c.position, c.label, c.ground, k.wrapped
    """
  static let dueColumns = "d.case_id, d.key, d.duty, d.owes, d.owed_to, d.since, d.due_at, d.due_day"
  static let ownDueColumns = dueColumns.replacing("d.", with: "")
  static let dueCount = 8
  static let listCount = 14

  func list(_ row: SQLRow, from start: Int = 0) throws -> ListRow {
    var list = try list(withoutLabel: row, from: start)
    list.label = try label(row.optionalBlob(start + 11), wrapped: row.optionalBlob(start + 13), of: list.caseID)
    return list
  }

  func list(withoutLabel row: SQLRow, from start: Int = 0) throws -> ListRow {
    ListRow(
      caseID: CaseID(try row.text(start)), reference: try row.text(start + 1),
      partnership: PartnershipID(try row.text(start + 2)),
      policy: PolicyID(try row.text(start + 3)), status: try row.text(start + 4), stage: try row.text(start + 5),
      route: try row.text(start + 6), ground: try row.optionalText(start + 12) ?? "",
      raisingAgency: AgencyID(try row.text(start + 7)),
      receivingAgencies: Joined.names(try row.text(start + 8)).map { AgencyID($0) },
      openedAt: Instant(seconds: try row.integer(start + 9)), position: try row.integer(start + 10),
      label: "")
  }

  static func due(_ row: SQLRow) throws -> DueRow {
    DueRow(
      caseID: CaseID(try row.text(0)), key: try row.text(1), duty: try row.text(2), owes: PostID(try row.text(3)),
      owedTo: Joined.names(try row.text(4)).map { PostID($0) }, since: Instant(seconds: try row.integer(5)),
      dueAt: try row.optionalInteger(6).map { Instant(seconds: $0) },
      dueDay: try row.optionalInteger(7).map { Day(number: $0) })
  }

  /// Empty where the case's key has been destroyed.
  private func label(_ sealed: [UInt8]?, wrapped: [UInt8]?, of caseID: CaseID) throws -> String {
    guard let sealed, let wrapped else { return "" }
    let key = try CaseKeys.unwrapped(wrapped, of: caseID, keys)
    do {
      return String(decoding: try Sealing.open(sealed, under: key, for: Place.label(caseID)), as: UTF8.self)
    } catch {
      throw StorageFault.unreadable(caseID: caseID.text, position: 0)
    }
  }
}
