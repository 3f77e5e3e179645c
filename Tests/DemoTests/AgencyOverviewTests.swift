import CaseRules
import Testing

@testable import Casework
@testable import Demo
@testable import Engines
@testable import Storage

/// What somebody who oversees an agency is shown as a sum is what they could open one by one, and nothing else.
@Suite struct AgencyOverviewTests {
  /// For every person in every post of the demo's world, at two moments: the rows of the cases that the access function
  /// opens to them, added up by hand, are the overview and the lists behind it.
  @Test func whatIsCountedIsWhatMayBeOpened() async throws {
    let (world, store, sweep) = try await SweepTests.world()
    _ = try await sweep.run(at: world.now)
    let lists = try #require(store as? Store)
    var cases: [(state: CaseState, due: [DueRow])] = []
    for caseID in try await store.caseIDs() {
      let state = CaseState(folding: try await store.events(of: caseID).map(EventCodec.event))
      cases.append((state, try await lists.due(of: caseID)))
    }
    var (seen, partly) = (0, 0)
    for now in [world.now, world.now + 20 * 86_400] {
      for person in world.directory.people {
        for post in world.directory.posts(actedInBy: person, on: UKClock.local(now).day) {
          let viewer = world.directory.viewer(PersonID(person.id), in: post)
          let all = AgencyOverview.posts(of: viewer.agency, in: world.directory)
          let agencys = cases.map { ($0.state, $0.due.filter { all.contains($0.owes) }) }
          let mine = agencys.filter { $0.0.access(of: viewer, at: now).isAllowed }.flatMap { $0.1 }
          if !mine.isEmpty, mine.count < agencys.reduce(0, { $0 + $1.1.count }) { partly += 1 }
          let overview = try await AgencyOverview(lists, for: viewer, world.office, at: now)
          let groups = Dictionary(grouping: mine, by: \.owes)
          #expect(Set(overview.posts.map(\.post)) == Set(groups.keys), "\(person.id) in \(post.id)")
          for found in overview.posts {
            let own = groups[found.post] ?? []
            #expect(found.open == own.count && found.oldest == own.map(\.since).min(), "\(found.post)")
            #expect(found.late == own.count { $0.dueAt.map { $0 < now } ?? false }, "\(found.post)")
            let listed = try await lists.owed(
              by: [found.post], foundBy: viewer.listNames, at: now, limit: 1_000, offset: 0)
            #expect(Set(listed.map(\.due)) == Set(own) && listed.count == own.count, "\(found.post)")
          }
          #expect(overview.byAge.reduce(0) { $0 + $1.count } == overview.open)
          seen += overview.posts.count
        }
      }
    }
    #expect(seen > 50 && partly > 5)
  }

  /// An age of so many working days is what counting day by day says, also on a day off.
  @Test(arguments: ["2026-11-20T11:00", "2026-11-22T11:00", "2026-12-26T11:00", "2027-01-02T11:00"])
  func agesAreInWorkingDays(text: String) async throws {
    let world = try await SeededWorld(on: text, times: 0)
    let today = UKClock.local(world.now).day
    let calendar = try #require(
      world.directory.agencies.lazy.compactMap {
        world.office.calendar(of: AgencyID($0.id), on: today, in: world.directory)
      }.first)
    for limit in DutyAge.limits {
      let first = try #require(calendar.firstDay(notOlderThan: limit, on: today))
      #expect(try calendar.workingDays(after: first, through: today) == limit)
      #expect(try calendar.workingDays(after: first - 1, through: today) == limit + 1)
    }
  }
}
