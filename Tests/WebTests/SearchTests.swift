import CaseRules
import Casework
import HTTPTypes
import Storage
import Testing

@testable import Web

/// Search finds what somebody may open, and leaves no trace of it in an address.
@Suite struct SearchTests {
  @Test(arguments: ["/search", "/"]) func bothFormsFindACaseByItsInitials(page: String) async throws {
    try await RaisingWorld().browse { browser in
      let address = try await browser.raise()
      let found = try await browser.press("Search", on: browser.get(page), typing: [("q", "jr")])
      #expect(found.status == 200)
      #expect(found.text.contains("1 case"))
      #expect(found.text.contains("href=\"\(address)\""))
      #expect(found.header("Location") == nil)
      #expect(found.header("Cache-Control") == "no-store")
      #expect(!found.text.contains("method=\"get\" action=\"/search"))
      #expect(!found.text.contains("?q="))
    }
  }

  @Test func aSearchInAnAddressIsNotCarriedOut() async throws {
    try await RaisingWorld().browse { browser in
      _ = try await browser.raise()
      let answer = try await browser.get("/search?q=jr")
      #expect(answer.status == 200)
      #expect(!answer.text.contains("1 case"))
    }
  }

  @Test func aSearchNeedsTheFormsSecret() async throws {
    try await RaisingWorld().browse { browser in
      let answer = try await browser.post("/search", ["q": "jr"])
      #expect(answer.status == 403)
    }
  }

  @Test func asDataItIsTheSame() async throws {
    try await RaisingWorld().browse { browser in
      let address = try await browser.raise()
      let secret = try #require(try await browser.get("/search").hidden("csrf"))
      let answer = try await browser.send(
        .post, "/search",
        [("Accept", "application/json"), ("Content-Type", "application/json"), ("X-Form-Secret", secret)],
        body: #"{"q":"J.R."}"#)
      #expect(answer.status == 200)
      #expect(answer.text.contains("\"id\":\"\(address.dropFirst("/cases/".count))\""))
    }
  }

  @Test func nobodyFindsACaseThatTheyMayNotOpen() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in _ = try await browser.raise() }
    try await world.browse(as: "tess") { browser in
      let found = try await browser.press("Search", on: browser.get("/search"), typing: [("q", "jr")])
      #expect(found.text.contains("Nothing found"))
      #expect(found.text.contains("We compared all the cases that you may open: 0."))
    }
  }

  /// By initials the newest cases are searched, and the page says how far.
  @Test func aSearchByInitialsSaysHowFarItWent() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in _ = try await browser.raise() }
    let raised = try #require(try await world.store.cases(ListQuery(posts: [PostID("hv")])).first)
    for number in 1...500 {
      var row = raised
      row.caseID = CaseID("made-\(number)")
      row.reference = "MADE-\(number)"
      row.label = "K.T."
      row.position = 0
      row.openedAt = world.now + 60
      try await world.store.rebuild(
        row, visibility: [VisibilityRow(caseID: row.caseID, post: PostID("hv"), reason: "party")], due: [],
        clues: [])
    }
    try await world.browse { browser in
      let found = try await browser.press("Search", on: browser.get("/search"), typing: [("q", "jr")])
      #expect(found.text.contains("Nothing found"))
      #expect(found.text.contains("We compared the newest 500 cases that you may open."))
    }
  }
}
