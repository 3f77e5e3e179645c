import CaseRules
import Casework
import Storage
import Testing
import Wording

@testable import Web

/// What held people back is counted, and nothing says whose it was.
@Suite struct ReflectionTests {
  private static let year = "/partnerships/dale/years/2026"

  private func say(_ browser: Browser, _ fields: [(String, String)]) async throws -> Answer {
    let page = try await browser.get(ReflectionPages.address)
    return try await browser.post(ReflectionPages.address, page.hiddenFields(plus: fields), from: page)
  }

  @Test func theTeamSeesThemFromSixOn() async throws {
    let world = try await RaisingWorld()
    let said = [("partnership", "dale"), ("barriers", "rank"), ("barriers", "workload")]
    try await world.browse { (browser: Browser) async throws in
      for _ in 0..<5 { #expect(try await say(browser, said).status == 303) }
    }
    try await world.browse(as: "ida") { (browser: Browser) async throws in
      let page = try await browser.get(Self.year).text
      #expect(page.contains(ReflectionWords.tooFew) && !page.contains(ReflectionWords.barrier(.rank)))
    }
    try await world.browse(as: "cal") { (browser: Browser) async throws in
      #expect(try await say(browser, [("partnership", "dale"), ("barriers", "rank")]).status == 303)
    }
    try await world.browse(as: "ida") { (browser: Browser) async throws in
      let page = try await browser.get(Self.year).text
      #expect(page.contains("6 people said what had held them back"))
      let file = try await browser.get(Self.year + "/file").text
      #expect(file.contains("What held people back,They were more senior,6\r\n"))
      #expect(file.contains("I had too much other work,\(YearWords.hidden)\r\n"))
    }
  }

  @Test func nothingIsKeptButNumbers() async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      _ = try await say(browser, [("partnership", "dale"), ("barriers", "rank"), ("barriers", "rank")])
    }
    let counts = try await world.store.barriers(of: PartnershipID("dale"), in: ReportYear(start: 2026))
    #expect(counts == BarrierCounts(reflections: 1, byBarrier: [.rank: 1]))
    let other = try await world.store.barriers(of: PartnershipID("dale"), in: ReportYear(start: 2025))
    #expect(other == BarrierCounts())
  }

  @Test func nothingChosenIsNothingCounted() async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      let empty = try await say(browser, [("partnership", "dale")])
      #expect(empty.status == 422 && empty.text.contains(ReflectionWords.chooseBarrier))
      let nowhere = try await say(browser, [("partnership", "nowhere"), ("barriers", "rank")])
      #expect(nowhere.status == 422 && nowhere.errors == ["partnership-error"])
    }
    let counts = try await world.store.barriers(of: PartnershipID("dale"), in: ReportYear(start: 2026))
    #expect(counts.reflections == 0)
  }
}
