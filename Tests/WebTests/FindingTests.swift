import CaseRules
import Casework
import Foundation
import Testing

@testable import Storage
@testable import Web

/// A list is narrowed by what is no secret; who is concerned is found by what was typed, which stands nowhere after.
@Suite struct FindingTests {
  static let known = [
    ("label", "J.R."), ("nhsNumber", "943 476 5919"), ("personName", "Siân O'Quillfeather"), ("born-day", "3"),
    ("born-month", "april"), ("born-year", "2012"),
  ]

  /// A challenge about the same person, raised by somebody and sent to somebody.
  private func raised(
    _ world: RaisingWorld, by person: String = "nia", to post: String = "sw",
    known: [(String, String)] = FindingTests.known
  ) async throws -> String {
    let path = Shared("")
    try await world.browse(as: person) { browser in
      path.set(try await browser.raise(["person": known, "counterparts": [("post-care", post)]]))
    }
    return path.value
  }

  private func acts(_ world: RaisingWorld) async throws -> [String] {
    try await world.store.database.read { connection in
      try connection.rows("SELECT act FROM access_log WHERE case_id IS NULL ORDER BY sequence").map { try $0.text(0) }
    }
  }

  @Test func theListIsNarrowedAndSaysSoOnRecordInCodes() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { browser in path.set(try await browser.raise(Browser.dale)) }
    let here = [
      "status=open", "agency=care", "person=sw", "person=cal", "stage=1", "ground=refused", "from=2026-04-17",
      "to=2026-04-17", "from-day=17&from-month=april&from-year=2026",
    ]
    let elsewhere = ["status=closed", "agency=school", "person=sm", "stage=2", "to=2026-04-16"]
    try await world.browse { browser in
      for query in here {
        #expect(try await browser.get("/cases?" + query).text.contains("href=\"\(path.value)\""), "\(query)")
      }
      for query in elsewhere {
        let page = try await browser.get("/cases?" + query)
        #expect(page.status == 200 && !page.text.contains(path.value), "\(query)")
      }
    }
    let acts = try await self.acts(world)
    #expect(acts.contains("search agency=care") && acts.contains("search from=2026-04-17"))
    #expect(acts.contains("search ground=refused"))
  }

  @Test(arguments: [
    "status=nonsense", "agency=%27%20OR%201%3D1", "person=nobody", "stage=9%20or", "ground=%3Cb%3E", "from=2026-02-31",
    "from=2099-01-01", "from=2026-04-02&to=2026-04-01",
  ]) func whatIsNoChoiceIsRefusedAndNotAsked(query: String) async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let page = try await browser.get("/cases?" + query)
      #expect(page.status == 422 && page.text.contains("There is a problem"))
      let json = try await browser.get("/cases?" + query, [("Accept", "application/json")])
      #expect(json.status == 422)
    }
    let acts = try await self.acts(world)
    #expect(acts.allSatisfy { !$0.hasPrefix("search") })
  }

  @Test(arguments: ["1.x'y", "x.abc", "1", "99999999999999.a", "1." + String(repeating: "a", count: 65)])
  func aPlaceThatIsNoneIsRefused(after: String) async throws {
    try await RaisingWorld().browse { browser in
      let page = try await browser.get("/cases?after=\(after)")
      #expect(page.status == 422)
    }
  }

  @Test func theListIsDataTooAndGoesOn() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    let first = try #require(try await world.store.row(of: CaseID(String(path.dropFirst("/cases/".count)))))
    for number in 1...HomePages.perPage {
      var row = first
      row.caseID = CaseID("made\(number)")
      row.position = 0
      row.openedAt = world.now + 60
      try await world.store.rebuild(
        row, visibility: [VisibilityRow(caseID: row.caseID, post: PostID("hv"), reason: "party")], due: [], clues: [])
    }
    try await world.browse { browser in
      let start = try await browser.get("/cases?agency=care", [("Accept", "application/json")])
      #expect(start.status == 200 && start.text.hasPrefix("{\"cases\":"))
      // Rows that no journal stands behind are not shown: the access function is asked of each.
      let page = try await browser.get("/cases")
      #expect(!page.text.contains("/cases/made"))
      let next = try #require(page.text.firstMatch(of: /href="([^"]+)" rel="next"/)).1
      #expect(next.hasPrefix("/cases?after="))
      let second = try await browser.get(String(next))
      #expect(second.text.contains("href=\"\(path)\"") && second.text.contains("First page"))
      let data = try await browser.get(String(next), [("Accept", "application/json")])
      #expect(data.text.contains("\"reference\":\"\(first.reference)\"") && !data.text.contains("\"next\""))
    }
  }

  @Test func whoIsConcernedIsFoundByWhatTheyAreKnownBy() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    let asked: [[(String, String)]] = [
      [("nhsNumber", "9434765919")], [("q", "943-476-5919")],
      [("personName", "oquillfeather sian"), ("born-day", "03"), ("born-month", "4"), ("born-year", "2012")],
      [("nhsNumber", "943 476 5919"), ("personName", "SIAN OQUILLFEATHER"), ("born", "2012-04-03")],
    ]
    for person in ["nia", "cal", "lena", "tess", "ida"] {
      try await world.browse(as: person) { browser in
        for typed in asked {
          let found = try await browser.press("Search", on: browser.get("/search"), typing: typed)
          #expect(found.status == 200)
          let main = found.text.split(separator: "<main").last ?? ""
          #expect(main.contains(path) == ["nia", "cal", "lena"].contains(person), "\(person) \(typed)")
          #expect(found.header("Location") == nil)
          #expect(found.text.contains("<title>Search – Counterpart</title>"))
        }
      }
    }
    try await world.browse { browser in
      let other = [("nhsNumber", "943 476 5919"), ("personName", "Somebody Else"), ("born", "2012-04-03")]
      let found = try await browser.press("Search", on: browser.get("/search"), typing: other)
      #expect(found.text.contains("Nothing found"))
    }
    let kept = try await acts(world)
    #expect(kept.contains("search nhsNumber") && kept.contains("search nhsNumber nameAndBirthDate"))
    #expect(kept.allSatisfy { !$0.lowercased().contains("quill") && !$0.contains("943") && !$0.contains("2012") })
  }

  @Test(arguments: [
    [("nhsNumber", "943 476 5918")], [("personName", "Ann Lee")], [("born", "2012-04-03")],
    [("personName", "Ann"), ("born-day", "31"), ("born-month", "2"), ("born-year", "2012")],
    [("personName", "Ann"), ("born", "1899-12-31")], [("personName", String(repeating: "é", count: 201))],
    [("nhsNumber", String(repeating: "9", count: 5000))], [("personName", "Ann\u{202E}"), ("born", "2012-04-03")],
  ]) func whatCannotBeLookedForIsSaid(typed: [(String, String)]) async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let answer = try await browser.press("Search", on: browser.get("/search"), typing: typed)
      #expect(answer.status == 422 && answer.text.contains("There is a problem"))
    }
    let acts = try await self.acts(world)
    #expect(acts.allSatisfy { !$0.hasPrefix("search") })
  }

  @Test(arguments: [
    "李小龙", "Ὀδυσσεύς", "محمد", "प्रिया", "🧒🏽", "'; DROP TABLE cases; --", "=1+1", "%_\\", "a\u{301}\u{301}\u{301}",
  ]) func namesOfEveryScriptAreSearched(name: String) async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world, known: [("label", name)])
    try await world.browse { browser in
      let found = try await browser.press("Search", on: browser.get("/search"), typing: [("q", name)])
      #expect(found.status == 200)
      let main = found.text.split(separator: "<main").last ?? ""
      let hasLetters = name.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      #expect(main.contains(path) == hasLetters)
    }
  }

  /// Nia and Ola each raise one about the same person; neither may see the other's. Their lead sees both.
  @Test func anotherChallengeIsToldToWhoMayOpenItAlone() async throws {
    let world = try await RaisingWorld()
    let first = try await raised(world)
    let second = try await raised(world, by: "ola", to: "sm")
    for (person, own, other) in [("nia", first, second), ("ola", second, first)] {
      try await world.browse(as: person) { browser in
        let page = try await browser.get(own)
        #expect(page.status == 200 && !page.text.contains("may concern this child") && !page.text.contains(other))
      }
    }
    try await world.browse(as: "lena") { browser in
      for (own, other) in [(first, second), (second, first)] {
        let page = try await browser.get(own)
        #expect(page.text.contains("Another open challenge may concern this child"))
        #expect(page.text.contains("href=\"\(other)\""))
        #expect(page.text.contains("The same NHS number and the same name and date of birth"))
        let json = try await browser.get(own, [("Accept", "application/json")])
        #expect(json.text.contains("\"knownBy\":[\"nameAndBirthDate\",\"nhsNumber\"]"))
      }
    }
    // Nobody learns of the other from who looked at this one.
    let looks = try await world.store.looks(at: CaseID(String(second.dropFirst("/cases/".count))), limit: 99, offset: 0)
    #expect(!looks.contains { $0.act == "warning" })
    #expect(try await acts(world).contains("warning"))
  }

  @Test func whoeverWritesIsToldOnTheWay() async throws {
    let world = try await RaisingWorld()
    let first = try await raised(world)
    try await world.browse { browser in
      let draft = try await browser.begin(Browser.hill)
      try await browser.fill(draft, ["person": [("label", "X"), ("nhsNumber", "9434765919")]])
      let check = try await browser.get(draft + "/check")
      #expect(check.text.contains("href=\"\(first)\"") && check.text.contains("The same NHS number"))
      _ = try await browser.save(draft, "person", [("label", "X"), ("nhsNumber", "9434765919")])
      let next = try await browser.get(draft + "/decision")
      #expect(next.text.contains("Another open challenge may concern the same person"))
    }
    try await world.browse(as: "una") { browser in
      let draft = try await browser.begin(Browser.hill)
      try await browser.fill(draft, ["person": [("label", "X"), ("nhsNumber", "9434765919")]])
      let check = try await browser.get(draft + "/check")
      #expect(!check.text.contains("may concern") && !check.text.contains(first))
    }
  }

  /// A correction of the challenge changes what is found.
  @Test func aCorrectionChangesWhatIsFound() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    func finds(_ typed: [(String, String)]) async throws -> Bool {
      let seen = Shared(false)
      try await world.browse { browser in
        let found = try await browser.press("Search", on: browser.get("/search"), typing: typed)
        seen.set((found.text.split(separator: "<main").last ?? "").contains(path))
      }
      return seen.value
    }
    try await world.browse { browser in
      let wrong = try await browser.act(path + "/corrections?about=1", [("correction", "Wrong."), ("nhsNumber", "12")])
      #expect(wrong.status == 422)
      let done = try await browser.act(
        path + "/corrections?about=1",
        [("correction", "The number was another child's."), ("nhsNumber", "none"), ("personName", "Jo Reed")])
      #expect(done.status == 303)
    }
    #expect(try await finds([("nhsNumber", "9434765919")]) == false)
    #expect(try await finds([("personName", "Siân O'Quillfeather"), ("born", "2012-04-03")]) == false)
    #expect(try await finds([("personName", "Reed Jo"), ("born", "2012-04-03")]))
    try await world.browse { browser in
      let done = try await browser.act(path + "/removals?about=3", [("reason", "It was right before.")])
      #expect(done.status == 303)
    }
    #expect(try await finds([("nhsNumber", "9434765919")]))
    #expect(try await finds([("personName", "Reed Jo"), ("born", "2012-04-03")]) == false)
  }
}
