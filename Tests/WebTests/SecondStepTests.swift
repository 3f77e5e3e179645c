import Casework
import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite struct SecondStepTests {
  @Test func twoStepsSignInAndTheSessionKnowsThem() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    try await world.browse { browser in
      let half = try await browser.firstStep()
      #expect(half.status == 200)
      #expect(half.text.contains("Enter your code"))
      #expect(browser.cookies["__Host-session"] == nil)
      let answer = try await browser.press("Go on", on: half, typing: [("code", world.code())])
      #expect(answer.status == 303)
      #expect(answer.header("Location") == "/tries")
      #expect(browser.cookies["__Host-half"] == nil)
      #expect(try await browser.get("/tries").status == 200)
      #expect(try await world.sessions.map(\.proofs) == [Proofs(.password, .app)])
    }
  }

  @Test(arguments: ["/tries", "/account", "/account/tokens", "/posts"])
  func halfASignInOpensNothingElse(path: String) async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    try await world.browse { browser in
      _ = try await browser.firstStep()
      let half = try #require(browser.cookies["__Host-half"])
      #expect(try await browser.get(path).status == 303)
      // Nor does it as another kind of cookie.
      #expect(try await browser.get(path, [("Cookie", "__Host-session=" + half)]).status == 303)
      #expect(try await browser.get("/sign-in/second-factor").header("Location") == "/sign-in")
    }
  }

  @Test func aCodeWorksOnceAndAnOlderOneNeverAfterIt() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    let codes = [world.code(), world.code(in: -30)]
    try await world.browse { try await $0.bothSteps(codes[0]) }
    for code in codes {
      try await world.browse { browser in
        let again = try await browser.press("Go on", on: browser.firstStep(), typing: [("code", code)])
        #expect(again.status == 422)
        #expect(again.text.contains("was used already"))
        #expect(!again.text.contains(code))
      }
    }
    try await world.browse { try await $0.bothSteps(world.code(in: 30)) }
  }

  @Test(arguments: [(-60, false), (-30, true), (0, true), (30, true), (60, false)])
  func clocksMayDifferByOneStep(seconds: Int, holds: Bool) async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    try await world.browse { browser in
      let code = world.code(in: seconds)
      let answer = try await browser.press("Go on", on: browser.firstStep(), typing: [("code", code)])
      #expect(answer.status == (holds ? 303 : 422))
    }
  }

  @Test func aRecoveryCodeWorksOnceAsItIsTyped() async throws {
    let world = World { $0.demo = false }
    let code = try await world.enrol()[3]
    try await world.browse { try await $0.bothSteps(" " + code.lowercased().replacing("-", with: " ")) }
    #expect(try await world.store.recoveryCodesLeft(of: FewPeople.amina.id) == 9)
    #expect(try await world.sessions.map(\.proofs.second) == [.recoveryCode])
    try await world.browse { browser in
      let again = try await browser.press("Go on", on: browser.firstStep(), typing: [("code", code)])
      #expect(again.status == 422)
    }
  }

  @Test func theSecondStepIsThrottledToo() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    try await world.browse { browser in
      let page = try await browser.firstStep()
      for number in 0..<10 {
        let answer = try await browser.press("Go on", on: page, typing: [("code", "00000\(number)")])
        #expect(answer.status == 422)
      }
      let right = try await browser.press("Go on", on: page, typing: [("code", world.code())])
      #expect(right.status == 429)
      #expect(right.text.contains("Wait 5 minutes"))
      world.wait(seconds: 240)
      let sooner = try await browser.press("Go on", on: page, typing: [("code", world.code())])
      #expect(sooner.text.contains("Wait 1 minute,"))
      world.wait(seconds: 61)
      #expect(try await browser.press("Go on", on: page, typing: [("code", world.code())]).status == 303)
    }
  }

  /// Six digits are few for somebody who has the password and all the time in the world.
  @Test func thirtyWrongCodesAreAllThatADayHas() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    try await world.browse { browser in
      for _ in 0..<3 {
        let page = try await browser.firstStep()
        for number in 0..<10 {
          let answer = try await browser.press("Go on", on: page, typing: [("code", "00000\(number)")])
          #expect(answer.status == 422)
        }
        world.wait(seconds: 301)
      }
      let right = try await browser.press("Go on", on: browser.firstStep(), typing: [("code", world.code())])
      #expect(right.status == 429 && right.text.contains("Wait 24 hours"))
      world.wait(seconds: 86_400)
      #expect(try await browser.press("Go on", on: browser.firstStep(), typing: [("code", world.code())]).status == 303)
    }
  }

  @Test func nobodyUsesUpTheTriesAtAnothersCodeByTypingANameLikeIt() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    try await world.browse { browser in
      let page = try await browser.get("/sign-in")
      for _ in 0..<9 { _ = try await browser.post("/sign-in", ["name": "code:amina", "password": "x"], from: page) }
      try await browser.bothSteps(world.code())
    }
  }

  @Test func theTimeBetweenTheStepsEndsAndWhatWasTypedIsKept() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    try await world.browse { browser in
      let form: SentForm = [
        "name": "amina", "password": "right horse battery", "to": "/tries", "typed": "words=Hello",
      ]
      let page = try await browser.post("/sign-in", form, from: browser.get("/sign-in"))
      world.wait(seconds: 601)
      let late = try await browser.press("Go on", on: page, typing: [("code", world.code())])
      #expect(late.status == 403)
      #expect(late.text.contains("has run out"))
      #expect(late.hidden("typed") == "words=Hello")
      let again = try await browser.press(
        "Sign in", on: late, typing: [("name", "amina"), ("password", "right horse battery")])
      let inside = try await browser.press("Go on", on: again, typing: [("code", world.code())])
      #expect(inside.status == 200)
      #expect(inside.text.contains("<input type=\"hidden\" name=\"words\" value=\"Hello\">"))
    }
  }

  @Test func aPasswordAloneLetsNobodyInNorSetUpASecondStep() async throws {
    let world = World { $0.demo = false }
    try await world.store.setPassword("plain:right horse battery", signInName: "amina", for: FewPeople.amina.id)
    try await world.browse { browser in
      let answer = try await browser.firstStep()
      #expect(answer.status == 403)
      #expect(answer.text.contains("Your second step is not set up"))
      #expect(browser.cookies["__Host-session"] == nil)
      #expect(try await browser.get("/sign-in/second-factor").status == 303)
    }
  }

  @Test(arguments: ["//evil.example.org", "https://evil.example.org", "/\\evil.example.org"])
  func nobodyIsSentElsewhereAfterTheSecondStep(to: String) async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    try await world.browse { browser in
      let half = try await browser.firstStep(to: to)
      let answer = try await browser.press("Go on", on: half, typing: [("code", world.code())])
      #expect(answer.header("Location") == "/")
    }
  }

  @Test func aFormOfTheSecondStepIsRefusedFromElsewhere() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    try await world.browse { browser in
      _ = try await browser.firstStep()
      let answer = try await browser.post("/sign-in/code", ["code": world.code()])
      #expect(answer.status == 403)
      #expect(!answer.text.contains(world.code()))
      #expect(try await world.sessions.isEmpty)
    }
  }

  @Test func theSessionsTokenIsNewAfterEachSignIn() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    try await world.browse { browser in
      let planted = String(repeating: "0", count: 64)
      let page = try await browser.get("/sign-in")
      let half = try await browser.send(
        .post, "/sign-in",
        [
          ("Content-Type", "application/x-www-form-urlencoded"), ("Sec-Fetch-Site", "same-origin"),
          ("Cookie", "__Host-session=\(planted); __Host-half=\(planted); __Host-form=\(page.hidden("csrf") ?? "")"),
        ], body: "name=amina&password=right+horse+battery&csrf=\(page.hidden("csrf") ?? "")")
      #expect(half.status == 200)
      #expect(browser.cookies["__Host-half"] != planted)
      _ = try await browser.press("Go on", on: half, typing: [("code", world.code())])
      #expect(browser.cookies["__Host-session"] != planted)
      #expect(try await browser.get("/tries", [("Cookie", "__Host-session=" + planted)]).status == 303)
    }
  }
}
