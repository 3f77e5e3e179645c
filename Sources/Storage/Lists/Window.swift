/// The part of a list that is shown.
struct Window: Sendable {
  let limit: Int
  let offset: Int

  init(_ limit: Int, _ offset: Int) {
    self.limit = max(0, min(limit, 100_000))
    self.offset = max(0, min(offset, 1_000_000_000))
  }

  func cut<Row>(_ rows: [Row]) -> [Row] { Array(rows.dropFirst(offset).prefix(limit)) }

  /// Reads a list with many branches part by part and merges them; one part is read as it is.
  func merged<Branch, Row: Equatable>(
    _ branches: [Branch], fetch: ([Branch], _ limit: Int, _ offset: Int) throws -> [Row],
    isBefore: (Row, Row) -> Bool
  ) throws -> [Row] {
    let most = ListQueries.mostBranches
    if branches.count <= most { return try fetch(branches, limit, offset) }
    var all: [Row] = []
    for start in stride(from: 0, to: branches.count, by: most) {
      all += try fetch(Array(branches[start..<min(start + most, branches.count)]), limit + offset, 0)
    }
    let sorted = all.sorted(by: isBefore)
    return cut(sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] })
  }
}
