import CaseRules
import Casework
import Storage
import Testing
import Wording

@testable import Web

/// Links to sign in, and who becomes somebody who reads cases: nobody gets at an account that is somebody else's.
@Suite struct LinkPagesTests {
  private static let bos = "/agencies/health/people/bo/invitation"
  private static let nias = "/agencies/health/people/nia/invitation"

  @Test func anAdministratorIsShownNoLinkOfALead() async throws {
    let world = try await DirectoryWorld()
    let (ann, ed) = (try await world.browser("ann"), try await world.browser("ed"))
    let refused = try await ann.get(Self.bos)
    #expect(refused.status == 403 && refused.text.contains(AgencyPageWords.noWay[1]))
    let sent = try await ann.post(Self.bos, ["pass": "hand"], from: ann.get("/search"))
    #expect(sent.status == 403 && !sent.text.contains("/invitations/"))
    let shown = try await ed.press("Make the link", on: ed.get(Self.bos))
    #expect(shown.status == 200 && shown.text.contains("/invitations/"))
    let record = try await ann.get("/agencies/health/record")
    #expect(record.text.contains("Made a link to sign in for Bo Lead") && record.text.contains("By Ed Team"))
    #expect(record.text.contains(AgencyPageWords.byHandReason))
    let help = try await ed.get("/sign-in-help")
    #expect(help.text.contains("A link for a new password and second step was made for Bo Lead"))
    // The only lead of the agency is not asked whether it should be so: its partnership's team is told.
    let letters = try await world.store.letters(.failed, limit: 5)
    #expect(letters.map(\.post.text) == ["team"] && letters.map(\.kind) == [.leads])
    #expect(letters.allSatisfy { letter in letter.lines.allSatisfy { !$0.contains("Bo") && !$0.contains("Lead") } })
  }

  @Test func aLinkIsShownUntilSomebodyHasComeIn() async throws {
    let world = try await DirectoryWorld()
    let ann = try await world.browser("ann")
    let shown = try await ann.press("Make the link", on: ann.get(Self.nias))
    #expect(shown.status == 200 && shown.text.contains("/invitations/"))
    _ = try await world.browser("nia")
    #expect(try await ann.get(Self.nias).status == 403)
    #expect(try await ann.get("/agencies/health/people/ann/invitation").text.contains("Nobody gives themselves"))
  }

  @Test func nobodyElseMakesOne() async throws {
    let world = try await DirectoryWorld()
    for name in ["nia", "tess", "bo"] {
      let browser = try await world.browser(name)
      for path in [Self.bos, "/sign-in-help", "/agencies/health/invitations", "/agencies/health/people"] {
        #expect(try await browser.get(path).status == 404, "\(name) \(path)")
      }
    }
    #expect(try await world.browser("ann").get("/sign-in-help").status == 404)
  }

  /// A lead reads who else became one, by whom, and how much they read at first.
  @Test func aNewLeadIsSeenByTheOthers() async throws {
    let world = try await DirectoryWorld()
    let (ann, bo) = (try await world.browser("ann"), try await world.browser("bo"))
    #expect(!(try await bo.get("/looks").text.contains("Nia Vale reads the agency’s cases since")))
    let form = try await ann.get("/agencies/health/people/nia")
    let saved = try await ann.press(
      "Save", on: form,
      typing: [("name", "Nia Vale"), ("signInName", "nia"), ("posts", "health-hv"), ("posts", "health-lead")])
    #expect(saved.status == 303)
    let looks = try await bo.get("/looks")
    #expect(looks.text.contains("Nia Vale reads the agency’s cases since"))
    #expect(looks.text.contains("made so by Ann Office"))
    #expect(try await world.store.letters(.failed, limit: 5).map(\.post.text) == ["health-lead"])
  }

  @Test func anAdministratorMakesThemselvesNoInbox() async throws {
    let world = try await DirectoryWorld()
    let ann = try await world.browser("ann")
    for field in ["inbox", "dutyDesk"] {
      let form = try await ann.get("/agencies/health/intake")
      let refused = try await ann.press("Save", on: form, typing: [(field, "health-office")])
      #expect(refused.status == 422 && refused.text.contains("Nobody gives themselves"), "\(field)")
    }
    let form = try await ann.get("/agencies/health/intake")
    #expect(try await ann.press("Save", on: form, typing: [("inbox", "health-lm")]).status == 303)
  }

  /// Three months, and never: both are questions to whoever keeps the agency.
  @Test func whoIsQuietIsFlagged() async throws {
    let world = try await DirectoryWorld()
    let ann = try await world.browser("ann")
    try await world.store.noteSignIn(of: PersonID("nia"), at: world.now - 92 * 86_400)
    try await world.store.noteSignIn(of: PersonID("ola"), at: world.now - 90 * 86_400)
    let page = try await ann.get("/agencies/health").text
    #expect(page.contains("1 person has not signed in for three months. Close whoever has left."))
    #expect(page.contains("1 person has never signed in"))
    #expect(page.ranges(of: "Are they still here?").count == 1 && page.ranges(of: AgencyPageWords.neverIn).count == 1)
  }

  /// Two hundred people fit no page: lists have pages, and one looks for a name, a sign-in name or a post.
  @Test func manyPeopleAreFoundInPages() async throws {
    let world = try await DirectoryWorld()
    let rows = (1...60).flatMap { number -> [DirectoryCommand] in
      let post = Post(id: "health-n\(number)", agency: "health", title: "Nurse \(number)", tiers: [], phone: "1")
      let person = Person(id: "n\(number)", name: "Nurse N\(number)", posts: [post.id], signInName: "nurse.\(number)")
      return [.record(.post(post)), .record(.person(person))]
    }
    let order = DirectoryOrder(rows, by: .operating, at: world.now, key: "many")
    _ = try await DirectoryHandler(store: world.store).handle(order)
    let ann = try await world.browser("ann")
    let agency = try await ann.get("/agencies/health").text
    #expect(agency.contains("href=\"/agencies/health/people\">All 64 people") && agency.contains("All 64 posts"))
    #expect(agency.ranges(of: "/leaving\"").count == 25)
    for (list, count) in [
      ("people", 50), ("people?page=2", 14), ("people?named=nurse.7", 1), ("people?named=nurse.6", 2),
    ] {
      let page = try await ann.get("/agencies/health/" + list).text
      #expect(page.ranges(of: "class=\"row-name\"").count == count, "\(list)")
    }
    #expect(try await ann.get("/agencies/health/people?named=zz").text.contains("Nobody and nothing fits"))
    let form = try await ann.get("/agencies/health/people/n7")
    #expect(form.text.ranges(of: "type=\"checkbox\"").count == 1 && form.text.contains("name=\"addPost\""))
    let typing = [("name", "N7"), ("signInName", "nurse.7"), ("posts", "health-n7"), ("addPost", "health-n9")]
    #expect(try await ann.press("Save", on: form, typing: typing).status == 303)
    #expect(try await world.person("nurse.7")?.posts == ["health-n7", "health-n9"])
  }
}
