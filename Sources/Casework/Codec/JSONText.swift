/// Reads JSON that holds texts and lists of texts. Every step answers nil where the text is something else.
struct JSONText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// Nil too where something follows the value.
  static func read<Value>(_ text: String, _ body: (inout JSONText) -> Value?) -> Value? {
    var text = text
    return text.withUTF8 { bytes in
      var reader = JSONText(bytes: bytes)
      guard let value = body(&reader) else { return nil }
      reader.skipSpace()
      return reader.place == bytes.count ? value : nil
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func object() -> FactList? {
    var object = FactList()
    let isWhole = items(between: UInt8(ascii: "{"), UInt8(ascii: "}")) { reader in
      guard let name = reader.text(), reader.take(UInt8(ascii: ":")), let value = reader.value() else { return false }
      return object.add(name, value)
    }
    return isWhole ? object : nil
  }

  mutating func list<Item>(_ item: (inout JSONText) -> Item?) -> [Item]? {
    var all: [Item] = []
    let isWhole = items(between: UInt8(ascii: "["), UInt8(ascii: "]")) { reader in
      guard let one = item(&reader) else { return false }
      all.append(one)
      return true
    }
    return isWhole ? all : nil
  }

  mutating func texts() -> [String]? { list { $0.text() } }

  mutating func text() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: bytes[start..<place - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return escaped(from: start)
      case 0..<0x20: return nil
      default: place += 1
      }
    }
    return nil
  }

  private mutating func value() -> FactValue? {
    skipSpace()
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "["): return texts().map { .texts($0) }
    case UInt8(ascii: "\""): return text().map { .text($0) }
    default: return word().map { .other($0) }
    }
  }

  private mutating func word() -> String? {
    let start = place
    while place < bytes.count, Self.isOfWord(bytes[place]) { place += 1 }
    return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
  }

  /// Digits, signs, points and small letters: numbers, `true`, `false` and `null`.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x45: true
    default: false
    }
  }

  private mutating func items(between open: UInt8, _ close: UInt8, _ item: (inout JSONText) -> Bool) -> Bool {
    guard take(open) else { return false }
    if take(close) { return true }
    repeat {
      guard item(&self) else { return false }
    } while take(UInt8(ascii: ","))
    return take(close)
  }

  /// The text from here on holds at least one escape.
  private mutating func escaped(from start: Int) -> String? {
    var result = Array(bytes[start..<place])
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        result.append(contentsOf: String(Character(scalar)).utf8)
      case 0..<0x20: return nil
      default: result.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "u"): return scalar()
    default: return nil
    }
  }

  private mutating func scalar() -> Unicode.Scalar? {
    guard let first = fourDigits() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let second = fourDigits(),
      (0xDC00..<0xE000).contains(second)
    else { return nil }
    return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
  }

  private mutating func fourDigits() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    defer { place += 4 }
    return UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }
}
