import CaseRules
import Casework

/// Compares one case's rows with their chain and head.
struct CaseCheck {
  let rows: [JournalRow]
  let head: (position: Int, chain: [UInt8])?
  let chain: Chain
  /// How many events the store counted.
  let counted: Int
  /// Searching where a row came from grows with the cube of a case's length.
  private let longestSearch = 120

  init(rows: [JournalRow], head: (position: Int, chain: [UInt8])?, chain: Chain, counted: Int) {
    self.rows = rows
    self.head = head
    self.chain = chain
    self.counted = counted
  }

  /// What is wrong, by position.
  func findings() -> [(kind: Finding.Kind, position: Int)] {
    var found: [(kind: Finding.Kind, position: Int)] = gaps()
    let broken = brokenRows()
    let origins = broken.map { (row: $0, origin: origin(of: $0)) }
    for (row, origin) in origins where origin != row.event.position {
      let position = row.event.position
      if let origin {
        found.append((.moved(from: origin), position))
      } else {
        let isReplaced = origins.contains { $0.origin == position && $0.row.event.position != position }
        let isBeyond = row.sequence > counted || position > head?.position ?? .max
        found.append((isReplaced || isBeyond ? .inserted : .changed, position))
      }
    }
    return (found + atTheEnd(broken)).sorted { $0.position < $1.position }
  }

  private func gaps() -> [(kind: Finding.Kind, position: Int)] {
    var last = 0
    var found: [(kind: Finding.Kind, position: Int)] = []
    for index in rows.indices {
      let position = rows[index].event.position
      if position > last + 1 { found.append((.missing(through: position - 1), last + 1)) }
      last = position
    }
    return found
  }

  /// Rows that do not follow from the row before them. After a gap nothing can be said of a row.
  private func brokenRows() -> [JournalRow] {
    var broken: [JournalRow] = []
    var (previous, last, fields) = (Chain.beginning, 0, Fields("event", expecting: 4096))
    for row in rows {
      if row.event.position == last + 1, chain.link(row, after: previous, in: &fields) != row.chain {
        broken.append(row)
      }
      (previous, last) = (row.chain, row.event.position)
    }
    return broken
  }

  /// The position that a broken row was written at; nil where it was not written like this anywhere. A row whose
  /// neighbour was moved or had only its chain changed is where it belongs.
  private func origin(of row: JournalRow) -> Int? {
    guard rows.count <= longestSearch else { return nil }
    var befores = [Chain.beginning] + rows.map(\.chain)
    if let index = rows.firstIndex(of: row), index > 0 {
      befores.append(chain.link(rows[index - 1], after: index > 1 ? rows[index - 2].chain : Chain.beginning))
    }
    let last = (rows.last?.event.position ?? 0) + 1
    let nearest = (max(1, row.event.position - longestSearch)...min(last, row.event.position + longestSearch))
      .sorted { abs($0 - row.event.position) < abs($1 - row.event.position) }
    for position in nearest {
      var moved = row
      moved.event.position = position
      if befores.contains(where: { chain.link(moved, after: $0) == row.chain }) { return position }
    }
    return nil
  }

  private func atTheEnd(_ broken: [JournalRow]) -> [(kind: Finding.Kind, position: Int)] {
    guard let last = rows.last else { return [] }
    let position = last.event.position
    guard let head else { return [(.headDisagrees, position)] }
    if head.position > position { return [(.cutTail(through: head.position), position + 1)] }
    if broken.contains(last) || head.position == position && head.chain == last.chain { return [] }
    return [(.headDisagrees, position)]
  }
}
