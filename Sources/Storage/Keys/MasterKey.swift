internal import Crypto
import Foundation

/// The key that every other key hangs on: 32 random bytes in a file of their own, as 64 hexadecimal digits.
public struct MasterKey: Sendable {
  let key: SymmetricKey

  init(bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

  /// Reads a key file.
  ///
  /// - Parameter isCredential: the file stands in the folder that the service's own systemd made for it alone. There,
  ///   the group's bit shows the list of accounts that may read: this one.
  /// - Throws: a `StorageFault` where the file is missing, open to others than its owner, or misshapen.
  public static func load(path: String, isCredential: Bool = false) throws -> MasterKey {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let contents = FileManager.default.contents(atPath: path)
    else { throw StorageFault.keyFileMissing(path: path) }
    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    guard mode & (isCredential ? 0o037 : 0o077) == 0 else {
      throw StorageFault.keyFileTooOpen(path: path, mode: String(mode, radix: 8))
    }
    var digits = [UInt8](contents)
    while let last = digits.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { digits.removeLast() }
    guard digits.count == 64, let bytes = Hex.bytes(String(decoding: digits, as: UTF8.self)) else {
      throw StorageFault.keyFileMisshapen(path: path, characters: digits.count)
    }
    return MasterKey(bytes: bytes)
  }

  /// Makes a new random key and its file, readable by its owner alone.
  ///
  /// - Throws: a `StorageFault`; an existing file is never written over.
  public static func create(path: String) throws -> MasterKey {
    let key = MasterKey(bytes: SecureRandomness().bytes(32))
    try key.save(path: path)
    return key
  }

  /// Writes a key file, readable by its owner alone.
  ///
  /// - Throws: a `StorageFault`; an existing file is never written over.
  public func save(path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else {
      if errno == EEXIST { throw StorageFault.keyFileExists(path: path) }
      throw StorageFault.unopenable(path: path, detail: String(cString: strerror(errno)))
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data((Hex.text(key.withUnsafeBytes { [UInt8]($0) }) + "\n").utf8))
      try handle.synchronize()
    } catch {
      throw StorageFault.full(path: path)
    }
  }
}
