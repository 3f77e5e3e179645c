import CaseRules
import Testing

/// What single rules of the sources ask, in cases that run under their own policies through the one door.
@Suite struct RunningPoliciesTests {
  private static let day = "2025-09-10T10:00"

  /// B-21: a significant policy issue takes a case from any stage to the partnership.
  @Test func lambeth2024PolicyIssueGoesStraightUp() async throws {
    let running = try await Running("lambeth-2024", from: Self.day)
    await #expect(throws: Refusal.mayNotEnter(stage: "6")) { try await running.goesOn(to: "6", at: Self.day) }
    try await running.goesOn(to: "6", because: .policyIssue, at: Self.day)
    #expect(try running.state.stage == "6" && running.state.arbiter != nil)
  }

  /// Ambiguity 13: and goes there as a referral where the case is resolved, which stays closed. It has to be told.
  @Test func lambeth2024PolicyIssueAfterAgreement() async throws {
    let running = try await Running("lambeth-2024", from: Self.day)
    try await running.does(.proposeOutcome, at: Self.day)
    try await running.does(.confirmOutcome(proposal: 3), by: "care-practitioner", at: Self.day)
    #expect(try running.state.referrals(under: running.policy) == ["6"])
    try await running.does(.refer(route: "6"), at: Self.day)
    let told = try running.obligation("6.6-policy-issue", at: Self.day)
    #expect(told.isOwed && told.duty.kind == .notify && told.duty.to == "lscp")
    #expect(told.owes.map(\.text) == ["school-practitioner"])
    #expect(try running.state.status == .closed && running.state.openings.count == 1)
  }

  /// B-05: in danger the safeguarding leads can be reached at once, and nobody beyond them.
  @Test func lambeth2024InDanger() async throws {
    let running = try await Running("lambeth-2024", from: Self.day) { $0.immediateRisk = true }
    #expect(try running.state.stagesAhead(under: running.policy).map(\.key) == ["2", "3", "6"])
    await #expect(throws: Refusal.mayNotEnter(stage: "6")) {
      try await running.goesOn(to: "6", because: .immediateRisk, at: Self.day)
    }
    try await running.goesOn(to: "3", because: .immediateRisk, at: Self.day)
    #expect(try running.state.stage == "3")
  }

  /// E-11: straight to senior managers. E-07: a very serious matter straight to the strategic level.
  @Test(arguments: [("3", Opening.immediateRisk), ("4", .seriousness), ("4", .persistence)])
  func generalGoesStraightUp(stage: String, because: Opening) async throws {
    let running = try await Running("general", from: Self.day) { $0.immediateRisk = because == .immediateRisk }
    try await running.goesOn(to: stage, because: because, at: Self.day)
    #expect(try running.state.stage == stage)
  }

  /// B-27 and G3: both recipients at once, while the clocks of the ladder stand still.
  @Test func lambeth2024Override() async throws {
    let running = try await Running("lambeth-2024", from: Self.day)
    try await running.does(.override(event: "death"), by: "health-practitioner", at: Self.day)
    for key in ["override.override-director", "override.override-partnership"] {
      let told = try running.obligation(key, at: Self.day)
      #expect(told.isOwed && told.due == .immediately)
    }
    #expect(try running.obligation("1.1-resolve", at: Self.day).status == .frozen)
  }

  /// C-21: "urgently" has no number, and asks for contact with a team manager.
  @Test func croydonImminentRisk() async throws {
    let running = try await Running("croydon-2018", from: Self.day) { $0.immediateRisk = true }
    let contact = try running.obligation("urgent.urgent-contact", at: Self.day)
    #expect(
      contact.duty.kind == .contact && contact.duty.to == "other-team-manager" && contact.duty.worded == "urgently")
    #expect(contact.owes.map(\.text) == ["school-practitioner"] && contact.due == .noneStated)
  }

  /// C-25: the matter does not reach Stage 2 without the evidence.
  @Test func croydonTakesTheEvidenceUp() async throws {
    let running = try await Running("croydon-2018", from: Self.day, fields: ["label", "concern", "outcomeSought"])
    var facts = Escalated()
    facts.to = "2"
    await #expect(throws: Refusal.missingFromRecord([.evidence])) {
      try await running.does(.escalate(facts), at: Self.day, fields: ["reason"])
    }
    try await running.does(.escalate(facts), at: Self.day, fields: ["reason", "evidence"])
    #expect(try running.state.stage == "2")
  }

  /// D-15: the police at once.
  @Test func bedfordshireImmediateDanger() async throws {
    let running = try await Running("bedfordshire-2018", from: Self.day) { $0.immediateRisk = true }
    let contact = try running.obligation("urgent.urgent-contact", at: Self.day)
    #expect(contact.duty.kind == .contact && contact.due == .immediately)
    #expect(contact.isLate(at: try Running.at("2025-09-10T10:01"), in: try running.calendar()))
  }

  /// D-20: the limit is unknown, so the sides agree a date; a time that protects the child may then be sooner.
  @Test func bedfordshireSoonerThanAgreed() async throws {
    let key = "1.practitioners-resolve"
    let running = try await Running("bedfordshire-2018", from: Self.day)
    let agreed = try #require(Day(iso: "2025-09-19"))
    await #expect(throws: Refusal.noSoonerDateHere) {
      try await running.does(.shortenLimit(obligation: key, to: agreed), at: Self.day)
    }
    try await running.does(.proposeDate(obligation: key, agreed), at: Self.day)
    try await running.does(.agreeDate(obligation: key), by: "care-practitioner", at: Self.day)
    await #expect(throws: Refusal.dateNotEarlier(ceiling: agreed)) {
      try await running.does(.shortenLimit(obligation: key, to: agreed), at: Self.day)
    }
    try await running.does(.shortenLimit(obligation: key, to: agreed - 4), at: Self.day)
    #expect(try running.due(key, at: Self.day) == "2025-09-15")
  }
}
