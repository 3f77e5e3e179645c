import CaseRules
import Casework
import Testing

@testable import Web

/// Somebody who may not see a case reports a grave event; a lead links it to a case or sets it aside.
@Suite struct ReportTests {
  private func raised(_ world: RaisingWorld) async throws -> (path: String, reference: String) {
    let path = Shared("")
    try await world.browse { (browser: Browser) async throws in path.set(try await browser.raise(Browser.dale)) }
    return (path.value, try #require(try await world.cases().first).raised.reference)
  }

  private func report(_ browser: Browser, _ fields: [(String, String)]) async throws -> Answer {
    let page = try await browser.get("/reports/new")
    #expect(page.status == 200 && page.text.contains("999"))
    return try await browser.post("/reports", page.hiddenFields(plus: fields), from: page)
  }

  private func settle(_ path: String, _ browser: Browser, _ fields: [(String, String)]) async throws -> Answer {
    let page = try await browser.get(path)
    return try await browser.post(path, page.hiddenFields(plus: fields), from: page)
  }

  @Test func aLeadLinksItAndTheReporterNeverSeesTheCase() async throws {
    let world = try await RaisingWorld()
    let (path, reference) = try await raised(world)
    let report = Shared("")
    try await world.browse(as: "tess") { (browser: Browser) async throws in
      #expect(try await self.report(browser, []).errors == ["account-error", "agency-error"])
      let sent = try await self.report(
        browser, [("account", "She died last night."), ("agency", "care"), ("reference", reference)])
      report.set(try #require(sent.header("Location")))
      let page = try await browser.follow(sent)
      #expect(page.text.contains("She died last night.") && page.text.contains("No lead has read it yet"))
      #expect(!page.text.contains("name=\"settle\""))
      #expect(try await browser.get(path).status == 404)
    }
    for person in ["nia", "cal", "lena"] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        #expect(try await browser.get(report.value).status == 404, "\(person)")
      }
    }
    try await world.browse(as: "carl") { (browser: Browser) async throws in
      #expect(try await browser.get("/").text.contains("One report of a grave event waits for you"))
      #expect(try await browser.get(report.value).text.contains("A person has died"))
      let wrong = [("reference", "ZZZ-9999"), ("settle", "link")]
      #expect(try await settle(report.value, browser, wrong).errors == ["reference-error"])
      let unsaid = [("reference", reference), ("settle", "link")]
      #expect(try await settle(report.value, browser, unsaid).errors == ["event-error"])
      let linked = try await settle(report.value, browser, unsaid + [("event", "death")])
      #expect(linked.status == 303)
      #expect(try await settle(report.value, browser, unsaid + [("event", "death")]).status != 303)
      let page = try await browser.get(path).text
      #expect(page.contains("Reported an override: a person has died"))
      #expect(page.contains("On behalf of Tess Wold"))
    }
    try await world.browse(as: "tess") { (browser: Browser) async throws in
      let page = try await browser.get(report.value)
      #expect(page.text.contains("A lead linked it to a case") && !page.text.contains(path))
      #expect(try await browser.get("/reports").text.contains("A lead linked it to a case"))
      #expect(try await browser.get(path).status == 404)
    }
    let state = try #require(try await world.cases().first)
    #expect(state.overrides.map(\.by.onBehalfOf?.text) == ["tess"])
  }

  @Test func aLeadPassesItOnToAnotherAgencysLeads() async throws {
    let world = try await RaisingWorld()
    let (first, second) = (Shared(""), Shared(""))
    try await world.browse(as: "tess") { (browser: Browser) async throws in
      let form = try await browser.get("/reports/new").text
      #expect(form.contains("Choose the agency</option>") && !form.contains(">None</option>"))
      let sent = try await self.report(browser, [("account", "She died last night."), ("agency", "school")])
      first.set(try #require(sent.header("Location")))
    }
    try await world.browse(as: "ada") { (browser: Browser) async throws in
      let bare = try await settle(first.value, browser, [("settle", "pass")])
      #expect(bare.errors == ["reason-error", "agency-error"] || bare.errors == ["agency-error", "reason-error"])
      let own = [("settle", "pass"), ("agency", "school"), ("reason", "Theirs.")]
      #expect(try await settle(first.value, browser, own).errors == ["agency-error"])
      let passed = [("settle", "pass"), ("agency", "care"), ("reason", "Care works with the family.")]
      #expect(try await browser.follow(settle(first.value, browser, passed)).text.contains("is with the other agency"))
      let page = try await browser.get(first.value)
      #expect(page.status == 200 && !page.text.contains("name=\"settle\""))
    }
    try await world.browse(as: "carl") { (browser: Browser) async throws in
      let text = try await browser.get("/reports").text
      let link = try #require(text.ranges(of: "href=\"/reports/").last)
      second.set("/reports/" + String(text[link.upperBound...].prefix { $0 != "\"" }))
      let page = try await browser.get(second.value)
      #expect(page.text.contains("She died last night.") && page.text.contains("Care works with the family."))
      #expect(page.text.contains("Ada Birch, School lead, Hilltop School"))
      #expect(page.text.contains("name=\"settle\""))
      #expect(try await browser.get(first.value).status == 404, "the first one is not theirs")
    }
    try await world.browse(as: "tess") { (browser: Browser) async throws in
      #expect(try await browser.get(first.value).text.contains("A lead passed it on to another agency"))
      #expect(try await browser.get(second.value).status == 200)
    }
  }

  @Test func aLeadSetsItAsideWithAReasonThatTheReporterReads() async throws {
    let world = try await RaisingWorld()
    let report = Shared("")
    try await world.browse(as: "nia") { (browser: Browser) async throws in
      let sent = try await self.report(browser, [("account", "A reporter rang."), ("agency", "school")])
      report.set(try #require(sent.header("Location")))
    }
    try await world.browse(as: "ada") { (browser: Browser) async throws in
      let bare = try await settle(report.value, browser, [("settle", "aside")])
      #expect(bare.errors == ["reason-error"])
      let aside = [("settle", "aside"), ("reason", "It was about another town.")]
      #expect(try await settle(report.value, browser, aside).status == 303)
      #expect(try await browser.get("/reports").text.contains("There are no reports"))
    }
    try await world.browse(as: "nia") { (browser: Browser) async throws in
      #expect(try await browser.get(report.value).text.contains("It was about another town."))
    }
  }
}
