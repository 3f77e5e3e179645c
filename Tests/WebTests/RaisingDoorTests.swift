import CaseRules
import Testing

@testable import Web

@Suite struct RaisingDoorTests {
  typealias Answers = [(String, String)]

  struct Matter: Sendable {
    var answers: Answers
    var says: String
    init(_ base: Answers, _ first: Int, _ more: Answers = [], says: String) {
      answers = Array(base.prefix(first)) + more
      self.says = says
    }
  }

  static let matters: [Matter] = [
    Matter([], 0, [("area", "elsewhere")], says: "We have no policy for"),
    Matter([], 0, [("area", "moor/Moor")], says: "We have no policy for Moor"),
    Matter(Browser.hill, 1, [("person", "adult")], says: "does not cover an adult"),
    Matter(Browser.hill, 2, [("danger", "yes")], says: "Make it safe first"),
    Matter(Browser.dale, 3, [("event", "death")], says: "A person has died"),
    Matter(Browser.dale, 4, [("matter", "complaintAgency")], says: "The Dale complaints desk."),
    Matter(Browser.hill, 3, [("matter", "complaintConduct")], says: "This sounds like a complaint"),
    Matter(Browser.hill, 3, [("matter", "allegationAgainstStaff")], says: "Do not investigate"),
    Matter(Browser.hill, 3, [("matter", "whistleblowing")], says: "This sounds like whistleblowing"),
    Matter(Browser.hill, 3, [("matter", "ownAgency")], says: "inside your own agency"),
    Matter(Browser.hill, 3, [("matter", "conferenceDissent")], says: "You disagreed at a conference"),
    Matter(Browser.dale, 5, [("gate-affects", "no")], says: "Talk informally first."),
    Matter(Browser.hill, 4, says: "Hilltop uses “Plain policy”, edition May 2020."),
    Matter(Browser.dale, 6, says: "Speak to your manager."),
  ]

  @Test(arguments: matters) func everyMatterGoesItsOwnWay(matter: Matter) async throws {
    try await RaisingWorld().browse { browser in
      let page = try await browser.door(matter.answers)
      #expect(page.status == 200)
      #expect(page.text.contains(matter.says))
    }
  }

  @Test func nothingIsKeptOfAMatterThatGoesElsewhere() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      _ = try await browser.door(Array(Browser.hill.prefix(3)) + [("matter", "whistleblowing")])
    }
    #expect(try await world.drafts().isEmpty)
  }

  @Test func theDangerQuestionStandsUnderTheEmergencyMessage() async throws {
    try await RaisingWorld().browse { browser in
      let page = try await browser.door(Array(Browser.dale.prefix(2)))
      #expect(page.text.contains("Call 999"))
      #expect(page.text.contains("Is nobody at risk?"), "the policy's gate is answered with it")
      #expect(page.status == 200)
    }
  }

  @Test(arguments: ["area", "person", "danger", "matter"]) func aQuestionLeftEmptyComesBack(step: String) async throws {
    try await RaisingWorld().browse { browser in
      let page = try await browser.door(
        Browser.hill.filter { pair in
          ["area", "person", "danger", "matter"].prefix { $0 != step }.contains(pair.0)
        })
      let answer = try await browser.post("/door/" + step, page.hiddenFields(plus: []), from: page)
      #expect(answer.status == 422)
      #expect(answer.text.contains("There is a problem"))
      #expect(answer.text.contains("<title>Error: "))
    }
  }

  @Test(arguments: [
    "/door/person", "/door/danger?area=hill/Hilltop", "/door/gate?area=hill/Hilltop&person=child", "/door/ready",
    "/door/matter?area=nowhere/x&person=child",
  ]) func aQuestionOutOfTurnLeadsToTheFirstOneOpen(path: String) async throws {
    try await RaisingWorld().browse { browser in
      let answer = try await browser.get(path)
      #expect(answer.status == 303)
      let open = try await browser.follow(answer)
      #expect(open.status == 200)
    }
  }
}
