import CaseRules
import Casework
import Testing
import Wording

@testable import Web

/// A partnership's team sees what runs late, from facts alone; small numbers are not shown, nor what would tell them.
@Suite struct LateTests {
  private static let path = "/partnerships/dale/late"

  private func world(raised count: Int, after days: Int) async throws -> RaisingWorld {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      for _ in 0..<count { _ = try await browser.raise(Browser.dale) }
    }
    world.wait(seconds: days * 86_400)
    let sweep = Sweep(journal: world.store, wakes: world.store, office: world.office) { _ in
      NoticeText(headline: "", lines: [])
    }
    _ = try await sweep.run(at: world.now)
    return world
  }

  private func json(_ browser: Browser) async throws -> String {
    try await browser.get(Self.path, [("Accept", "application/json")]).text
  }

  @Test func nothingLateIsSaidToo() async throws {
    let world = try await world(raised: 7, after: 0)
    try await world.browse(as: "ida") { (browser: Browser) async throws in
      #expect(try await browser.get("/").text.contains("href=\"\(Self.path)\""))
      let page = try await browser.get(Self.path)
      #expect(page.status == 200 && page.text.contains("Nothing is late") && !page.text.contains("<table"))
      #expect(try await json(browser).contains(#""late":0"#))
    }
  }

  @Test func ofFewNothingIsSaid() async throws {
    let world = try await world(raised: 5, after: 60)
    try await world.browse(as: "ida") { (browser: Browser) async throws in
      let page = try await browser.get(Self.path).text
      #expect(page.contains("From 1 to 5 open challenges are past the limit") && !page.contains("<table"))
      let json = try await json(browser)
      #expect(!json.contains("Hill") && !json.contains(#""late":"#))
    }
  }

  @Test func manyAreShownByStageAndWhoChallengedWhom() async throws {
    let world = try await world(raised: 6, after: 60)
    try await world.browse(as: "ida") { (browser: Browser) async throws in
      let page = try await browser.get(Self.path).text
      #expect(page.contains("6 open challenges are past the limit of their stage."))
      #expect(page.contains("Hill Health challenged Hill Social Care") && page.contains("<svg"))
      #expect(page.contains("More than 20 working days"))
      for state in try await world.cases() { #expect(!page.contains(state.raised.reference)) }
      let json = try await json(browser)
      #expect(json.contains(#""late":6"#) && json.contains(#""count":6"#) && json.contains(#""notCounted":0"#))
    }
  }

  @Test func nobodyElseFindsIt() async throws {
    let world = try await RaisingWorld()
    for person in ["nia", "carl", "tom"] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        #expect(try await browser.get(Self.path).status == 404, "\(person)")
      }
    }
  }
}

/// Whatever the numbers are, what is shown of them leaves every small one open.
@Suite struct LateTablesTests {
  /// Stages and pairs drawn at random: under each number that is shown, nothing from 1 to 5 is, and whatever is hidden
  /// could have been split another way.
  @Test(arguments: 0..<200) func whatIsHiddenCannotBeWorkedOut(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func draw(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
    let stages = (0..<1 + draw(4)).map { _ in (0..<1 + draw(4)).map { _ in 1 + draw(9) } }
    let sum = Suppression.shown(stages.joined().reduce(0, +))
    guard case .count = sum else { return }
    guard let shown = Suppression.parts(stages.map { $0.reduce(0, +) }, of: sum) else { return }
    for (stage, count) in zip(stages, shown) {
      guard case .count(let number) = count else { continue }
      #expect(number > Suppression.most)
      let pairs = Suppression.parts(stage, of: count)
      let hidden = zip(stage, pairs ?? []).filter { $0.1 == .hidden }.map(\.0)
      #expect(hidden.isEmpty || hidden.count > 1 && hidden.reduce(0, +) - (hidden.count - 1) > Suppression.most)
      for case .count(let number) in pairs ?? [] { #expect(number > Suppression.most) }
    }
  }
}
