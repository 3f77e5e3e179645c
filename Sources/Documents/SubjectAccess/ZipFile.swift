/// A ZIP archive, written piece by piece: what is in it stands there as it is, so that a large file needs no memory.
/// Each part is counted before it comes, so every program opens it.
///
/// Source: APPNOTE 6.3, without compression, encryption and parts over 4 GB.
struct ZipFile {
  private var offset: UInt32 = 0
  private var directory: [UInt8] = []
  private var parts: UInt16 = 0

  /// What stands before the bytes of a part.
  ///
  /// - Parameters:
  ///   - name: letters, digits, dots, dashes and slashes.
  ///   - check: of its bytes.
  mutating func begin(_ name: String, size: Int, _ check: CRC32) -> [UInt8] {
    let name = Array(name.utf8)
    let about: [UInt8] =
      Self.short(20) + Self.short(1 << 11) + Self.short(0) + Self.short(0) + Self.short(Self.firstDay)
      + Self.long(check.value) + Self.long(UInt32(size)) + Self.long(UInt32(size)) + Self.short(UInt16(name.count))
    directory +=
      Self.long(0x0201_4B50) + Self.short(20) + about + Self.short(0) + Self.short(0) + Self.short(0) + Self.short(0)
      + Self.long(0) + Self.long(offset) + name
    let head = Self.long(0x0403_4B50) + about + Self.short(0) + name
    offset += UInt32(head.count + size)
    parts += 1
    return head
  }

  /// What stands after the last part.
  func end() -> [UInt8] {
    directory + Self.long(0x0605_4B50) + Self.short(0) + Self.short(0) + Self.short(parts) + Self.short(parts)
      + Self.long(UInt32(directory.count)) + Self.long(offset) + Self.short(0)
  }

  /// 1 January 1980: when a part was made is nobody's business.
  private static let firstDay: UInt16 = 0x21

  private static func short(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
  private static func long(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }
}

/// The check sum of a part of an archive (ISO 3309).
struct CRC32: Hashable, Sendable {
  private var state: UInt32 = 0xFFFF_FFFF

  var value: UInt32 { ~state }

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { state = Self.table[Int((state ^ UInt32(byte)) & 0xFF)] ^ (state >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}
