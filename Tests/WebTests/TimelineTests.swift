import Testing

@testable import Web

/// What has happened, entry by entry: each has a number, and a link that leads to it for good.
@Suite struct TimelineTests {
  static let discussion = [("means", "phone"), ("account", "We talked.")]

  @Test func anEntryHasItsNumberAndLeadsToItsCorrection() async throws {
    try await RaisingWorld().browse { browser in
      let address = try await browser.raise()
      _ = try await browser.act(address + "/discussions", Self.discussion)
      let before = try await browser.get(address).text
      let entry = try #require(Self.numbers(before).first)
      #expect(
        before.contains("<a href=\"?entry=\(entry)#e\(entry)\"><span class=\"entry-number\">Entry \(entry)</span>"))
      _ = try await browser.act(address + "/corrections?about=\(entry)", [("correction", "We met.")])
      let page = try await browser.get(address).text
      let next = entry + 1
      #expect(page.contains("<a href=\"?entry=\(next)#e\(next)\">Corrected by entry \(next)</a>"))
      #expect(page.contains("<a href=\"?entry=\(entry)#e\(entry)\">See entry \(entry)</a>"))
    }
  }

  @Test func theLinkOpensThePageThatHoldsTheEntry() async throws {
    try await RaisingWorld().browse { browser in
      let address = try await browser.raise()
      for _ in 1...TimelineFilter.perPage { _ = try await browser.act(address + "/discussions", Self.discussion) }
      #expect(try await Self.numbers(browser.get(address).text).count == TimelineFilter.perPage)
      for link in ["?entry=1", "?by=care&what=discussed&page=1&entry=1"] {
        let page = try await browser.get(address + link).text
        #expect(Self.numbers(page).last == 1, "\(link)")
        #expect(page.contains("aria-current=\"page\"><span class=\"aloud\">Page </span>2"), "\(link)")
      }
      for link in ["?entry=99999", "?page=99999", "?by=\"&what=x%26y"] {
        #expect(try await browser.get(address + link).status == 200, "\(link)")
      }
      #expect(try await Self.numbers(browser.get(address + "?page=99999").text).last == 1)
    }
  }

  /// The numbers of the entries on a page, as their ids say them.
  private static func numbers(_ page: String) -> [Int] {
    page.matches(of: /id="e(\d+)"/).compactMap { Int($0.1) }
  }
}
