import Foundation
import Spawning

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
  private let server: PythonServer

  init() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let top = here.deletingLastPathComponent().deletingLastPathComponent()
    server = try PythonServer(
      here.appending(path: "servers.py").path, python: top.appending(path: ".venv/bin/python").path)
    ports = try JSONDecoder().decode(Ports.self, from: Data(server.line))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: ports.folder)
  }

  func lastMessage() throws -> [UInt8] { try read("last.eml") }
  func lastEnvelope() throws -> String { String(decoding: try read("last.envelope"), as: UTF8.self) }

  private func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: ports.folder + "/" + name)))
  }

}
