/// The bytes of a file of separated values, however a spreadsheet wrote them, as UTF-8.
enum SheetText {
  /// - Returns: text in UTF-8 without a mark at its start; nil where the bytes are no text.
  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return valid(Array(bytes[3...])) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], low: 0) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], low: 1) }
    if let low = unmarked(bytes) { return utf16(bytes[...], low: low) }
    return valid(bytes) ?? windows(bytes)
  }

  /// The sign that parts the columns: of those that may, the one that the first lines have most often outside quotes.
  static func separator(_ text: [UInt8]) -> UInt8 {
    var (counts, isQuoted, lines) = ([UInt8: Int](), false, 0)
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if separators.contains(byte) { counts[byte, default: 0] += 1 }
      if byte == UInt8(ascii: "\n") { lines += 1 }
      if lines == 5 { break }
    }
    return separators.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? separators[0]
  }

  /// The last of equals is taken, so that the comma wins.
  private static let separators = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]

  private static func valid(_ bytes: [UInt8]) -> [UInt8]? {
    String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
  }

  /// Which of each pair of bytes has the letter, where every other one has nothing: UTF-16 without a mark.
  private static func unmarked(_ bytes: [UInt8]) -> Int? {
    let start = bytes.prefix(200)
    guard start.count >= 8, start.count.isMultiple(of: 2) else { return nil }
    for low in [0, 1] where start.indices.allSatisfy({ ($0 % 2 == low) == (start[$0] != 0) }) { return low }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  /// Windows-1252, as Excel writes where it does not write UTF-8. Five of its bytes stand for nothing, and controls
  /// stand in no spreadsheet.
  private static func windows(_ bytes: [UInt8]) -> [UInt8]? {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      switch byte {
      case 0x80...0x9F:
        guard let scalar = Unicode.Scalar(upper[Int(byte) - 0x80]), scalar.value != 0 else { return nil }
        text.append(scalar)
      case 0x09, 0x0A, 0x0D, 0x20..<0x7F, 0xA0...: text.append(Unicode.Scalar(byte))
      default: return nil
      }
    }
    return Array(String(text).utf8)
  }

  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
