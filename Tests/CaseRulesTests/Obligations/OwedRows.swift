import CaseRules

/// More rows for `ObligationTests`: what is removed or told late, what one agency can't do for another, who tells.
enum OwedRows {
  static let all = removed + late + dates + contacts + overrides

  private static let raised = Given().raised()

  /// A mis-filed entry was never said in this case.
  static let removed = [
    ObligationTests.Owed(
      says: "an answer that was removed does not count",
      given: raised.then(.answer(.keep), by: .bea, .of("reasons")).then(.remove(entry: 3), by: .bea, .of("reason")),
      key: "1.1-answer", owes: ["care-worker"], due: .noneStated),
    ObligationTests.Owed(
      says: "nor does a meeting that was",
      given: raised.escalated(to: "2").escalated(to: "3").then(.leaveOutMeeting, by: .ann, .of("reason"))
        .then(.remove(entry: 7), by: .ann, .of("reason")),
      key: "3.3-meet", owes: ["care-manager", "school-head"], due: .noneStated),
    ObligationTests.Owed(
      says: "nor a form",
      given: raised.escalated(to: "2").escalated(to: "3").then(.submitForm("form-a"), by: .ann, .of("issue"))
        .then(.remove(entry: 7), by: .ann, .of("reason")),
      key: "3.3-form", owes: ["school-head"], due: .noneStated),
    ObligationTests.Owed(
      says: "nor feedback",
      given: raised.escalated(to: "2").then(.doDuty(obligation: "1.1-feedback"), by: .ann, .of("account"))
        .then(.remove(entry: 5), by: .ann, .of("reason")),
      key: "1.1-feedback", owes: ["school-teacher"], due: .noneStated),
    ObligationTests.Owed(
      says: "nor an earlier date",
      given: raised.then(.shortenLimit(obligation: "1.1-resolve", to: day("2026-06-03")), by: .ann, .of("reason"))
        .then(.remove(entry: 3), by: .ann, .of("reason")),
      key: "1.1-resolve", owes: ["care-worker", "school-teacher"], due: .day(day("2026-06-08"))),
    ObligationTests.Owed(
      says: "nor that an action was done",
      given: raised.actionAgreed().then(.completeAction(3), by: .bea, .of("evidence"))
        .then(.remove(entry: 4), by: .bea, .of("reason")),
      key: "action.3", owes: ["care-worker"], due: .day(day("2026-06-12"))),
  ]

  /// Stages 2 and 3 ask for a meeting. That of stage 2 was held on Tuesday and told on Thursday, in stage 3.
  private static let metLate = Given(
    .small {
      $0.stages[1].duties.append(.made("2-meet", .meet, .both))
      $0.stages[2].duties[0].required = true
    }
  ).raised().at("2026-06-02T10:00").escalated(to: "2").at("2026-06-03T10:00").escalated(to: "3")
    .at("2026-06-04T10:00")
    .then(.holdMeeting(attended: [AgencyID("care")]), by: .ann, .of("account"), happened: "2026-06-02T15:00")

  /// What is told late belongs to the stage in which it happened.
  static let late = [
    ObligationTests.Owed(
      says: "a meeting told late belongs to its stage", given: metLate, key: "2.2-meet",
      owes: ["care-manager", "school-head"], due: .noneStated, status: .met(at: at("2026-06-02T15:00"))),
    ObligationTests.Owed(
      says: "and not to the one that is open", given: metLate, key: "3.3-meet", owes: ["care-manager", "school-head"],
      due: .noneStated),
  ]

  private static let datedByBea = Given(.small { $0.stages[0].duties[0].limit = .unknown })
    .raised(.challenge { $0.receiving = [Actor.bea.holder, Actor.cal.holder] })
    .then(.proposeDate(obligation: "1.1-resolve", day("2026-06-05")), by: .bea)

  /// One receiving agency binds no other.
  static let dates = [
    ObligationTests.Owed(
      says: "a date that one receiving agency agreed to binds nobody yet",
      given: datedByBea.then(.agreeDate(obligation: "1.1-resolve"), by: .cal), key: "1.1-resolve",
      owes: ["care-worker", "health-visitor", "school-teacher"], due: .unknown),
    ObligationTests.Owed(
      says: "the others are still asked for it",
      given: datedByBea.then(.agreeDate(obligation: "1.1-resolve"), by: .cal), key: "1.1-resolve-date",
      owes: ["school-teacher"], due: .noneStated),
    ObligationTests.Owed(
      says: "and once all have agreed it holds",
      given: datedByBea.then(.agreeDate(obligation: "1.1-resolve"), by: .cal)
        .then(.agreeDate(obligation: "1.1-resolve"), by: .ann),
      key: "1.1-resolve", owes: ["care-worker", "health-visitor", "school-teacher"],
      due: .day(day("2026-06-05"))),
  ]

  private static let inDanger = Given(
    .small { $0.routes[0].duties = [.made("police", .contact, .anyone) { $0.limit = .immediately }] }
  ).raised(.challenge { $0.immediateRisk = true })

  /// A contact is with somebody outside the case.
  static let contacts = [
    ObligationTests.Owed(
      says: "a talk between the sides is no call to the police",
      given: inDanger.then(.discuss(.phone), by: .bea, .of("account")), key: "urgent.police", owes: ["school-teacher"],
      due: .immediately),
    ObligationTests.Owed(
      says: "saying that they were called is",
      given: inDanger.then(.doDuty(obligation: "urgent.police"), by: .ann, .of("account")),
      key: "urgent.police", owes: ["school-teacher"], due: .immediately, status: .met(at: at("2026-06-01T10:00"))),
  ]

  /// An override is told by whoever knows.
  static let overrides = [
    ObligationTests.Owed(
      says: "by whoever reported it, where they hold the case",
      given: raised.then(.override(event: "death"), by: .bea, .of("account")), key: "override.director",
      owes: ["care-worker"], owedTo: ["school-teacher"], due: .immediately),
    ObligationTests.Owed(
      says: "by their agency's holder, where a colleague did",
      given: raised.then(.override(event: "death"), by: .ben, .of("account")), key: "override.director",
      owes: ["care-worker"], due: .immediately),
    ObligationTests.Owed(
      says: "by the raising side, where an outsider did", given: raised.overridden(), key: "override.director",
      owes: ["school-teacher"], due: .immediately),
    ObligationTests.Owed(
      says: "at the stage where it became known", given: raised.escalated(to: "2").overridden(),
      key: "override.director", owes: ["school-head"], due: .immediately),
    ObligationTests.Owed(
      says: "and anyone in the case may tell it",
      given: raised.overridden().then(.doDuty(obligation: "override.director"), by: .bea), key: "override.director",
      owes: ["school-teacher"], due: .immediately, status: .met(at: at("2026-06-01T10:00"))),
  ]
}
