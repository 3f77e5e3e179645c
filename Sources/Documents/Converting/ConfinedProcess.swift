import Glibc

/// Why another program did not make a file.
public enum ConversionFault: Error, Equatable, Sendable {
  /// It is not installed where the settings say.
  case missing
  /// It is older than what it is used for.
  case tooOld
  case tooSlow
  /// It ended with an error, or was killed: by a limit, for want of memory, by somebody.
  case failed
  /// As many as may run at once are running.
  case busy
}

/// What a program of others may use up.
struct ProcessLimits: Sendable {
  /// Of waiting.
  var seconds: Int
  /// Of computing.
  var processorSeconds: Int
  /// Of addresses; nil where a program reserves more than it uses.
  var memoryBytes: Int?
  var outputBytes: Int
}

/// A program of others, run apart from this one: it gets one text on its standard input, and what it writes on its
/// standard output is its answer. Both stand in memory alone, never on a disk. It gets no environment, no network use
/// is asked of it, and it is ended when its time is over.
struct ConfinedProcess: Sendable {
  var program: String
  var arguments: [String]
  var limits: ProcessLimits
  /// What it ends with when it is too old.
  static let tooOld: Int32 = 70
  /// What it ends with when a part of it is not installed.
  static let missing: Int32 = 69
  /// Debian's util-linux, which every Debian has: sets the limits before the program begins.
  private static let limiter = "/usr/bin/prlimit"

  /// - Throws: `ConversionFault`, also where the task was cancelled.
  func run(_ input: [UInt8]) async throws -> [UInt8] {
    guard access(Self.limiter, X_OK) == 0, access(program, X_OK) == 0 else { throw ConversionFault.missing }
    let given = try MemoryFile()
    let answer = try MemoryFile()
    try given.write(input)
    let child = try spawn(reading: given, writing: answer)
    let status = try await wait(for: child)
    if status == Self.tooOld << 8 { throw ConversionFault.tooOld }
    if status == Self.missing << 8 { throw ConversionFault.missing }
    guard status == 0 else { throw ConversionFault.failed }
    let bytes = try answer.read(most: limits.outputBytes)
    if bytes.isEmpty { throw ConversionFault.failed }
    return bytes
  }

  private func spawn(reading given: borrowing MemoryFile, writing answer: borrowing MemoryFile) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, given.descriptor, 0)
    posix_spawn_file_actions_adddup2(&actions, answer.descriptor, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // Whatever else is open here is none of its business, and would stay open for as long as it runs.
    closeFrom(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that whatever it starts is ended with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var child: pid_t = 0
    let failure = Self.withTexts([Self.limiter] + confinement + [program] + arguments) { arguments in
      Self.withTexts(Self.environment) { posix_spawn(&child, Self.limiter, &actions, &attributes, arguments, $0) }
    }
    if failure != 0 { throw ConversionFault.failed }
    return child
  }

  private var confinement: [String] {
    ["--cpu=\(limits.processorSeconds)", "--fsize=\(limits.outputBytes)", "--core=0", "--nofile=256"]
      + (limits.memoryBytes.map { ["--as=\($0)"] } ?? []) + ["--"]
  }

  private static let environment = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "HOME=/nonexistent"]

  /// Asks now and then: no thread waits meanwhile.
  private func wait(for child: pid_t) async throws -> Int32 {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(limits.seconds)
    var status: Int32 = 0
    while waitpid(child, &status, WNOHANG) == 0 {
      if clock.now >= end || Task.isCancelled {
        kill(-child, SIGKILL)
        waitpid(child, &status, 0)
        throw ConversionFault.tooSlow
      }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return status
  }

  /// The texts as C has them: pointers with a null at the end.
  private static func withTexts<Value>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}

/// A file in memory without a name, so that what is in it is gone with the last program that has it open.
private struct MemoryFile: ~Copyable {
  let descriptor: Int32

  init() throws {
    let name = "/counterpart-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    descriptor = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw ConversionFault.failed }
    shm_unlink(name)
  }

  deinit { close(descriptor) }

  borrowing func write(_ bytes: [UInt8]) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw ConversionFault.failed }
      done += count
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  borrowing func read(most: Int) throws -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0, size <= most else { throw ConversionFault.failed }
    var bytes = [UInt8](repeating: 0, count: size)
    var done = 0
    while done < size {
      let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress! + done, size - done, off_t(done)) }
      guard count > 0 else { throw ConversionFault.failed }
      done += count
    }
    return bytes
  }
}

/// glibc 2.34 and newer; the headers that Swift reads hide it.
@_silgen_name("posix_spawn_file_actions_addclosefrom_np")
@discardableResult
private func closeFrom(_ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ first: Int32) -> Int32
