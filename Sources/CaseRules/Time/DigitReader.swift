/// Reads fixed-width numbers and signs from a text's bytes, so that `2025-4-1` or `２０２５` is refused, not guessed at.
struct DigitReader {
  private var rest: ArraySlice<UInt8>
  init(_ text: String) { rest = ArraySlice(text.utf8) }

  var isAtEnd: Bool { rest.isEmpty }

  /// A number of exactly this many ASCII digits; `nil` leaves the reader in an undefined place.
  mutating func number(digits: Int) -> Int? {
    guard rest.count >= digits else { return nil }
    var value = 0
    for byte in rest.prefix(digits) {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    rest = rest.dropFirst(digits)
    return value
  }

  /// Whether this sign comes next; if so it is consumed.
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == sign.value else { return false }
    rest = rest.dropFirst()
    return true
  }
}

/// A number padded with zeros, for ISO 8601.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
