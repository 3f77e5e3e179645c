import CaseRules
import Casework
import Testing

@testable import Web

/// A partnership's team reads its year in figures, and no case.
@Suite struct YearTests {
  private static let year = "/partnerships/dale/years/2026"

  private func raised(_ count: Int) async throws -> RaisingWorld {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      for _ in 0..<count { _ = try await browser.raise(Browser.dale) }
    }
    return world
  }

  private func json(_ browser: Browser) async throws -> String {
    try await browser.get(Self.year, [("Accept", "application/json")]).text
  }

  @Test func theTeamReadsThemAsAPageAsJSONAndAsAFile() async throws {
    let world = try await raised(6)
    try await world.browse(as: "ida") { (browser: Browser) async throws in
      #expect(try await browser.get("/").text.contains("/partnerships/dale/years"))
      #expect(try await browser.get("/partnerships/dale/years").header("Location") == Self.year)
      let page = try await browser.get(Self.year)
      #expect(page.status == 200 && page.text.contains("6 challenges were raised."))
      #expect(page.text.contains("Still in dispute"))
      let json = try await json(browser)
      #expect(json.contains(#""raised":6"#) && json.contains(#""notCounted":0"#))
      let file = try await browser.get(Self.year + "/file").text
      #expect(file.contains("How it ended,Still in dispute,6\r\n"))
    }
  }

  @Test func ofFewNothingIsSaid() async throws {
    let world = try await raised(2)
    try await world.browse(as: "ida") { (browser: Browser) async throws in
      let page = try await browser.get(Self.year).text
      #expect(page.contains("From 1 to 5 challenges were raised") && !page.contains("Who raised none"))
      #expect(!page.contains("<td"))
      #expect(try await !json(browser).contains("count"))
    }
  }

  @Test func nobodyElseFindsThem() async throws {
    let world = try await raised(1)
    for person in ["nia", "cal", "carl"] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        for path in [Self.year, Self.year + "/file", "/partnerships/dale/years"] {
          #expect(try await browser.get(path).status == 404, "\(person) \(path)")
        }
      }
    }
  }

  @Test(arguments: ["1999", "2027", "x", "99999999999999999999"])
  func aYearThatIsNoneIsNotFound(year: String) async throws {
    let world = try await raised(0)
    try await world.browse(as: "ida") { (browser: Browser) async throws in
      #expect(try await browser.get("/partnerships/dale/years/" + year).status == 404)
    }
  }
}
