import CaseRules
import Testing

/// What silence gives. Stage 2 opens on Monday 1 June 2026; its five working days end on Monday 8 June at 17:00, and
/// stage 3 has no hand-over of its own.
@Suite struct SilenceRows {
  private static func second(_ change: (inout Policy) -> Void) -> Given {
    Given(.small(change)).raised().escalated(to: "2")
  }

  private static let duty = second { $0.silence = .dutyToGoOn }
  private static let end = at("2026-06-08T17:00")

  static let all = [
    ObligationTests.Owed(
      says: "silence gives the duty to go on, at once", given: duty.at("2026-06-08T17:01"), key: "2.3-go-on",
      owes: ["school-head"], due: .immediately, isLate: true),
    ObligationTests.Owed(
      says: "a stage may say so by itself",
      given: second { $0.stages[1].silence = .dutyToGoOn }.at("2026-06-08T17:01"), key: "2.3-go-on",
      owes: ["school-head"], due: .immediately, isLate: true),
    ObligationTests.Owed(
      says: "going on is done by going on", given: duty.at("2026-06-09T10:00").escalated(to: "3"), key: "2.3-go-on",
      owes: ["school-head"], due: .immediately, status: .met(at: at("2026-06-09T10:00")), isLate: true),
    ObligationTests.Owed(
      says: "or by agreeing", given: duty.at("2026-06-09T10:00").proposed().confirmed(), key: "2.3-go-on",
      owes: ["school-head"], due: .immediately, status: .ended(at: at("2026-06-09T10:00"))),
    ObligationTests.Owed(
      says: "or by taking the challenge back",
      given: duty.at("2026-06-09T10:00").then(.withdraw, by: .amy, .of("reason")), key: "2.3-go-on",
      owes: ["school-head"], due: .immediately, status: .ended(at: at("2026-06-09T10:00"))),
    ObligationTests.Owed(
      says: "a late answer does not undo the silence",
      given: duty.at("2026-06-09T10:00").then(.answer(.keep), by: .ben, .of("reasons")), key: "2.3-go-on",
      owes: ["school-head"], due: .immediately, isLate: true),
    ObligationTests.Owed(
      says: "a question back breaks no silence",
      given: duty.then(.answer(.needToKnow), by: .ben, .of("reasons")).at("2026-06-08T17:01"), key: "2.3-go-on",
      owes: ["school-head"], due: .immediately, isLate: true),
    ObligationTests.Owed(
      says: "the right to go on sets no time", given: second { _ in }.at("2026-06-08T17:01"), key: "2.3-hand-over",
      owes: ["school-head"], due: .noneStated),
    ObligationTests.Owed(
      says: "a recorded inability is no silence",
      given: duty.then(.recordInability, by: .amy, .of("reason")).at("2026-06-02T10:00"), key: "2.3-hand-over",
      owes: ["school-head"], due: .noneStated),
    ObligationTests.Owed(
      says: "silence after it is", given: duty.then(.recordInability, by: .amy, .of("reason")).at("2026-06-08T17:01"),
      key: "2.3-go-on", owes: ["school-head"], due: .immediately, isLate: true),
    ObligationTests.Owed(
      says: "a hand-over with its own start is owed beside it",
      given: second {
        $0.silence = .dutyToGoOn
        $0.stages[2].duties.append(
          .made("3-hand-over", .handOver, .raising) {
            $0.anchor = .trigger
            $0.limit = .workingDays(9)
          })
      }.at("2026-06-08T17:01"), key: "2.3-go-on", owes: ["school-head"], due: .immediately, isLate: true),
  ]

  /// Where nothing of the kind is owed: the case, and why.
  static let none = [
    ("before the limit", duty.at("2026-06-08T17:00")),
    ("the right to go on is no duty", second { _ in }.at("2026-06-08T17:01")),
    (
      "a stage may give the right where the policy gives the duty",
      second {
        $0.silence = .dutyToGoOn
        $0.stages[1].silence = .rightToGoOn
      }.at("2026-06-08T17:01")
    ),
    ("an answer in time", duty.then(.answer(.keep), by: .ben, .of("reasons")).at("2026-06-08T17:01")),
    (
      "a hand-over follows from inability already",
      Given(.small { $0.silence = .dutyToGoOn }).raised().at("2026-06-08T17:01")
    ),
    ("a clock that stands still", duty.at("2026-06-03T10:00").overridden().at("2026-06-09T10:00")),
    ("an outcome in time", duty.at("2026-06-03T10:00").proposed().confirmed().at("2026-06-09T10:00")),
    (
      "nowhere to go on to",
      Given(.small { $0.silence = .dutyToGoOn }).raised().atTheTop().at("2026-07-01T10:00")
    ),
  ]

  @Test(arguments: none) func givesNoDuty(says: String, given: Given) {
    #expect(given.broken == nil)
    #expect(given.obligations.filter { $0.duty.key.hasSuffix("-go-on") }.isEmpty)
  }

  /// The duty takes the place of the hand-over without a time: nobody owes one thing twice.
  @Test func goingOnIsOwedOnce() {
    let owed = Self.duty.at("2026-06-08T17:01").obligations.filter { $0.isOwed && $0.duty.kind == .handOver }
    #expect(owed.map(\.key) == ["2.3-go-on"])
    #expect(owed.first?.since == Self.end)
  }

  @Test func goingOnIsNotDoneBySayingSo() {
    let row = Row(
      "", Self.duty.at("2026-06-08T17:01"), .doDuty(obligation: "2.3-go-on"), by: .amy,
      refused: .notOwedNow("2.3-go-on"))
    #expect(row.found == row.outcome)
  }

  /// Both rules say themselves in the working of whatever the silence led to.
  @Test(arguments: [
    (duty, SilenceRule.dutyToGoOn), (second { _ in }, .rightToGoOn),
    (Given(.small { $0.silence = .dutyToGoOn }).raised(), .dutyToGoOn),
  ])
  func theWorkingNamesTheRule(given: Given, rule: SilenceRule) throws {
    let silent = try #require(given.at("2026-06-08T17:01").obligations.last { $0.isOwed && $0.duty.kind == .handOver })
    #expect(silent.working.silence == rule)
    let said = given.then(.recordInability, by: .amy, .of("reason"))
    #expect(said.obligations.last { $0.isOwed && $0.duty.kind == .handOver }?.working.silence == nil)
  }

  /// Escalating because of silence is allowed under either rule, and is what is offered first.
  @Test(arguments: [duty, second { _ in }]) func goingOnIsOfferedFirst(given: Given) {
    let silent = given.at("2026-06-08T17:01")
    let offers = silent.state.offers(
      for: .amy, under: silent.policy, counting: silent.calendar, at: silent.now)
    #expect(offers.main.first == Offer("escalations"))
    #expect(silent.escalated(to: "3", because: .silence).broken == nil)
  }
}
