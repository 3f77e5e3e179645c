import CaseRules
import Testing

/// Given a case, at a moment, then this is owed, by these posts, by then. Monday 1 June 2026 is the trigger.
@Suite struct ObligationTests {
  private static let raised = Given().raised()

  struct Owed: Sendable, CustomTestStringConvertible {
    var says: String
    var given: Given
    var key: String
    var owes: [String]
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
      says: "a reopened case counts anew",
      given: raised.agreed().at("2026-09-07T10:00").then(.reopen, by: .ann, .of("reason")), key: "2.1-resolve",
      owes: ["care-worker", "school-teacher"], due: .day(day("2026-09-14"))),
  ]

  static let everything = rows + SilenceRows.all + CompletionRows.all

  @Test(arguments: everything) func isOwed(row: Owed) throws {
    #expect(row.given.broken == nil)
    let found = try #require(row.given.obligations.first { $0.key == row.key })
    #expect(found.owes.map(\.text) == row.owes)
    #expect(found.due == row.due)
    #expect(found.status == row.status)
    #expect(found.isLate(at: row.given.now, in: row.given.calendar) == row.isLate)
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
