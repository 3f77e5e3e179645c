import Foundation

/// Another process of this program that serves, so that its memory is its own.
final class Served: Sendable {
  let process = Process()
  let port: Int

  /// Starts it and waits until it answers.
  init(_ arguments: [String], port: Int) async throws {
    self.port = port
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<2000 {
      if try shell("curl -fsS -o /dev/null http://127.0.0.1:\(port)/healthz 2>/dev/null; echo $?") == "0" { return }
      guard process.isRunning else { throw Failure("\(arguments) ended by itself") }
      try await Task.sleep(for: .milliseconds(10))
    }
    stop()
    throw Failure("\(arguments) did not answer")
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  /// Of the process, in megabytes: `VmRSS` now, `VmHWM` the most so far.
  func megabytes(_ name: String) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line.flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }.flatMap { Int($0) }.map {
      $0 / 1024
    } ?? 0
  }

  /// Seconds of processors that the process has used.
  func processorTime() throws -> Double { try ProcessorTime.of(Int(process.processIdentifier)) }

  /// The answer to one request as the measured person, which must be 200.
  func page(_ path: String) throws -> String {
    try shell("curl -fsS -H 'Accept: text/html' -H 'Cookie: \(Self.cookie)' http://127.0.0.1:\(port)\(path)")
  }

  /// Requests in a second, over so many connections as the measured person.
  func load(_ path: String, seconds: Int = 5, connections: Int = 16) throws -> Double {
    let asking = "-H 'Accept: text/html' -H 'Cookie: \(Self.cookie)' http://127.0.0.1:\(port)\(path)"
    let out = try shell("wrk -t1 -c\(connections) -d\(seconds)s " + asking)
    if out.contains("Non-2xx") { throw Failure("\(path): " + out) }
    let line = out.split(separator: "\n").first { $0.contains("Requests/sec:") }
    guard let number = line?.split(separator: " ").last.flatMap({ Double($0) }) else { throw Failure(out) }
    return number
  }

  private static let cookie = "__Host-session=" + Measured.token
}

enum ProcessorTime {
  /// Seconds that a process has used, as /proc tells.
  static func of(_ process: Int) throws -> Double {
    let fields = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8).split(separator: " ")
    // The name stands in brackets and may hold spaces; user and system time are the 12th and 13th after it.
    let after = Array(fields.drop { !$0.hasSuffix(")") }.dropFirst())
    guard after.count > 13, let user = Int(after[11]), let system = Int(after[12]) else {
      throw Failure("/proc/\(process)/stat is of another shape")
    }
    return Double(user + system) / 100
  }
}

func shell(_ command: String) throws -> String {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", command]
  process.standardOutput = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
}

func freePort() throws -> Int {
  let script = "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"
  guard let port = Int(try shell("python3 -c \"\(script)\"")) else { throw Failure("no free port") }
  return port
}
