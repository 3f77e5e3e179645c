import CaseRules
import Casework
import Testing

/// What a row may be, and what it may not, whoever changes it.
@Suite struct DirectoryRuleTests {
  struct Line: Sendable, CustomTestStringConvertible {
    var says: String
    var commands: [DirectoryCommand]
    var refusal: DirectoryRefusal?
    var reason = ""

    init(_ says: String, _ commands: DirectoryCommand..., refusal: DirectoryRefusal? = nil, reason: String = "") {
      self.says = says
      self.commands = commands
      self.refusal = refusal
      self.reason = reason
    }

    var testDescription: String { says }
  }

  private static func head(_ change: (inout Post) -> Void) -> DirectoryCommand { Vale.changed("school-head", change) }
  private static func flo(_ change: (inout Person) -> Void) -> DirectoryCommand { Vale.changed(person: "flo", change) }
  private static func unknown(_ kind: DirectoryKind, _ id: String, _ field: DirectoryField) -> DirectoryRefusal {
    .unknown(DirectoryName(kind, id), field: field)
  }

  static let posts: [Line] = [
    Line("a title is needed", head { $0.title = " " }, refusal: .missing(.title)),
    Line(
      "of some length at most", head { $0.title = String(repeating: "x", count: 201) },
      refusal: .tooLong(.title, most: 200)),
    Line("in any script", head { $0.title = "Pennaeth — 校長 — رئيس" }),
    Line("without what turns text", head { $0.title = "a\u{202E}b" }, refusal: .hiddenCharacters(.title)),
    Line("a tier that there is", head { $0.tiers = ["boss"] }, refusal: .notATier("boss")),
    Line("an address for letters", head { $0.email = "nobody" }, refusal: .notAnEmail("nobody")),
    Line("away until a day", head { $0.awayUntil = "soon" }, refusal: .notADay(.awayUntil, "soon")),
    Line(
      "ends after it begins", head { ($0.from, $0.to) = ("2026-02-02", "2026-02-01") },
      refusal: .endsBeforeItBegins),
    Line("not its own deputy", head { $0.deputy = "school-head" }, refusal: .ownDeputy),
    Line("nor its own manager", head { $0.reportsTo = "school-head" }, refusal: .ownManager),
    Line("a deputy who is there", head { $0.deputy = "none" }, refusal: unknown(.post, "none", .deputy)),
    Line(
      "a manager of the own agency", head { $0.reportsTo = "care-worker" },
      refusal: unknown(.post, "care-worker", .reportsTo)),
    Line(
      "a service of the own agency", Vale.changed("care-worker") { $0.service = "school-north" },
      refusal: unknown(.service, "school-north", .service)),
    Line(
      "no circle of managers", head { $0.reportsTo = "school-lead" },
      Vale.changed("school-lead") { $0.reportsTo = "school-head" }, refusal: .managersInACircle),
    Line(
      "rows of one order name each other", head { $0.deputy = "school-new" },
      .record(.post(Vale.post("school-new", [])))),
    Line("an id is plain", .record(.post(Vale.post("school-a/b", []))), refusal: .notACode(.id, "school-a/b")),
    Line("the same again is no change", head { _ in }, refusal: .nothingChanged),
    Line("a post is closed with a reason", .close(PostID("school-head"), lastDay: Vale.today), reason: "Merged"),
    Line("never without", .close(PostID("school-head"), lastDay: Vale.today), refusal: .reasonNeeded),
    Line("a post that is there", .close(PostID("none"), lastDay: Vale.today), refusal: unknown(.post, "none", .id)),
  ]

  static let people: [Line] = [
    Line("a name is needed", flo { $0.name = "" }, refusal: .missing(.name)),
    Line("a sign-in name is one person's", flo { $0.signInName = "BO" }, refusal: .signInNameTaken("BO")),
    Line(
      "and may be given up and taken in one order", Vale.changed(person: "bo") { $0.signInName = "bo2" },
      flo { $0.signInName = "bo" }),
    Line("a post that is there", flo { $0.posts = ["none"] }, refusal: unknown(.post, "none", .posts)),
    Line("and has not ended", flo { $0.posts = ["school-old"] }, refusal: .closed(PostID("school-old"))),
    Line("leaving is a command of its own", flo { $0.leftOn = "2026-06-01" }, refusal: .takenAway(.leftOn)),
    Line("nobody leaves twice", .leave(PersonID("hal")), refusal: .hasLeft(PersonID("hal"))),
    Line(
      "a leaver is not changed", Vale.changed(person: "hal") { $0.posts = ["school-head"] },
      refusal: .hasLeft(PersonID("hal"))),
    Line(
      "but comes back, with a reason", .comeBack(PersonID("hal"), posts: [PostID("school-head")]),
      reason: "Back from leave"),
    Line("not without", .comeBack(PersonID("hal"), posts: [PostID("school-head")]), refusal: .reasonNeeded),
    Line("nor without a post", .comeBack(PersonID("hal"), posts: []), refusal: .missing(.posts), reason: "x"),
    Line(
      "nobody comes back who is here", .comeBack(PersonID("flo"), posts: []),
      refusal: .hasNotLeft(PersonID("flo")), reason: "x"),
  ]

  private static let closed = Day(iso: "2026-12-30") ?? Vale.today
  private static func closing(_ day: String, _ name: String = "Closed") -> DirectoryCommand {
    Vale.changed(partnership: "vale") { $0.closures.append(ClosureDay(day: day, name: name)) }
  }
  private static func takingAway(_ day: String) -> DirectoryCommand {
    Vale.changed(partnership: "vale") { $0.closures.append(ClosureDay(day: day, name: "x", isTakenAway: true)) }
  }

  static let others: [Line] = [
    Line(
      "a missing tier has a reason",
      Vale.changed(agency: "school") { $0.without = [MissingTier(tier: "director")] }, refusal: .reasonNeeded),
    Line(
      "a kind of agency that there is", Vale.changed(agency: "school") { $0.kind = "zoo" },
      refusal: .notACode(.kind, "zoo")),
    Line(
      "a partnership that is there", Vale.changed(agency: "school") { $0.partnerships = ["none"] },
      refusal: unknown(.partnership, "none", .partnerships)),
    Line(
      "closures are added at the end",
      Vale.changed(partnership: "vale") {
        $0.closures.append(ClosureDay(day: "2026-12-31", name: "Closed"))
      }),
    Line(
      "and never taken away", Vale.changed(partnership: "vale") { $0.closures = [] },
      refusal: .takenAway(.closures)),
    Line("one of today still counts", closing(Vale.today.iso)),
    Line("one that is over does not", closing((Vale.today - 1).iso), refusal: .dayIsPast(Vale.today - 1)),
    Line("nor one that is there", closing("2026-12-30"), refusal: .closedAlready(closed)),
    Line("a day", closing("30 December"), refusal: .notADay(.closures, "30 December")),
    Line("with a name", closing("2026-12-31", " "), refusal: .missing(.closures)),
    Line("what has not begun is taken away by an entry", takingAway("2026-12-30")),
    Line(
      "and can be closed again",
      Vale.changed(partnership: "vale") {
        $0.closures.append(ClosureDay(day: "2026-12-30", name: "Closed", isTakenAway: true))
        $0.closures.append(ClosureDay(day: "2026-12-30", name: "Closed"))
      }),
    Line("what is not closed is not taken away", takingAway("2026-12-31"), refusal: .notClosed(closed + 1)),
    Line(
      "nor what has begun",
      Vale.changed(partnership: "vale") {
        $0.closures.append(ClosureDay(day: Vale.today.iso, name: "Closed"))
        $0.closures.append(ClosureDay(day: Vale.today.iso, name: "Closed", isTakenAway: true))
      }, refusal: .hasBegun(Vale.today)),
    Line(
      "not most of a year",
      Vale.changed(partnership: "vale") {
        $0.closures += (0..<41).map { ClosureDay(day: (closed + 3 + $0).iso, name: "Closed") }
      }, refusal: .tooManyClosedDays(year: 2027, most: 40)),
    Line(
      "a partnership has its own pace of reminders",
      Vale.changed(partnership: "vale") {
        $0.reminders = ReminderPace(halfTimeFrom: nil, dayBefore: true, onTheDay: false, managerAfter: 1, leadAfter: 2)
      }),
    Line(
      "and its own periods for what has ended",
      Vale.changed(partnership: "vale") { $0.retention = RetentionYears(child: 30, adult: 10, long: 100) }),
    Line(
      "which keep a child's record for a childhood",
      Vale.changed(partnership: "vale") { $0.retention = RetentionYears(child: 17, adult: 10, long: 100) },
      refusal: .retentionMakesNoSense),
    Line(
      "and what concerns abuse no less long than the rest",
      Vale.changed(partnership: "vale") { $0.retention = RetentionYears(child: 30, adult: 10, long: 29) },
      refusal: .retentionMakesNoSense),
    Line(
      "in which the leads don't hear before the manager",
      Vale.changed(partnership: "vale") {
        $0.reminders = ReminderPace(halfTimeFrom: 4, dayBefore: true, onTheDay: true, managerAfter: 2, leadAfter: 1)
      }, refusal: .paceMakesNoSense),
    Line(
      "nor anybody after weeks",
      Vale.changed(partnership: "vale") {
        $0.reminders = ReminderPace(halfTimeFrom: 4, dayBefore: true, onTheDay: true, managerAfter: 0, leadAfter: 11)
      }, refusal: .paceMakesNoSense),
    Line(
      "and half of one day is none",
      Vale.changed(partnership: "vale") {
        $0.reminders = ReminderPace(halfTimeFrom: 1, dayBefore: true, onTheDay: true, managerAfter: 0, leadAfter: 1)
      }, refusal: .paceMakesNoSense),
    Line(
      "nor is an edition in force", Vale.changed(partnership: "vale") { $0.adoptions = [] },
      refusal: .takenAway(.adoptions)),
  ]

  @Test(arguments: posts + people + others) func decides(line: Line) {
    let plan = Vale.directory.plan(Vale.order(line.commands, by: .operating, reason: line.reason))
    #expect(Set(plan.refusals.map { "\($0.refusal)" }) == (line.refusal.map { ["\($0)"] } ?? []))
    if line.refusal == nil { #expect(plan.changes.count == line.commands.count) }
  }

  /// A leaver loses every post and way in at once; what they did stays said of them.
  @Test func aLeaverIsClosedAtOnce() throws {
    let plan = Vale.directory.plan(Vale.order([.leave(PersonID("bo"))], by: Vale.ann))
    #expect(plan.leaving == [PersonID("bo")])
    guard case .person(let person)? = plan.changes.first?.after else { throw DirectoryRefusal.nothingChanged }
    #expect(person.posts.isEmpty)
    #expect(person.leftOn == Vale.today.iso)
    #expect(person.name == "bo")
  }
}
