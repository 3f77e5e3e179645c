import CaseRules
import Casework

extension Verifying {
  /// What of a case's list, visibility and due rows is not what its events lead to.
  func compareLists(_ caseID: CaseID, _ events: [StoredEvent], _ listed: ListRow?) throws -> [Finding.Kind] {
    guard var listed, listed.position == events.last?.position else { return [.listDisagrees(.list)] }
    guard let expecting else { return [] }
    do {
      let expected = try expecting(caseID, events)
      var found: [Finding.Kind] = []
      listed.label = expected.list.label
      if listed != expected.list { found.append(.listDisagrees(.list)) }
      let visibility = Set(try Store.visibility(of: caseID, on: connection))
      if visibility != Set(expected.visibility) { found.append(.listDisagrees(.visibility)) }
      if try Store.due(of: caseID, on: connection) != expected.due || !narrowingHolds(caseID, listed, expected.due) {
        found.append(.listDisagrees(.due))
      }
      return found
    } catch let fault as StorageFault {
      throw fault
    } catch {
      return [.senseless("\(error)")]
    }
  }

  /// The columns that queries narrow and sort by stand apart from what is shown, and could be changed apart.
  private func narrowingHolds(_ caseID: CaseID, _ listed: ListRow, _ due: [DueRow]) throws -> Bool {
    let id = SQLValue.text(caseID.text)
    let wrong = try connection.first(
      """
      SELECT (SELECT COUNT(*) FROM visibility WHERE case_id = $1 AND (status <> $2 OR opened_at <> $3))
        + (SELECT COUNT(*) FROM dues WHERE case_id = $1 AND due_sort <> COALESCE(due_at, $4))
      """, [id, .text(listed.status), .integer(listed.openedAt.seconds), .integer(.max)])
    let towards = try connection.rows("SELECT ordinal, post, due_sort FROM dues_to WHERE case_id = $1", [id])
      .map { [try $0.text(1), "\(try $0.integer(0))", "\(try $0.integer(2))"] }
    let expected = due.enumerated().flatMap { ordinal, row in
      Set(row.owedTo).map { [$0.text, "\(ordinal)", "\(row.dueAt?.seconds ?? .max)"] }
    }
    return try wrong?.integer(0) == 0 && Set(towards) == Set(expected)
  }
}
