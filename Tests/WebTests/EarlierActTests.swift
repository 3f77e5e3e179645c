import CaseRules
import Testing

@testable import Web

/// An entry may follow what it tells.
@Suite struct EarlierActTests {
  private static func on(_ day: String, _ time: String = "") -> [(String, String)] {
    [("on-day", day), ("on-month", "4"), ("on-year", "2026"), ("at", time)]
  }

  /// It is Friday 17 April 2026, 10am; the challenge was raised then, and three days go by.
  @Test func anActMayHaveHappenedEarlier() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { browser in path.set(try await browser.raise(Browser.hill)) }
    world.wait(seconds: 3 * 86_400)
    try await world.browse { browser in
      let urgent = [("rationale", "She was alone.")]
      let bare = try await browser.act(path.value, "urgent-route", urgent + Self.on("18", "9am"))
      #expect(bare.errors == ["earlierReason-error"])
      let told = urgent + Self.on("18", "9am") + [("earlierReason", "The system was down.")]
      #expect(try await browser.act(path.value, "urgent-route", told).status == 303)
    }
    try await world.browse(as: "cal") { browser in
      let folded = try await browser.get(path.value + "/answers")
      #expect(folded.text.contains("<details><summary><span>It happened earlier"))
      let said = [("answer", "keep"), ("reasons", "She was seen.")]
      let before = try await browser.act(path.value, "answers", said + Self.on("16"))
      #expect(before.errors == ["on-error"])
      #expect(before.text.contains("<details open><summary><span>It happened earlier"))
      #expect(try await browser.act(path.value, "answers", said + Self.on("17")).status == 303)
      #expect(try await browser.act(path.value, "answers", said + Self.on("18", "2pm")).status == 303)
      #expect(try await browser.act(path.value, "answers", said + Self.on("20")).status == 303)
    }
    let state = try #require(try await world.cases().first)
    #expect(state.urgentSince.map { UKClock.local($0).text } == "2026-04-18T09:00")
    let answers = state.replies.map { UKClock.local($0.at).text }
    #expect(answers == ["2026-04-17T10:00", "2026-04-18T14:00", "2026-04-20T10:00"])
  }
}
