import CaseRules
import Casework

/// Replaces a case's rows in the lists, whole.
struct ListWriting {
  let connection: any SQLConnection
  let caseID: CaseID
  /// There is nothing to take away first.
  var isNew = false

  func replace(_ list: ListRow, label: [UInt8], _ visibility: [VisibilityRow], _ due: [DueRow]) throws {
    try replace(list, label)
    try replace(visibility, of: list)
    try replace(due)
  }

  private func replace(_ list: ListRow, _ label: [UInt8]) throws {
    try connection.later(
      """
      INSERT INTO cases (\(ListReading.columns), reference_key, figures)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      ON CONFLICT (case_id) DO UPDATE SET reference = excluded.reference, partnership = excluded.partnership,
        policy = excluded.policy, status = excluded.status, stage = excluded.stage, route = excluded.route,
        raising_agency = excluded.raising_agency, receiving_agencies = excluded.receiving_agencies,
        opened_at = excluded.opened_at, position = excluded.position, label = excluded.label,
        ground = excluded.ground, reference_key = excluded.reference_key, figures = excluded.figures
      """,
      [
        .text(caseID.text), .text(list.reference), .text(list.partnership.text), .text(list.policy.text),
        .text(list.status), .text(list.stage), .text(list.route), .text(list.raisingAgency.text),
        .text(Joined.text(list.receivingAgencies.map(\.text))), .integer(list.openedAt.seconds),
        .integer(list.position), .blob(label), .text(list.ground), .text(Joined.referenceKey(list.reference)),
        .text(list.figures),
      ])
  }

  private func replace(_ visibility: [VisibilityRow], of list: ListRow) throws {
    if !isNew { try connection.later("DELETE FROM visibility WHERE case_id = $1", [.text(caseID.text)]) }
    let reasons = Dictionary(grouping: Set(visibility), by: \.post).sorted { $0.key < $1.key }
    let values: [[SQLValue]] = reasons.map { post, rows in
      [
        .text(caseID.text), .text(post.text), .text(Joined.text(rows.map(\.reason).sorted())), .text(list.status),
        .integer(list.openedAt.seconds), .optional(rows[0].until?.seconds),
      ]
    }
    try Self.visibility.run(values, on: connection)
  }

  private func replace(_ due: [DueRow]) throws {
    if !isNew {
      try connection.later("DELETE FROM dues_to WHERE case_id = $1", [.text(caseID.text)])
      try connection.later("DELETE FROM dues WHERE case_id = $1", [.text(caseID.text)])
    }
    let rows: [[SQLValue]] = due.enumerated().map { ordinal, row in
      [
        .text(caseID.text), .integer(ordinal), .text(row.key), .text(row.duty), .text(row.owes.text),
        .text(Joined.text(row.owedTo.map(\.text))), .integer(row.since.seconds), .optional(row.dueAt?.seconds),
        .optional(row.dueDay?.number), .integer(row.sort),
      ]
    }
    try Self.dues.run(rows, on: connection)
    let towards: [[SQLValue]] = due.enumerated().flatMap { ordinal, row in
      Set(row.owedTo).sorted().map { post in
        [.text(post.text), .integer(row.sort), .text(caseID.text), .integer(ordinal)]
      }
    }
    try Self.duesTo.run(towards, on: connection)
  }

  private static let visibility = Insertion(
    into: "visibility", ["case_id", "post", "reasons", "status", "opened_at", "until_at"])
  private static let dues = Insertion(
    into: "dues",
    ["case_id", "ordinal", "key", "duty", "owes", "owed_to", "since", "due_at", "due_day", "due_sort"])
  private static let duesTo = Insertion(into: "dues_to", ["post", "due_sort", "case_id", "ordinal"])
}

extension DueRow {
  /// What worklists are in the order of, on every engine: by date; then what has none, the newest first; last what is
  /// only told or filed, so that it never hides a challenge that waits for an answer.
  var sort: Int {
    if let dueAt { return dueAt.seconds }
    let isOnlyRecord = DutyKind(rawValue: duty)?.outlivesStage ?? false
    return .max - since.seconds - (isOnlyRecord ? 0 : 1 << 40)
  }
}

/// Several names in one column, a line each.
enum Joined {
  static func text(_ names: [String]) -> String { names.joined(separator: "\n") }
  static func names(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  /// A reference as people may type it: in any case, with or without its dash.
  static func referenceKey(_ reference: String) -> String {
    reference.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
