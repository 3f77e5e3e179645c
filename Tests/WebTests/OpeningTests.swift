import CaseRules
import Casework
import Testing

@testable import Web

/// A manager of a party's agency opens a case by its reference, with a reason, for a day.
@Suite struct OpeningTests {
  private func raised(_ world: RaisingWorld) async throws -> (path: String, reference: String) {
    let path = Shared("")
    try await world.browse { (browser: Browser) async throws in path.set(try await browser.raise(Browser.dale)) }
    return (path.value, try #require(try await world.cases().first).raised.reference)
  }

  private func open(_ reference: String, _ reason: String, _ browser: Browser) async throws -> Answer {
    let page = try await browser.get("/openings")
    #expect(page.status == 200)
    return try await browser.post(
      "/openings", page.hiddenFields(plus: [("reference", reference), ("reason", reason)]), from: page)
  }

  @Test func aManagerOpensItAndItClosesAfterADay() async throws {
    let world = try await RaisingWorld()
    let (path, reference) = try await raised(world)
    try await world.browse(as: "ruth") { (browser: Browser) async throws in
      #expect(try await browser.get(path).status == 404)
      #expect(try await browser.get("/cases").text.contains("href=\"/openings\""))
      #expect(try await open(reference, "", browser).errors == ["reason-error"])
      let opened = try await open(reference.lowercased(), "The head rang me.", browser)
      #expect(opened.status == 303 && opened.header("Location") == path)
      let page = try await browser.follow(opened)
      #expect(page.text.contains("You opened the case with a reason"))
      #expect(page.text.contains("You read this case, and do nothing in it."))
      #expect(page.text.contains("Reason: The head rang me."))
      #expect(try await browser.get("/cases").text.contains("href=\"\(path)\""))
      #expect(try await browser.get(path + "/answers").status == 403)
      #expect(try await open(reference, "Again.", browser).header("Location") == path)
    }
    #expect(try await world.cases()[0].glass.count == 1)
    world.wait(seconds: 86_400)
    try await world.browse(as: "ruth") { (browser: Browser) async throws in
      #expect(try await browser.get(path).status == 404)
      #expect(try await !browser.get("/cases").text.contains("href=\"\(path)\""))
      let found = try await browser.get("/search")
      let search = try await browser.post("/search", ["q": reference], from: found)
      #expect(!search.text.contains("href=\"\(path)\""))
    }
  }

  /// Right or wrong, and in the same words: whoever guesses learns nothing of which references there are.
  @Test func wrongReferencesAreThrottledLikePasswords() async throws {
    let world = try await RaisingWorld()
    let (path, reference) = try await raised(world)
    try await world.browse(as: "ruth") { (browser: Browser) async throws in
      for _ in 0..<10 { #expect(try await open("ZZZ-9999", "Guessing.", browser).status == 422) }
      for asked in ["ZZZ-9999", reference] {
        let answer = try await open(asked, "Guessing.", browser)
        #expect(answer.status == 429 && answer.text.contains("Too many tries") && answer.text.contains("5 minutes"))
      }
      #expect(try await browser.get(path).status == 404)
      world.wait(seconds: 301)
      #expect(try await open(reference, "The head rang me.", browser).status == 303)
    }
  }

  @Test func theTeamsReferencesAreThrottledToo() async throws {
    let world = try await RaisingWorld()
    try await world.browse(as: "tom") { (browser: Browser) async throws in
      func name() async throws -> Int {
        let page = try await browser.get("/arbiters")
        let fields = [("reference", "ZZZ-9999"), ("post", "panel"), ("reason", "Guessing.")]
        return try await browser.post("/arbiters", page.hiddenFields(plus: fields), from: page).status
      }
      for _ in 0..<10 { #expect(try await name() == 422) }
      #expect(try await name() == 429)
    }
  }

  /// Both agencies' leads find it on their home, and record that they know. Nobody else is offered that.
  @Test func bothLeadsAreTold() async throws {
    let world = try await RaisingWorld()
    let (path, reference) = try await raised(world)
    try await world.browse(as: "ruth") { (browser: Browser) async throws in
      _ = try await open(reference, "The head rang me.", browser)
    }
    let key = "3.glass-known"
    for lead in ["carl", "lena"] {
      try await world.browse(as: lead) { (browser: Browser) async throws in
        #expect(try await browser.get("/").text.contains("Know that somebody outside the case opened it"))
        let page = try await browser.get(path).text
        #expect(page.contains("duties-done?about=\(key)") && page.contains("who opened it with a reason"))
        #expect(try await browser.act(path, "duties-done", about: key, [("account", "I rang her.")]).status == 303)
        #expect(try await !browser.get("/").text.contains("Know that somebody outside the case opened it"))
      }
    }
    try await world.browse(as: "cal") { (browser: Browser) async throws in
      #expect(try await !browser.get(path).text.contains("duties-done?about=\(key)"))
    }
  }

  /// Whether there is no such case, or somebody may not open it, the answer is the same; each try is on record.
  @Test func whoeverMayNotOpenItLearnsNothing() async throws {
    let world = try await RaisingWorld()
    let (path, reference) = try await raised(world)
    for person in ["nia", "cal", "tess", "lena", "ida"] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        #expect(try await browser.get("/openings").status == 404, "\(person)")
      }
    }
    try await world.browse(as: "ola") { (browser: Browser) async throws in
      let wrong = try await open("ZZZ-9999", "Worried.", browser)
      #expect(wrong.status == 422 && wrong.errors == ["reference-error"])
      #expect(try await open(reference, "Worried.", browser).status == 303)
    }
    try await world.browse(as: "cal") { (browser: Browser) async throws in
      #expect(try await browser.get(path + "/looks").text.contains("Asked to open the case by its reference"))
    }
  }
}
