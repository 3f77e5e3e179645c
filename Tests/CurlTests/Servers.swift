import Foundation

/// The servers of `servers.py`, running for as long as this is kept.
final class Servers {
  struct Ports: Decodable {
    var http: Int
    var https: Int
    var smtp: Int
    var starttls: Int
    var folder: String
    var certificate: String
  }
  let ports: Ports
  private let process = Process()
  private let input = Pipe()

  init() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let top = here.deletingLastPathComponent().deletingLastPathComponent()
    let output = Pipe()
    process.executableURL = top.appending(path: ".venv/bin/python")
    process.arguments = [here.appending(path: "servers.py").path]
    process.standardOutput = output
    process.standardInput = input
    try process.run()
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      guard let more = try output.fileHandleForReading.read(upToCount: 1), !more.isEmpty else { throw NotStarted() }
      line += more
    }
    ports = try JSONDecoder().decode(Ports.self, from: line)
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: ports.folder)
  }

  func lastMessage() throws -> [UInt8] { try read("last.eml") }
  func lastEnvelope() throws -> String { String(decoding: try read("last.envelope"), as: UTF8.self) }

  private func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: ports.folder + "/" + name)))
  }

  struct NotStarted: Error {}
}
