import CaseRules
import Casework
import Storage
import Testing
import Wording

@testable import Web

/// A partnership's year, kept as it was.
@Suite struct FrozenYearTests {
  /// A world in April 2027, where cases of the year before are over.
  private static func world(raised: Int) async throws -> RaisingWorld {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      for _ in 0..<raised { _ = try await browser.raise() }
    }
    world.wait(seconds: 365 * 86_400)
    return world
  }

  private static let year = "/partnerships/hill/years/2026"

  @Test func aYearIsFrozenOnceWithWhoAndWhen() async throws {
    let world = try await Self.world(raised: 7)
    try await world.browse(as: "ida") { browser in
      let before = try await browser.get(Self.year).text
      #expect(before.contains("7 challenges were raised.") && before.contains("href=\"\(Self.year)/frozen\""))
      let asked = try await browser.get(Self.year + "/frozen")
      #expect(asked.text.contains(YearWords.freezeLead))
      let frozen = try await browser.post(Self.year + "/frozen", asked.hiddenFields(plus: []), from: asked)
      #expect(frozen.status == 303)
      let page = try await browser.get(Self.year).text
      #expect(page.contains("Ida Moss, Chair of the board") && page.contains(YearWords.nowColumn))
      #expect(!page.contains("href=\"\(Self.year)/frozen\""))
      #expect(try await browser.get(Self.year + "/frozen").status == 404)
      let again = try await browser.post(Self.year + "/frozen", asked.hiddenFields(plus: []), from: asked)
      #expect(again.status == 409)
      let json = try await browser.get(Self.year, [("Accept", "application/json")]).text
      #expect(json.contains("\"frozenAt\"") && json.contains("\"raised\""))
    }
    let kept = try await world.store.frozenYears(of: PartnershipID("hill"))
    #expect(kept.count == 1 && kept[0].sheet.raised == 7 && kept[0].by.person == PersonID("ida"))
  }

  /// One case less after a freeze would say which it was.
  @Test func aSmallChangeIsNotShownBesideTheFrozenYear() async throws {
    let world = try await Self.world(raised: 7)
    try await world.browse(as: "ida") { browser in
      let asked = try await browser.get(Self.year + "/frozen")
      _ = try await browser.post(Self.year + "/frozen", asked.hiddenFields(plus: []), from: asked)
    }
    let id = try #require(try await world.store.caseIDs().first)
    try await world.browse { browser in
      let done = try await browser.act("/cases/\(id.text)/withdrawals", [("reason", "Settled by itself.")])
      #expect(done.status == 303)
    }
    try await world.browse(as: "ida") { browser in
      let page = try await browser.get(Self.year).text
      #expect(page.contains(YearWords.tooLittle))
      #expect(page.contains("7 challenges were raised."))
    }
  }

  @Test func aYearThatIsNotOverIsNotFrozen() async throws {
    let world = try await RaisingWorld()
    try await world.browse(as: "ida") { (browser: Browser) async throws in
      #expect(try await browser.get(Self.year).text.contains("The year is not over"))
      #expect(try await browser.get(Self.year + "/frozen").status == 404)
    }
    try await world.browse(as: "tom") { (browser: Browser) async throws in
      #expect(try await browser.get(Self.year).status == 404)
      #expect(try await browser.get(Self.year + "/pdf").status == 404)
    }
  }

  /// Where nothing makes a file, the page comes, and says so; a year without cases is a year.
  @Test func whereNoFileCanBeMadeThePageComes() async throws {
    let world = try await RaisingWorld()
    try await world.browse(as: "ida") { browser in
      let page = try await browser.get(Self.year).text
      #expect(page.contains("No challenge was raised.") && page.contains("href=\"\(Self.year)/file\""))
      #expect(!page.contains("href=\"\(Self.year)/pdf\"") && page.contains(ConversionWords.notInstalled))
      let file = try await browser.get(Self.year + "/pdf")
      #expect(file.status == 503 && file.text.contains(ConversionWords.missing(ConversionWords.pdf)))
    }
  }
}
