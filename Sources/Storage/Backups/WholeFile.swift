import Foundation

/// A file that is there whole or not at all: written beside its name, readable by its owner alone, and given its name
/// when everything stands on the disk. An interrupted one leaves NAME.unfinished, which the next run writes over.
public final class WholeFile {
  private let path: String
  private var unfinished: String { path + ".unfinished" }
  private let file: Int32
  private var buffer: [UInt8] = []
  public private(set) var size = 0
  private static let bufferSize = 1 << 20

  /// - Throws: a `BackupFault`; an existing file is never written over.
  public init(_ path: String) throws {
    self.path = path
    guard access(path, F_OK) != 0 else { throw BackupFault.fileExists(path: path) }
    file = open(path + ".unfinished", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Self.fault(path) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { throw BackupFault.fileInUse(path: path) }
    guard ftruncate(file, 0) == 0 else { throw Self.fault(path) }
    buffer.reserveCapacity(Self.bufferSize + 4096)
  }

  deinit { close(file) }

  public func write(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Gives the file its name.
  public func finish() throws {
    try flush()
    guard fsync(file) == 0 else { throw Self.fault(path) }
    guard link(unfinished, path) == 0 else {
      throw errno == EEXIST ? BackupFault.fileExists(path: path) : Self.fault(path)
    }
    unlink(unfinished)
    let parent = (path as NSString).deletingLastPathComponent
    let folder = open(parent.isEmpty ? "." : parent, O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  /// Leaves nothing behind.
  public func abandon() { unlink(unfinished) }

  private func flush() throws {
    var start = 0
    while start < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        Foundation.write(file, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Self.fault(path) }
      start += written
    }
    size += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  private static func fault(_ path: String) -> BackupFault {
    .fileUnwritable(path: path, detail: String(cString: strerror(errno)).lowercased())
  }
}
