import CaseRules
import Testing

@testable import Web

/// Whoever stands in for somebody away finds what that post owes, opens and does it, and every look says in whose
/// place; with the absence it ends.
@Suite struct StandingInPagesTests {
  private static let inPlace = "In place of the Social worker, until they are back on"

  @Test func aDeputyOwesFindsAndActsWhileItLasts() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { browser in path.set(try await browser.raise(Browser.dale)) }
    try await world.browse(as: "ruth") { (browser: Browser) async throws in
      #expect(try await browser.get(path.value).status == 404)
      #expect(try await !browser.get("/cases").text.contains(path.value))
    }
    world.isAway("sw", until: UKClock.local(world.now).day + 7, deputy: "sm")
    try await world.browse(as: "ruth") { (browser: Browser) async throws in
      let home = try await browser.get("/")
      #expect(home.text.contains(path.value) && home.text.contains(Self.inPlace))
      #expect(try await browser.get("/owe").text.contains(Self.inPlace))
      #expect(try await browser.get("/cases").text.contains(path.value))
      let page = try await browser.get(path.value)
      #expect(page.status == 200 && page.text.contains("Acknowledge"))
      #expect(try await browser.act(path.value, "acknowledgements", []).status == 303)
      #expect(try await browser.get(path.value).text.contains("Ruth Fell"))
      let looks = try await browser.get(path.value + "/looks").text
      #expect(looks.contains("Ruth Fell") && looks.contains("Read the case, standing in for this post"))
    }
    world.isAway("sw", until: nil, deputy: "sm")
    try await world.browse(as: "ruth") { (browser: Browser) async throws in
      #expect(try await browser.get(path.value).status == 404)
      #expect(try await !browser.get("/").text.contains(path.value))
      #expect(try await !browser.get("/cases").text.contains(path.value))
    }
  }

  /// Two who are deputies of each other, and both away: the pages answer, and nobody gets the other's cases.
  @Test func aCircleGivesNobodyAnything() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { browser in path.set(try await browser.raise(Browser.dale)) }
    let day = UKClock.local(world.now).day + 7
    world.isAway("sw", until: day, deputy: "sm")
    world.isAway("sm", until: day, deputy: "sw")
    for (person, status) in [("ruth", 404), ("cal", 200)] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        let page = try await browser.get(path.value)
        #expect(page.status == status, "\(person)")
      }
    }
  }
}
