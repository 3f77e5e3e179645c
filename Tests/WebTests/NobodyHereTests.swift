import CaseRules
import Casework
import Storage
import Testing

@testable import Web

/// A challenge to an agency that nobody of is in the program: somebody is invited, who answers and settles it for them.
@Suite struct NobodyHereTests {
  private static let invitation = [
    ("side", "receiving/care"), ("guestName", "Sam Example, duty social worker"),
    ("guestAddress", "sam@example.org"), ("reason", "They do not use Counterpart."),
  ]

  private func world() async throws -> RaisingWorld {
    try await RaisingWorld { directory in
      let care = directory.posts.filter { $0.agency == "care" }.map(\.id)
      directory.people.removeAll { $0.posts.contains(where: care.contains) }
    }
  }

  private func invite(_ browser: Browser, _ path: String) async throws -> (code: String, link: String) {
    let shown = try await browser.act(path, "guests", Self.invitation)
    let codes = shown.text.ranges(of: "<li><code>").map { found in
      String(shown.text[found.upperBound...].prefix { $0 != "<" })
    }
    try #require(codes.count == 2)
    return (codes[0], "/case-links/" + String(codes[1].split(separator: "/").last ?? ""))
  }

  @Test func whoeverRaisesItIsAskedForSomebodyFirst() async throws {
    let world = try await world()
    try await world.browse { (browser: Browser) async throws in
      let draft = try await browser.begin(Browser.hill)
      try await browser.fill(draft)
      #expect(
        try await browser.get(draft + "/counterparts").text.contains("Nobody at Hill Social Care uses Counterpart"))
      let path = try await "/cases/" + #require(browser.send(draft).header("Location")).dropFirst("/challenges/".count)
      let page = try await browser.get(path).text
      #expect(page.contains("Nobody invited yet"))
      #expect(try await browser.get(path + "/guests").text.contains("value=\"receiving/care\" checked"))
      #expect(page.contains("Invite somebody to answer for the other agency"))
    }
    let state = try #require(try await world.cases().first)
    #expect(state.clockStartedAt == state.raisedAt, "the clock waits for nobody")
    #expect(state.agenciesWithNobody.map(\.text) == ["care"])
    #expect(try await world.store.verify().isEmpty)
  }

  @Test func theyAnswerAndSettleItForTheirAgency() async throws {
    let world = try await world()
    let (path, link, code) = (Shared(""), Shared(""), Shared(""))
    try await world.browse { (browser: Browser) async throws in
      path.set(try await browser.raise(Browser.hill))
      let invited = try await invite(browser, path.value)
      link.set(invited.link)
      code.set(invited.code)
      let page = try await browser.get(path.value).text
      #expect(page.contains("Sam Example, duty social worker") && !page.contains("Nobody invited yet"))
    }
    try await world.browse(as: nil) { (browser: Browser) async throws in
      let entry = try await browser.get(link.value)
      _ = try await browser.post(link.value, ["code": code.value], from: entry)
      let answer = [("answer", "agree"), ("reasons", "We should have seen her.")]
      #expect(try await browser.act(path.value, "answers", answer).status == 303)
      try await world.browse { (nia: Browser) async throws in
        let outcome = [("outcome", "A visit by Friday."), ("outstanding", "Nothing.")]
        #expect(try await nia.act(path.value, "outcomes", outcome).status == 303)
      }
      let proposal = try #require(try await world.cases().first?.pendingProposal?.position)
      let page = try await browser.get(path.value).text
      #expect(page.contains("/confirmations?about=\(proposal)"))
      for noun in ["escalations", "guests", "corrections", "reassignments", "closures", "partnerships"] {
        #expect(try await browser.get(path.value + "/" + noun).status == 404, "\(noun)")
      }
      #expect(try await browser.act(path.value, "confirmations", about: "\(proposal)", []).status == 303)
    }
    let state = try #require(try await world.cases().first)
    #expect(state.ending?.how == .agreed)
    #expect(try await world.store.verify().isEmpty)
  }

  /// When their invitation is ended they find nothing more, and finding somebody is owed again.
  @Test func whoComesNextAnswersAfterAnInvitationWasEnded() async throws {
    let world = try await world()
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.hill)
      _ = try await invite(browser, path)
      let first = try #require(try await world.cases().first?.guests.first).guest
      let ended = try await browser.act(path, "guests-ended", about: first.text, [("reason", "They moved on.")])
      #expect(ended.status == 303)
      #expect(try await browser.get(path).text.contains("Invite somebody to answer for the other agency"))
      _ = try await invite(browser, path)
      let state = try #require(try await world.cases().first)
      #expect(state.agenciesWithNobody.isEmpty && state.opening?.receiving.first?.post == state.guests.last?.guest)
      #expect(state.access(of: viewer(first), at: world.now) == .none)
      #expect(state.access(of: viewer(state.guests[1].guest), at: world.now) == .standIn)
      // The next stage is theirs too: there is nobody else.
      #expect(
        try await browser.act(path, "escalations", [("to", "2"), ("because", "unresolved"), ("reason", "No answer.")])
          .status == 303)
      let after = try #require(try await world.cases().first)
      #expect(after.stage == "2" && after.opening?.receiving.first?.post == state.guests.last?.guest)
    }
    #expect(try await world.store.verify().isEmpty)
  }

  /// An invitation that ran out by itself is renewed, and they answer for their agency as before.
  @Test func oneThatRanOutIsRenewed() async throws {
    let world = try await world()
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.hill)
      _ = try await invite(browser, path)
      let guest = try #require(try await world.cases().first?.guests.first).guest
      world.wait(seconds: CaseState.guestSeconds + 60)
      try await world.browse { (again: Browser) async throws in
        #expect(try await again.get(path).text.contains("guests-renewed?about=\(guest.text)"))
        #expect(
          try await again.act(path, "guests-renewed", about: guest.text, [("reason", "Still theirs.")]).status == 303)
      }
      let state = try #require(try await world.cases().first)
      #expect(state.access(of: viewer(guest), at: world.now) == .standIn)
    }
  }

  private func viewer(_ guest: PostID) -> Viewer {
    Viewer(person: PersonID(guest.text), post: guest, agency: AgencyID("care"), isLead: false)
  }
}
