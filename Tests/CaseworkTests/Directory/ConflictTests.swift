import CaseRules
import Casework
import Testing

/// Who stands too close to a party, as the directory tells it; and who counts as a manager.
@Suite struct ConflictTests {
  private func town(_ change: (inout Directory) -> Void) throws -> Town { try Town(change: change) }

  private func reportsTo(_ lines: [(String, String)], _ directory: inout Directory) {
    for (post, manager) in lines {
      if let index = directory.posts.firstIndex(where: { $0.id == post }) { directory.posts[index].reportsTo = manager }
    }
  }

  /// A case of the school with social care, at the top.
  private func atTheTop(_ town: Town) async throws -> CaseState {
    let running = try await Running("general", from: "2026-06-01T10:00", in: town)
    for (stage, day) in [("2", "02"), ("3", "03"), ("4", "04")] {
      try await running.goesOn(to: stage, at: "2026-06-\(day)T10:00")
    }
    return try running.state
  }

  @Test func nobodyIsInConflictWhereTheLinesAreApart() async throws {
    let town = try town { _ in }
    let state = try await atTheTop(town)
    #expect(town.directory.conflicts(in: state).isEmpty)
  }

  @Test func whoeverDecidesManagesNoPartyAndBelongsToNone() async throws {
    let town = try town { directory in
      for index in directory.partnerships.indices { directory.partnerships[index].arbiterPost = "care-director" }
      reportsTo([("care-practitioner", "care-headOfService"), ("care-headOfService", "care-director")], &directory)
    }
    let found = town.directory.conflicts(in: try await atTheTop(town))
    let director = PostID("care-director")
    #expect(found.contains(ConflictOfInterest(post: director, reason: .ownAgency(AgencyID("care")))))
    #expect(found.contains(ConflictOfInterest(post: director, reason: .manages(PostID("care-practitioner")))))
    #expect(!found.contains { $0.reason == .manages(PostID("school-practitioner")) })
  }

  /// Lines of "reports to" stay within an agency; an older import may hold one that does not.
  @Test func whoeverTalksForOneSideManagesNobodyOnTheOther() async throws {
    let town = try town { directory in reportsTo([("care-practitioner", "school-practitioner")], &directory) }
    let running = try await Running("general", from: "2026-06-01T10:00", in: town)
    let state = try running.state
    #expect(
      town.directory.conflicts(in: state) == [
        ConflictOfInterest(post: PostID("school-practitioner"), reason: .manages(PostID("care-practitioner")))
      ])
  }

  @Test func aCircleOfManagersEnds() throws {
    let town = try town { directory in
      reportsTo([("care-director", "care-headOfService"), ("care-headOfService", "care-director")], &directory)
    }
    let arbiter = Holder(agency: AgencyID("board"), post: PostID("board-director"))
    let party = Holder(agency: AgencyID("care"), post: PostID("care-director"))
    #expect(town.directory.conflicts(of: arbiter, with: [party]).isEmpty)
  }

  @Test(arguments: [
    ("care-practitioner", false), ("care-lineManager", true), ("care-director", true), ("care-safeguardingLead", false),
  ])
  func aManagerStandsAboveTheFrontLine(post: String, isManager: Bool) throws {
    let directory = try town { _ in }.directory
    let row = try #require(directory.post(PostID(post)))
    #expect(directory.isManager(row) == isManager)
    #expect(directory.viewer(PersonID("x"), in: row).isManager == isManager)
  }

  @Test func whoeverSomebodyReportsToIsAManagerWithoutATier() throws {
    let directory = try town { directory in
      directory.posts.append(Post(id: "care-senior", agency: "care", title: "Senior", tiers: [], phone: ""))
      reportsTo([("care-practitioner", "care-senior")], &directory)
    }.directory
    let senior = try #require(directory.post(PostID("care-senior")))
    #expect(directory.isManager(senior))
  }
}
