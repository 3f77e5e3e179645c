import CaseRules
import Testing

@testable import Web

/// What the policy wants on record is asked until it is there.
@Suite struct RecordTests {
  private static let bare: [String: [(String, String)]] = [
    "outcome": [], "own-manager": [], "evidence": [], "tried": [], "risk": [],
  ]

  /// What was left empty at raising is asked where the policy needs it, so that no case is stuck.
  @Test func whatTheRecordLacksIsAskedWhereItIsNeeded() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let path = try await browser.raise(Browser.dale, Self.bare)
      let asked = try await browser.get(path + "/requests")
      #expect(asked.text.contains("What did you and your own manager think?"))
      #expect(asked.text.contains("What do you ask them to do?"))
      #expect(asked.text.contains("clock starts when you add the outcome you seek and your talk with your own manager"))
      let half = try await browser.act(path, "requests", [("outcomeSought", "See her.")])
      #expect(half.errors == ["ownManager-error"])
      #expect(half.text.contains("See her."))
      let all = [("outcomeSought", "See her."), ("ownManager", "We agreed.")]
      #expect(try await browser.act(path, "requests", all).status == 303)
      let form = try await browser.get(path + "/escalations")
      #expect(form.text.contains("How do you know?") && form.text.contains("What has been tried already?"))
      #expect(!form.text.contains("What could happen if nothing changes?"))
      let why = [("to", "2"), ("because", "unresolved"), ("reason", "They did not call.")]
      let refused = try await browser.act(path, "escalations", why + [("tried", "I rang.")])
      #expect(refused.errors == ["evidence-error"])
      #expect(refused.text.contains("I rang.") && refused.text.contains("Answer “How do you know?”"))
      let full = why + [("tried", "I rang."), ("evidence", "I saw it.")]
      #expect(try await browser.act(path, "escalations", full).status == 303)
      #expect(try await browser.get(path + "/escalations").text.contains("How do you know?") == false)
    }
    #expect(try await world.cases().first?.stage == "2")
  }

  @Test func aQuestionThatTheClockWaitsForSaysSo() async throws {
    try await RaisingWorld().browse { browser in
      let draft = try await browser.begin(Browser.dale)
      for (step, waits) in [("own-manager", true), ("outcome", true), ("evidence", false), ("risk", false)] {
        let page = try await browser.get(draft + "/" + step)
        #expect(page.text.contains("the clock starts only when") == waits, "\(step)")
      }
    }
  }
}
