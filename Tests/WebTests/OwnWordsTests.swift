import Testing

@testable import Web

/// What one side writes for itself alone, and what it shows.
@Suite struct OwnWordsTests {
  /// The letter shows the raiser what the other side will read: all of it but the talk with one's own manager.
  @Test func theOtherSideReadsWhatThePreviewShows() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    let told = [
      "Word of the decision.", "Word of the concern.", "Word of the evidence.", "Word of the risk.",
      "Word of what was tried.", "Word of the outcome.", "Word of who decided.", "Word of why so high.",
      "Word of why so late.", "Word of the wishes.",
    ]
    try await world.browse { browser in
      let draft = try await browser.begin(Browser.dale)
      try await browser.fill(
        draft,
        [
          "decision": [("decision", told[0])], "concern": [("concern", told[1])], "evidence": [("evidence", told[2])],
          "risk": [("risk", told[3])], "tried": [("tried", told[4])], "outcome": [("outcomeSought", told[5])],
          "own-manager": [("ownManager", "A word for us alone.")], "counterparts": [("decidedBy", told[6])],
          "stage": [("stage", "2")], "entry-reason": [("entryReason", told[7])], "earlier": [("earlier", "yes")],
          "earlier-when": [
            ("sent-day", "16"), ("sent-month", "4"), ("sent-year", "2026"), ("sentAt", "midday"),
            ("earlierReason", told[8]),
          ],
          "family": [("knows", "yes"), ("wishes", told[9])],
        ])
      let preview = try await browser.get(draft + "/preview")
      for words in told { #expect(preview.text.contains(words), "\(words)") }
      #expect(!preview.text.contains("A word for us alone."))
      path.set(try #require(try await browser.send(draft).header("Location")).replacing("/challenges", with: "/cases"))
      let mine = try await browser.get(path.value)
      for words in told + ["A word for us alone."] { #expect(mine.text.contains(words), "\(words)") }
    }
    try await world.browse(as: "ruth") { browser in
      let theirs = try await browser.get(path.value)
      for words in told { #expect(theirs.text.contains(words), "\(words)") }
      #expect(!theirs.text.contains("A word for us alone."))
      #expect(try await browser.get(path.value + "/corrections?about=1").text.contains("A word for us alone.") == false)
    }
  }
}
