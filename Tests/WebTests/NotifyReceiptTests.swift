import CaseRules
import Casework
import HTTPTypes
import Storage
import Testing

@testable import Web

/// GOV.UK Notify says what became of a letter; nobody else can.
@Suite struct NotifyReceiptTests {
  private static func receipt(_ status: String, _ reference: String) -> String {
    #"{"id":"740e5834","reference":\#(reference),"to":"a@example.org","status":"\#(status)","sent_at":null}"#
  }

  private static func world() async throws -> RaisingWorld {
    let world = try await RaisingWorld()
    world.notifyToken.set("a token of sixteen signs")
    let letters = ["l1", "l2", "l3", "l4"].map { id in
      Letter(
        id: id, post: PostID("sw"), address: "sw@example.org", subject: "s", lines: [], isUrgent: false,
        madeAt: world.now, state: .sent, tries: 1, nextAt: nil, endedAt: world.now)
    }
    try await world.store.report([], in: letters, at: world.now)
    return world
  }

  private static func post(_ browser: Browser, _ body: String, token: String? = "a token of sixteen signs") async throws
    -> Int
  {
    let more = [("Content-Type", "application/json")] + (token.map { [("Authorization", "Bearer " + $0)] } ?? [])
    return try await browser.send(.post, "/notify/receipts", more, body: body).status
  }

  @Test func eachStatusIsKept() async throws {
    let world = try await Self.world()
    try await world.browse(as: nil) { (browser: Browser) async throws in
      let said = [
        ("delivered", "l1"), ("permanent-failure", "l2"), ("temporary-failure", "l3"), ("technical-failure", "l4"),
        ("sending", "l1"), ("delivered", "unknown"),
      ]
      for (status, id) in said { #expect(try await Self.post(browser, Self.receipt(status, "\"\(id)\"")) == 204) }
      #expect(try await Self.post(browser, Self.receipt("delivered", "null")) == 204)
    }
    #expect(try await world.store.letter("l1")?.deliveredAt == world.now)
    let failed = try await world.store.undelivered(limit: 9).sorted { $0.id < $1.id }
    #expect(failed.map(\.id) == ["l2", "l3", "l4"])
    let words = ["permanent-failure", "temporary-failure", "technical-failure"].map { "GOV.UK Notify: " + $0 }
    #expect(failed.map(\.said) == words)
  }

  @Test func nobodyElseCanSaySo() async throws {
    let world = try await Self.world()
    let good = Self.receipt("permanent-failure", "\"l1\"")
    try await world.browse(as: nil) { (browser: Browser) async throws in
      for token in [nil, "", "a token of sixteen sign", "b token of sixteen signs"] {
        #expect(try await Self.post(browser, good, token: token) == 403, "\(token ?? "none")")
      }
      for odd in ["", "[]", "{}", "nonsense"] { #expect(try await Self.post(browser, odd) == 400, "\(odd)") }
      #expect(try await Self.post(browser, String(repeating: " ", count: 30_000) + good) == 413)
    }
    world.notifyToken.set(nil)
    try await world.browse(as: nil) { (browser: Browser) async throws in
      #expect(try await Self.post(browser, good) == 403)
    }
    #expect(try await world.store.undelivered(limit: 9).isEmpty)
  }
}
