import CaseRules
import Testing
import Wording

@testable import Web

/// A policy's own forms: filled in, looked through, sent, and read by the partnership's team.
@Suite struct FormActTests {
  @Test func theFormIsFilledInFromTheCase() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let path = try await browser.raise()
      let record = try await browser.get(path + "/forms?about=record")
      for words in [
        "Record of the talk", "J.R.", "She is hungry.", "See her by Friday.", "Friday 17 April 2026", "Nia Vale",
        "Cal Stone", CaseFormWords.noChair, CaseFormWords.notResolved(at: "Stage 1: The workers talk"),
      ] {
        #expect(record.text.contains(words), "\(words)")
      }
      let notice = try await browser.get(path + "/forms?about=notice").text
      #expect(notice.contains("Nia Vale") && notice.contains("Stage 1: The workers talk"))
      #expect(!notice.contains("She is hungry.") && notice.contains("no name, initials"))
      #expect(try await browser.get(path + "/forms?about=nothing").status == 404)
    }
  }

  /// Whatever may say who is concerned is marked in place, nothing typed is lost, and a reason lets it go.
  @Test func whatIsFoundIsMarkedAndNeedsAReason() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let path = try await browser.raise()
      let typed = [
        ("name", "Nia Vale"), ("stage", "Stage 1"), ("issue", "J. R. waits <i>in</i> SW1A 1AA with Ada Brook."),
        ("more", "Typed once."),
      ]
      let found = try await browser.act(path + "/forms?about=notice", typed)
      #expect(found.status == 422 && found.text.contains("Typed once."))
      for mark in ["<mark>J. R</mark>", "<mark>SW1A 1AA</mark>", "<mark class=\"hint-mark\">Ada Brook</mark>"] {
        #expect(found.text.contains(mark), "\(mark)")
      }
      #expect(found.text.contains(" waits &lt;i&gt;in&lt;/i&gt; "))
      #expect(found.errors == ["issue-error", "identitiesReason-error"])
      // What was changed meanwhile is looked at again.
      let reason = (FormSending.reasonField, "Initials of the road.")
      let changed = typed.map { $0.0 == "issue" ? ("issue", $0.1 + " Near M1 1AE.") : $0 } + [reason]
      let again = try await browser.post(
        path + "/forms", found.hiddenFields(plus: changed), from: found)
      #expect(again.status == 422 && again.text.contains("<mark>M1 1AE</mark>"))
      #expect(again.text.contains("Initials of the road."))
      let sent = try await browser.post(path + "/forms", again.hiddenFields(plus: changed), from: again)
      #expect(sent.status == 303)
      let page = try await browser.get(path).text
      #expect(page.contains("Initials of the road.") && page.contains("The issue: J. R. waits"))
    }
  }

  @Test func theTeamReadsTheFormAndNoReason() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { browser in
      path.set(try await browser.raise())
      let first = [("name", "Nia Vale"), ("stage", "Stage 1"), ("issue", "Two talks about SW1A 1AA.")]
      let found = try await browser.act(path.value + "/forms?about=notice", first)
      let reason = (FormSending.reasonField, "It is our office.")
      let sent = try await browser.post(path.value + "/forms", found.hiddenFields(plus: first + [reason]), from: found)
      #expect(sent.status == 303)
      let next = try await browser.get(path.value + "/forms?about=notice").text
      #expect(next.contains("Two talks about SW1A 1AA.") && next.contains("version 2"))
      #expect(try await browser.get("/partnerships/hill/forms").status == 404)
    }
    try await world.browse(as: "ida") { browser in
      #expect(try await browser.get("/").text.contains("href=\"/partnerships/hill/forms\""))
      let list = try await browser.get("/partnerships/hill/forms").text
      #expect(list.contains("Notice to the board, version 1") && !list.contains("SW1A"))
      let link = try #require(list.split(separator: "href=\"").first { $0.hasPrefix("/partnerships/hill/forms/") })
      let address = String(link.prefix { $0 != "\"" })
      let form = try await browser.get(address).text
      #expect(form.contains("Two talks about SW1A 1AA.") && form.contains(CaseFormWords.checked))
      #expect(!form.contains("It is our office.") && !form.contains("She is hungry."))
      #expect(try await browser.get(path.value).status == 404)
      let other = address.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/1"
      #expect(try await browser.get(other).status == 404)
      #expect(try await browser.get(address.replacing("/hill/", with: "/dale/")).status == 200)
    }
    try await world.browse(as: "tom") { (browser: Browser) async throws in
      #expect(try await browser.get("/partnerships/hill/forms").status == 404)
    }
  }

  @Test func whomThePolicyDoesNotNameIsNotOfferedIt() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { path.set(try await $0.raise()) }
    try await world.browse(as: "lena") { browser in
      #expect(try await browser.get(path.value).text.contains("about=record"))
      #expect(try await browser.get(path.value).text.contains("about=notice") == false)
      let fields = [("name", "Lena"), ("stage", "Stage 1"), ("issue", "Kept as typed.")]
      let refused = try await browser.act(path.value + "/forms?about=notice", fields)
      #expect(refused.status == 422 && refused.text.contains(CaseFormWords.notYours(["Worker"])))
      #expect(refused.text.contains("Kept as typed."))
    }
  }
}
