import CaseRules
import Casework
import Storage
import Testing

@testable import Web

/// A letter that did not arrive is a duty of those who keep its address, and tells them nothing of any case.
@Suite struct UndeliveredPagesTests {
  private static func letter(_ id: String, to post: String, _ failure: Letter.Failure, at now: Instant) -> Letter {
    Letter(
      id: id, post: PostID(post), address: failure == .noAddress ? "" : "old@example.org",
      subject: "ABC-1: To do: Secretword", lines: ["Secretword"], isUrgent: false, madeAt: now, state: .failed,
      tries: 1,
      nextAt: nil, endedAt: now, said: failure == .noAddress ? "" : "550 <b>none</b>", failure: failure)
  }

  /// Ruth keeps the directory of social care; nobody keeps the school's, so that the partnerships' teams do.
  private static func world() async throws -> RaisingWorld {
    let world = try await RaisingWorld { directory in
      for index in directory.agencies.indices where directory.agencies[index].id == "care" {
        directory.agencies[index].administrators = ["sm"]
      }
      for index in directory.posts.indices where ["sw", "sm"].contains(directory.posts[index].id) {
        directory.posts[index].email = directory.posts[index].id + "@example.org"
      }
    }
    try await world.store.report(
      [], in: [letter("l1", to: "sw", .cameBack, at: world.now), letter("l2", to: "dw", .noAddress, at: world.now)],
      at: world.now)
    return world
  }

  @Test func whoKeepsTheAddressesSeesThemAndSendsAgain() async throws {
    let world = try await Self.world()
    try await world.browse(as: "ruth") { browser in
      let home = try await browser.get("/")
      #expect(home.text.contains("2 messages to people did not arrive"))
      let page = try await browser.get("/undelivered")
      #expect(page.text.contains("Social worker") && page.text.contains("550 &lt;b&gt;none&lt;/b&gt;"))
      #expect(page.text.contains("/agencies/care/posts/sw"))
      #expect(!page.text.contains("Secretword") && !page.text.contains("ABC-1"))
      let none = try await browser.post("/undelivered/l2/tries", page.hiddenFields(plus: []), from: page)
      #expect(none.status == 409 && none.text.contains("no email address"))
      let again = try await browser.post("/undelivered/l1/tries", page.hiddenFields(plus: []), from: page)
      #expect(again.status == 303)
      let told = try await browser.post("/undelivered/l2/settlement", page.hiddenFields(plus: []), from: page)
      #expect(told.status == 303)
      #expect(
        try await browser.post("/undelivered/l2/settlement", page.hiddenFields(plus: []), from: page).status == 404)
      #expect(try await browser.get("/undelivered").text.contains("Every message was delivered"))
    }
    let sent = try await world.store.lettersToSend(at: world.now + 60, limit: 9)
    #expect(sent.map(\.id) == ["l1"] && sent.map(\.address) == ["sw@example.org"])
    #expect(try await world.store.letter("l2")?.settledBy == PostID("sm"))
  }

  @Test func aLeadOfTheAgencySeesThemAndOthersDoNot() async throws {
    let world = try await Self.world()
    try await world.browse(as: "carl") { browser in
      let page = try await browser.get("/undelivered")
      #expect(page.text.contains("Social worker") && !page.text.contains("/agencies/care/posts/sw"))
    }
    let hidden = Shared("")
    for person in ["nia", "lena", "ada", "ida"] {
      try await world.browse(as: person) { browser in
        let page = try await browser.get("/undelivered")
        #expect(!page.text.contains("Social worker"), "\(person)")
        let door = try await browser.get("/door")
        let tried = try await browser.post("/undelivered/l1/tries", door.hiddenFields(plus: []), from: door)
        #expect(tried.status == 404, "\(person)")
        hidden.set(hidden.value + person)
      }
    }
    #expect(hidden.value == "nialenaadaida")
    #expect(try await world.store.letter("l1")?.isUndelivered == true)
  }

  @Test func theyAreToldByEmailOnceAndNotTooOften() async throws {
    let world = try await Self.world()
    let telling = UndeliveredTelling(letters: world.store, office: world.office) { count, post in
      ("\(count)", [post])
    }
    #expect(try await telling.run(at: world.now) == 1)
    #expect(try await telling.run(at: world.now + 9) == 0)
    let working = world.office.calendars.workingMoment(from: world.now)
    let letter = try #require(try await world.store.lettersToSend(at: working, limit: 9).first)
    #expect(letter.address == "sm@example.org" && letter.subject == "2" && letter.lines == ["Team manager"])
    #expect(letter.kind == .undelivered)
    try await world.store.report([], in: [Self.letter("l3", to: "sw", .refused, at: world.now)], at: world.now)
    #expect(try await telling.run(at: world.now + 60) == 0)
    #expect(try await telling.run(at: world.now + 4 * 3600) == 1)
  }
}
