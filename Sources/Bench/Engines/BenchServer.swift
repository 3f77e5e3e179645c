import Foundation

/// The PostgreSQL server that `bin/bench` starts beside these measures.
enum BenchServer {
  /// Makes a database of its own for a folder, which remembers where it is.
  ///
  /// - Returns: its address.
  @discardableResult
  static func makeDatabase(for folder: String) throws -> String {
    guard let server = ProcessInfo.processInfo.environment["COUNTERPART_TEST_SERVER"] else {
      throw Failure("There is no PostgreSQL server. Run bin/bench, or this beside bin/with-postgres.")
    }
    let name = "bench_" + UUID().uuidString.lowercased().replacing("-", with: "")
    _ = try run(["psql", "-q", server, "-c", "CREATE DATABASE \(name)"])
    let address = server.replacing("/postgres?", with: "/\(name)?")
    try address.write(toFile: folder + "/address", atomically: true, encoding: .utf8)
    return address
  }

  static func prepare(_ folder: String) throws { try makeDatabase(for: folder) }

  static func address(of folder: String) -> String? {
    try? String(contentsOfFile: folder + "/address", encoding: .utf8)
  }

  /// Inserts a second by sixteen clients of `pgbench`.
  static func bareInserts(of bytes: Int, in address: String, folder: String) throws -> Double {
    // Sealed words can't be packed, so neither are these.
    let table = "CREATE TABLE IF NOT EXISTS bare (id uuid PRIMARY KEY, body bytea NOT NULL)"
    _ = try run(["psql", "-q", address, "-c", table, "-c", "ALTER TABLE bare ALTER body SET STORAGE EXTERNAL"])
    let script = folder + "/bare.sql"
    let body = (0..<bytes).map { _ in String(UInt8.random(in: 16...255), radix: 16) }.joined()
    try "INSERT INTO bare VALUES (gen_random_uuid(), '\\x\(body)');"
      .write(toFile: script, atomically: true, encoding: .utf8)
    let said = try run(["pgbench", "-n", "-c", "16", "-j", "2", "-t", "400", "-M", "prepared", "-f", script, address])
    guard let line = said.split(separator: "\n").first(where: { $0.hasPrefix("tps = ") }),
      let figure = line.split(separator: " ").dropFirst(2).first, let tps = Double(figure)
    else { throw Failure("pgbench said no figure: \(said)") }
    return tps
  }

  /// Seconds of processors that the server and those who work for it have used.
  static func processorTime() throws -> Double {
    let server = ProcessInfo.processInfo.environment["COUNTERPART_TEST_SERVER"] ?? ""
    let folder = URLComponents(string: server)?.queryItems?.first { $0.name == "host" }?.value ?? ""
    let first = try String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8).split(separator: "\n")
      .first
    let children = try shell("pgrep -P \(first ?? "")").split(separator: "\n")
    return try children.compactMap { Int($0) }.reduce(0) { $0 + (try ProcessorTime.of($1)) }
  }

  private static func run(_ command: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure("\(command[0]) ended with \(process.terminationStatus)") }
    return String(decoding: said, as: UTF8.self)
  }
}
