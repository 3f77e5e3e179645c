import CaseRules
import Casework
import Foundation
import Storage
import Testing
import Wording

@testable import Web

/// Somebody asks what is held about them: a lead finds their cases, and takes what a second person let go.
@Suite struct SubjectAccessTests {
  private static let known = [("localReference", "KX-204-77")]
  private static let secret = "Her uncle Quillfeather hit her."

  /// Nia's challenge about somebody known by a reference, with a record for them.
  private func told(_ world: RaisingWorld) async throws -> (path: String, base: String) {
    let found = Shared(("", ""))
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.dale)
      let correction = [("correction", "Known elsewhere."), ("localReference", "KX 204/77")]
      _ = try await browser.act(path, "corrections", about: "1", correction)
      _ = try await browser.act(path, "discussions", [("means", "phone"), ("account", Self.secret)])
      _ = try await browser.attach(path, "zanzibar.txt", Array("A letter.\n".utf8))
      let asked = [
        ("purpose", "personConcerned"), ("recipient", "Herself"), ("basis", "legalObligation"), ("reason", "Asked."),
      ]
      let made = try await browser.act(path + "/records", asked)
      found.set((path, try #require(made.header("Location"))))
    }
    return found.value
  }

  private func withTwoLeads() async throws -> RaisingWorld {
    try await RaisingWorld { directory in
      directory.posts.append(
        Post(id: "hd", agency: "health", title: "Named doctor", tiers: ["safeguardingLead"], phone: ""))
      directory.people.append(
        Person(id: "dora", name: "Dora Pell", posts: ["hd"], signInName: "dora", demoNote: "Invented."))
    }
  }

  @Test func onlyALeadGathersAndOnlyWithinTheirAgency() async throws {
    let world = try await withTwoLeads()
    let (path, _) = try await told(world)
    for person in ["nia", "ola", "cal", "ida", "tom"] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        #expect(try await browser.get("/subject-access").status == 404, "\(person)")
        #expect(!(try await browser.get("/").text.contains("href=\"/subject-access\"")), "\(person)")
      }
    }
    try await world.browse(as: "ada") { (browser: Browser) async throws in
      let none = try await browser.act("/subject-access", Self.known)
      #expect(none.status == 200 && none.text.contains(SubjectWords.none) && !none.text.contains(path))
    }
    try await world.browse(as: "carl") { (browser: Browser) async throws in
      let theirs = try await browser.act("/subject-access", Self.known)
      #expect(theirs.text.contains("href=\"\(path)\"") && theirs.text.contains(SubjectWords.noRecord))
    }
    try await world.browse(as: "lena") { (browser: Browser) async throws in
      #expect(try await browser.get("/").text.contains("href=\"/subject-access\""))
      let nothing = try await browser.act("/subject-access", [])
      #expect(nothing.status == 422 && nothing.text.contains(SubjectWords.enterSomething))
      let found = try await browser.act("/subject-access", Self.known)
      #expect(found.text.contains("href=\"\(path)\"") && found.text.contains(SubjectWords.notMarked))
      #expect(found.text.contains(SubjectWords.nothingReady) && found.text.contains("KX-204-77"))
      let wrong = try await browser.act("/subject-access", [("references", "ZZZ-ZZZZ")])
      #expect(wrong.status == 422 && wrong.text.contains("no case “ZZZ-ZZZZ”"))
      let looks = try await browser.get(path + "/looks").text
      #expect(looks.contains(LookWords.what("subject-access", isAllowed: true)), "each is a look")
      let early = try await browser.act("/subject-access", Self.known + [("do", "bundle")])
      #expect(early.header("Content-Type")?.hasPrefix("text/html") == true, "nothing goes before somebody looked")
    }
  }

  @Test func whatWasLetGoIsOneArchiveWithoutWhatWasTakenOut() async throws {
    let world = try await withTwoLeads()
    let (_, base) = try await told(world)
    let file = (Int(base.split(separator: "/").last ?? "") ?? 0) - 1
    try await world.browse(as: "lena") { (browser: Browser) async throws in
      let chosen = [("hiddenWords", "quill feather"), ("files", "\(file)"), ("do", "send")]
      #expect(try await browser.act(base + "/redaction", chosen).status == 303)
    }
    try await world.browse(as: "dora") { (browser: Browser) async throws in
      #expect(try await browser.act(base + "/redaction/review", []).status == 303)
      let page = try await browser.act("/subject-access", Self.known)
      #expect(page.text.contains(SubjectWords.reviewed) && page.text.contains("Its file goes."))
      let found = try await browser.get("/subject-access")
      let sent = Self.known + [("do", "bundle")]
      let archive = try await browser.post("/subject-access", found.hiddenFields(plus: sent), from: found)
      #expect(archive.header("Content-Type") == "application/zip" && archive.text.hasPrefix("PK\u{3}\u{4}"))
      #expect(archive.header("Content-Disposition") == "attachment; filename=\"subject-access.zip\"")
      for held in [
        "contents.html", "/record.html", "/record.json", "/who-looked.csv", "/file-\(file).txt", "A letter.",
        SubjectWords.complete, SubjectWords.disagreeHeading, "Dora Pell", "Her uncle [taken out] hit her.",
      ] {
        #expect(archive.text.contains(held), "\(held)")
      }
      #expect(!archive.text.contains("Quillfeather") && !archive.text.contains("/zanzibar"))
    }
  }
}
