import CaseRules
import Casework
import Testing

/// Structures differ: who stands for a tier where an agency has nobody at it, or whoever is at it is away.
@Suite struct RoleMapTests {
  private static let today = Day(iso: "2026-06-01") ?? Day(number: 0)

  private static func post(_ id: String, _ tiers: [Tier], away: String = "", deputy: String = "") -> Post {
    Post(
      id: id, agency: "school", title: id, tiers: tiers.map(\.rawValue), phone: "", awayUntil: away, deputy: deputy)
  }

  private static func school(_ posts: [Post]) -> Directory {
    var directory = Directory()
    directory.posts = posts + [Post(id: "care", agency: "care", title: "care", tiers: ["director"], phone: "")]
    return directory
  }

  struct Line: Sendable, CustomTestStringConvertible {
    var says: String
    var posts: [Post]
    var tier: Tier
    var except: String?
    var acts: String?
    var testDescription: String { says }
  }

  private static let teacher = post("teacher", [.practitioner])
  private static let lead = post("lead", [.lineManager, .safeguardingLead])
  private static let head = post("head", [.seniorManager, .headOfService])

  static let lines = [
    Line(says: "whoever holds the tier", posts: [teacher, lead, head], tier: .lineManager, acts: "lead"),
    Line(says: "a post may hold several", posts: [teacher, lead, head], tier: .headOfService, acts: "head"),
    Line(says: "the next higher one", posts: [teacher, lead, head], tier: .operationalManager, acts: "head"),
    Line(says: "at the top the next lower", posts: [teacher, lead, head], tier: .director, acts: "head"),
    Line(says: "and the nearest of those below", posts: [teacher, lead], tier: .director, acts: "lead"),
    Line(says: "one person may be all there is", posts: [teacher], tier: .director, acts: "teacher"),
    Line(
      says: "a role beside the line has no stand-in tier", posts: [teacher, head], tier: .safeguardingLead, acts: nil),
    Line(says: "nobody at all", posts: [], tier: .practitioner, acts: nil),
    Line(
      says: "the deputy of somebody away",
      posts: [teacher, post("lead", [.lineManager], away: "2026-06-02", deputy: "teacher"), head], tier: .lineManager,
      acts: "teacher"),
    Line(
      says: "not once they are back",
      posts: [teacher, post("lead", [.lineManager], away: "2026-06-01", deputy: "teacher")],
      tier: .lineManager, acts: "lead"),
    Line(
      says: "away without a deputy", posts: [post("lead", [.lineManager], away: "2026-06-02")], tier: .lineManager,
      acts: "lead"),
    Line(
      says: "a deputy may be in another agency",
      posts: [post("lead", [.lineManager], away: "2026-06-02", deputy: "care")], tier: .lineManager, acts: "care"),
    Line(
      says: "nobody stands across from themselves", posts: [teacher, lead, head], tier: .lineManager, except: "lead",
      acts: "head"),
  ]

  @Test(arguments: lines) func acts(line: Line) {
    let found = Self.school(line.posts).post(
      at: line.tier, in: AgencyID("school"), on: Self.today, except: line.except.map { PostID($0) })
    #expect(found?.id == line.acts)
  }

  /// A challenge to an agency with nobody at any tier says so, with the agency and the tier; nothing is recorded.
  @Test func nobodyMappedIsSaid() async throws {
    let empty = try Town(
      isThere: { agency, _ in agency != "care" },
      change: { directory in
        directory.posts.append(Post(id: "care-office", agency: "care", title: "office", tiers: [], phone: ""))
        directory.people.append(Person(id: "care-clerk", name: "Clerk", posts: ["care-office"], signInName: ""))
      })
    let journal = MemoryJournal()
    let handler = Handler(journal: journal, office: empty.office)
    let raiser = empty.actor("school-practitioner")
    var facts = Raised()
    facts.partnership = PartnershipID("p-croydon-2018")
    facts.ground = empty.policy("croydon-2018")?.grounds.first?.key ?? ""
    facts.raising = Holder(agency: raiser.agency, post: raiser.post)
    facts.receiving = [Holder(agency: AgencyID("care"), post: PostID(""))]
    let now = try Running.at("2026-06-01T10:00")
    let order = Order(.raise(facts), by: raiser, at: now, now: now, words: Words(Walk.fields.map { ($0, "x") }))
    await #expect(throws: SettingFault.nobodyMapped(AgencyID("care"), .practitioner)) {
      try await handler.raise(order, key: CommandKey(person: raiser.person, key: "raise"))
    }
    #expect(journal.now.rows.isEmpty)
  }

  /// Each side goes up its own line: the manager of the two who began, not the first in the agency.
  @Test func eachSideGoesUpItsOwnLine() async throws {
    let lines = try Town(change: { directory in
      for agency in ["school", "care"] {
        directory.posts.append(
          Post(id: agency + "-second", agency: agency, title: "Second", tiers: ["lineManager"], phone: ""))
        let place = directory.posts.firstIndex { $0.id == agency + "-practitioner" } ?? 0
        directory.posts[place].reportsTo = agency + "-second"
      }
    })
    let running = try await Running("croydon-2018", from: "2026-06-01T10:00", in: lines)
    try await running.goesOn(to: "2", at: "2026-06-02T10:00")
    let opening = try running.state.openings.last
    #expect(opening?.raising.post.text == "school-second")
    #expect(opening?.receiving.map(\.post.text) == ["care-second"])
  }

  /// A merged structure runs the whole ladder: the same post stands at each stage that it holds.
  @Test func aSmallAgencyRunsTheWholeLadder() async throws {
    let small = try Town { agency, tier in agency != "care" || tier == .director }
    let running = try await Running("croydon-2018", from: "2026-06-01T10:00", in: small)
    try await running.goesOn(to: "2", at: "2026-06-02T10:00")
    try await running.goesOn(to: "3", at: "2026-06-03T10:00")
    let receiving = try running.state.openings.flatMap { $0.receiving.map(\.post.text) }
    #expect(receiving == ["care-director", "care-director", "care-director"])
  }
}
