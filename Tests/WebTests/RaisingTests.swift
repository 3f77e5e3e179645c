import CaseRules
import Casework
import Testing

@testable import Web

@Suite struct RaisingTests {
  @Test func aChallengeIsRaisedAndItsDraftIsGone() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let draft = try await browser.begin(Browser.hill)
      try await browser.fill(draft)
      let check = try await browser.get(draft + "/check")
      #expect(check.text.contains("You closed the referral."))
      #expect(check.text.contains("Cal Stone, Social worker"))
      #expect(check.text.contains("the clock starts when you send it"))
      let preview = try await browser.get(draft + "/preview")
      #expect(preview.text.contains("This is what Cal Stone at Hill Social Care will see."))
      let sent = try await browser.follow(browser.send(draft))
      #expect(sent.text.contains("Your challenge is with Hill Social Care"))
      #expect(sent.text.contains("By the end of Friday 24 April 2026"))
      #expect(sent.text.contains("01632 960003"))
    }
    #expect(try await world.drafts().isEmpty)
    let state = try #require(try await world.cases().first)
    #expect(state.status == .open)
    #expect(state.raised.receiving == [Holder(agency: AgencyID("care"), post: PostID("sw"))])
    #expect(state.raised.raising.post == PostID("hv"))
    #expect(state.holds == ["concern", "decision", "evidence", "label", "outcomeSought", "risk", "tried"])
  }

  @Test func sendingTwiceRaisesOnce() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let draft = try await browser.begin(Browser.hill)
      try await browser.fill(draft)
      let preview = try await browser.get(draft + "/preview")
      let form = preview.hiddenFields(plus: [])
      let first = try await browser.post("/challenges", form, from: preview)
      let second = try await browser.post("/challenges", form, from: preview)
      #expect(first.header("Location") == second.header("Location"))
    }
    #expect(try await world.cases().count == 1)
  }

  @Test func aDoubleClickOnBeginBeginsOneDraft() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let ready = try await browser.door(Browser.hill)
      let form = ready.hiddenFields(plus: [])
      let first = try await browser.post("/drafts", form, from: ready)
      let second = try await browser.post("/drafts", form, from: ready)
      #expect(first.header("Location") == second.header("Location"))
      #expect(try await world.drafts().count == 1)
      let draft = try #require(first.header("Location")).split(separator: "/").dropLast().map { "/" + $0 }.joined()
      try await browser.fill(draft)
      _ = try await browser.send(draft)
      let third = try await browser.post("/drafts", form, from: ready)
      #expect(third.header("Location") != first.header("Location"), "what was sent is not begun again")
      let fourth = try await browser.begin(Browser.hill)
      #expect(fourth != draft)
    }
  }

  @Test func withoutAnOutcomeItIsRecordedAndTheClockWaits() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let draft = try await browser.begin(Browser.hill)
      #expect(try await browser.get(draft + "/outcome").text.contains("You can leave this empty."))
      try await browser.fill(draft, ["outcome": []])
      #expect(try await browser.get(draft + "/check").text.contains("the clock waits for the outcome you seek"))
      let sent = try await browser.follow(browser.send(draft))
      #expect(sent.text.contains("The clock starts when you add the outcome you seek."))
      #expect(sent.text.contains("/requests"))
    }
    let state = try #require(try await world.cases().first)
    #expect(state.status == .recorded)
  }

  @Test func changeReturnsToCheckAnswers() async throws {
    try await RaisingWorld().browse { browser in
      let draft = try await browser.begin(Browser.hill)
      try await browser.fill(draft)
      let page = try await browser.get(draft + "/concern?from=check")
      #expect(page.text.contains("She is hungry."))
      let form = page.hiddenFields(plus: [("concern", "She is cold.")])
      #expect(try await browser.post(draft + "/concern", form, from: page).header("Location") == draft + "/check")
      #expect(try await browser.get(draft + "/check").text.contains("She is cold."))
    }
  }

  @Test func aChangeThatOpensAQuestionAsksItBeforeCheckAnswers() async throws {
    try await RaisingWorld().browse { browser in
      let draft = try await browser.begin(Browser.hill)
      try await browser.fill(draft)
      let page = try await browser.get(draft + "/behalf?from=check")
      let answer = try await browser.post(draft + "/behalf", page.hiddenFields(plus: [("behalf", "yes")]), from: page)
      #expect(answer.header("Location") == draft + "/colleague?from=check")
    }
  }

  @Test func saveAndComeBackKeepsAnUnfinishedAnswer() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let draft = try await browser.begin(Browser.hill)
      #expect(try await browser.save(draft, "person", [("label", "K.T."), ("save", "later")]) == draft)
      #expect(try await browser.save(draft, "decision", [("decided-day", "3"), ("save", "later")]) == draft)
      let tasks = try await browser.get(draft)
      for words in [
        "Your challenge about K.T.", "1 of 12 answered", "Completed", "Incomplete", "Not yet started",
        "Cannot start yet",
      ] {
        #expect(tasks.text.contains(words), "\(words)")
      }
      #expect(!tasks.text.contains("<title>Your challenge about"), "a title names nobody")
      #expect(try await browser.get(draft + "/decision").text.contains("value=\"3\""))
      #expect(try await browser.get("/").text.contains("About K.T."))
      #expect(try await browser.get("/door").text.contains("About K.T."))
    }
  }

  @Test(arguments: [
    ("person", [("label", "")], "Enter initials or a reference"),
    ("person", [("label", String(repeating: "x", count: 61))], "Shorten this to 60 characters"),
    ("concern", [("concern", "a\u{202E}b")], "turn the direction of text"),
    ("concern", [("concern", String(repeating: "x", count: 100_000))], "Shorten this to 20,000 characters"),
    (
      "decision", [("decision", "kept"), ("decided-day", "31"), ("decided-month", "2"), ("decided-year", "2026")],
      "Enter a date that exists"
    ),
    (
      "decision", [("decision", "kept"), ("decided-day", "1"), ("decided-month", "1"), ("decided-year", "2030")],
      "today or earlier"
    ),
    ("agencies", [("agencies", "nobody")], "Choose one of the answers listed"),
    ("family", [("wishes", "kept")], "Choose what comes nearest"),
  ]) func mistakesComeBackWithWhatWasTyped(step: String, fields: [(String, String)], says: String) async throws {
    try await RaisingWorld().browse { browser in
      let draft = try await browser.begin(Browser.hill)
      let page = try await browser.get(draft + "/" + step)
      let answer = try await browser.post(draft + "/" + step, page.hiddenFields(plus: fields), from: page)
      #expect(answer.status == 422)
      #expect(answer.text.contains(says))
      #expect(answer.text.contains("What you typed is still here."))
      if fields.contains(where: { $0.1 == "kept" }) { #expect(answer.text.contains("kept")) }
    }
  }

  @Test func typedWorkSurvivesASessionThatEnds() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let draft = try await browser.begin(Browser.hill)
      let page = try await browser.get(draft + "/concern")
      world.wait(seconds: 3600)
      let form = page.hiddenFields(plus: [("concern", "She is still hungry.")])
      let ended = try await browser.post(draft + "/concern", form, from: page)
      #expect(ended.text.contains("She is still hungry."))
      let resumed = try await browser.press("Sign in as Nia Vale", on: ended)
      #expect(resumed.text.contains("She is still hungry."))
      let saved = try await browser.press("Send it now", on: resumed)
      #expect(saved.status == 303)
      #expect(try await browser.get(draft + "/concern").text.contains("She is still hungry."))
    }
  }

  @Test(arguments: ["", "/concern", "/check", "/preview", "/remove"]) func anotherPersonsDraftIsNotFound(page: String)
    async throws
  {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { browser in path.set(try await browser.begin(Browser.hill)) }
    try await world.browse(as: "ola") { browser in
      let answer = try await browser.get(path.value + page)
      #expect(answer.status == 404)
    }
  }

  @Test func aDraftIsThrownAway() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let draft = try await browser.begin(Browser.hill)
      let page = try await browser.get(draft + "/remove")
      #expect(try await browser.post(draft + "/removals", [:], from: page).status == 303)
      #expect(try await browser.get(draft).status == 404)
    }
    #expect(try await world.drafts().isEmpty)
  }
}
