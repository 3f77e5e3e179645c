import Testing

@testable import Web

@Suite struct PublicPagesTests {
  @Test(arguments: [
    ("/", "When two agencies disagree"), ("/about", "What Counterpart is"), ("/help", "Help"),
    ("/cookies", "Cookies"), ("/accessibility", "Accessibility statement"), ("/hidden", "Blank page"),
    ("/guidance", "Guidance"), ("/guidance/support", "Where to get support"),
    ("/guidance/whistleblowing", "This sounds like whistleblowing"), ("/policies", "The policies"),
    ("/policies/lambeth-2024", "Multi-Agency Escalation Policy, "), ("/policies/general/ladder", "On one page: "),
    ("/policies/croydon-2018/dates", "Dates under "),
  ])
  func anyoneMayOpen(path: String, title: String) async throws {
    try await World().browse { browser in
      let answer = try await browser.get(path)
      #expect(answer.status == 200)
      #expect(answer.text.contains("<title>\(title)"))
    }
  }

  @Test(arguments: [
    "/guidance/nothing", "/guidance/beside-concern", "/guidance/no-policy", "/policies/nothing",
    "/policies/nothing/ladder.svg", "/policies/nothing/dates", "/policies/general/nothing",
  ])
  func whatIsNotThereIsNotFound(path: String) async throws {
    try await World().browse { browser in
      let answer = try await browser.get(path)
      #expect(answer.status == 404)
    }
  }

  @Test func supportHasOneAddress() async throws {
    try await World().browse { browser in
      let answer = try await browser.get("/support")
      #expect(answer.status == 303)
      #expect(answer.header("Location") == "/guidance/support")
    }
  }

  @Test func helpNamesWhomToAsk() async throws {
    try await World().browse { browser in
      let text = try await browser.get("/help").text
      #expect(text.contains("Ring the business unit on 01632 960821."))
      #expect(!text.contains("has not entered a contact"))
      try await browser.signIn()
      #expect(try await browser.get("/help").text.contains("<h3>Wharfside Safeguarding Children Partnership</h3>"))
    }
  }

  @Test func theHiddenPageShowsNobody() async throws {
    try await World().browse { browser in
      try await browser.signIn()
      let text = try await browser.get("/hidden").text
      for word in ["Amina", "Wharfside", "Marsh Lane", "/search"] { #expect(!text.contains(word)) }
    }
  }

  @Test(arguments: [
    ("/", "private, no-cache"), ("/policies/general", "private, no-cache"), ("/guidance/urgent", "private, no-cache"),
    ("/policies/general/ladder.svg", "public, max-age=3600"), ("/hidden", "no-store"),
  ])
  func whatMayBeKept(path: String, keep: String) async throws {
    try await World().browse { browser in
      #expect(try await browser.get(path).header("Cache-Control") == keep)
      try await browser.signIn()
      let signedIn = keep.hasPrefix("public") ? keep : "no-store"
      #expect(try await browser.get(path).header("Cache-Control") == signedIn)
    }
  }

  /// The statement's parts that the regulations and the model form ask for.
  @Test(arguments: [
    "accessibility@example.org", "Enforcement procedure", "Equality Advisory and Support Service", "Compliance status",
    "version 2.2 AA", "Non-accessible content", "prepared on 22 November 2026", "5 working days",
  ])
  func theAccessibilityStatementSays(words: String) async throws {
    try await World().browse { browser in
      let answer = try await browser.get("/accessibility")
      #expect(answer.text.contains(words))
    }
  }

  @Test func outsideTheDemonstrationNoContactIsInvented() async throws {
    try await World { $0.demo = false }.browse { browser in
      let text = try await browser.get("/accessibility").text
      #expect(!text.contains("example.org"))
    }
  }
}
