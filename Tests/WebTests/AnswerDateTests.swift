import Testing

@testable import Web

/// The date on the answer’s page.
@Suite struct AnswerDateTests {
  /// The answer is asked for by its own date, which falls before the matter's.
  @Test func anAnswerShowsItsOwnDate() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { browser in
      path.set(try await browser.raise(Browser.tarn, ["counterparts": [("post-care", "sm")]]))
    }
    try await world.browse(as: "ruth") { browser in
      let form = try await browser.get(path.value + "/answers")
      #expect(form.text.contains("Answer the challenge by the end of Tuesday 21 April 2026"))
    }
  }
}
