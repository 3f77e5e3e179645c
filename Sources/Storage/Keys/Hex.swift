/// Bytes as lower-case hexadecimal digits.
enum Hex {
  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Nil for anything but an even number of digits.
  static func bytes(_ text: String) -> [UInt8]? {
    let values = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard values.count.isMultiple(of: 2), !values.contains(nil) else { return nil }
    return stride(from: 0, to: values.count, by: 2).map { index in
      let (high, low) = (values[index] ?? 0, values[index + 1] ?? 0)
      return UInt8(high * 16 + low)
    }
  }
}
