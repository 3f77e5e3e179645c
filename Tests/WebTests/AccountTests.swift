import CaseRules
import Casework
import Storage
import Testing

@testable import Web

@Suite struct AccountTests {
  let windows = ("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0")

  @Test func aPersonSeesTheirSignInsAndTheRefusedTries() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    try await world.browse { browser in
      let page = try await browser.get("/sign-in")
      _ = try await browser.post("/sign-in", ["name": "amina", "password": "wrong"], from: page, [windows])
      try await browser.bothSteps(world.code())
      let account = try await browser.get("/account")
      for words in [
        "Refused: a wrong password", "Firefox on Windows", "Signed in with a password and a code from an app",
        "10 left",
      ] { #expect(account.text.contains(words), "\(words)") }
      #expect(!account.text.contains("Mozilla"))
    }
  }

  @Test func signingOutEverywhereEndsEverySession() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    let other = try Browser(world.web().front)
    try await other.bothSteps(world.code())
    try await world.browse { browser in
      try await browser.bothSteps(world.code(in: 30))
      let answer = try await browser.press("Sign out everywhere", on: browser.get("/account"))
      #expect(answer.header("Location") == "/signed-out")
      #expect(try await other.get("/tries").status == 303)
      #expect(try await browser.get("/tries").status == 303)
      #expect(try await world.sessions.isEmpty)
    }
  }

  @Test func aNewPasswordNeedsTheOldOneAndEndsTheOthers() async throws {
    let world = World { $0.demo = false }
    try await world.enrol()
    let other = try Browser(world.web().front)
    try await other.bothSteps(world.code())
    try await world.browse { browser in
      try await browser.bothSteps(world.code(in: 30))
      let page = try await browser.get("/account/password")
      let wrong = try await browser.press(
        "Change your password", on: page, typing: InvitationTests.good + [("present-password", "no")])
      #expect(wrong.status == 422)
      let right = InvitationTests.good + [("present-password", "right horse battery")]
      let answer = try await browser.press("Change your password", on: page, typing: right)
      #expect(answer.header("Location") == "/account")
      #expect(try await browser.get("/account").text.contains("Your password is changed"))
      #expect(try await other.get("/tries").status == 303)
    }
    try await world.browse { browser in
      let answer = try await browser.firstStep()
      #expect(answer.status == 422)
    }
    try await world.browse { browser in
      let answer = try await browser.firstStep(password: InvitationTests.good[0].1)
      #expect(answer.status == 200)
    }
  }

  @Test func aNewAppNeedsTheOldOnesWord() async throws {
    let world = World { $0.demo = false }
    let codes = try await world.enrol()
    try await world.browse { browser in
      try await browser.bothSteps(world.code())
      let page = try await browser.get("/account/second-factor")
      let new = world.code(secret: try InvitationTests().secret(on: page))
      for present in ["", "000000", world.code()] {
        let answer = try await browser.press(
          "Confirm the code", on: page, typing: [("code", new), ("present", present)])
        #expect(answer.status == 422)
      }
      let answer = try await browser.press(
        "Confirm the code", on: page, typing: [("code", new), ("present", codes[0])])
      #expect(answer.status == 200)
      #expect(answer.text.contains("Keep your recovery codes"))
      #expect(try await browser.get("/tries").status == 200)
    }
    // The old codes on paper went with the old app.
    try await world.browse { browser in
      let first = try await browser.firstStep()
      #expect(try await browser.press("Go on", on: first, typing: [("code", codes[1])]).status == 422)
    }
  }

  @Test func newRecoveryCodesNeedACodeAndEndTheOldOnes() async throws {
    let world = World { $0.demo = false }
    let codes = try await world.enrol()
    try await world.browse { browser in
      try await browser.bothSteps(world.code())
      let page = try await browser.get("/account/recovery-codes")
      let wrong = try await browser.press("Make new recovery codes", on: page, typing: [("code", "123456")])
      #expect(wrong.status == 422)
      let made = try await browser.press("Make new recovery codes", on: page, typing: [("code", codes[9])])
      #expect(made.text.matches(of: #/<code>/#).count == 10)
      #expect(!made.text.contains(codes[0]))
      let old = try await browser.press("Make new recovery codes", on: page, typing: [("code", codes[0])])
      #expect(old.status == 422)
    }
  }

  @Test func inTheDemonstrationASecondStepIsATryAndThenHolds() async throws {
    let world = World()
    try await world.store.setPassword("plain:right horse battery", signInName: "amina", for: FewPeople.amina.id)
    try await world.browse { browser in
      #expect(try await browser.firstStep().status == 303)
      let page = try await browser.get("/account/second-factor")
      let code = world.code(secret: try InvitationTests().secret(on: page))
      #expect(try await browser.press("Confirm the code", on: page, typing: [("code", code)]).status == 200)
    }
    try await world.browse { browser in
      let answer = try await browser.firstStep()
      #expect(answer.text.contains("Enter your code"))
    }
    try await world.browse { try await $0.signIn() }
  }

  @Test(arguments: [
    (
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604",
      "Safari on iPhone"
    ),
    ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/140.0 Safari/537 Edg/140.0", "Edge on Windows"),
    ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537 Chrome/140.0 Safari/537.36", "Chrome on Linux"),
    ("curl/8.0", "curl"), ("", "Unknown program"), ("<script>", "Unknown program"),
  ])
  func aBrowserIsNamedInPlainWords(agent: String, words: String) {
    #expect(BrowserName.words(of: agent) == words)
  }
}
