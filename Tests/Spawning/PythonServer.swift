import Glibc

/// A Python program of a test that serves until this goes away, and says on its first line where.
///
/// Not Foundation's `Process`: to close what a child must not have, that lists the open files and reads past the end of
/// the list where there are more than some 1,350 of them, as there are while all tests run at once. Now and then that
/// ended the run. Everything here is closed on exec by itself.
public final class PythonServer: Sendable {
  private let child: pid_t
  /// Its standard input: closed, it ends.
  private let input: Int32
  /// What it said first, without the line's end.
  public let line: [UInt8]

  /// - Parameters:
  ///   - program: the path of its source.
  ///   - python: the path of the Python that has what it needs.
  public init(_ program: String, python: String) throws {
    var (given, said): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&given) == 0, pipe(&said) == 0 else { throw NotStarted(code: errno) }
    for end in given + said { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, given[0], 0)
    posix_spawn_file_actions_adddup2(&actions, said[1], 1)
    var child: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(python), strdup(program), nil]
    let failure = posix_spawn(&child, python, &actions, nil, &words, environ)
    for word in words { free(word) }
    _ = (close(given[0]), close(said[1]))
    guard failure == 0 else { throw NotStarted(code: failure) }
    (self.child, input) = (child, given[1])
    line = Self.line(from: said[0])
    close(said[0])
    if line.isEmpty { throw NotStarted(code: 0) }
  }

  deinit {
    close(input)
    kill(child, SIGTERM)
    while waitpid(child, nil, 0) < 0, errno == EINTR {}
  }

  private static func line(from descriptor: Int32) -> [UInt8] {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return [] }
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
    }
  }

  public struct NotStarted: Error { public var code: Int32 }
}
