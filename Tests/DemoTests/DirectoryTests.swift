import CaseRules
import Casework
import Testing

@testable import Demo

@Suite struct DemoDirectory {
  let directory = DemoWorld.directory(today: Day(number: 20_778))

  @Test func namesFirstThePeopleToSignInAs() {
    let people = directory.people.filter { !$0.demoNote.isEmpty }
    #expect(people.map(\.signInName) == DemoPeople.notes.map(\.name))
    #expect(directory.people.prefix(people.count).map(\.id) == people.map(\.id))
  }

  @Test func namesEverybodyOnce() {
    #expect(Set(directory.posts.map(\.id)).count == directory.posts.count)
    #expect(Set(directory.people.map(\.id)).count == directory.people.count)
    #expect(Set(directory.posts.map(\.phone)).count == directory.posts.count)
    for post in directory.posts { #expect(directory.holder(of: PostID(post.id)) != nil) }
  }

  @Test func keepsPhonesToTheRangesForDrama() {
    for post in directory.posts {
      #expect(post.phone.wholeMatch(of: /020 7946 0[0-9]{3}|01632 960[0-9]{3}/) != nil, "\(post.phone)")
    }
  }

  @Test func putsTheFirstSixInEveryPartnershipOfTheFivePolicies() throws {
    for name in DemoPeople.notes.prefix(6).map(\.name) {
      let person = try #require(directory.person(signInName: name))
      let post = try #require(directory.post(PostID(person.posts[0])))
      let agency = try #require(directory.agency(AgencyID(post.agency)))
      #expect(Set(DemoWorld.everywhere).isSubset(of: agency.partnerships))
    }
  }

  @Test func goesOverToTheNewerEditionInEskerdale() {
    let day = Day(number: 20_778)
    #expect(directory.policy(of: PartnershipID("eskerdale"), on: day - 200)?.text == "lambeth-2024")
    #expect(directory.policy(of: PartnershipID("eskerdale"), on: day)?.text == "lambeth-briefing")
  }

  /// But for the partnership's team and the administrator, who have no part in any case.
  @Test func givesEachOfTheOthersSomethingOwed() async throws {
    let world = try await SeededWorld(on: "2026-11-21T11:00")
    let rows = await world.journal.due.values.flatMap { $0 }
    for name in DemoPeople.notes.map(\.name) {
      let post = PostID(try #require(directory.person(signInName: name)).posts[0])
      let isOwed = rows.contains { $0.owes == post || $0.owedTo.contains(post) }
      #expect(isOwed == ![DemoPeople.businessUnit, DemoPeople.administrator].contains(name), "\(name)")
    }
  }

  /// The team's post reads no case of any partnership, whatever was agreed in it, and no list of its has one.
  /// Nor does an administrator's.
  @Test func keepsEveryCaseFromThePartnershipsTeam() async throws {
    let world = try await SeededWorld(on: "2026-11-21T11:00")
    let teams = Set(directory.partnerships.map(\.teamPost) + directory.agencies.flatMap(\.administrators))
    #expect(!teams.contains(""))
    #expect(world.cases.contains { !$0.actions.isEmpty && $0.arbiter != nil })
    for team in teams {
      let post = try #require(directory.post(PostID(team)))
      let person = try #require(directory.holder(of: PostID(team)))
      let viewer = directory.viewer(PersonID(person.id), in: post)
      for state in world.cases {
        #expect(!state.access(of: viewer, at: world.now).isAllowed, "\(state.raised.reference)")
        #expect(!state.visibility.contains { viewer.listNames.contains($0.post) }, "\(state.raised.reference)")
      }
    }
  }
}
