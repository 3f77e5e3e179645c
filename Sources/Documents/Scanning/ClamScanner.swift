import CaseRules
public import Casework
import Dispatch
import Glibc
import Synchronization

/// ClamAV's daemon on a socket of this machine: files go to it while they come in (`INSTREAM` of clamd(8)), and
/// nothing of them is written to a disk on the way.
public struct ClamScanner: AttachmentScanner {
  private let path: String
  /// Seconds that it may be silent.
  private let patience: Int

  /// - Parameter path: of its socket, `LocalSocket` in its settings.
  public init(path: String, patience: Int = 60) { (self.path, self.patience) = (path, patience) }

  public func begin() async throws -> any AttachmentScan {
    let line = ClamLine(path: path, patience: patience)
    try await line.open("zINSTREAM\0")
    return ClamScan(line: line)
  }

  /// Whether it answers now.
  public func isThere() async -> Bool {
    let line = ClamLine(path: path, patience: 10)
    do {
      try await line.open("zPING\0")
      let answer = try await line.answer()
      await line.close()
      return answer == "PONG"
    } catch {
      await line.close()
      return false
    }
  }
}

private struct ClamScan: AttachmentScan {
  let line: ClamLine

  func add(_ bytes: [UInt8]) async throws {
    if bytes.isEmpty { return }
    try await line.send(withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { Array($0) } + bytes)
  }

  func finish() async throws {
    try await line.send([0, 0, 0, 0])
    let answer = try await line.answer()
    await line.close()
    if answer == "stream: OK" { return }
    throw answer.hasSuffix(" FOUND") ? AttachmentFault.infected : AttachmentFault.notChecked
  }

  func cancel() async { await line.close() }
}

/// A connection to the daemon. It blocks, so it works on a queue of its own, and no task's thread waits.
private final class ClamLine: Sendable {
  private let path: String
  private let patience: Int
  private let queue = DispatchQueue(label: "counterpart.virus-check")
  private let descriptor: Mutex<Int32> = Mutex(-1)

  init(path: String, patience: Int) { (self.path, self.patience) = (path, patience) }

  deinit { Self.shut(descriptor) }

  func open(_ greeting: String) async throws {
    try await onQueue { line in
      let made = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      guard made >= 0 else { throw AttachmentFault.notChecked }
      line.descriptor.withLock { $0 = made }
      var limit = timeval(tv_sec: line.patience, tv_usec: 0)
      setsockopt(made, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
      setsockopt(made, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
      try line.connect(made)
      try line.write(Array(greeting.utf8))
    }
  }

  func send(_ bytes: [UInt8]) async throws { try await onQueue { try $0.write(bytes) } }

  /// What it says, up to the null that ends it.
  func answer() async throws -> String {
    try await onQueue { line in
      let from = line.descriptor.withLock { $0 }
      var (said, byte): ([UInt8], UInt8) = ([], 0)
      while said.count < 4096, recv(from, &byte, 1, 0) == 1 {
        if byte == 0 { return String(decoding: said, as: UTF8.self) }
        said.append(byte)
      }
      throw AttachmentFault.notChecked
    }
  }

  func close() async { try? await onQueue { Self.shut($0.descriptor) } }

  private static func shut(_ descriptor: borrowing Mutex<Int32>) {
    descriptor.withLock { descriptor in
      if descriptor >= 0 { Glibc.close(descriptor) }
      descriptor = -1
    }
  }

  private func connect(_ made: Int32) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let name = Array(path.utf8) + [0]
    guard name.count <= MemoryLayout.size(ofValue: address.sun_path) else { throw AttachmentFault.notChecked }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(made, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard connected == 0 else { throw AttachmentFault.notChecked }
  }

  private func write(_ bytes: [UInt8]) throws {
    let to = descriptor.withLock { $0 }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.send(to, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { throw AttachmentFault.notChecked }
      done += count
    }
  }

  private func onQueue<Value: Sendable>(_ work: @escaping @Sendable (ClamLine) throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try work(self) }) }
    }
  }
}
