import CaseRules
import Storage
import Testing

@testable import Web

/// Both sides work in several partnerships: which one governs is shown, and put right until the matter is settled.
@Suite struct GoverningTests {
  @Test func itIsShownAndPutRight() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { (browser: Browser) async throws in
      path.set(try await browser.raise(Browser.hill))
      let page = try await browser.get(path.value).text
      #expect(page.contains("Hill Partnership governs."))
      #expect(page.contains("Dale Partnership, Fell Partnership, Tarn Partnership too;"))
      let form = try await browser.get(path.value + "/partnerships").text
      #expect(form.contains("value=\"dale\"") && !form.contains("value=\"hill\"") && !form.contains("value=\"moor\""))
      #expect(try await browser.act(path.value, "partnerships", [("partnership", "dale")]).errors == ["reason-error"])
      let moor = [("partnership", "moor"), ("reason", "x")]
      #expect(try await browser.act(path.value, "partnerships", moor).errors == ["partnership-error"])
      let right = [("partnership", "dale"), ("reason", "She lives in Dale End.")]
      let shown = try await browser.follow(browser.act(path.value, "partnerships", right))
      #expect(shown.text.contains("Dale Partnership governs."))
      #expect(shown.text.contains("Said that another partnership’s policy governs"))
      #expect(shown.text.contains("Reason: She lives in Dale End."))
    }
    let state = try #require(try await world.cases().first)
    #expect(state.raised.partnership.text == "dale" && state.policy.text == "rich")
    #expect(state.clockStartedAt == state.raisedAt, "the clock stays")
    try await world.browse(as: "cal") { (browser: Browser) async throws in
      #expect(try await browser.get(path.value).status == 200)
      _ = try await browser.act(path.value, "answers", [("answer", "keep"), ("reasons", "We looked again.")])
    }
    try await world.browse { (browser: Browser) async throws in
      let late = [("partnership", "hill"), ("reason", "She moved back.")]
      let shown = try await browser.follow(browser.act(path.value, "partnerships", late))
      #expect(shown.text.contains("Hill Partnership governs."))
      #expect(shown.text.contains("We looked again."), "what was said stays on record")
      _ = try await browser.act(path.value, "withdrawals", [("reason", "Settled by telephone.")])
      #expect(try await !browser.get(path.value).text.contains("\(path.value)/partnerships"))
    }
    let after = try #require(try await world.cases().first)
    #expect(after.openings.count == 2 && after.openings[0].before?.policy.text == "rich")
    #expect(try await world.store.verify().isEmpty)
  }

  /// The codes of who is concerned go over to the other partnership's key.
  @Test func whoIsConcernedIsFoundThere() async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.hill, ["person": [("label", "X"), ("nhsNumber", "9434765919")]])
      _ = try await browser.act(path, "partnerships", [("partnership", "dale"), ("reason", "She lives there.")])
      let page = try await browser.get("/search")
      let found = try await browser.post("/search", ["nhsNumber": "943 476 5919"], from: page)
      #expect(found.text.contains("href=\"\(path)\"") || found.header("Location") == path)
    }
    #expect(try await world.store.verify().isEmpty)
  }
}
