import Testing

@testable import Web

/// Putting right what was written.
@Suite struct OwnEntryTests {
  /// Each agency puts right what it wrote, and what was filed here by mistake can go.
  @Test func onlyOwnEntriesCanBeCorrected() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { browser in
      path.set(try await browser.raise(Browser.hill))
      let said = [("means", "phone"), ("account", "About somebody else.")]
      #expect(try await browser.act(path.value, "discussions", said).status == 303)
      #expect(try await browser.get(path.value).text.ranges(of: "Correct this entry").count == 2)
      #expect(try await browser.get(path.value + "/corrections?about=1").text.contains("/removals?about=1") == false)
      #expect(try await browser.get(path.value + "/corrections?about=3").text.contains("/removals?about=3"))
    }
    try await world.browse(as: "cal") { browser in
      let theirs = try await browser.get(path.value)
      #expect(!theirs.text.contains("Correct this entry"))
      #expect(try await browser.get(path.value + "/corrections?about=3").text.contains("/removals?about=3") == false)
    }
    try await world.browse { browser in
      let gone = try await browser.act(path.value, "removals", about: "3", [("reason", "Another case.")])
      #expect(gone.status == 303)
      #expect(try await browser.get(path.value).text.contains("About somebody else.") == false)
    }
  }
}
