import Foundation
import Logging
import Synchronization
import Testing

@testable import Web

@Suite struct LogTests {
  /// Canary: what a person types and who they are never reaches the log, in a fault either.
  @Test func theLogNamesNobody() async throws {
    let lines = Lines()
    let world = World()
    let front = try world.web(logger: Logger(label: "web") { _ in lines.handler }).front
    let browser = Browser(front, logger: Logger(label: "web") { _ in lines.handler })
    try await browser.signIn()
    let page = try await browser.get("/tries?q=Robin+Example")
    _ = try await browser.post("/tries", ["words": "Robin Example"], from: page)
    _ = try await browser.get("/broken")
    _ = try await browser.get("/cases/Robin-Example")
    let text = lines.text
    #expect(text.contains("\"route\":\"/tries\""))
    #expect(text.contains("\"route\":\"(none)\""))
    #expect(text.contains("\"error\":\"Web.MissingTemplate\""))
    for canary in ["Robin", "amina", "Amina", "127.0.0.1", "Hello"] { #expect(!text.contains(canary)) }
    for line in text.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
      #expect(object?["at"] == "7")
    }
  }
}

final class Lines: Sendable {
  private let written = Mutex("")
  var text: String { written.withLock { $0 } }
  var handler: JSONLog {
    JSONLog(seconds: { 7 }, write: { line in self.written.withLock { $0 += String(decoding: line, as: UTF8.self) } })
  }
}
