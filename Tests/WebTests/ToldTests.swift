import CaseRules
import Casework
import Storage
import Testing

@testable import Web

/// Everybody in a case reads who was told what, how it left, and whether it was seen.
@Suite struct ToldTests {
  private static func notice(_ post: String, _ path: String, at now: Instant) -> Notice {
    Notice(
      name: "n " + post, caseID: CaseID(String(path.dropFirst("/cases/".count))), reference: "ABC", post: PostID(post),
      kind: "asked", text: NoticeText(headline: "To do: answer", lines: ["Answer."]), isUrgent: false, madeAt: now,
      leavesAt: now)
  }

  /// By its page or by a form of it: whoever opens a case has seen what their post was told.
  @Test(arguments: ["", "/answers"])
  func whatWasToldIsShownAndOpeningTheCaseIsSeeing(part: String) async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { browser in path.set(try await browser.raise(Browser.dale)) }
    let caseID = CaseID(String(path.value.dropFirst("/cases/".count)))
    let directory = try await world.office.directory()
    let cal = try #require(directory.people.first { $0.id == "cal" }?.posts.first)
    _ = try await world.store.settle([
      Swept(caseID: caseID, last: 1, notices: [Self.notice(cal, path.value, at: world.now)], next: nil)
    ])
    try await world.browse(as: "tess") { browser in
      let told = try await browser.get(path.value + "/told")
      #expect(told.status == 404)
    }
    try await world.browse { browser in
      let page = try await browser.get(path.value + "/told")
      #expect(page.text.contains("To do: answer") && page.text.contains("Not seen yet"))
    }
    try await world.browse(as: "cal") { (browser: Browser) async throws in
      #expect(try await browser.get(path.value + part).status == 200)
    }
    try await world.browse { browser in
      let page = try await browser.get(path.value)
      #expect(page.text.contains("href=\"\(path.value)/told\""))
      let told = try await browser.get(path.value + "/told")
      #expect(told.text.contains("Seen at"))
    }
  }
}
