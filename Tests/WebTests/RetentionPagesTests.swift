import CaseRules
import Casework
import Storage
import Testing
import Wording

@testable import Web

/// The record of a case that has ended: how long it is kept, on hold, looked at, erased.
@Suite struct RetentionPagesTests {
  private static let lead = "lena"
  private static let secret = "Quillfeather was named here."

  /// Nia's challenge, taken back.
  private func ended(_ world: RaisingWorld) async throws -> String {
    let path = Shared("")
    try await world.browse { (browser: Browser) async throws in
      path.set(try await browser.raise(Browser.dale))
      _ = try await browser.act(path.value, "discussions", [("means", "phone"), ("account", Self.secret)])
      #expect(try await browser.act(path.value, "withdrawals", [("reason", "Settled by itself.")]).status == 303)
    }
    return path.value
  }

  @Test func theDayIsShownAndOnlyALeadDecidesIt() async throws {
    let world = try await RaisingWorld()
    let path = try await ended(world)
    try await world.browse { (browser: Browser) async throws in
      let page = try await browser.get(path).text
      #expect(page.contains("Kept until Sunday 31 December 2051"))
      for noun in Command.leadNouns {
        #expect(!page.contains("\(path)/\(noun)\""), "\(noun)")
        #expect(try await browser.get("\(path)/\(noun)").status == 403, "\(noun)")
      }
      #expect(try await browser.get("/records-to-review").status == 404)
    }
    try await world.browse(as: Self.lead) { (browser: Browser) async throws in
      let form = try await browser.get(path + "/retention").text
      #expect(form.contains("until Sunday 31 December 2051") && form.contains("until Saturday 31 December 2101"))
      let none = try await browser.act(path, "retention", [])
      #expect(none.status == 422 && none.errors == ["rule-error", "reason-error"])
      let long = [("rule", "long"), ("reason", "Sexual abuse was part of it.")]
      #expect(try await browser.act(path, "retention", long).status == 303)
      #expect(try await browser.get(path).text.contains("Kept until Saturday 31 December 2101"))
    }
  }

  @Test func aRecordWhoseTimeHasComeIsLookedAtHeldAndErased() async throws {
    let world = try await RaisingWorld()
    let path = try await ended(world)
    let caseID = CaseID(String(path.split(separator: "/")[1]))
    let soon = [
      ("rule", "other"), ("until-day", "19"), ("until-month", "4"), ("until-year", "2026"), ("reason", "A short one."),
    ]
    try await world.browse(as: Self.lead) { (browser: Browser) async throws in
      #expect(try await browser.act(path, "retention", soon).status == 303)
      let early = try await browser.act(path, "erasures", [("because", "timeIsOver")])
      #expect(early.status == 422 && early.text.contains("kept until Sunday 19 April 2026"))
      #expect(try await browser.get("/records-to-review").text.contains(RetentionWords.nothing))
    }
    world.wait(seconds: 3 * 86_400)
    try await world.browse(as: "carl") { (browser: Browser) async throws in
      #expect(try await browser.get("/records-to-review").text.contains(RetentionWords.nothing), "another agency’s")
    }
    try await world.browse(as: Self.lead) { (browser: Browser) async throws in
      #expect(try await browser.get("/").text.contains("href=\"/records-to-review\""))
      #expect(try await browser.get("/records-to-review").text.contains("href=\"\(path)\""))
    }
    try await world.browse(as: "carl") { (browser: Browser) async throws in
      #expect(try await browser.act(path, "holds", [("reason", "The coroner asks.")]).status == 303)
    }
    let before = try await world.store.row(of: caseID)
    try await world.browse(as: Self.lead) { (browser: Browser) async throws in
      #expect(try await browser.get("/records-to-review").text.contains(RetentionWords.nothing))
      let held = try await browser.act(path, "erasures", [("because", "ordered")])
      #expect(held.status == 422 && held.text.contains("on hold"))
      #expect(try await browser.act(path, "holds-lifted", [("reason", "The coroner has it.")]).status == 303)
      #expect(try await browser.act(path, "erasures", [("because", "timeIsOver")]).status == 303)
      let page = try await browser.get(path).text
      #expect(page.contains(RetentionWords.erasedTitle) && page.contains(RetentionWords.reason(.timeIsOver)))
      #expect(!page.contains("Quillfeather") && !page.contains("Settled by itself") && !page.contains("withdrew"))
      for other in [
        "/record", "/holds", "/reopenings", "/discussions", "/attachments", "/attachments/2", "/confirmation",
      ] {
        #expect(try await browser.get(path + other).status == 404, "\(other)")
      }
      for other in ["/told", "/looks"] { #expect(try await browser.get(path + other).status == 200, "\(other)") }
      #expect(try await browser.get("/records-to-review").text.contains(RetentionWords.nothing))
    }
    let after = try #require(try await world.store.row(of: caseID))
    #expect(after.figures == before?.figures && after.label.isEmpty)
    #expect(try await world.store.words(of: caseID).isEmpty)
    #expect(try await world.store.verify().isEmpty)
  }
}
