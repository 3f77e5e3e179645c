import Testing

@testable import Web

@Suite struct HeadersTests {
  @Test(arguments: ["/sign-in", "/tries", "/no-such-page", "/broken", "/healthz"])
  func everyAnswerIsGuarded(path: String) async throws {
    try await World().browse { browser in
      let answer = try await browser.get(path)
      let policy = try #require(answer.header("Content-Security-Policy"))
      #expect(policy.contains("default-src 'none'"))
      #expect(policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      #expect(answer.header("Referrer-Policy") == "same-origin")
      #expect(answer.header("Cache-Control") == "no-store")
      #expect(answer.header("Cross-Origin-Opener-Policy") == "same-origin")
      #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
      #expect(answer.header("X-Request-Id")?.isEmpty == false)
    }
  }

  @Test(arguments: [false, true]) func hstsOnlyBehindTLS(tls: Bool) async throws {
    try await World { $0.behindTLS = tls }.browse { browser in
      let answer = try await browser.get("/sign-in")
      #expect((answer.header("Strict-Transport-Security") != nil) == tls)
    }
  }

  @Test func theStylesheetIsKeptForAYear() async throws {
    try await World().browse { browser in
      let page = try await browser.get("/sign-in")
      let found = try #require(page.text.firstRange(of: "/styles/"))
      let path = String(page.text[found.lowerBound...].prefix { $0 != "\"" })
      let sheet = try await browser.get(path)
      #expect(sheet.status == 200)
      #expect(sheet.header("Cache-Control") == "public, max-age=31536000, immutable")
      #expect(sheet.header("Content-Type")?.hasPrefix("text/css") == true)
      #expect(!sheet.text.isEmpty)
    }
  }

  @Test func theScriptIsOursAndOnlyForPeopleWhoAreSignedIn() async throws {
    try await World().browse { browser in
      #expect(try await !browser.get("/sign-in").text.contains("<script"))
      try await browser.signIn()
      let page = try await browser.get("/tries")
      let path = try #require(page.text.firstMatch(of: #/<script src="(/scripts/[0-9a-f]{16}\.js)" defer>/#)?.1)
      let script = try await browser.get(String(path))
      #expect(script.header("Content-Type")?.hasPrefix("text/javascript") == true)
      #expect(script.header("Cache-Control") == "public, max-age=31536000, immutable")
      #expect(page.text.contains("data-idle=\"1800\""))
      #expect(page.text.contains("data-last=\"28800\""))
    }
  }

  @Test func stayingSignedInLeavesThePageAsItIs() async throws {
    let world = World()
    try await world.browse { browser in
      try await browser.signIn()
      let page = try await browser.get("/tries")
      world.wait(seconds: 28 * 60)
      #expect(try await browser.press("Stay signed in", on: page).status == 204)
      world.wait(seconds: 28 * 60)
      #expect(try await browser.press("Stay signed in", on: page).status == 204)
      world.wait(seconds: 31 * 60)
      #expect(try await browser.press("Stay signed in", on: page).status != 204)
    }
  }
}
