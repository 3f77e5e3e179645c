import CaseRules
import Casework
import Storage
import Testing
import Wording

@testable import Web

/// When something goes wrong: each page says what to do and leads to what does it, and the trace stays.
@Suite struct MishapPagesTests {
  private static let lead = "lena"
  private static let secret = "Quillfeather was named here."

  private func raised(_ world: RaisingWorld) async throws -> String {
    let path = Shared("")
    try await world.browse { (browser: Browser) async throws in
      path.set(try await browser.raise(Browser.dale))
      _ = try await browser.act(path.value, "discussions", [("means", "phone"), ("account", Self.secret)])
    }
    return path.value
  }

  @Test func anybodyFindsTheQuestionsAndSomebodyInACaseTheWays() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    try await world.browse { (browser: Browser) async throws in
      #expect(try await browser.get(MishapQuestions.path).text.contains(MishapWords.fromTheCase))
      #expect(try await browser.get("/help").text.contains("href=\"\(MishapQuestions.path)\""))
      #expect(try await browser.get(path).text.contains("href=\"\(path)/mishap\""))
      let page = try await browser.get(path + "/mishap").text
      for way in ["entry", "person", "recipient"] {
        #expect(page.contains("href=\"\(path)/mishap/\(way)\""), "\(way)")
      }
    }
  }

  @Test func anEntryIsChosenWithoutItsWordsAndRemoved() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    let caseID = CaseID(String(path.split(separator: "/")[1]))
    let talk = try await world.store.events(of: caseID).last?.position ?? 0
    try await world.browse { (browser: Browser) async throws in
      let page = try await browser.get(path + "/mishap/entry").text
      #expect(!page.contains("Quillfeather"))
      #expect(page.contains("href=\"\(path)/removals?about=\(talk)\"") && page.contains(MishapWords.isKept))
      let removed = try await browser.act(path, "removals", [("about", "\(talk)"), ("reason", "Another child’s.")])
      #expect(removed.status == 303)
      let after = try await browser.get(path + "/mishap/entry").text
      #expect(after.contains(MishapWords.removed(by: talk + 1)) && !after.contains("removals?about=\(talk)\""))
    }
    try await world.browse(as: "carl") { (browser: Browser) async throws in
      #expect(try await browser.get(path + "/mishap/entry").text.contains(MishapWords.ofTheOthers))
    }
  }

  @Test func aChallengeAboutTheWrongPersonIsTakenBackJudgedAndErased() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    let caseID = CaseID(String(path.split(separator: "/")[1]))
    try await world.browse { (browser: Browser) async throws in
      #expect(try await browser.get(path + "/mishap/person").text.contains("href=\"\(path)/mistaken\""))
      #expect(try await browser.act(path, "mistaken", [("reason", "The same initials.")]).status == 303)
      #expect(try await browser.get(path).text.contains("raised about the wrong person"))
      let told = [("what", "words"), ("account", "They read it."), ("taken", "I rang.")]
      #expect(try await browser.act(path, "disclosures", told).status == 303)
      #expect(try await browser.get(path + "/mishap/person").text.contains(MishapWords.askALead))
      #expect(try await browser.get("/disclosures").status == 404)
    }
    let report = try await world.store.events(of: caseID).last?.position ?? 0
    try await world.browse(as: "carl") { (browser: Browser) async throws in
      #expect(try await browser.get(path + "/mishap/person").text.contains(MishapWords.askTheRaising))
      let judged = [("about", "\(report)"), ("judgement", "notReportable"), ("reason", "No.")]
      #expect(try await browser.act(path, "disclosures-judged", judged).status == 422, "another agency’s")
      #expect(try await browser.get("/disclosures").text.contains(DisclosureWords.noneToJudge))
    }
    try await world.browse(as: Self.lead) { (browser: Browser) async throws in
      #expect(try await browser.get("/").text.contains("href=\"/disclosures\""))
      let list = try await browser.get("/disclosures").text
      #expect(list.contains("href=\"\(path)/disclosures-judged?about=\(report)\"") && list.contains("Article 33"))
      let early = try await browser.act(path, "erasures", [("because", "wrongPerson")])
      #expect(early.status == 422 && early.text.contains("nobody has judged that yet"))
      let none = try await browser.act(path, "disclosures-judged", [("about", "\(report)")])
      #expect(none.status == 422 && none.errors == ["judgement-error", "reason-error"])
      let judged = [("about", "\(report)"), ("judgement", "notReportable"), ("reason", "Nobody filed it.")]
      #expect(try await browser.act(path, "disclosures-judged", judged).status == 303)
      #expect(try await browser.get("/disclosures").text.contains(DisclosureWords.judgement(.notReportable)))
      #expect(try await browser.get(path + "/mishap/person").text.contains("href=\"\(path)/erasures\""))
      #expect(try await browser.act(path, "erasures", [("because", "wrongPerson")]).status == 303)
      let page = try await browser.get(path).text
      #expect(page.contains(RetentionWords.reason(.wrongPerson)) && !page.contains("Quillfeather"))
      #expect(try await browser.get("/disclosures").text.contains(DisclosureWords.judgement(.notReportable)), "stays")
      for way in ["", "/entry", "/person", "/recipient"] {
        #expect(try await browser.get(path + "/mishap" + way).status == 404, "\(way)")
      }
    }
    #expect(try await world.store.verify().isEmpty)
  }

  @Test func whatWentToTheWrongPersonIsChosenAndReported() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    let record = [("purpose", "court"), ("recipient", "The clerk"), ("basis", "publicTask"), ("reason", "Asked for.")]
    try await world.browse { (browser: Browser) async throws in
      #expect(try await browser.act(path, "records", record).status == 303)
      let page = try await browser.get(path + "/mishap/recipient").text
      let caseID = CaseID(String(path.split(separator: "/")[1]))
      let made = try await world.store.events(of: caseID).last?.position ?? 0
      #expect(page.contains("href=\"\(path)/disclosures?about=\(made)\"") && page.contains(MishapWords.aboutCodes))
      let form = try await browser.get(path + "/disclosures?about=\(made)").text
      #expect(form.contains("value=\"record\" checked"))
      let none = try await browser.act(path, "disclosures", [("about", "\(made)")])
      #expect(none.status == 422 && none.errors == ["what-error", "account-error"])
    }
  }
}
