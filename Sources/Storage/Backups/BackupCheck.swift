import Crypto
import Foundation

extension BackupHeader {
  /// Reads a backup to its end and compares it with its digest, before anything of it is believed.
  ///
  /// - Throws: a `BackupFault`.
  /// - Returns: its header, and the digest that names the backup.
  static func checked(_ path: String, progress: Backup.Progress) throws -> (header: BackupHeader, digest: [UInt8]) {
    var reading = try BackupReading(path)
    let size = try Self.size(path)
    let title = try reading.bytes(atMost: Self.title.utf8.count + 1)
    guard title.starts(with: Self.anyTitle.utf8) else { throw BackupFault.notABackup(path: path) }
    var hash = SHA256()
    hash.update(data: title)
    var left = size - BackupMark.digestSize - title.count
    var tail = title
    while left > 0 {
      let part = try reading.bytes(min(left, 1 << 20))
      hash.update(data: part)
      tail = Array((tail + part).suffix(BackupMark.end.count))
      left -= part.count
      progress(0, 0, size - left)
    }
    guard left == 0, tail == BackupMark.end else { throw BackupFault.cutShort(path: path) }
    let digest = try reading.bytes(BackupMark.digestSize)
    guard digest == Array(hash.finalize()) else { throw BackupFault.changed(path: path) }
    guard String(decoding: title, as: UTF8.self) == Self.title + "\n" else { throw BackupFault.newerFormat(path: path) }
    var again = try BackupReading(path)
    return (try Self.read(&again), digest)
  }

  /// The header alone, of a file that nothing was compared of.
  ///
  /// - Throws: a `BackupFault`.
  public init(unchecked path: String) throws {
    var reading = try BackupReading(path)
    self = try Self.read(&reading)
  }

  /// Reads on to where the first record begins.
  static func read(_ reading: inout BackupReading) throws -> BackupHeader {
    var text: [UInt8] = []
    while !text.suffix(2).elementsEqual("\n\n".utf8) {
      let next = try reading.bytes(atMost: 1)
      guard !next.isEmpty, text.count < Self.mostBytes else { throw BackupFault.notABackup(path: reading.path) }
      text += next
    }
    guard let header = BackupHeader(text: String(decoding: text, as: UTF8.self)) else {
      throw BackupFault.notABackup(path: reading.path)
    }
    return header
  }

  private static let mostBytes = 1 << 20

  private static func size(_ path: String) throws -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }
}
