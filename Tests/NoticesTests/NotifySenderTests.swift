import Crypto
import Curl
import Foundation
import Testing

@testable import Notices

/// Messages go to GOV.UK Notify as its documentation says, and each of its answers is understood.
@Suite struct NotifySenderTests {
  private let server: NotifyServer
  private let now = Int(Date().timeIntervalSince1970)

  init() throws { server = try NotifyServer() }

  private func sender(key: String? = nil, url: String? = nil, clock: Int = 0, seconds: Int = 10) throws -> NotifySender
  {
    let service = try #require(
      NotifyAccount(
        key: key ?? server.told.key, template: server.told.template,
        url: url ?? "http://127.0.0.1:\(server.told.port)"))
    let (at, client) = (now + clock, HTTPClient(Reach(isPrivateAllowed: true, isPlainLoopbackAllowed: true)))
    return NotifySender(
      client, service, seconds: { at }, within: HTTPLimits(seconds: seconds),
      sign: { Array(HMAC<SHA256>.authenticationCode(for: $0, using: SymmetricKey(data: $1))) })
  }

  private func message(_ name: String) -> Message {
    Message(
      id: "7K2M0QXR9T4BHWE3PQ2N", recipient: name + "@example.org", subject: "KT4-9QX2: To do – “answer”",
      paragraphs: ["Answer.", "https://example.org/cases/a"], sentAt: now)
  }

  /// - Returns: why it did not go; nil where it did.
  private func refused(_ name: String, by sender: NotifySender? = nil) async throws -> NotSent? {
    do {
      try await (sender ?? self.sender()).send(message(name))
      return nil
    } catch let fault as NotSent {
      return fault
    }
  }

  @Test func theWordsAndTheIDGoAndNothingElse() async throws {
    #expect(try await refused("nia") == nil)
    #expect(
      try server.order
        == NotifyServer.Order(
          address: "nia@example.org", template: server.told.template, reference: "7K2M0QXR9T4BHWE3PQ2N",
          personalisation: ["subject": "KT4-9QX2: To do – “answer”", "body": "Answer.\n\nhttps://example.org/cases/a"]))
  }

  @Test(arguments: [
    ("said-trial", 400, false, false), ("said-template", 400, false, false), ("said-address", 400, true, false),
    ("said-429", 429, false, true), ("said-limit", 429, false, true), ("said-500", 500, false, true),
    ("said-gateway", 502, false, true),
  ])
  func whatNotifyRefuses(name: String, status: Int, isPermanent: Bool, isForAll: Bool) async throws {
    let fault = try #require(try await refused(name))
    #expect(fault.description.hasPrefix("GOV.UK Notify refused with \(status): "))
    #expect(fault.isPermanent == isPermanent && fault.isForAll == isForAll)
  }

  @Test func aWrongKeyOrClockIsWrongForAll() async throws {
    let key = server.told.key.dropLast() + "1"
    let wrong = try #require(try await refused("nia", by: sender(key: String(key))))
    #expect(wrong.isForAll && wrong.description.contains("403: Invalid token"))
    let late = try #require(try await refused("nia", by: sender(clock: -60)))
    #expect(late.isForAll && late.description.contains("system clock"))
  }

  @Test func notReachingItIsForAll() async throws {
    let slow = try #require(try await refused("said-slow", by: sender(seconds: 1)))
    #expect(slow.isForAll && !slow.isPermanent && slow.description.contains("took too long"))
    let nobody = try #require(try await refused("nia", by: sender(url: "http://127.0.0.1:9")))
    #expect(nobody.isForAll && nobody.description.contains("can’t be reached"))
  }

  @Test(arguments: ["", "a", "11111111-2222-3333-4444-555555555555", String(repeating: "-", count: 80)])
  func whatIsNoKeyIsNone(key: String) {
    #expect(NotifyAccount(key: key, template: server.told.template) == nil)
    #expect(NotifyAccount(key: server.told.key, template: key + "-") == nil)
  }
}
