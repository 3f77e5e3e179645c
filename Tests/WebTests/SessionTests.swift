import CaseRules
import Casework
import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite struct SessionTests {
  @Test func aClickSignsInAndTheCookieIsGuarded() async throws {
    let world = World()
    try await world.browse { browser in
      let page = try await browser.get("/sign-in")
      #expect(page.status == 200)
      #expect(page.text.contains("Amina Yusuf"))
      #expect(page.text.contains("Sam &lt;b&gt;Okoro"))
      let answer = try await browser.post("/demo/sign-ins", ["person": "amina", "to": "/tries"], from: page)
      #expect(answer.status == 303)
      #expect(answer.header("Location") == "/tries")
      let cookie = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("__Host-session=") })
      for part in ["; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"] { #expect(cookie.contains(part)) }
      let token = try #require(browser.cookies["__Host-session"])
      #expect(token.count == 64)
      #expect(try await world.sessions.map(\.tokenHash) != [token])
      let inside = try await browser.get("/tries")
      #expect(inside.status == 200)
      #expect(inside.text.contains("Amina Yusuf"))
      #expect(inside.text.contains("Act in another post"))
    }
  }

  @Test func signingOutEndsTheSession() async throws {
    let world = World()
    try await world.browse { browser in
      try await browser.signIn()
      let token = try #require(browser.cookies["__Host-session"])
      let answer = try await browser.post("/sign-out", [:], from: browser.get("/tries"))
      #expect(answer.header("Location") == "/signed-out")
      #expect(browser.cookies["__Host-session"] == nil)
      let old = try await browser.get("/tries", [("Cookie", "__Host-session=" + token)])
      #expect(old.status == 303)
      #expect(try await world.sessions.isEmpty)
    }
  }

  @Test(arguments: [
    (idle: 29 * 60, times: 1, holds: true), (idle: 31 * 60, times: 1, holds: false),
    (idle: 25 * 60, times: 19, holds: true), (idle: 25 * 60, times: 20, holds: false),
  ])
  func sessionsEndIdleOrOld(idle: Int, times: Int, holds: Bool) async throws {
    let world = World()
    try await world.browse { browser in
      try await browser.signIn()
      for _ in 1..<times {
        world.wait(seconds: idle)
        #expect(try await browser.get("/tries").status == 200)
      }
      world.wait(seconds: idle)
      #expect(try await browser.get("/tries").status == (holds ? 200 : 303))
    }
  }

  @Test func withoutASessionOneIsSentToSignInAndBack() async throws {
    try await World().browse { browser in
      for asked in ["/tries", "/tries?page=2&by=marsh%20lane", "/tries?entry=7"] {
        let answer = try await browser.get(asked)
        #expect(answer.status == 303)
        let page = try await browser.follow(answer)
        let inside = try await browser.press("Sign in as Amina Yusuf", on: page)
        #expect(inside.header("Location") == asked)
        browser.forget("__Host-session")
      }
    }
  }

  @Test(arguments: ["//evil.example.org", "https://evil.example.org", "/\\evil.example.org", "/a b", "evil"])
  func nobodyIsSentElsewhere(to: String) async throws {
    #expect(LocalPath.checked(to) == nil)
    try await World().browse { browser in
      let page = try await browser.get("/sign-in")
      let answer = try await browser.post("/demo/sign-ins", ["person": "sam", "to": to], from: page)
      #expect(answer.header("Location") == "/")
    }
  }

  @Test func withoutDemoModeNobodyGetsInWithOneClick() async throws {
    try await World { $0.demo = false }.browse { browser in
      let page = try await browser.get("/sign-in")
      #expect(page.status == 200)
      #expect(try await browser.post("/demo/sign-ins", ["person": "amina"], from: page).status == 404)
      #expect(!page.text.contains("Amina"))
      #expect(!page.text.contains("class=\"demo\""))
      let guide = try await browser.get("/guidance")
      #expect(guide.status == 200)
    }
  }

  @Test func theDemonstrationSaysItsPasswordAndNothingElseDoes() async throws {
    try await World { $0.demoPassword = "open sesame" }.browse { browser in
      let page = try await browser.get("/sign-in").text
      for words in ["open sesame", "Sign-in name: amina"] { #expect(page.contains(words)) }
    }
    try await World().browse { browser in
      let page = try await browser.get("/sign-in").text
      #expect(!page.contains("Everybody here has the same password"))
    }
  }

  @Test func aWrongPasswordDoesNotSayThatItIsStillThere() async throws {
    try await World().browse { browser in
      let page = try await browser.get("/sign-in")
      let answer = try await browser.press(
        "Sign in", on: page, typing: [("name", "amina"), ("password", "wrong horse battery")])
      #expect(answer.status == 422)
      #expect(answer.text.contains("There is a problem"))
      #expect(!answer.text.contains("What you typed is still here"))
      #expect(!answer.text.contains("wrong horse"))
    }
  }

  @Test func asOneSignsInOldSignInsAreForgotten() async throws {
    let world = World()
    try await world.browse { try await $0.signIn() }
    world.wait(seconds: 8 * 3600)
    try await world.browse { try await $0.signIn() }
    #expect(try await world.sessions.count == 2)
    world.wait(seconds: 1)
    try await world.browse { try await $0.signIn() }
    #expect(try await world.sessions.count == 2)
  }

  @Test func aFormSaysWhenTheSignInEnds() async throws {
    let world = World()
    try await world.browse { browser in
      try await browser.signIn()
      for (idle, says) in [
        (0, "ends at 10:30am, unless"), (59, "ends at 10:30am, unless"), (1, "ends at 10:31am, unless"),
        (20 * 60, "ends at 10:51am, unless"),
      ] {
        world.wait(seconds: idle)
        #expect(try await browser.get("/tries").text.contains(says), "\(idle)")
      }
      for _ in 1...16 {
        world.wait(seconds: 25 * 60)
        _ = try await browser.get("/tries")
      }
      #expect(try await browser.get("/tries").text.contains("ends at 5:31pm, unless"))
      world.wait(seconds: 30 * 60)
      #expect(try await browser.get("/tries").text.contains("ends at 6pm, and you then sign in again."))
    }
    try await World().browse { browser in
      let page = try await browser.get("/sign-in").text
      #expect(!page.contains("Your sign-in ends"))
    }
  }

  @Test func aPersonChangesPost() async throws {
    try await World().browse { browser in
      try await browser.signIn()
      let page = try await browser.get("/posts")
      let wrong = try await browser.post("/posts", ["post": "director"], from: page)
      #expect(wrong.status == 422)
      let answer = try await browser.post("/posts", ["post": "lead"], from: page)
      #expect(answer.status == 303)
      #expect(try await browser.get("/tries").text.contains("Safeguarding lead, Marsh Lane"))
    }
  }
}
