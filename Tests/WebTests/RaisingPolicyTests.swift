import CaseRules
import Casework
import Storage
import Synchronization
import Testing

@testable import Web

/// Questions follow the policy, the person and the matter.
@Suite struct RaisingPolicyTests {
  private func raise(
    _ door: [(String, String)], _ answers: [String: [(String, String)]] = [:], from first: String = "earlier"
  ) async throws -> CaseState {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let draft = try await browser.begin(door)
      try await browser.fill(draft, answers, from: first)
      let sent = try await browser.follow(browser.send(draft))
      #expect(sent.status == 200)
    }
    return try #require(try await world.cases().first)
  }

  @Test func aRichPolicyAsksForAllThatItHas() async throws {
    let state = try await raise(
      Browser.dale,
      [
        "ground": [("ground", "refused"), ("subjects", "infant")],
        "involved": [("involved", "chair"), ("involved", "officer")],
        "board": [("board", "s")], "priority": [("priority", "high")],
        "agencies": [("agencies", "care"), ("agencies", "school")],
        "counterparts": [("post-care", "sm"), ("post-school", "te")],
      ])
    #expect(state.raised.board == "s")
    #expect(state.raised.ground == "refused")
    #expect(state.raised.subjects == ["infant"])
    #expect(state.raised.priority == "high")
    #expect(state.raised.conferenceChairInvolved)
    #expect(state.raised.reviewingOfficerInvolved)
    #expect(state.raised.receiving.map(\.post.text) == ["sm", "te"])
    #expect(state.holds.contains("ownManager"))
    #expect(state.status == .open)
  }

  @Test func aPlainPolicyAsksForNothingElse() async throws {
    try await RaisingWorld().browse { browser in
      let draft = try await browser.begin(Browser.hill)
      for step in [
        "board", "ground", "priority", "own-manager", "involved", "adult", "stage", "entry-reason", "colleague",
      ] {
        #expect(try await browser.get(draft + "/" + step).header("Location") == draft, "\(step)")
      }
    }
  }

  @Test func anAdultIsAskedAboutCapacityAndAdvocacy() async throws {
    let door = Browser.dale.map { $0.0 == "person" ? ("person", "adult") : $0 }
    let state = try await raise(door, ["adult": [("capacity", "Not assessed."), ("advocacy", "Nobody yet.")]])
    #expect(state.raised.person == .adult)
    #expect(state.holds.contains("capacity"))
    #expect(state.holds.contains("advocacy"))
  }

  @Test func itStartsHigherWhereThePolicyLetsItWithAReason() async throws {
    let state = try await raise(
      Browser.dale,
      ["stage": [("stage", "2")], "entry-reason": [("entryReason", "Too serious.")], "counterparts": []])
    #expect(state.stage == "2")
    #expect(state.raised.raising.post == PostID("hm"))
    #expect(state.raised.receiving.map(\.post.text) == ["sm"])
  }

  @Test func forAColleagueAndFromAnEarlierLetter() async throws {
    let state = try await raise(
      Browser.hill,
      [
        "behalf": [("behalf", "yes")], "colleague": [("colleague", "ola")], "earlier": [("earlier", "yes")],
        "earlier-when": [
          ("sent-day", "16"), ("sent-month", "April"), ("sent-year", "2026"), ("sentAt", "5:30pm"),
          ("earlierReason", "By email."),
        ],
      ])
    #expect(state.raisedBy.onBehalfOf == PersonID("ola"))
    #expect(state.raised.raising.post == PostID("hm"))
    #expect(UKClock.local(state.raisedAt).text == "2026-04-16T17:30")
  }

  /// Above the first stage somebody else holds the matter, and the colleague still sees it.
  @Test func theColleagueSeesIt() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { browser in
      let answers: [String: [(String, String)]] = [
        "behalf": [("behalf", "yes")], "colleague": [("colleague", "una")], "stage": [("stage", "2")],
        "entry-reason": [("entryReason", "Too serious.")], "counterparts": [],
      ]
      path.set(try await browser.raise(Browser.dale, answers))
    }
    #expect(try await world.cases().first?.raised.raising.post == PostID("hm"))
    try await world.browse(as: "una") { browser in
      let opened = try await browser.get(path.value)
      #expect(opened.status == 200)
      #expect(try await browser.get("/cases").text.contains(path.value))
    }
  }

  private static func sent(_ day: String, _ year: String) -> [(String, String)] {
    [
      ("sent-day", day), ("sent-month", "4"), ("sent-year", year), ("sentAt", "5:30pm"), ("earlierReason", "By email."),
    ]
  }

  /// It was sent on the day before the partnership's second edition came into force.
  @Test func theEditionOfTheDayOnWhichItWasSentAsks() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let draft = try await browser.begin(Browser.fell)
      #expect(try await browser.get(draft + "/priority").status == 200)
      let answers = ["earlier": [("earlier", "yes")], "earlier-when": Self.sent("16", "2026")]
      try await browser.fill(draft, answers)
      #expect(try await browser.get(draft + "/priority").header("Location") == draft)
      #expect(try await browser.get(draft + "/check").text.contains("Plain policy"))
      #expect(try await browser.follow(browser.send(draft)).status == 200)
    }
    #expect(try await world.cases().first?.policy == PolicyID("plain"))
  }

  @Test func beforeTheFirstPolicyNothingCanHaveBeenRaised() async throws {
    try await RaisingWorld().browse { browser in
      let draft = try await browser.begin(Browser.hill)
      #expect(try await browser.save(draft, "earlier", [("earlier", "yes")]) == draft + "/earlier-when")
      let page = try await browser.get(draft + "/earlier-when")
      let answer = try await browser.post(
        draft + "/earlier-when", page.hiddenFields(plus: Self.sent("16", "2018")), from: page)
      #expect(answer.status == 422)
      #expect(answer.text.contains("policy here holds from Tuesday 1 January 2019"))
      #expect(answer.text.contains("href=\"#sent-day\""))
    }
  }

  @Test func dangerIsRecordedWithTheChallenge() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let urgent = try await browser.door(Array(Browser.hill.prefix(2)) + [("danger", "yes")])
      let path = try #require(urgent.text.ranges(of: "class=\"button\" href=\"").last).upperBound
      let next = try await browser.get(String(urgent.text[path...].prefix { $0 != "\"" }).replacing("&amp;", with: "&"))
      let answer = try await browser.post(
        "/door/matter", next.hiddenFields(plus: [("matter", "otherAgency")]), from: next)
      let ready = try await browser.follow(answer)
      let begun = try await browser.post("/drafts", ready.hiddenFields(plus: []), from: ready)
      let draft = try #require(begun.header("Location")).replacing("/earlier", with: "")
      try await browser.fill(draft)
      #expect(try await browser.follow(browser.send(draft)).text.contains("Make the call now"))
      // The policy's urgent contact is the other agency's manager, by name and with a phone.
      let caseID = try #require(try await world.store.caseIDs().first)
      let page = try await browser.get("/cases/" + caseID.text)
      #expect(page.text.contains("Ruth Fell, Team manager, Hill Social Care"))
      #expect(page.text.contains("tel:01632960004"))
    }
    let state = try #require(try await world.cases().first)
    #expect(state.raised.immediateRisk)
  }

  @Test func whoLeadsForThePersonIsOnRecordWhereTheRaiserKnows() async throws {
    let known = try await raise(Browser.hill, ["counterparts": [("post-care", "sw"), ("leadAgency", "school")]])
    #expect(known.raised.leadAgency == AgencyID("school"))
    #expect(try await raise(Browser.hill).raised.leadAgency == AgencyID(""))
  }

  @Test func theCasePageSaysWhoLeads() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let draft = try await browser.begin(Browser.hill)
      try await browser.fill(draft, ["counterparts": [("post-care", "sw"), ("leadAgency", "school")]])
      #expect(try await browser.get(draft + "/check").text.contains("Hilltop School"))
      _ = try await browser.send(draft)
      let caseID = try #require(try await world.store.caseIDs().first)
      #expect(try await browser.get("/cases/" + caseID.text).text.contains("Hilltop School leads for the child."))
      let wrong = try await browser.begin(Browser.hill)
      #expect(try await browser.save(wrong, "counterparts", [("leadAgency", "nowhere")]) == nil)
    }
  }

  @Test func aDissentIsRecordedOnly() async throws {
    let door = Array(Browser.dale.prefix(4)) + [("matter", "conferenceDissent"), ("way", "record")]
    let state = try await raise(door, from: "person")
    #expect(state.raised.recordOnly)
    #expect(state.status == .closed)
  }

  @Test func aThemeNamesNobody() async throws {
    let door = Array(Browser.dale.prefix(4)) + [("matter", "route-theme")]
    let state = try await raise(door, ["person": [("label", "Waiting times")]])
    #expect(state.raised.route == "theme")
  }

  @Test func insideOnesOwnAgencyOneSideStandsAlone() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let page = try await browser.door(Array(Browser.dale.prefix(4)) + [("matter", "ownAgency")])
      let path = try #require(page.text.ranges(of: "class=\"button\" href=\"").last).upperBound
      let ready = try await browser.get(String(page.text[path...].prefix { $0 != "\"" }).replacing("&amp;", with: "&"))
      let begun = try await browser.post("/drafts", ready.hiddenFields(plus: []), from: ready)
      let draft = try #require(begun.header("Location")).replacing("/earlier", with: "")
      try await browser.fill(draft, ["agencies": [("ownPost", "hm")]])
      #expect(try await browser.follow(browser.send(draft)).status == 200)
    }
    let state = try #require(try await world.cases().first)
    #expect(state.raised.receiving == [Holder(agency: AgencyID("health"), post: PostID("hm"))])
  }
}

/// A value that one browsing leaves for the next.
final class Shared<Value: Sendable>: Sendable {
  private let kept: Mutex<Value>
  init(_ value: Value) { kept = Mutex(value) }
  var value: Value { kept.withLock { $0 } }
  func set(_ value: Value) { kept.withLock { $0 = value } }
}
