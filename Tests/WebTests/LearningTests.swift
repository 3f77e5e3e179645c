import CaseRules
import Testing

@testable import Web

/// What is learned from cases stands in the partnership's year, as kinds and themes, and nobody's words do.
@Suite struct LearningTests {
  private static let year = "/partnerships/dale/years/2026"

  @Test func whatWasLearnedIsCounted() async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      for _ in 0..<7 {
        let path = try await browser.raise(Browser.dale)
        let answer = try await browser.act(
          path, "learning",
          [
            ("what", "practiceChanged"), ("theme", "drift"), ("lesson", "We ask the ferryman."),
            ("changed", "The list."),
          ])
        #expect(answer.status == 303)
        let action = try await browser.act(
          path, "actions",
          [
            ("owner", "hv"), ("day-day", "30"), ("day-month", "6"), ("day-year", "2026"), ("scope", "practice"),
            ("action", "Ring the ferryman."),
          ])
        #expect(action.status == 303)
      }
    }
    try await world.browse(as: "ida") { (browser: Browser) async throws in
      let file = try await browser.get(Self.year + "/file").text
      #expect(file.contains("What came of it,People work differently now,7\r\n"))
      #expect(file.contains("Drift: time passed and nothing changed,7\r\n"))
      #expect(file.contains("Practice issues,At least one is not done yet,7\r\n"))
      let page = try await browser.get(Self.year).text
      #expect(page.contains("People work differently now") && !page.contains("ferryman"))
    }
  }

  @Test func whatIsMissingIsAskedAndWhatWasTypedComesBack() async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.dale)
      let page = try await browser.act(
        path, "learning", [("what", "policyChanged"), ("theme", ""), ("lesson", "We ask the ferryman.")])
      #expect(page.status == 422 && page.errors == ["theme-error"])
      #expect(page.text.contains("We ask the ferryman."))
      let unchanged = try await browser.act(
        path, "learning", [("what", "policyChanged"), ("theme", "roles"), ("lesson", "We ask the ferryman.")])
      #expect(unchanged.status == 422 && unchanged.text.contains("We ask the ferryman."))
      #expect(unchanged.text.contains("What was changed because of it"))
    }
  }
}
