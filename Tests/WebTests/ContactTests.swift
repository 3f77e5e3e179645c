import Testing

@testable import Web

/// Where people outside write to: for a page in another form, and about a weakness.
@Suite struct ContactTests {
  @Test func withoutAContactThePageNamesWhomToAsk() async throws {
    try await World { $0.demo = false }.browse { (browser: Browser) async throws in
      #expect(try await browser.get("/accessibility").text.contains("ask your agency’s administrator"))
      #expect(try await browser.get("/.well-known/security.txt").status == 404)
    }
  }

  @Test func aContactStandsWherePeopleLook() async throws {
    let world = World {
      ($0.demo, $0.contact, $0.contactPhone) = (false, "help@counterpart.example.org", "01632 960 001")
      $0.site = "https://counterpart.example.org"
    }
    try await world.browse { (browser: Browser) async throws in
      let page = try await browser.get("/accessibility").text
      #expect(page.contains("href=\"mailto:help@counterpart.example.org\"") && page.contains("phone 01632 960 001"))
      #expect(!page.contains("ask your agency’s administrator"))
      let text = try await browser.get("/.well-known/security.txt")
      #expect(text.status == 200 && text.header("Content-Type") == "text/plain; charset=utf-8")
      let lines = text.text.split(separator: "\n")
      #expect(lines.first == "Contact: mailto:help@counterpart.example.org")
      #expect(lines.contains("Canonical: https://counterpart.example.org/.well-known/security.txt"))
      #expect(lines.filter { $0.hasPrefix("Expires: 20") && $0.hasSuffix(":00") }.count == 1)
    }
  }
}
