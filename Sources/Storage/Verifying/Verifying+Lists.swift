import CaseRules
import Casework

extension Verifying {
  /// What of a case's list, visibility and due rows is not what its events lead to, and the entries whose words they
  /// say were removed, where the events make sense.
  func compare(
    _ caseID: CaseID, _ events: [StoredEvent], _ listed: ListRow?
  ) throws -> (findings: [Finding.Kind], removed: Set<Int>?) {
    let isListed = listed?.position == events.last?.position
    guard let expecting else { return (isListed ? [] : [.listDisagrees(.list)], nil) }
    do {
      let expected = try expecting(caseID, events)
      guard let listed, isListed else { return ([.listDisagrees(.list)], expected.removed) }
      return (try compareRows(caseID, listed, expected), expected.removed)
    } catch let fault as StorageFault {
      throw fault
    } catch {
      return ([.senseless("\(error)")], nil)
    }
  }

  private func compareRows(_ caseID: CaseID, _ listed: ListRow, _ expected: ExpectedRows) throws -> [Finding.Kind] {
    var (listed, found): (ListRow, [Finding.Kind]) = (listed, [])
    listed.label = expected.list.label
    if try listed != expected.list || !isFoundByReference(listed) { found.append(.listDisagrees(.list)) }
    if Set(try Store.visibility(of: caseID, on: connection)) != Set(expected.visibility) {
      found.append(.listDisagrees(.visibility))
    }
    if try Store.due(of: caseID, on: connection) != expected.due || !narrowingHolds(caseID, listed, expected.due) {
      found.append(.listDisagrees(.due))
    }
    return found
  }

  /// What search compares with stands apart from the reference that is shown.
  private func isFoundByReference(_ listed: ListRow) throws -> Bool {
    let row = try connection.first(
      "SELECT reference_key FROM cases WHERE case_id = $1", [.text(listed.caseID.text)])
    return try row?.text(0) == Joined.referenceKey(listed.reference)
  }

  /// The columns that queries narrow and sort by stand apart from what is shown, and could be changed apart.
  private func narrowingHolds(_ caseID: CaseID, _ listed: ListRow, _ due: [DueRow]) throws -> Bool {
    let id = SQLValue.text(caseID.text)
    let wrong = try connection.first(
      """
      SELECT COUNT(*) FROM visibility WHERE case_id = $1 AND (status <> $2 OR opened_at <> $3)
      """, [id, .text(listed.status), .integer(listed.openedAt.seconds)])
    let sorts = try connection.rows("SELECT due_sort FROM dues WHERE case_id = $1 ORDER BY ordinal", [id])
      .map { try $0.integer(0) }
    let towards = try connection.rows("SELECT ordinal, post, due_sort FROM dues_to WHERE case_id = $1", [id])
      .map { [try $0.text(1), "\(try $0.integer(0))", "\(try $0.integer(2))"] }
    let expected = due.enumerated().flatMap { ordinal, row in
      Set(row.owedTo).map { [$0.text, "\(ordinal)", "\(row.sort)"] }
    }
    return try wrong?.integer(0) == 0 && sorts == due.map(\.sort) && Set(towards) == Set(expected)
  }
}
