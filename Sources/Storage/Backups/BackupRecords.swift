import Crypto
import Foundation

/// The marks of a backup's records, each one byte before what it announces.
enum BackupMark {
  static let null = UInt8(ascii: "-")
  static let integer = UInt8(ascii: "i")
  static let text = UInt8(ascii: "t")
  static let blob = UInt8(ascii: "b")
  /// After the last record; a digest of everything before it follows.
  static let end = Array("counterpart-backup-end\n".utf8)
  static let digestSize = 32
}

/// Writes records and what they add up to, a part of the file at a time.
struct BackupWriting {
  let file: WholeFile
  private var hash = SHA256()
  private var waiting: [UInt8] = []
  private static let part = 1 << 18

  init(_ file: WholeFile) {
    self.file = file
    waiting.reserveCapacity(Self.part * 2)
  }

  mutating func write(_ bytes: [UInt8]) throws {
    waiting.append(contentsOf: bytes)
    if waiting.count >= Self.part { try flush() }
  }

  mutating func write(_ values: [SQLValue]) throws {
    for value in values { Self.append(value, to: &waiting) }
    if waiting.count >= Self.part { try flush() }
  }

  mutating func finish() throws {
    try write(BackupMark.end)
    try flush()
    try file.write(Array(hash.finalize()))
    try file.finish()
  }

  private mutating func flush() throws {
    hash.update(data: waiting)
    try file.write(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  private static func append(_ value: SQLValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(BackupMark.null)
    case .integer(let number):
      bytes.append(BackupMark.integer)
      withUnsafeBytes(of: Int64(number).bigEndian) { bytes.append(contentsOf: $0) }
    case .text(var text):
      bytes.append(BackupMark.text)
      text.withUTF8 { append($0, to: &bytes) }
    case .blob(let blob):
      bytes.append(BackupMark.blob)
      blob.withUnsafeBufferPointer { append($0, to: &bytes) }
    }
  }

  private static func append(_ content: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: UInt32(content.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: content)
  }
}

/// Reads records in the order in which they were written, a part of the file at a time.
struct BackupReading {
  let path: String
  private let file: FileHandle
  private var buffer: [UInt8] = []
  private var start = 0
  /// Bytes handed out.
  private(set) var offset = 0
  private static let part = 1 << 20

  init(_ path: String) throws {
    self.path = path
    do {
      file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
      throw BackupFault.fileUnreadable(path: path, detail: String(cString: strerror(errno)).lowercased())
    }
  }

  /// Fewer bytes than asked for only at the end of the file.
  mutating func bytes(atMost count: Int) throws -> [UInt8] {
    try fill(count)
    let end = min(start + count, buffer.count)
    defer { (start, offset) = (end, offset + end - start) }
    return Array(buffer[start..<end])
  }

  mutating func bytes(_ count: Int) throws -> [UInt8] {
    let found = try bytes(atMost: count)
    guard found.count == count else { throw BackupFault.cutShort(path: path) }
    return found
  }

  mutating func values(_ count: Int) throws -> [SQLValue] {
    var values: [SQLValue] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      switch try byte() {
      case BackupMark.null: values.append(.null)
      case BackupMark.integer: values.append(.integer(Int(try number(8))))
      case BackupMark.text: values.append(.text(String(decoding: try bytes(Int(try number(4))), as: UTF8.self)))
      case BackupMark.blob: values.append(.blob(try bytes(Int(try number(4)))))
      default: throw BackupFault.changed(path: path)
      }
    }
    return values
  }

  private mutating func number(_ size: Int) throws -> Int64 {
    var number: UInt64 = 0
    for _ in 0..<size { number = number << 8 | UInt64(try byte()) }
    return Int64(bitPattern: number)
  }

  private mutating func byte() throws -> UInt8 {
    if start == buffer.count { try fill(1) }
    guard start < buffer.count else { throw BackupFault.cutShort(path: path) }
    defer { (start, offset) = (start + 1, offset + 1) }
    return buffer[start]
  }

  private mutating func fill(_ count: Int) throws {
    guard buffer.count - start < count else { return }
    buffer.removeFirst(start)
    start = 0
    while buffer.count < count {
      do {
        guard let more = try file.read(upToCount: max(Self.part, count - buffer.count)), !more.isEmpty else { return }
        buffer.append(contentsOf: more)
      } catch {
        throw BackupFault.fileUnreadable(path: path, detail: "reading stopped in the middle")
      }
    }
  }
}
