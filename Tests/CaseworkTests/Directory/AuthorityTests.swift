import CaseRules
import Casework
import Testing

/// Who may change what: by actor and command, what was recorded or why not.
@Suite struct DirectoryAuthorityTests {
  struct Line: Sendable, CustomTestStringConvertible {
    var says: String
    var by: DirectoryActor
    var commands: [DirectoryCommand]
    var refusal: DirectoryRefusal?

    init(_ says: String, _ by: DirectoryActor, _ commands: DirectoryCommand..., refusal: DirectoryRefusal? = nil) {
      self.says = says
      self.by = by
      self.commands = commands
      self.refusal = refusal
    }

    var testDescription: String { says }
  }

  private static func notYours(_ kind: DirectoryKind, _ id: String) -> DirectoryRefusal {
    .notYours(DirectoryName(kind, id))
  }

  private static let newTeacher = Person(id: "new", name: "New", posts: ["school-teacher"], signInName: "new")

  static let administrators: [Line] = [
    Line("an administrator changes a post of the own agency", Vale.ann, Vale.changed("school-head") { $0.phone = "2" }),
    Line("opens one", Vale.ann, .record(.post(Vale.post("school-cook", [.practitioner])))),
    Line("adds a person to it", Vale.ann, .record(.person(newTeacher))),
    Line(
      "opens a post and fills it in one order", Vale.ann, .record(.post(Vale.post("school-cook", []))),
      .record(.person(Person(id: "new", name: "New", posts: ["school-cook"], signInName: "new")))),
    Line("closes a leaver", Vale.ann, .leave(PersonID("bo"))),
    Line(
      "says which tier there is none of", Vale.ann,
      Vale.changed(agency: "school") {
        $0.without = [MissingTier(tier: "director", proxy: "care-worker", reason: "Small")]
      }),
    Line("renames it", Vale.ann, Vale.changed(agency: "school") { $0.name = "Vale School" }),
    Line(
      "no post of another agency", Vale.ann, Vale.changed("care-worker") { $0.phone = "2" },
      refusal: notYours(.post, "care-worker")),
    Line(
      "takes no post over from another", Vale.ann, Vale.changed("care-worker") { $0.agency = "school" },
      refusal: notYours(.post, "care-worker")),
    Line(
      "gives none away", Vale.ann, Vale.changed("school-head") { $0.agency = "care" },
      refusal: notYours(.post, "school-head")),
    Line(
      "appoints nobody there", Vale.ann, Vale.changed(person: "flo") { $0.posts.append("care-worker") },
      refusal: notYours(.person, "flo")),
    Line(
      "not the agency's partnerships", Vale.ann, Vale.changed(agency: "school") { $0.partnerships = [] },
      refusal: notYours(.agency, "school")),
    Line(
      "nor who keeps it", Vale.ann, Vale.changed(agency: "school") { $0.administrators.append("school-head") },
      refusal: notYours(.agency, "school")),
    Line(
      "nor its partnership", Vale.ann, Vale.changed(partnership: "vale") { $0.name = "x" },
      refusal: notYours(.partnership, "vale")),
    Line(
      "takes their own post from somebody of two agencies", Vale.ann,
      Vale.changed(person: "cy") { $0.posts = ["care-worker"] }),
    Line(
      "but not their name", Vale.ann, Vale.changed(person: "cy") { $0.name = "x" },
      refusal: .holdsPostsElsewhere(PersonID("cy"))),
    Line(
      "nor the mailbox that lets them in", Vale.ann, Vale.changed(person: "cy") { $0.email = "ann@example.org" },
      refusal: .holdsPostsElsewhere(PersonID("cy"))),
    Line("nor closes them", Vale.ann, .leave(PersonID("cy")), refusal: notYours(.person, "cy")),
    Line("nobody of another agency", Vale.ann, .leave(PersonID("di")), refusal: notYours(.person, "di")),
    Line(
      "not acting in a post that they do not hold", Vale.actor("bo", "school-office"), .leave(PersonID("flo")),
      refusal: notYours(.person, "flo")),
    Line(
      "somebody without the part changes nothing", Vale.bo, Vale.changed("school-head") { $0.phone = "2" },
      refusal: notYours(.post, "school-head")),
  ]

  static let ownGain: [Line] = [
    Line(
      "nobody takes a post", Vale.ann, Vale.changed(person: "ann") { $0.posts.append("school-lead") },
      refusal: .notForYourself),
    Line(
      "a tier", Vale.ann, Vale.changed("school-office") { $0.tiers = ["safeguardingLead"] },
      refusal: .notForYourself),
    Line(
      "a deputy's part", Vale.ann, Vale.changed("school-lead") { $0.deputy = "school-office" },
      refusal: .notForYourself),
    Line(
      "a proxy's", Vale.ann,
      Vale.changed(agency: "school") {
        $0.without = [MissingTier(tier: "director", proxy: "school-office", reason: "Small")]
      }, refusal: .notForYourself),
    Line(
      "staff, and so becomes a manager", Vale.ann,
      Vale.changed("school-teacher") { $0.reportsTo = "school-office" }, refusal: .notForYourself),
    Line(
      "staff, in a post that has a tier of the front line", Vale.kit,
      Vale.changed("hospital-porter") { $0.reportsTo = "hospital-ward" }, refusal: .notForYourself),
    Line(
      "staff, in a post that manages already", Vale.kit,
      Vale.changed("hospital-new") { $0.reportsTo = "hospital-matron" }, refusal: .notForYourself),
    Line(
      "the inbox", Vale.ann, Vale.changed(agency: "school") { $0.inbox = "school-office" },
      refusal: .notForYourself),
    Line(
      "the duty desk", Vale.ann, Vale.changed(agency: "school") { $0.dutyDesk = "school-office" },
      refusal: .notForYourself),
    Line(
      "the inbox of an agency that is kept from another", Vale.kit,
      Vale.changed(agency: "home") { $0.inbox = "hospital-matron" }, refusal: .notForYourself),
    Line(
      "another service for a post with a tier", Vale.kit,
      Vale.changed("hospital-matron") { $0.service = "hospital-night" }, refusal: .notForYourself),
    Line(
      "staff, by moving them into the own service", Vale.kit,
      Vale.changed("hospital-porter") { $0.service = "hospital-day" }, refusal: .notForYourself),
    Line(
      "more time in a post that ends", Vale.kit, Vale.changed("hospital-ward") { $0.to = "" },
      refusal: .notForYourself),
    Line(
      "a post that has not begun", Vale.kit, Vale.changed("hospital-soon") { $0.from = "" }, refusal: .notForYourself),
    Line(
      "a post by coming back", Vale.ann, .comeBack(PersonID("ann"), posts: [PostID("school-lead")]),
      refusal: .hasNotLeft(PersonID("ann"))),
    Line(
      "the last word of a partnership", Vale.ed, Vale.changed(partnership: "vale") { $0.arbiterPost = "team" },
      refusal: .notForYourself),
    Line(
      "what somebody else gave stays", Vale.kit,
      Vale.changed("hospital-nurse") {
        $0.phone = "2"
        $0.service = ""
      }),
    Line("and can be given up", Vale.kit, Vale.changed("hospital-nurse") { $0.reportsTo = "" }),
    Line(
      "an inbox is anybody else's", Vale.ann, Vale.changed(agency: "school") { $0.inbox = "school-teacher" }),
    Line("their own phone is theirs to change", Vale.ann, Vale.changed("school-office") { $0.phone = "2" }),
  ]

  static let absences: [Line] = [
    Line(
      "the holder says that they are away", Vale.bo,
      .beAway(PostID("school-lead"), until: Vale.today + 7, deputy: PostID("school-head"))),
    Line(
      "names nobody of another agency", Vale.bo,
      .beAway(PostID("school-lead"), until: Vale.today + 7, deputy: PostID("care-worker")),
      refusal: notYours(.post, "school-lead")),
    Line(
      "says it of nobody else", Vale.bo, .beAway(PostID("school-head"), until: Vale.today + 7, deputy: nil),
      refusal: notYours(.post, "school-head")),
    Line(
      "an administrator says it of anybody", Vale.ann,
      .beAway(PostID("school-lead"), until: Vale.today + 7, deputy: PostID("care-worker"))),
  ]

  static let teams: [Line] = [
    Line(
      "a team names an agency's administrator", Vale.ed,
      Vale.changed(agency: "school") { $0.administrators = ["school-head"] }),
    Line("takes an agency in", Vale.ed, .record(.agency(Agency(id: "new", name: "New", partnerships: ["vale"])))),
    Line("lets one go", Vale.ed, Vale.changed(agency: "care") { $0.partnerships = [] }),
    Line(
      "not into another partnership", Vale.ed, Vale.changed(agency: "care") { $0.partnerships.append("moor") },
      refusal: notYours(.agency, "care")),
    Line("changes its partnership", Vale.ed, Vale.changed(partnership: "vale") { $0.support = "Ring 1." }),
    Line(
      "not who the team is", Vale.ed, Vale.changed(partnership: "vale") { $0.teamPost = "moor-team" },
      refusal: notYours(.partnership, "vale")),
    Line(
      "nor another partnership", Vale.ed, Vale.changed(partnership: "moor") { $0.support = "x" },
      refusal: notYours(.partnership, "moor")),
    Line(
      "makes none", Vale.ed, Vale.changed(partnership: "new") { $0.teamPost = "team" },
      refusal: notYours(.partnership, "new")),
    Line(
      "an agency's own rows are its administrator's", Vale.ed, Vale.changed("school-head") { $0.phone = "2" },
      refusal: notYours(.post, "school-head")),
    Line("but the team's where there is none", Vale.ed, Vale.changed("clinic-nurse") { $0.phone = "2" }),
    Line(
      "in no case for themselves", Vale.ed, Vale.changed(person: "ed") { $0.posts.append("clinic-nurse") },
      refusal: .notForYourself),
  ]

  static let nobody: [Line] = [
    Line(
      "somebody who has left", Vale.actor("hal", "school-office"), .leave(PersonID("flo")),
      refusal: notYours(.person, "flo")),
    Line(
      "the holder of a post that has ended", Vale.actor("gus", "school-old"),
      .beAway(PostID("school-old"), until: Vale.today + 7, deputy: nil), refusal: notYours(.post, "school-old")),
    Line(
      "an operator may do all of it", .operating, Vale.changed("school-head") { $0.phone = "2" },
      Vale.changed(partnership: "vale") { $0.teamPost = "moor-team" }, .leave(PersonID("cy"))),
  ]

  static let links: [Line] = [
    Line("an administrator makes a link for their own", Vale.ann, .invite(PersonID("bo"))),
    Line("not for themselves", Vale.ann, .invite(PersonID("ann")), refusal: .notForYourself),
    Line("nor for others’ people", Vale.ann, .invite(PersonID("di")), refusal: notYours(.person, "di")),
    Line(
      "nor for somebody of two agencies", Vale.ann, .invite(PersonID("cy")),
      refusal: .holdsPostsElsewhere(PersonID("cy"))),
    Line("a team does, of the people of its agencies", Vale.ed, .invite(PersonID("bo")), .invite(PersonID("cy"))),
    Line("not for itself", Vale.ed, .invite(PersonID("ed")), refusal: notYours(.person, "ed")),
    Line("nobody else", Vale.bo, .invite(PersonID("flo")), refusal: notYours(.person, "flo")),
    Line("for no leaver", Vale.ed, .invite(PersonID("hal")), refusal: .hasLeft(PersonID("hal"))),
  ]

  @Test(arguments: links + administrators + ownGain + absences + teams + nobody) func decides(line: Line) {
    let plan = Vale.directory.plan(Vale.order(line.commands, by: line.by))
    #expect(plan.refusals.map(\.refusal) == (line.refusal.map { [$0] } ?? []))
    if line.refusal == nil { #expect(plan.changes.count == line.commands.count) }
  }
}
