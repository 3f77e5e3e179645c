import CaseRules
import Casework
import HTTPTypes
import Testing

@testable import Web

/// Somebody without an account comes to one case, by a link and a code that arrive by two ways.
@Suite struct GuestTests {
  private struct Invited {
    var path, link, code: String
  }

  private static let words = [
    ("guestName", "Vi Example, club volunteer"), ("guestAddress", "vi@example.org"), ("reason", "Saw it happen."),
  ]

  /// Nia's challenge in Hilltop, and somebody invited to its side by her. No mail goes, so the page shows both.
  private func invited(_ world: RaisingWorld, path known: String? = nil) async throws -> Invited {
    let (path, link, code) = (Shared(known ?? ""), Shared(""), Shared(""))
    try await world.browse { (browser: Browser) async throws in
      if known == nil { path.set(try await browser.raise(Browser.hill)) }
      let shown = try await browser.act(path.value, "guests", Self.words)
      #expect(shown.status == 200 && shown.text.contains("Tell them this code by telephone"))
      let codes = shown.text.ranges(of: "<li><code>").map { found in
        String(shown.text[found.upperBound...].prefix { $0 != "<" })
      }
      try #require(codes.count == 2)
      code.set(codes[0])
      link.set("/case-links/" + String(codes[1].split(separator: "/").last ?? ""))
    }
    return Invited(path: path.value, link: link.value, code: code.value)
  }

  private func enter(_ code: String, _ link: String, _ browser: Browser) async throws -> Answer {
    try await browser.post(link, ["code": code], from: browser.get(link))
  }

  @Test func theyReadAndAnswerOneCaseAndFindNothingElse() async throws {
    let world = try await RaisingWorld()
    let (other, invited) = (Shared(""), try await invited(world))
    try await world.browse { (browser: Browser) async throws in other.set(try await browser.raise(Browser.dale)) }
    try await world.browse(as: nil) { (browser: Browser) async throws in
      let page = try await browser.get(invited.link)
      #expect(page.status == 200 && !page.text.contains("Vi Example"))
      let came = try await enter(invited.code, invited.link, browser)
      #expect(came.status == 303 && came.header("Location") == invited.path)
      let shown = try await browser.follow(came)
      #expect(shown.text.contains("You are invited to one case, for Hill Health"))
      #expect(shown.text.contains("Opened the case by invitation"))
      for link in ["/told", "/looks", "/escalations", "/withdrawals", "/guests", "/corrections"] {
        #expect(!shown.text.contains(invited.path + link), "\(link)")
      }
      let said = try await browser.follow(
        browser.act(invited.path, "discussions", [("means", "phone"), ("account", "She told me herself.")]))
      #expect(said.text.contains("Vi Example, club volunteer"))
      for path in [
        other.value, "/", "/cases", "/search", "/contacts", "/door", "/account", "/posts", "/reports", "/openings",
        invited.path + "/escalations", invited.path + "/guests", invited.path + "/told", invited.path + "/looks",
      ] {
        #expect(try await browser.get(path).status == 404, "\(path)")
      }
    }
    try await world.browse { (browser: Browser) async throws in
      let text = try await browser.get(invited.path).text
      #expect(text.contains("Invited somebody without an account to this case, until"))
      #expect(text.contains("Vi Example, club volunteer, invited for Hill Health, until"))
      #expect(try await browser.get(invited.path + "/looks").text.contains("Somebody invited to this case"))
    }
  }

  /// The other side learns that somebody was invited, for which agency and why: not where they are written to.
  @Test func theirAddressIsReadByTheInvitingSideAlone() async throws {
    let world = try await RaisingWorld()
    let invited = try await invited(world)
    for (person, reads) in [("nia", true), ("lena", true), ("cal", false)] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        let text = try await browser.get(invited.path).text
        #expect(text.contains("Saw it happen.") && text.contains("Vi Example, club volunteer, invited for Hill Health"))
        #expect(text.contains("vi@example.org") == reads, "\(person)")
      }
    }
  }

  @Test func fiveWrongCodesEndItAndWhoeverInvitedIsTold() async throws {
    let world = try await RaisingWorld()
    let invited = try await invited(world)
    try await world.browse(as: nil) { (browser: Browser) async throws in
      #expect(try await enter("", invited.link, browser).errors == ["code-error"])
      for left in [4, 3, 2] {
        #expect(try await enter("0000 0000", invited.link, browser).text.contains("You have \(left) more tries."))
      }
      #expect(try await enter("00000000", invited.link, browser).text.contains("You have one more try."))
      #expect(try await enter("1", invited.link, browser).status == 404)
      #expect(try await browser.get(invited.link).status == 404)
    }
    let state = try #require(try await world.cases().first)
    #expect(state.guests[0].endedAt != nil && state.guests[0].openedAt == nil)
    try await world.browse { (browser: Browser) async throws in
      #expect(try await browser.get(invited.path).text.contains("Five wrong codes ended an invitation to this case"))
    }
  }

  @Test func itOpensAgainInTheSameBrowserAndInNoOther() async throws {
    let world = try await RaisingWorld()
    let invited = try await invited(world)
    try await world.browse(as: nil) { (browser: Browser) async throws in
      for _ in 0..<3 { #expect(try await browser.get(invited.link).status == 200, "a scanner uses nothing up") }
      _ = try await enter(invited.code, invited.link, browser)
      #expect(try await browser.get(invited.path).status == 200)
      world.wait(seconds: 1_801)
      #expect(try await browser.get(invited.path).status != 200, "idle for half an hour")
      #expect(try await enter(invited.code, invited.link, browser).status == 303)
      #expect(try await browser.get(invited.path).status == 200)
    }
    try await world.browse(as: nil) { (browser: Browser) async throws in
      #expect(try await browser.get(invited.link).status == 403)
      let blank = try await browser.get("/sign-in")
      #expect(try await browser.post(invited.link, ["code": invited.code], from: blank).status == 403)
      #expect(try await browser.get("/case-links/" + String(repeating: "ab", count: 32)).status == 404)
    }
    let state = try #require(try await world.cases().first)
    #expect(state.entries.filter { $0.kind == GuestOpened.kind }.count == 1)
  }

  /// A message goes to one mailbox: nothing that a mail server would read as two, or as more than an address.
  @Test(arguments: [
    "vi", "@", "a@b", "a@example.org,b@example.org", "a@example.org; b@example.org", "<a@example.org>",
    "a@example.org> SIZE=1", "a@example.org\r\nBcc: b@example.org", "a b@example.org", "a@b@example.org",
  ])
  func theirAddressIsOne(address: String) async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      let words = [("guestName", "Vi"), ("guestAddress", address), ("reason", "Saw it.")]
      let path = try await browser.raise(Browser.hill)
      #expect(try await browser.act(path, "guests", words).errors == ["guestAddress-error"])
    }
  }

  @Test func whatWasTypedWhileAwayIsKeptAndSentAfterTheCode() async throws {
    let world = try await RaisingWorld()
    let invited = try await invited(world)
    try await world.browse(as: nil) { (browser: Browser) async throws in
      _ = try await enter(invited.code, invited.link, browser)
      world.wait(seconds: 1_801)
      let said = [("means", "phone"), ("account", "She told me & I wrote it down.")]
      let late = try await browser.post(
        invited.path + "/discussions", SentForm(fields: said.map { .init(name: $0, value: $1) }),
        from: browser.get("/sign-in"))
      #expect(late.status == 403 && late.text.contains("Enter your code again"))
      #expect(late.text.contains("account: She told me &amp; I wrote it down."))
      let wrong = try await browser.press("Open the case", on: late, typing: [("code", "1")])
      #expect(wrong.status == 422 && wrong.text.contains("She told me &amp; I wrote it down."))
      let back = try await browser.press("Open the case", on: wrong, typing: [("code", invited.code)])
      #expect(back.status == 200 && back.text.contains("You are signed in again"))
      let sent = try await browser.follow(browser.press("Send it now", on: back))
      #expect(sent.text.contains("She told me &amp; I wrote it down."))
      world.wait(seconds: 1_801)
      #expect(try await browser.get(invited.path).header("Location") == invited.link, "the code is all that is needed")
      #expect(try await browser.get("/cases/another").header("Location")?.hasPrefix("/sign-in") == true)
    }
  }

  @Test func oneBrowserKeepsTheLinksOfTwoCases() async throws {
    let world = try await RaisingWorld()
    let (first, second) = (try await invited(world), try await invited(world))
    try await world.browse(as: nil) { (browser: Browser) async throws in
      for link in [first, second, first] {
        let came = try await enter(link.code, link.link, browser)
        #expect(came.status == 303 && came.header("Location") == link.path)
      }
    }
  }

  /// It may be renewed again and again while nobody comes.
  @Test func theBrowsersCookieLastsAsLongAsTheLinkIsKept() async throws {
    let world = try await RaisingWorld()
    let invited = try await invited(world)
    try await world.browse(as: nil) { (browser: Browser) async throws in
      let came = try await enter(invited.code, invited.link, browser)
      let days = 14 + CaseGuest.keptSeconds / 86_400
      #expect(came.headers[values: .setCookie].contains { $0.contains("Max-Age=\(days * 86_400)") })
    }
  }

  @Test func itEndsWhenItIsTakenBackAndRunsOutUnlessItIsRenewed() async throws {
    let world = try await RaisingWorld()
    let invited = try await invited(world)
    let guest = try #require(try await world.cases().first?.guests.first).guest.text
    try await world.browse(as: nil) { (browser: Browser) async throws in
      _ = try await enter(invited.code, invited.link, browser)
      world.wait(seconds: 10 * 86_400)
      try await world.browse(as: "lena") { (lead: Browser) async throws in
        let renewed = try await lead.act(invited.path, "guests-renewed", about: guest, [("reason", "Still at it.")])
        #expect(renewed.status == 303)
      }
      world.wait(seconds: 13 * 86_400)
      #expect(try await enter(invited.code, invited.link, browser).status == 303)
      try await world.browse(as: "cal") { (other: Browser) async throws in
        #expect(
          try await other.act(invited.path, "guests-ended", about: guest, [("reason", "No.")]).status == 422,
          "the other side")
      }
      #expect(try await browser.get(invited.path).status == 200)
      world.wait(seconds: 86_400)
      #expect(try await browser.get(invited.link).status == 404, "it has run out")
      try await world.browse { (nia: Browser) async throws in
        _ = try await nia.act(invited.path, "guests-renewed", about: guest, [("reason", "Again.")])
      }
      #expect(try await enter(invited.code, invited.link, browser).status == 303)
      try await world.browse { (nia: Browser) async throws in
        #expect(try await nia.act(invited.path, "guests-ended", about: guest, [("reason", "Done.")]).status == 303)
      }
      #expect(try await browser.get(invited.path).status != 200)
      #expect(try await browser.get(invited.link).status == 404)
    }
  }

  @Test func onlyForAnAgencyThatHasNobodyHere() async throws {
    let world = try await RaisingWorld()
    let invited = try await invited(world)
    try await world.browse { (browser: Browser) async throws in
      let page = try await browser.get(invited.path + "/guests")
      #expect(!page.text.contains("receiving/care"), "Hill Social Care has people who invite for themselves")
      let forged = Self.words + [("side", "receiving/care")]
      var sent = page.hiddenFields(plus: forged)
      sent.fields.removeAll { $0.name == "side" && $0.value != "receiving/care" }
      #expect(try await browser.post(invited.path + "/guests", sent, from: page).status == 422)
      #expect(
        try await browser.act(invited.path, "guests", [("guestAddress", "nowhere")]).errors
          == ["guestName-error", "guestAddress-error", "reason-error"])
    }
    for person in ["cal", "carl"] { world.leaves(person, on: Day(number: 20_000)) }
    for person in ["ruth"] { world.leaves(person, on: Day(number: 20_000)) }
    try await world.browse { (browser: Browser) async throws in
      #expect(try await browser.get(invited.path + "/guests").text.contains("receiving/care"))
    }
  }
}
