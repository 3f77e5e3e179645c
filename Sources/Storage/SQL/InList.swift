/// Questions about many things at once, with so few texts that each stays prepared.
enum InList {
  private static let sizes = [1, 8, 64]

  /// Calls the body for part after part of the values, with what stands between the parentheses of `IN (…)`. A part
  /// that is not full repeats its last value.
  static func each(_ values: [SQLValue], _ body: (_ list: String, _ values: [SQLValue]) throws -> Void) throws {
    let most = sizes[sizes.count - 1]
    for start in stride(from: 0, to: values.count, by: most) {
      let part = whole(Array(values[start..<min(start + most, values.count)]))
      try body(part.list, part.values)
    }
  }

  /// The same for a question whose answers can't be put together from parts: all values at once. For what is short by
  /// its nature; an engine takes some 30,000.
  static func whole(_ values: [SQLValue]) -> (list: String, values: [SQLValue]) {
    guard let first = values.first else { return ("NULL", []) }
    var size = sizes.first { $0 >= values.count } ?? sizes[sizes.count - 1]
    while size < values.count { size *= 8 }
    let full = values + Array(repeating: first, count: size - values.count)
    return ((1...size).map { "$\($0)" }.joined(separator: ", "), full)
  }
}
