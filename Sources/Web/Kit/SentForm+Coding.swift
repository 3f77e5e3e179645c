extension SentForm {
  static let mostFields = 500

  /// Reads `application/x-www-form-urlencoded`, strictly: every escape must be complete and the text UTF-8.
  init(encoded bytes: some Collection<UInt8>) throws(Problem) {
    for part in bytes.split(separator: UInt8(ascii: "&")) {
      guard fields.count < Self.mostFields else { throw .malformed }
      let pieces = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try Self.decoded(pieces[0])
      let value = pieces.count > 1 ? try Self.decoded(pieces[1]) : ""
      fields.append(Field(name: name, value: value))
    }
  }

  /// The same form, for a page that carries it through a sign-in.
  var encoded: String {
    fields.map { Self.escaped($0.name) + "=" + Self.escaped($0.value) }.joined(separator: "&")
  }

  static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func decoded(_ bytes: some Collection<UInt8>) throws(Problem) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "+"): plain.append(0x20)
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(Hex.digit), let low = rest.next().flatMap(Hex.digit) else {
          throw .malformed
        }
        plain.append(high << 4 | low)
      default: plain.append(byte)
      }
    }
    guard let text = String(validating: plain, as: UTF8.self) else { throw .malformed }
    return text
  }
}

enum Hex {
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
