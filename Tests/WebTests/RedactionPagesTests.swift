import CaseRules
import Casework
import Storage
import Testing
import Wording

@testable import Web

/// Words are taken out of a record, a second person looks, and what goes does not hold them in any form.
@Suite struct RedactionPagesTests {
  private static let court = [
    ("purpose", "personConcerned"), ("recipient", "The person’s solicitor"), ("basis", "legalObligation"),
    ("reason", "She asked for it."),
  ]
  private static let secret = "Her uncle Quillfeather hit her. She told the school."

  private struct Told: Sendable {
    var path: String
    /// The record's entry, and that of the talk.
    var record, talk: Int
    var base: String { "\(path)/record/\(record)" }
  }

  /// Nia's challenge with a talk, a file and a record for the person.
  private func told(_ world: RaisingWorld) async throws -> Told {
    let found = Shared(Told(path: "", record: 0, talk: 0))
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.dale)
      _ = try await browser.act(path, "discussions", [("means", "phone"), ("account", Self.secret)])
      _ = try await browser.attach(path, "zanzibar.txt", Array("A letter.\n".utf8))
      let made = try await browser.act(path + "/records", Self.court)
      let record = Int(try #require(made.header("Location")).split(separator: "/").last ?? "") ?? 0
      found.set(Told(path: path, record: record, talk: record - 2))
    }
    return found.value
  }

  private static func withTwoLeads() async throws -> RaisingWorld {
    try await RaisingWorld { directory in
      directory.posts.append(
        Post(id: "hd", agency: "health", title: "Named doctor", tiers: ["safeguardingLead"], phone: ""))
      directory.people.append(
        Person(id: "dora", name: "Dora Pell", posts: ["hd"], signInName: "dora", demoNote: "Invented."))
    }
  }

  private static func chosen(_ told: Told, files: [Int] = []) -> [(String, String)] {
    [
      ("hiddenWords", "Úna\nQuill-Feather"), ("p-\(told.talk)-account", "32-52"), ("why-\(told.talk)-account", "harm"),
      ("do", "send"),
    ] + files.map { ("files", "\($0)") }
  }

  @Test func whatIsChosenIsLookedAtAndThenGone() async throws {
    let world = try await Self.withTwoLeads()
    let told = try await told(world)
    try await world.browse { (browser: Browser) async throws in
      #expect(try await browser.get(told.base + "/redaction").status == 403, "nobody but a lead")
      #expect(try await browser.get(told.base + "/redacted").status == 404)
    }
    for person in ["carl", "cal", "tess", "ida"] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        for page in ["/redaction", "/redaction/review", "/redacted", "/redacted/json"] {
          #expect(try await browser.get(told.base + page).status == 404, "\(person) \(page)")
        }
      }
    }
    try await world.browse(as: "lena") { (browser: Browser) async throws in
      let form = try await browser.get(told.base + "/redaction")
      #expect(form.text.contains("Her uncle Quillfeather hit her.") && form.text.contains("zanzibar.txt"))
      #expect(form.text.contains("value=\"32-52\"") && !form.text.contains(" checked"))
      let done = try await browser.act(told.base + "/redaction", Self.chosen(told))
      #expect(done.status == 303 && done.header("Location") == told.path + "/record")
      #expect(try await browser.get(told.path + "/record").text.contains(RedactionPageWords.standsMarked))
      #expect(try await browser.get(told.base + "/redacted").status == 404, "nobody has looked")
      let own = try await browser.get(told.base + "/redaction/review").text
      #expect(own.contains("Dora Pell, Named doctor") && !own.contains(RedactionPageWords.confirm))
    }
    try await world.browse(as: "dora") { (browser: Browser) async throws in
      let look = try await browser.get(told.base + "/redaction/review").text
      #expect(look.contains("She told the school.") && look.contains("“Quill-Feather” stands in 1 place."))
      #expect(look.contains(RedactionPageWords.noFiles))
      #expect(try await browser.act(told.base + "/redaction/review", []).status == 303)
      let page = try await browser.get(told.base + "/redacted")
      let json = try await browser.get(told.base + "/redacted/json")
      for form in [page.text.components(of: "class=\"record\""), json.text] {
        for gone in ["Quillfeather", "told the school", "zanzibar"] { #expect(!form.contains(gone), "\(gone)") }
        #expect(form.contains("Her uncle [taken out] hit her."))
        for mark in [RedactionWords.inPlace(of: .harm), RedactionWords.aFile, RedactionWords.takenOut] {
          #expect(form.contains(mark) || form.contains("takenOut"), "\(mark)")
        }
      }
      #expect(json.header("Content-Disposition")?.contains("-for-recipient.json") == true)
      #expect(try await browser.get(told.base).text.contains("Quillfeather"), "in full for the own agency")
      let links = try await browser.get(told.path + "/record").text
      #expect(links.contains("href=\"\(told.base)/redacted/pdf\"") && links.contains(SharingWords.isLatest))
    }
  }

  /// Neither the words nor the places of what is taken out stand in the open, or before the other side.
  @Test func theJournalCountsAndTheOtherSideReadsNoWordOfIt() async throws {
    let world = try await Self.withTwoLeads()
    let told = try await told(world)
    try await world.browse(as: "lena") { (browser: Browser) async throws in
      #expect(
        try await browser.act(told.base + "/redaction", Self.chosen(told, files: [told.record - 1])).status == 303)
    }
    let id = CaseID(String(told.path.split(separator: "/")[1]))
    let stored = try await world.store.events(of: id)
    let last = try #require(stored.last)
    #expect(last.kind == "redactionMarked" && !last.facts.contains("account") && !last.facts.contains("Quill"))
    #expect(last.facts.contains("\"harm\":\"1\"") && last.facts.contains("\"words\":\"2\""))
    for person in ["cal", "carl"] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        let page = try await browser.get(told.path).text
        #expect(page.contains("1 passage (it may cause serious harm), 2 words or names; 1 file goes with it"))
        #expect(!page.contains("Feather\n") && !page.contains("Quill-Feather") && !page.contains("32-52"))
      }
    }
    try await world.browse(as: "lena") { (browser: Browser) async throws in
      let record = try await browser.act(told.path + "/records", Self.court)
      let next = try await browser.get(try #require(record.header("Location")) + "/json").text
      #expect(!next.contains("Quill-Feather") && !next.contains("32-52"), "nor a later record")
    }
  }

  @Test func whatWasSavedComesBackAndEndsWithTheCase() async throws {
    let world = try await Self.withTwoLeads()
    let told = try await told(world)
    let saved = Array(Self.chosen(told).dropLast()) + [("do", "save")]
    try await world.browse(as: "lena") { (browser: Browser) async throws in
      #expect(try await browser.act(told.base + "/redaction", saved).status == 303)
      let page = try await browser.get(told.base + "/redaction").text
      #expect(page.contains("Quill-Feather</textarea>") && page.contains("“Úna” stands nowhere"))
      #expect(page.ranges(of: " checked").count == 2)
      #expect(!(try await browser.get("/").text.contains("redaction")), "no draft of a challenge")
      let unread = try await browser.act(
        told.base + "/redaction", [("hiddenWords", "K"), ("p-\(told.talk)-account", "32-52"), ("do", "send")])
      #expect(unread.status == 422 && unread.text.contains("“K” is too short"))
      #expect(unread.text.contains(RedactionPageWords.chooseWhy) && unread.text.contains("\nK</textarea>"))
      let forged = [("p-\(told.talk)-account", "1-9999"), ("why-\(told.talk)-account", "harm"), ("do", "send")]
      #expect(try await browser.act(told.base + "/redaction", forged).status == 422)
    }
    try await world.browse { (browser: Browser) async throws in
      #expect(try await browser.act(told.path, "withdrawals", [("reason", "Settled by itself.")]).status == 303)
    }
    let lena = PersonID("lena")
    let draft = RedactionDraft.id(of: CaseID(String(told.path.split(separator: "/")[1])), record: told.record)
    #expect(try await world.store.draft(draft, of: lena) != nil)
    try await world.browse(as: "lena") { (browser: Browser) async throws in
      #expect(try await browser.act(told.path, "erasures", [("because", "ordered")]).status == 303)
      #expect(try await browser.get(told.base + "/redaction").status == 404)
    }
    #expect(try await world.store.draft(draft, of: lena) == nil)
  }

  /// Where the agency has nobody else, whoever chose looks again a day later.
  @Test func aloneOneLooksAgainADayLater() async throws {
    let world = try await RaisingWorld()
    let told = try await told(world)
    try await world.browse(as: "lena") { (browser: Browser) async throws in
      #expect(try await browser.act(told.base + "/redaction", [("do", "send")]).status == 303)
      #expect(!(try await browser.get(told.base + "/redaction/review").text.contains(RedactionPageWords.confirm)))
    }
    world.wait(seconds: 86_400)
    try await world.browse(as: "lena") { (browser: Browser) async throws in
      let none = try await browser.act(told.base + "/redaction/review", [])
      #expect(none.status == 422 && none.errors == ["reason-error"])
      #expect(try await browser.act(told.base + "/redaction/review", [("reason", "I read it again.")]).status == 303)
      let page = try await browser.get(told.base + "/redacted").text
      #expect(page.contains(RedactionWords.nothingTaken) || page.contains(RedactionWords.filesLeftOut))
      #expect(page.contains("Quillfeather"))
      #expect(try await browser.act(told.base + "/redaction", [("do", "send")]).status == 303, "chosen anew")
      #expect(try await browser.get(told.base + "/redacted").status == 404, "is looked at anew")
    }
  }

  /// A mark that can't be read lets nothing out.
  @Test func whatWasRemovedLetsNothingGo() async throws {
    let world = try await Self.withTwoLeads()
    let told = try await told(world)
    try await world.browse(as: "lena") { (browser: Browser) async throws in
      #expect(try await browser.act(told.base + "/redaction", Self.chosen(told)).status == 303)
    }
    try await world.browse(as: "dora") { (browser: Browser) async throws in
      #expect(try await browser.act(told.base + "/redaction/review", []).status == 303)
      #expect(try await browser.get(told.base + "/redacted").status == 200)
      let gone = [("reason", "Filed by mistake.")]
      #expect(try await browser.act(told.path, "removals", about: "\(told.record + 1)", gone).status == 303)
      #expect(try await browser.get(told.base + "/redacted").status == 404)
      #expect(try await browser.get(told.path + "/record").text.contains(RedactionPageWords.standsGone))
    }
  }
}

extension String {
  /// From the mark on: the page around a record has words of its own.
  fileprivate func components(of mark: String) -> String {
    firstRange(of: mark).map { String(self[$0.lowerBound...]) } ?? ""
  }
}
