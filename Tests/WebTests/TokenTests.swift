import CaseRules
import Casework
import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite struct TokenTests {
  /// A token as its page shows it.
  func make(_ browser: Browser, scope: String, days: String = "30", code: String) async throws -> String {
    let page = try await browser.get("/account/tokens")
    let answer = try await browser.press(
      "Make the key", on: page, typing: [("label", "Reports"), ("scope", scope), ("days", days), ("code", code)])
    #expect(answer.status == 200)
    return String(try #require(answer.text.firstMatch(of: #/<code>(cp_[0-9a-f]{64})</code>/#)?.1))
  }

  func bearing(_ token: String) -> [(String, String)] {
    [("Authorization", "Bearer " + token), ("Accept", "text/html")]
  }

  @Test func aTokenLooksAndOneThatMayActs() async throws {
    let world = World { $0.demo = false }
    let codes = try await world.enrol()
    try await world.browse { browser in
      try await browser.bothSteps(codes[0])
      let read = try await make(browser, scope: "read", code: codes[1])
      let act = try await make(browser, scope: "act", code: codes[2])
      #expect(try await !browser.get("/account/tokens").text.contains(read))
      let program = try Browser(world.web().front)
      #expect(try await program.get("/tries", bearing(read)).text == #"{"fields":["words"]}"#)
      let body = #"{"words":"Hello","on-day":"17","on-month":"4","on-year":"2026","at":"9am"}"#
      let json = [("Content-Type", "application/json")]
      let refused = try await program.send(.post, "/tries", bearing(read) + json, body: body)
      #expect(refused.status == 403)
      #expect(refused.text.contains("may only look"))
      #expect(try await program.send(.post, "/tries", bearing(act) + json, body: body).status == 201)
      #expect(program.cookies.isEmpty)
    }
  }

  @Test(arguments: ["/account", "/account/tokens", "/account/password", "/posts"])
  func aTokenNeverOpensTheAccountThatMadeIt(path: String) async throws {
    let world = World { $0.demo = false }
    let codes = try await world.enrol()
    try await world.browse { browser in
      try await browser.bothSteps(codes[0])
      let act = try await make(browser, scope: "act", code: codes[1])
      #expect(try await Browser(world.web().front).get(path, bearing(act)).status == 403)
      let made = try await Browser(world.web().front).send(
        .post, "/account/tokens", bearing(act) + [("Content-Type", "application/json")],
        body: #"{"label":"x","scope":"act","days":"30"}"#)
      #expect(made.status == 403)
    }
  }

  @Test func aTokenEnds() async throws {
    let world = World { $0.demo = false }
    let codes = try await world.enrol()
    try await world.browse { browser in
      try await browser.bothSteps(codes[0])
      let token = try await make(browser, scope: "read", code: codes[1])
      let program = try Browser(world.web().front)
      #expect(try await program.get("/tries", bearing(token)).status == 200)
      let list = try await browser.get("/account/tokens")
      #expect(!list.text.contains("Never"))
      let ended = try await browser.press("End it for Reports", on: list)
      #expect(ended.status == 303)
      #expect(try await program.get("/tries", bearing(token)).status == 401)
      let short = try await make(browser, scope: "read", code: codes[2])
      world.wait(seconds: 30 * 86_400)
      #expect(try await program.get("/tries", bearing(short)).status == 401)
    }
  }

  @Test(arguments: ["", "x", "cp_" + String(repeating: "0", count: 64), String(repeating: "a", count: 9_000)])
  func anUnknownTokenIsNobodyEvenWithACookie(token: String) async throws {
    try await World().browse { browser in
      try await browser.signIn()
      let answer = try await browser.get("/tries", [("Authorization", "Bearer " + token)])
      #expect(answer.status == (token.isEmpty ? 200 : 401))
    }
  }

  @Test func nobodyEndsAnothersToken() async throws {
    let world = World { $0.demo = false }
    let token = AccessToken(
      id: "sams", tokenHash: "h", person: FewPeople.sam.id, post: PostID("t1"), name: "n", scope: .act,
      madeAt: world.now, endsAt: world.now + 60)
    try await world.store.add(token)
    let codes = try await world.enrol()
    try await world.browse { browser in
      try await browser.bothSteps(codes[0])
      let page = try await browser.get("/account")
      #expect(try await browser.post("/account/tokens/sams/ends", [:], from: page).status == 404)
      #expect(try await world.store.accessTokens(of: FewPeople.sam.id).count == 1)
    }
  }
}
