import CaseRules
import Casework
import Testing

@testable import Web

/// Those who oversee an agency see what it owes, by age and person; nobody else does, and nobody concerned is in it.
@Suite struct AgencyOverviewTests {
  @Test func aLeadSeesWhoOwesWhatAndTheListBehindIt() async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      for _ in 0..<3 { _ = try await browser.raise(Browser.dale) }
    }
    try await world.browse(as: "carl") { (browser: Browser) async throws in
      #expect(try await browser.get("/").text.contains("href=\"/overview\""))
      let page = try await browser.get("/overview")
      #expect(page.status == 200 && page.text.contains("Open duties of Hill Social Care"))
      #expect(page.text.contains("Nothing is late.") && page.text.contains("<svg"))
      #expect(page.text.contains("Cal Stone") && page.text.contains("href=\"/overview/sw\""))
      let list = try await browser.get("/overview/sw")
      #expect(list.status == 200 && list.text.contains("What is owed by: Social worker"))
      let json = try await browser.get("/overview", [("Accept", "application/json")]).text
      #expect(json.contains(#""post":"sw""#) && json.contains(#""late":0"#))
      for state in try await world.cases() {
        #expect(!page.text.contains(state.raised.reference) && !json.contains(state.raised.reference))
        #expect(list.text.contains(state.raised.reference))
      }
    }
    world.wait(seconds: 60 * 86_400)
    try await world.browse(as: "carl") { (browser: Browser) async throws in
      #expect(try await browser.get("/overview").text.contains("late."))
      #expect(try await browser.get("/overview", [("Accept", "application/json")]).text.contains(#""late":3"#))
    }
  }

  @Test func whereNothingIsOpenThatIsSaid() async throws {
    let world = try await RaisingWorld()
    try await world.browse(as: "carl") { (browser: Browser) async throws in
      #expect(try await browser.get("/overview").text.contains("Nothing is open. Nothing is late."))
      #expect(try await browser.get("/overview/sw").text.contains("Nothing is open here"))
    }
  }

  /// A worker has none; another agency's posts, and posts that are none, are not found.
  @Test func nobodyElseFindsIt() async throws {
    let world = try await RaisingWorld()
    for person in ["nia", "cal", "tom"] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        for path in ["/overview", "/overview/sw", "/overview/hv"] {
          #expect(try await browser.get(path).status == 404, "\(person) \(path)")
        }
        #expect(try await !browser.get("/").text.contains("href=\"/overview\""))
      }
    }
    try await world.browse(as: "carl") { (browser: Browser) async throws in
      for post in ["hv", "nobody", "leads@health"] {
        #expect(try await browser.get("/overview/" + post).status == 404, "\(post)")
      }
    }
  }
}
