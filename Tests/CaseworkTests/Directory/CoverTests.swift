import CaseRules
import Casework
import Testing

/// Who stands in for whom, and what is said where nobody does.
@Suite struct CoverTests {
  struct Line: Sendable, CustomTestStringConvertible {
    var says: String
    var posts: [School.Place]
    /// What the post “second” stands in for.
    var covered: [String]
    var lack: CoverLack?
    var testDescription: String { says }
  }

  private static let held = ["lead": "Ann", "second": "Bo", "third": "Cy"]

  static let lines: [Line] = [
    Line(says: "nobody is away", posts: [.post("lead", [], deputy: "second"), .post("second", [])], covered: []),
    Line(
      says: "the deputy of somebody away", posts: [.post("lead", [], away: 1, deputy: "second"), .post("second", [])],
      covered: ["school-lead"]),
    Line(
      says: "the end of a chain stands in for all of it",
      posts: [
        .post("lead", [], away: 1, deputy: "third"), .post("third", [], away: 2, deputy: "second"), .post("second", []),
      ], covered: ["school-lead", "school-third"]),
    Line(
      says: "two who are deputies of each other, and both away",
      posts: [.post("lead", [], away: 1, deputy: "second"), .post("second", [], away: 1, deputy: "lead")], covered: [],
      lack: .circle),
    Line(
      says: "a circle that the post itself is no part of",
      posts: [
        .post("lead", [], away: 1, deputy: "second"), .post("second", [], away: 1, deputy: "third"),
        .post("third", [], away: 1, deputy: "second"),
      ], covered: [], lack: .circle),
    Line(
      says: "a chain that ends at somebody away",
      posts: [.post("lead", [], away: 1, deputy: "second"), .post("second", [], away: 1)], covered: [],
      lack: .endsNowhere(PostID("school-second"))),
    Line(
      says: "a chain that ends at a post that is over",
      posts: [.post("lead", [], away: 1, deputy: "second"), .post("second", [], to: -1)], covered: [],
      lack: .endsNowhere(PostID("school-lead"))),
    Line(
      says: "no deputy at all", posts: [.post("lead", [], away: 1), .post("second", [])], covered: [], lack: .noDeputy),
  ]

  @Test(arguments: lines) func isFound(line: Line) throws {
    let directory = School(line.posts, Self.held).directory
    let second = try #require(directory.post(PostID("school-second")))
    #expect(directory.covered(by: second, on: School.today).map(\.id).sorted() == line.covered)
    let lead = try #require(directory.post(PostID("school-lead")))
    #expect(directory.coverLack(of: lead, on: School.today) == line.lack)
    let viewer = directory.viewer(PersonID("bo"), in: second, on: School.today)
    #expect(viewer.covers.map(\.post.text).sorted() == line.covered)
    #expect(viewer.covers.allSatisfy { $0.person.text == "bo" && $0.teamOf.isEmpty && !$0.isManager })
  }

  @Test func aVacantPostIsStoodInForToo() throws {
    let directory = School([.post("lead", [], deputy: "second"), .post("second", [])], ["second": "Bo"]).directory
    let second = try #require(directory.post(PostID("school-second")))
    #expect(directory.covered(by: second, on: School.today).map(\.id) == ["school-lead"])
  }

  /// The two could stand on different sides of one case.
  @Test func aDeputyInAnotherAgencyOpensNothing() throws {
    var directory = School([.post("lead", [.safeguardingLead], away: 1)], ["lead": "Ann"]).directory
    let index = try #require(directory.posts.firstIndex { $0.id == "school-lead" })
    directory.posts[index].deputy = "trust-chief"
    let chief = try #require(directory.post(PostID("trust-chief")))
    #expect(directory.standIn(for: directory.posts[index], on: School.today).id == "trust-chief")
    #expect(directory.viewer(PersonID("x"), in: chief, on: School.today).covers.isEmpty)
  }

  @Test func gapsSayWhyNobodyStandsIn() throws {
    func gaps(_ posts: [School.Place]) throws -> [Gap.Kind] {
      let directory = School(posts, Self.held, administrators: ["school-lead"]).directory
      let school = try #require(directory.agency(AgencyID("school")))
      return directory.gaps(of: school, needing: [], on: School.today).map(\.kind)
    }
    let (lead, second) = (PostID("school-lead"), PostID("school-second"))
    let circle = try gaps([
      .post("lead", [.practitioner], away: 1, deputy: "second"),
      .post("second", [.practitioner], away: 1, deputy: "lead"),
    ])
    #expect(circle == [.awayInACircle(lead), .awayInACircle(second)])
    let nowhere = try gaps([
      .post("lead", [.practitioner], away: 1, deputy: "second"), .post("second", [.practitioner], away: 1),
    ])
    #expect(nowhere == [.coverEndsNowhere(lead, at: second), .awayWithoutDeputy(second)])
  }
}
