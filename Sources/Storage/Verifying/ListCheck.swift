import CaseRules
import Casework

/// Compares the list, visibility and due rows of one case with what its events lead to.
struct ListCheck {
  let record: CaseRecord
  let depth: Store.VerifyDepth
  let keys: Keys

  /// What disagrees, and the entries whose words the events say were removed, where the events make sense.
  func findings() throws -> (kinds: [Finding.Kind], removed: Set<Int>?) {
    let isListed = record.list?.row.position == record.rows.last?.event.position
    guard case .lists(let expecting) = depth else { return (isListed ? [] : [.listDisagrees(.list)], nil) }
    do {
      let expected = try expecting(record.caseID, record.rows.map(\.event))
      guard let list = record.list, isListed else { return ([.listDisagrees(.list)], expected.removed) }
      let found = compare(list.row, list.referenceKey, expected)
      return (try found + (isIndexed(list.row, expected) ? [] : [.listDisagrees(.index)]), expected.removed)
    } catch let fault as StorageFault {
      throw fault
    } catch {
      return ([.senseless("\(error)")], nil)
    }
  }

  private func compare(_ listed: ListRow, _ referenceKey: String, _ expected: ExpectedRows) -> [Finding.Kind] {
    var (listed, found): (ListRow, [Finding.Kind]) = (listed, [])
    listed.label = expected.list.label
    // What search compares with stands apart from the reference that is shown.
    if listed != expected.list || referenceKey != Joined.referenceKey(listed.reference) {
      found.append(.listDisagrees(.list))
    }
    if Set(record.visibility.map(\.row)) != Set(expected.visibility) { found.append(.listDisagrees(.visibility)) }
    if record.due.map(\.row) != expected.due || !narrowingHolds(listed, expected.due) {
      found.append(.listDisagrees(.due))
    }
    return found
  }

  /// A whole case that was erased has no codes.
  private func isIndexed(_ listed: ListRow, _ expected: ExpectedRows) throws -> Bool {
    let clues = record.erased.contains(0) ? [] : try expected.clues { record.words(at: $0, keys) }
    return record.blind == BlindIndex(keys: keys, partnership: listed.partnership).rows(clues)
  }

  /// The columns that queries narrow and sort by stand apart from what is shown, and could be changed apart.
  private func narrowingHolds(_ listed: ListRow, _ due: [DueRow]) -> Bool {
    let isNarrowed = record.visibility.allSatisfy {
      $0.status == listed.status && $0.openedAt == listed.openedAt.seconds
    }
    let towards = record.towards.map { Towards(post: $0.post, ordinal: $0.ordinal, sort: $0.sort) }
    let expected = due.enumerated().flatMap { ordinal, row in
      Set(row.owedTo).map { Towards(post: $0.text, ordinal: ordinal, sort: row.sort) }
    }
    return isNarrowed && record.due.map(\.sort) == due.map(\.sort) && Set(towards) == Set(expected)
  }

  private struct Towards: Hashable {
    let post: String
    let ordinal, sort: Int
  }
}
