import CaseRules
import Testing

@testable import Web

/// Who takes a case on.
@Suite struct NextPairTests {
  /// Where the role stays, so does whoever holds the matter; at the top stands whoever decides.
  @Test func anEscalationShowsWhomItWillName() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let path = try await browser.raise(Browser.tarn, ["counterparts": [("post-care", "sm")]])
      let first = try await browser.get(path + "/escalations")
      #expect(first.text.contains("Ruth Fell") && !first.text.contains("Cal Stone"))
      let why = [("to", "2"), ("because", "unresolved"), ("reason", "No call.")]
      #expect(try await browser.act(path, "escalations", why).status == 303)
      #expect(try await browser.get(path + "/escalations").text.contains("Ida Moss"))
    }
    let opening = try #require(try await world.cases().first?.opening)
    #expect(opening.receiving.map(\.post.text) == ["sm"])
  }
}
