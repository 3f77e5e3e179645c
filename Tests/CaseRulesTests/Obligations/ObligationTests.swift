import CaseRules
import Testing

/// Given a case, at a moment, then this is owed, by these posts, by then. Monday 1 June 2026 is the trigger.
@Suite struct ObligationTests {
  private static let raised = Given().raised()

  private static let policyIssue = raised.agreed().then(.refer(route: "4"), by: .ann, .of("reason"))

  private static func sooner(_ date: String, on given: Given) -> Given {
    given.then(.shortenLimit(obligation: "1.1-resolve", to: day(date)), by: .ann, .of("reason"))
  }

  /// The limit of stage 1 is for those who are not in danger.
  private static let calm = Given(.small { $0.stages[0].duties[0].conditions = [.noImmediateRisk] })

  struct Owed: Sendable, CustomTestStringConvertible {
    var says: String
    var given: Given
    var key: String
    var owes: [String]
    /// Who waits for it; nil where the row is about something else.
    var owedTo: [String]?
    var due: Due
    var status = Obligation.Status.owed
    var isLate = false
    var testDescription: String { says }
  }

  static let rows = [
    Owed(
      says: "both sides resolve", given: raised, key: "1.1-resolve", owes: ["care-worker", "school-teacher"],
      due: .day(day("2026-06-08"))),
    Owed(
      says: "late after the end of the day", given: raised.at("2026-06-08T17:01"), key: "1.1-resolve",
      owes: ["care-worker", "school-teacher"], due: .day(day("2026-06-08")), isLate: true),
    Owed(
      says: "not late at its end", given: raised.at("2026-06-08T17:00"), key: "1.1-resolve",
      owes: ["care-worker", "school-teacher"], due: .day(day("2026-06-08"))),
    Owed(
      says: "an answer without a limit", given: raised, key: "1.1-answer", owes: ["care-worker"], due: .noneStated),
    Owed(
      says: "answered", given: raised.then(.answer(.keep), by: .bea, .of("reasons")), key: "1.1-answer",
      owes: ["care-worker"], due: .noneStated, status: .met(at: at("2026-06-01T10:00"))),
    Owed(
      says: "a question back does not answer", given: raised.then(.answer(.needToKnow), by: .bea, .of("reasons")),
      key: "1.1-answer", owes: ["care-worker"], due: .noneStated),
    Owed(
      says: "and waits for the raiser", given: raised.then(.answer(.needToKnow), by: .bea, .of("reasons")),
      key: "3.information", owes: ["school-teacher"], due: .noneStated),
    Owed(
      says: "silence asks for the hand-over", given: raised.at("2026-06-08T17:01"), key: "1.2-hand-over",
      owes: ["school-teacher"], due: .instant(at("2026-06-09T17:00"))),
    Owed(
      says: "recorded inability asks for it sooner", given: raised.then(.recordInability, by: .bea, .of("reason")),
      key: "1.2-hand-over", owes: ["school-teacher"], due: .instant(at("2026-06-02T10:00"))),
    Owed(
      says: "refusing to escalate leaves it owed",
      given: raised.then(.recordInability, by: .bea, .of("reason"))
        .then(.declineEscalation(to: "3"), by: .ann, .of("reason")),
      key: "1.2-hand-over", owes: ["school-teacher"], due: .instant(at("2026-06-02T10:00"))),
    Owed(
      says: "an earlier date",
      given: raised.then(
        .shortenLimit(obligation: "1.1-resolve", to: day("2026-06-03")), by: .ann, .of("reason")), key: "1.1-resolve",
      owes: ["care-worker", "school-teacher"], due: .day(day("2026-06-03"))),
    Owed(
      says: "frozen", given: raised.overridden(), key: "1.1-resolve", owes: ["care-worker", "school-teacher"],
      due: .day(day("2026-06-08")), status: .frozen),
    Owed(
      says: "somebody reviews an override", given: raised.overridden(), key: "override-review",
      owes: ["school-teacher"], due: .noneStated),
    Owed(
      says: "an override is told at once", given: raised.overridden().at("2026-06-01T10:01"), key: "override.director",
      owes: ["school-teacher"], due: .immediately, isLate: true),
    Owed(
      says: "two frozen working days are added",
      given: raised.at("2026-06-02T10:00").overridden().at("2026-06-04T10:00").then(.resume, by: .bea, .of("reason")),
      key: "1.1-resolve", owes: ["care-worker", "school-teacher"], due: .day(day("2026-06-10"))),
    Owed(
      says: "frozen hours are added",
      given: raised.then(.recordInability, by: .ann, .of("reason")).at("2026-06-01T12:00").overridden()
        .at("2026-06-01T15:00").then(.resume, by: .bea, .of("reason")),
      key: "1.2-hand-over", owes: ["school-teacher"], due: .instant(at("2026-06-02T13:00"))),
    Owed(
      says: "a weekend frozen adds no working day",
      given: raised.at("2026-06-05T18:00").overridden().at("2026-06-07T10:00").then(.resume, by: .bea, .of("reason")),
      key: "1.1-resolve", owes: ["care-worker", "school-teacher"], due: .day(day("2026-06-08"))),
    Owed(
      says: "an earlier date stands still too", given: sooner("2026-06-03", on: raised).frozen(), key: "1.1-resolve",
      owes: ["care-worker", "school-teacher"], due: .day(day("2026-06-05"))),
    Owed(
      says: "an earlier date set after a freeze is not moved by it", given: sooner("2026-06-09", on: raised.frozen()),
      key: "1.1-resolve", owes: ["care-worker", "school-teacher"], due: .day(day("2026-06-09"))),
    Owed(
      says: "an agreed date stands still too",
      given: Given(.small { $0.stages[0].duties[0].limit = .unknown }).raised()
        .then(.proposeDate(obligation: "1.1-resolve", day("2026-06-05")), by: .ann)
        .then(.agreeDate(obligation: "1.1-resolve"), by: .bea).frozen(),
      key: "1.1-resolve", owes: ["care-worker", "school-teacher"], due: .day(day("2026-06-09"))),
    Owed(
      says: "the first stage opens with the clock",
      given: Given().raised(.challenge(), .of("concern", "label")).at("2026-06-03T10:00")
        .then(.requestResolution, by: .ann, .of("outcomeSought")),
      key: "1.1-resolve", owes: ["care-worker", "school-teacher"], due: .day(day("2026-06-10"))),
    Owed(
      says: "before the clock the raiser completes it", given: Given().raised(.challenge(), .of("concern", "label")),
      key: "start", owes: ["school-teacher"], due: .noneStated),
    Owed(
      says: "always immediate", given: Given().raised(.challenge { $0.subjects = ["infant"] }), key: "1.1-resolve",
      owes: ["care-worker", "school-teacher"], due: .immediately),
    Owed(
      says: "urgent after hours", given: Given(at: "2026-06-01T17:30").raised(.challenge { $0.immediateRisk = true }),
      key: "urgent.urgent-manager", owes: ["school-teacher"], due: .immediately),
    Owed(
      says: "a limit that runs goes on when danger is stated",
      given: calm.raised().at("2026-06-03T10:00").then(.takeUrgentRoute, by: .ann, .of("rationale")),
      key: "1.1-resolve", owes: ["care-worker", "school-teacher"], due: .day(day("2026-06-08"))),
    Owed(
      says: "and silence past it still asks for the hand-over",
      given: calm.raised().at("2026-06-03T10:00").then(.takeUrgentRoute, by: .ann, .of("rationale"))
        .at("2026-06-08T17:01"), key: "1.2-hand-over", owes: ["school-teacher"],
      due: .instant(at("2026-06-09T17:00"))),
    Owed(
      says: "in danger from the start, no usual limit begins",
      given: calm.raised(.challenge { $0.immediateRisk = true }), key: "1.1-resolve",
      owes: ["care-worker", "school-teacher"], due: .noneStated),
    Owed(
      says: "the arbiter resolves", given: raised.atTheTop(), key: "4.4-resolve", owes: ["executive"],
      due: .day(day("2026-06-10"))),
    Owed(
      says: "a form meets its duty",
      given: raised.escalated(to: "2").escalated(to: "3").then(.submitForm("form-a"), by: .ann, .of("issue")),
      key: "3.3-form", owes: ["school-head"], due: .noneStated, status: .met(at: at("2026-06-01T10:00"))),
    Owed(
      says: "a meeting left out for a reason",
      given: raised.escalated(to: "2").escalated(to: "3").then(.leaveOutMeeting, by: .ann, .of("reason")),
      key: "3.3-meet", owes: ["care-manager", "school-head"], due: .noneStated,
      status: .met(at: at("2026-06-01T10:00"))),
    Owed(
      says: "feedback after each stage", given: raised.escalated(to: "2"), key: "1.1-feedback",
      owes: ["school-teacher"], due: .noneStated),
    Owed(
      says: "a proposed outcome waits", given: raised.proposed(), key: "3.confirm", owes: ["care-worker"],
      due: .noneStated),
    Owed(
      says: "a proposed outcome waits for the raising side where it alone must be satisfied",
      given: Given(.small { $0.stages[0].resolvedBy = .raisingSide }).raised(
        .challenge { $0.receiving = [Actor.bea.holder, Actor.cal.holder] }
      ).proposed(by: .bea), key: "3.confirm", owes: ["school-teacher"], due: .noneStated),
    Owed(
      says: "an agreed action", given: raised.actionAgreed(due: "2026-06-12").at("2026-06-12T17:01"), key: "action.3",
      owes: ["care-worker"], due: .day(day("2026-06-12")), isLate: true),
    Owed(
      says: "a policy issue is told to those at the top", given: policyIssue, key: "6.4-policy-issue",
      owes: ["school-teacher"], due: .noneStated),
    Owed(
      says: "once, by whoever referred it",
      given: policyIssue.then(.doDuty(obligation: "6.4-policy-issue"), by: .ann), key: "6.4-policy-issue",
      owes: ["school-teacher"], due: .noneStated, status: .met(at: at("2026-06-01T10:00"))),
    Owed(
      says: "a reopened case counts anew",
      given: raised.agreed().at("2026-09-07T10:00").then(.reopen, by: .ann, .of("reason")), key: "2.1-resolve",
      owes: ["care-worker", "school-teacher"], due: .day(day("2026-09-14"))),
  ]

  static let everything = rows + OwedRows.all + SilenceRows.all + CompletionRows.all + MeetingDutyRows.all

  @Test(arguments: everything) func isOwed(row: Owed) throws {
    #expect(row.given.broken == nil)
    let found = try #require(row.given.obligations.first { $0.key == row.key })
    #expect(found.owes.map(\.text) == row.owes)
    if let owedTo = row.owedTo { #expect(found.owedTo.map(\.text) == owedTo) }
    #expect(found.due == row.due)
    #expect(found.status == row.status)
    #expect(found.isLate(at: row.given.now, in: row.given.calendar) == row.isLate)
  }

  /// The working of a moved date names the time without a clock, and the days off up to where the date lies now.
  @Test func aMovedDateSaysThatTheClockStoodStill() throws {
    let moved = try #require(Self.raised.frozen().obligations.first { $0.key == "1.1-resolve" })
    #expect(moved.working.thaws == [Thaw(from: at("2026-06-02T10:00"), to: at("2026-06-04T10:00"))])
    #expect(moved.working.daysOff.map(\.day) == [day("2026-06-06"), day("2026-06-07")])
    let untouched = try #require(
      Self.raised.at("2026-06-05T18:00").overridden().at("2026-06-07T10:00")
        .then(.resume, by: .bea, .of("reason")).obligations.first { $0.key == "1.1-resolve" })
    #expect(untouched.working.thaws.isEmpty)
  }

  /// Ambiguity 13: the referral leaves the case as it was.
  @Test func aPolicyIssueOpensNoCaseAgain() {
    #expect(Self.policyIssue.state.status == .closed)
    #expect(Self.policyIssue.state.openings.count == 1)
  }

  @Test func nothingIsOwedTwice() {
    for row in Self.everything {
      let names = row.given.obligations.map { $0.key + "/" + ($0.agency?.text ?? "") }
      #expect(Set(names).count == names.count)
    }
  }

  /// A telling for information is owed by one side and asks nothing of whoever is told.
  @Test func informationCreatesNoDutyForItsRecipient() throws {
    let given = Given().raised(.challenge { $0.conferenceChairInvolved = true }).escalated(to: "2")
    let told = given.obligations.filter { $0.duty.purpose == .information }
    #expect(told.map(\.owes) == [[PostID("school-head")]])
    #expect(Self.raised.escalated(to: "2").obligations.allSatisfy { $0.duty.purpose == .action })
  }

  @Test func eachReceivingAgencyAnswersForItself() {
    let given = Given().raised(.challenge { $0.receiving = [Actor.bea.holder, Actor.cal.holder] })
      .then(.answer(.agree), by: .cal, .of("reasons"))
    let answers = given.obligations.filter { $0.duty.kind == .answer }
    #expect(answers.map(\.agency?.text) == ["care", "health"])
    #expect(answers.map(\.isOwed) == [true, false])
  }

  /// A second override after the first was resumed is told again.
  @Test func eachOverrideIsToldAtOnce() {
    let again = Self.raised.overridden().then(.resume, by: .ann, .of("reason")).overridden()
    #expect(
      again.obligations.map(\.key).filter { $0.contains("director") } == ["override.director", "override2.director"])
    let twice = Self.raised.overridden().overridden()
    #expect(twice.obligations.map(\.key).filter { $0.contains("director") } == ["override.director"])
  }

  /// Nothing follows from an inability, an action or a dispute that was filed in the wrong case.
  @Test func removedEntriesAskForNothing() {
    let stuck = Self.raised.then(.recordInability, by: .ann, .of("reason"))
    #expect(stuck.obligations.contains { $0.key == "1.2-hand-over" })
    let unstuck = stuck.then(.remove(entry: 3), by: .ann, .of("reason"))
    #expect(unstuck.broken == nil && !unstuck.obligations.contains { $0.key == "1.2-hand-over" })
    let promised = Self.raised.actionAgreed()
    #expect(promised.obligations.contains { $0.duty.kind == .act })
    let released = promised.then(.remove(entry: 3), by: .ann, .of("reason"))
    #expect(released.broken == nil && !released.obligations.contains { $0.duty.kind == .act })
    let disputed = Self.raised.proposed().then(.disputeOutcome(proposal: 3), by: .bea, .of("reason"))
    #expect(!disputed.obligations.contains { $0.key == "3.confirm" })
    let waiting = disputed.then(.remove(entry: 4), by: .bea, .of("reason"))
    #expect(waiting.broken == nil && waiting.obligations.contains { $0.key == "3.confirm" })
  }

  /// A form, a view or information that is told late stands in its stage too, and its fact names it.
  @Test func whatIsToldLateNamesItsStage() throws {
    let later = Given().raised().at("2026-06-02T10:00").escalated(to: "2").at("2026-06-03T10:00")
    let told = later.then(.shareView, by: .bea, .of("risks", "opportunities"), happened: "2026-06-01T12:00")
      .then(.giveInformation, by: .ann, .of("information"), happened: "2026-06-01T13:00")
    #expect(told.state.talks.map(\.opening) == [0])
    #expect(told.state.replies.map(\.opening) == [0])
    guard case .viewShared(let facts)? = told.events.dropLast().last?.happening else {
      Issue.record("no view")
      return
    }
    #expect(facts.stage == "1")
  }

  /// What was removed is no longer on record, and a hand-over asks for it again.
  @Test func removedWordsAreNotOnRecord() {
    let told = Given().raised(.challenge(), .of("concern", "label", "outcomeSought"))
      .then(.giveInformation, by: .ann, .of("information", "evidence"))
    #expect(told.state.holds.contains("evidence"))
    let removed = told.then(.remove(entry: 3), by: .ann, .of("reason"))
    #expect(!removed.state.holds.contains("evidence"))
    #expect(removed.state.entry(3)?.removedBy == 4)
  }
}
