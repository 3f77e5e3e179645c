import CaseRules
import Testing

@testable import Web

/// A case moves to another edition of its partnership's policies, with a reason.
@Suite struct PolicyMoveTests {
  @Test func aCaseMovesToAStageOfAnotherEdition() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let address = try await browser.raise()
      #expect(try await browser.get(address).text.contains("href=\"\(address)/policy-moves\""))
      let form = address + "/policy-moves"
      let page = try await browser.get(form).text
      #expect(page.contains("“Rich policy”, May 2020: stage 2: The managers talk"))
      #expect(!page.contains("“Plain policy”, May 2020: stage"))
      #expect(try await browser.act(form, [("reason", "It is newer.")]).status == 422)
      #expect(try await browser.act(form, [("destination", "plain/2"), ("reason", "It is newer.")]).status == 422)
      #expect(try await browser.act(form, [("destination", "rich/2")]).status == 422)
      let moved = try await browser.follow(
        browser.act(form, [("destination", "rich/2"), ("reason", "It is newer.")]))
      #expect(moved.text.contains("The case is under the other edition now"))
      #expect(moved.text.contains("Moved the case to another edition: “Rich policy”, May 2020"))
    }
    let state = try #require(try await world.cases().first)
    #expect(state.policy == PolicyID("rich"))
    #expect(state.stage == "2")
  }

  @Test func withoutAnotherEditionThereIsNowhereToMove() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let draft = try await browser.begin(Browser.dale)
      try await browser.fill(draft)
      let sent = try #require(try await browser.send(draft).header("Location"))
      let address = "/cases/" + sent.split(separator: "/")[1]
      #expect(try await !browser.get(address).text.contains("/policy-moves"))
      let answer = try await browser.act(address + "/policy-moves", [("reason", "It is newer.")])
      #expect(answer.status == 422)
      #expect(answer.text.contains("The partnership has no other edition"))
    }
  }
}
