import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

/// Who becomes somebody that reads cases by right, and whoever gets a new way in there, is told to the others in the
/// same write: by email, and without a name.
@Suite struct LeadNewsTests {
  private static func told(_ commands: [DirectoryCommand], stocked: Directory = directory) async throws -> [String] {
    let store = try Engine().open()
    let words: LeadTelling.Words = { what, agency, isTeam in ("\(what) \(agency.id)", [isTeam ? "team" : "leads"]) }
    try await stocked.write(to: store, at: Samples.now)
    let order = DirectoryOrder(commands, by: .operating, at: Samples.now + 60, key: "k")
    _ = try await DirectoryHandler(store: store, telling: words).handle(order)
    // Twice the same order is told once.
    _ = try await DirectoryHandler(store: store, telling: words).handle(order)
    #expect(try await store.checkDirectory().isEmpty)
    let letters = try await store.letters(.waiting, limit: 50) + store.letters(.failed, limit: 50)
    return letters.map { "\($0.post): \($0.subject), \($0.lines[0]), \($0.address)" }.sorted()
  }

  private static var directory: Directory {
    var directory = Directory()
    directory.partnerships = [
      Partnership(id: "vale", name: "Vale", areas: [], adoptions: [], arbiterPost: "", teamPost: "team")
    ]
    directory.agencies = [
      Agency(id: "school", name: "School", partnerships: ["vale"]), Agency(id: "unit", name: "Unit", partnerships: []),
    ]
    func post(_ id: String, _ agency: String, _ tiers: [Tier]) -> Post {
      Post(id: id, agency: agency, title: id, tiers: tiers.map(\.rawValue), phone: "1")
    }
    directory.posts = [
      post("lead", "school", [.safeguardingLead]), post("second", "school", [.safeguardingLead]),
      post("teacher", "school", []), post("team", "unit", []),
    ]
    directory.people = [("bo", "lead"), ("cy", "second"), ("flo", "teacher"), ("ed", "team")].map {
      Person(id: $0.0, name: $0.0, posts: [$0.1], signInName: $0.0, email: $0.0 + "@example.org")
    }
    return directory
  }

  private static func changed(_ id: String, _ change: (inout Person) -> Void) -> DirectoryCommand {
    var row = directory.person(PersonID(id)) ?? Person(id: id, name: id, posts: [], signInName: id)
    change(&row)
    return .record(.person(row))
  }

  @Test func aNewHolderIsToldToTheOtherLeads() async throws {
    let told = try await Self.told([Self.changed("flo") { $0.posts.append("lead") }])
    #expect(told == ["lead: became school, leads, bo@example.org", "second: became school, leads, cy@example.org"])
  }

  @Test func soIsATierAndAPersonWhoIsNew() async throws {
    var row = try #require(Self.directory.post(PostID("teacher")))
    row.tiers = [Tier.overrideRecipient.rawValue]
    #expect(try await Self.told([.record(.post(row))]).count == 2)
    #expect(try await Self.told([Self.changed("ghost") { $0.posts = ["second"] }]).count == 2)
  }

  @Test func aLinkForALeadIsToldAndForAnybodyElseNot() async throws {
    #expect(
      try await Self.told([.invite(PersonID("bo"))]) == ["second: invited school, leads, cy@example.org"])
    #expect(try await Self.told([.invite(PersonID("flo"))]).isEmpty)
  }

  @Test func whereThereIsNobodyElseTheTeamIsTold() async throws {
    var directory = Self.directory
    directory.people.removeAll { $0.id == "cy" }
    let told = try await Self.told([.invite(PersonID("bo"))], stocked: directory)
    #expect(told == ["team: invited school, team, ed@example.org"])
  }

  /// That nobody stands in is told once, when it begins; a deputy who is there is told to nobody.
  @Test func anAbsenceWithoutCoverIsToldToTheLeads() async throws {
    let day = UKClock.local(Samples.now).day + 7
    let away = DirectoryCommand.beAway(PostID("teacher"), until: day, deputy: nil)
    let told = try await Self.told([away])
    #expect(
      told == [
        #"lead: uncovered("teacher") school, leads, bo@example.org"#,
        #"second: uncovered("teacher") school, leads, cy@example.org"#,
      ])
    #expect(try await Self.told([.beAway(PostID("teacher"), until: day, deputy: PostID("second"))]).isEmpty)
    var circle = Self.directory
    circle.posts[1].deputy = "teacher"
    circle.posts[1].awayUntil = day.iso
    let round = try await Self.told(
      [.beAway(PostID("teacher"), until: day, deputy: PostID("second"))], stocked: circle)
    // The other lead is told of both posts, and the one in the circle of the teacher alone.
    #expect(round.count == 3)
  }

  @Test func whatLeadsToNoCasesIsToldToNobody() async throws {
    #expect(
      try await Self.told([Self.changed("bo") { $0.name = "Bo" }, Self.changed("flo") { $0.email = "" }]).isEmpty)
  }

  @Test func theRecordSaysWhoMadeTheLink() async throws {
    let store = try Engine().open()
    try await Self.directory.write(to: store, at: Samples.now)
    let order = DirectoryOrder(
      [.invite(PersonID("bo"))], by: .operating, at: Samples.now + 60, key: "k", reason: "By email")
    _ = try await DirectoryHandler(store: store).handle(order)
    let entry = try #require(try await store.directoryEntries(DirectoryQuery(limit: 1)).first)
    #expect(entry.change.act == "invited" && entry.change.id == "bo" && entry.person == PersonID("operator"))
    #expect(entry.reason == "By email" && entry.change.before == entry.change.after)
    let directory = try await Directory(reading: store)
    let news = try directory.leadNews(of: AgencyID("school"), in: [entry], since: Samples.now)
    #expect(news.map(\.what) == [.invited] && news.map(\.by) == [PersonID("operator")])
    #expect(try directory.leadNews(of: AgencyID("school"), in: [entry], since: Samples.now + 61).isEmpty)
  }

  @Test func aPasswordASecondStepOrASignInIsAWayIn() async throws {
    let store = try Engine().open()
    #expect(try await !store.hasWayIn(PersonID("bo")))
    try await store.noteSignIn(of: PersonID("bo"), at: Samples.now)
    #expect(try await store.hasWayIn(PersonID("bo")))
    try await store.setPassword("x", signInName: "cy", for: PersonID("cy"))
    #expect(try await store.hasWayIn(PersonID("cy")))
    try await store.offer(
      secret: [1], to: PersonID("flo"), during: "s", at: Samples.now, forgettingBefore: Samples.now - 3600)
    #expect(try await !store.hasWayIn(PersonID("flo")))
    _ = try await store.confirmOffered(
      of: PersonID("flo"), during: "s", step: 1, recoveryHashes: [], replacing: false, at: Samples.now)
    #expect(try await store.hasWayIn(PersonID("flo")))
  }
}
