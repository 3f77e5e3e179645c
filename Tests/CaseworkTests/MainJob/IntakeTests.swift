import CaseRules
import Casework
import Testing

/// Whom a challenge reaches on the receiving side, through the one door.
@Suite struct IntakeTests {
  private func town(inbox: String = "care-inbox", to: String = "") throws -> Town {
    try Town(change: { directory in
      directory.posts.append(Post(id: "care-inbox", agency: "care", title: "Inbox", tiers: [], phone: "", to: to))
      guard let index = directory.agencies.firstIndex(where: { $0.id == "care" }) else { return }
      directory.agencies[index].inbox = inbox
    })
  }

  private func receiver(_ running: Running) throws -> String? { try running.state.opening?.receiving.first?.post.text }

  private func raised(in town: Town, to post: String = "") async throws -> Running {
    try await Running("croydon-2018", from: "2026-06-01T10:00", in: town) {
      $0.receiving = [Holder(agency: AgencyID("care"), post: PostID(post))]
    }
  }

  @Test func aChallengeWithNobodysNameOnItReachesTheInbox() async throws {
    #expect(try await receiver(raised(in: town())) == "care-inbox")
    #expect(try await receiver(raised(in: town(), to: "care-lineManager")) == "care-lineManager")
    #expect(try await receiver(raised(in: town(inbox: ""))) == "care-practitioner")
    #expect(try await receiver(raised(in: town(to: "2020-01-01"))) == "care-practitioner", "the inbox has ended")
  }

  @Test func notMeGoesToTheInboxOrElseToTheLead() async throws {
    for (inbox, takes) in [("care-inbox", "care-inbox"), ("", "care-safeguardingLead")] {
      let running = try await raised(in: town(inbox: inbox), to: "care-practitioner")
      let command = Command.handBack(inbox: Holder(agency: AgencyID("care"), post: PostID("")))
      try await running.does(command, by: "care-practitioner", at: "2026-06-02T10:00")
      #expect(try receiver(running) == takes)
    }
  }

  @Test func itIsGivenToAPostThatThereIsAndToNoOther() async throws {
    let running = try await raised(in: town())
    for post in ["care-nobody", "health-practitioner"] {
      await #expect(throws: Refusal.noSuchPost) {
        try await running.does(
          .reassign(to: Holder(agency: AgencyID("care"), post: PostID(post))), by: "care-inbox", at: "2026-06-02T10:00")
      }
    }
    try await running.does(
      .reassign(to: Holder(agency: AgencyID("care"), post: PostID("care-practitioner"))), by: "care-inbox",
      at: "2026-06-02T11:00")
    #expect(try receiver(running) == "care-practitioner")
    #expect(
      try running.due("1.1-resolve", at: "2026-06-02T12:00") == running.due("1.1-resolve", at: "2026-06-01T12:00"))
  }

  @Test func onlyAManagerOfAPartyOpensACaseWithAReason() async throws {
    let running = try await raised(in: town(), to: "care-practitioner")
    for post in ["care-safeguardingLead", "care-practitioner", "health-director", "board-practitioner", "care-inbox"] {
      await #expect(throws: CaseNotFound.self) {
        try await running.does(.breakGlass, by: post, at: "2026-06-02T10:00")
      }
    }
    try await running.does(.breakGlass, by: "care-director", at: "2026-06-02T10:00")
    await #expect(throws: Refusal.readsOnly) {
      try await running.does(.acknowledge, by: "care-director", at: "2026-06-02T11:00")
    }
    await #expect(throws: CaseNotFound.self) {
      try await running.does(.acknowledge, by: "care-director", at: "2026-06-03T11:00")
    }
  }

  @Test func anAdviserIsOfThePartnership() async throws {
    let running = try await raised(
      in: Town(change: { directory in directory.agencies.removeAll { $0.id == "health" } }), to: "care-practitioner")
    for (post, agency) in [("health-director", "health"), ("nobody", "care")] {
      await #expect(throws: Refusal.noSuchPost) {
        try await running.does(
          .inviteAdviser(Holder(agency: AgencyID(agency), post: PostID(post))), at: "2026-06-02T10:00")
      }
    }
  }
}
