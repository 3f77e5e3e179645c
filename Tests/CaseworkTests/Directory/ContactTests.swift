import CaseRules
import Casework
import Testing

/// Whom do I contact, at this tier, in this agency, on this day; and why it is this one.
@Suite struct ContactTests {
  struct Line: Sendable, CustomTestStringConvertible {
    var says: String
    var school: School
    var tier: Tier
    var below = ""
    var post: String?
    var mapping: Contact.Mapping = .own
    var coverOf: String?
    var lack: Contact.Lack?
    var holders: [String] = []
    var testDescription: String { says }
  }

  private static let away = Contact.Lack.away(until: School.today + 1)

  static let lines = [
    Line(
      says: "whoever holds the tier", school: School([.post("lead", [.safeguardingLead])], ["lead": "Ann"]),
      tier: .safeguardingLead, post: "lead", holders: ["Ann"]),
    Line(
      says: "two people share a post", school: School([.post("lead", [.safeguardingLead])], ["lead": "Ann, Bo"]),
      tier: .safeguardingLead, post: "lead", holders: ["Ann", "Bo"]),
    Line(
      says: "a vacant post says so", school: School([.post("lead", [.safeguardingLead])]), tier: .safeguardingLead,
      post: "lead", lack: .vacant),
    Line(
      says: "a leaver's post is vacant",
      school: School([.post("lead", [.safeguardingLead])], ["lead": "Ann"], left: ["Ann"]),
      tier: .safeguardingLead, post: "lead", lack: .vacant),
    Line(
      says: "the deputy of a vacant post",
      school: School([.post("lead", [.safeguardingLead], deputy: "second"), .post("second", [])], ["second": "Bo"]),
      tier: .safeguardingLead, post: "second", coverOf: "lead", lack: .vacant, holders: ["Bo"]),
    Line(
      says: "the deputy of somebody away",
      school: School(
        [.post("lead", [.safeguardingLead], away: 1, deputy: "second"), .post("second", [])],
        ["lead": "Ann", "second": "Bo"]),
      tier: .safeguardingLead, post: "second", coverOf: "lead", lack: away, holders: ["Bo"]),
    Line(
      says: "the deputy's deputy, where both are away",
      school: School(
        [
          .post("lead", [.safeguardingLead], away: 1, deputy: "second"), .post("second", [], away: 3, deputy: "third"),
          .post("third", []),
        ], ["lead": "Ann", "second": "Bo", "third": "Cy"]),
      tier: .safeguardingLead, post: "third", coverOf: "lead", lack: away, holders: ["Cy"]),
    Line(
      says: "deputies who name each other end nowhere",
      school: School(
        [.post("lead", [.safeguardingLead], away: 1, deputy: "second"), .post("second", [], away: 3, deputy: "lead")],
        ["lead": "Ann", "second": "Bo"]),
      tier: .safeguardingLead, post: "lead", lack: away, holders: ["Ann"]),
    Line(
      says: "away, and nobody stands in",
      school: School([.post("lead", [.safeguardingLead], away: 1)], ["lead": "Ann"]),
      tier: .safeguardingLead, post: "lead", lack: away, holders: ["Ann"]),
    Line(
      says: "a post that has ended is not there",
      school: School([.post("old", [.safeguardingLead], to: -1), .post("new", [.safeguardingLead])], ["new": "Ann"]),
      tier: .safeguardingLead, post: "new", holders: ["Ann"]),
    Line(
      says: "nor one that has not begun",
      school: School([.post("new", [.safeguardingLead], from: 1), .post("old", [.safeguardingLead], to: 0)]),
      tier: .safeguardingLead, post: "old", lack: .vacant),
    Line(
      says: "the post that it reports to",
      school: School(
        [.post("a", [.lineManager]), .post("b", [.lineManager]), .post("worker", [.practitioner], reportsTo: "b")],
        ["b": "Bo"]),
      tier: .lineManager, below: "worker", post: "b", holders: ["Bo"]),
    Line(
      says: "also where that post holds no tier",
      school: School([.post("a", [.lineManager]), .post("b", []), .post("worker", [.practitioner], reportsTo: "b")]),
      tier: .lineManager, below: "worker", post: "b", mapping: .manager, lack: .vacant),
    Line(
      says: "and up the same line",
      school: School(
        [
          .post("x", [.headOfService]), .post("b", [.lineManager], reportsTo: "y"), .post("y", [.headOfService]),
          .post("worker", [.practitioner], reportsTo: "b"),
        ]),
      tier: .headOfService, below: "worker", post: "y", lack: .vacant),
    Line(
      says: "a line that ends too low leads back to the agency",
      school: School(
        [.post("x", [.director]), .post("b", [.lineManager]), .post("worker", [.practitioner], reportsTo: "b")]),
      tier: .director, below: "worker", post: "x", lack: .vacant),
    Line(
      says: "the one of the same service before others",
      school: School(
        [
          .post("north", [.safeguardingLead], service: "north"), .post("south", [.safeguardingLead], service: "south"),
          .post("worker", [.practitioner], service: "south"),
        ]),
      tier: .safeguardingLead, below: "worker", post: "south", lack: .vacant),
    Line(
      says: "the next higher, nobody having said why",
      school: School([.post("head", [.headOfService])]), tier: .seniorManager, post: "head",
      mapping: .nextHigher(.headOfService, reason: nil), lack: .vacant),
    Line(
      says: "the next higher, since the agency has no such tier",
      school: School([.post("head", [.headOfService])], without: [MissingTier(tier: "seniorManager", reason: "Small")]),
      tier: .seniorManager, post: "head", mapping: .nextHigher(.headOfService, reason: "Small"), lack: .vacant),
    Line(
      says: "at the top the next lower", school: School([.post("head", [.headOfService])]), tier: .director,
      post: "head", mapping: .nextLower(.headOfService, reason: nil), lack: .vacant),
    Line(
      says: "a proxy in another agency",
      school: School(
        [.post("head", [.headOfService])],
        without: [MissingTier(tier: "director", proxy: "trust-chief", reason: "The trust's")]),
      tier: .director, post: "trust-chief", mapping: .proxy(reason: "The trust's"), lack: .vacant),
    Line(
      says: "whoever holds the tier before the proxy",
      school: School(
        [.post("head", [.director])], without: [MissingTier(tier: "director", proxy: "trust-chief", reason: "x")]),
      tier: .director, post: "head", lack: .vacant),
    Line(
      says: "a proxy whose post has ended is none",
      school: School(
        [.post("head", [.headOfService])], without: [MissingTier(tier: "director", proxy: "trust-old", reason: "x")]),
      tier: .director, post: "head", mapping: .nextLower(.headOfService, reason: "x"), lack: .vacant),
    Line(says: "nobody", school: School([.post("head", [.headOfService])]), tier: .safeguardingLead, post: nil),
  ]

  @Test(arguments: lines) func isThisOne(line: Line) {
    let answer = line.school.directory.contact(
      at: line.tier, in: AgencyID("school"), on: School.today,
      below: line.below.isEmpty ? nil : PostID("school-" + line.below))
    let contact = answer.contact
    let wanted = line.post.map { $0.hasPrefix("trust") ? $0 : "school-" + $0 }
    #expect(contact?.post.id == wanted)
    guard let contact else { return }
    #expect(contact.mapping == line.mapping)
    #expect(contact.cover?.post.id == line.coverOf.map { "school-" + $0 })
    #expect((contact.cover?.lack ?? contact.lack) == line.lack)
    #expect((contact.lack == nil) == (line.coverOf != nil || line.lack == nil))
    #expect(contact.holders.map(\.name) == line.holders)
    #expect(contact.agency == AgencyID("school"))
  }

  /// Where nobody is mapped, the answer names whom to ask: those who keep the agency's part, and the business units.
  @Test func nobodyMappedSaysWhomToAsk() {
    let directory = School([.post("office", [])], administrators: ["school-office"]).directory
    let answer = directory.contact(at: .safeguardingLead, in: AgencyID("school"), on: School.today)
    guard case .nobody(let nobody) = answer else {
      Issue.record("somebody was found")
      return
    }
    #expect(nobody.administrators.map(\.id) == ["school-office"])
    #expect(nobody.teams.map(\.id) == ["trust-team"])
  }

  /// The place of a leaver stays: what they owed is their post's.
  @Test func aLeaverHoldsNothing() {
    let directory = School([.post("lead", [.safeguardingLead])], ["lead": "Ann"], left: ["Ann"]).directory
    #expect(directory.holder(of: PostID("school-lead")) == nil)
    #expect(directory.people.allSatisfy { directory.posts(actedInBy: $0, on: School.today).isEmpty })
  }
}
