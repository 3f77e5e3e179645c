/// Questions about many things at once, with so few texts that each stays prepared.
enum InList {
  private static let sizes = [1, 8, 64]

  /// Calls the body for part after part of the values, with what stands between the parentheses of `IN (…)`. A part
  /// that is not full repeats its last value.
  static func each(_ values: [SQLValue], _ body: (_ list: String, _ values: [SQLValue]) throws -> Void) throws {
    var start = 0
    while start < values.count {
      let left = values.count - start
      let size = sizes.first { $0 >= left } ?? sizes[sizes.count - 1]
      let part = values[start..<min(start + size, values.count)]
      let full = part + Array(repeating: values[start], count: size - part.count)
      try body((1...size).map { "$\($0)" }.joined(separator: ", "), Array(full))
      start += part.count
    }
  }
}
