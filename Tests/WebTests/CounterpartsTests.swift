import Testing

@testable import Web

/// Who can be reached today, and nothing more than is known.
@Suite struct CounterpartsTests {
  @Test func onAWorkingDaySomebodyIsThereAndOnADayOffNothingIsSaid() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let address = try await browser.raise()
      #expect(try await browser.get(address).text.contains("There today"))
    }
    world.wait(seconds: 86_400)
    try await world.browse { browser in
      let list = try await browser.get("/cases").text
      let href = try #require(list.firstMatch(of: #/"(/cases/[^"?]+)"/#)?.1)
      let saturday = try await browser.get(String(href))
      #expect(saturday.text.contains("Cal Stone"))
      #expect(!saturday.text.contains("There today"))
    }
  }

  @Test func anEmptyPostIsNeverThere() async throws {
    try await RaisingWorld().browse { browser in
      let address = try await browser.raise(["counterparts": [("post-care", "dw")]])
      let page = try await browser.get(address).text
      let side = try #require(page.firstRange(of: "Nobody in post").map { page[$0.upperBound...].prefix(500) })
      #expect(side.contains("Duty worker"))
      #expect(!side.contains("There today"))
      #expect(side.contains("Speak to Ruth Fell"))
    }
  }
}
