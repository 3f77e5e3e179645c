import CaseRules

/// What a meeting asks of those who were invited, until it is held, read and looked at again.
enum MeetingDutyRows {
  private static let raised = Given().raised()
  private static let calling: Command = {
    var facts = MeetingCalled()
    facts.at = CaseRulesTests.at("2026-06-03T14:00")
    facts.invited = [Actor.ann.agency, Actor.bea.agency]
    return .callMeeting(facts)
  }()
  private static let called = raised.then(calling, by: .ann, .of("chair", "agenda"))
  private static let both = ["care-worker", "school-teacher"]
  private static func held(_ review: Day? = nil) -> Given {
    called.at("2026-06-03T16:00").then(
      .holdMeeting(attended: [Actor.ann.agency, Actor.bea.agency], meeting: 3, review: review), by: .bea, .of("account")
    )
  }
  private static let minuted = held().then(.writeMinutes(3), by: .bea, .of("minutes"))
  private static let asked = Given(
    .small {
      $0.stages[0].duties.append(.made("minutes", .minute, .both))
      $0.stages[0].duties.append(.made("round", .circulate, .receiving))
    })
  private static let askedAndMet = asked.raised().then(calling, by: .ann, .of("chair", "agenda"))
    .at("2026-06-03T16:00")
    .then(
      .holdMeeting(attended: [Actor.ann.agency, Actor.bea.agency], meeting: 3), by: .bea, .of("account")
    )
    .then(.writeMinutes(3), by: .bea, .of("minutes"))

  static let all = [
    ObligationTests.Owed(
      says: "everybody who is invited comes, at its time", given: called, key: "3.meeting-called", owes: both,
      due: .instant(at("2026-06-03T14:00"))),
    ObligationTests.Owed(
      says: "at the time to which it was moved",
      given: called.then(.moveMeeting(3, to: at("2026-06-05T09:30")), by: .ann, .of("reason")),
      key: "3.meeting-called", owes: both, due: .instant(at("2026-06-05T09:30"))),
    ObligationTests.Owed(
      says: "until it is cancelled", given: called.then(.cancelMeeting(3), by: .ann, .of("reason")),
      key: "3.meeting-called", owes: both, due: .instant(at("2026-06-03T14:00")),
      status: .ended(at: at("2026-06-01T10:00"))),
    ObligationTests.Owed(
      says: "but for those who send apologies",
      given: called.then(.replyToMeeting(3, .apologies), by: .bea, .of("note")), key: "3.meeting-called",
      owes: ["school-teacher"], due: .instant(at("2026-06-03T14:00"))),
    ObligationTests.Owed(
      says: "an override does not stop it", given: called.overridden(), key: "3.meeting-called", owes: both,
      due: .instant(at("2026-06-03T14:00"))),
    ObligationTests.Owed(
      says: "the end of the case does, and it does not come back with it",
      given: called.agreed().at("2026-09-07T10:00").then(.reopen, by: .ann, .of("reason")), key: "3.meeting-called",
      owes: both, due: .instant(at("2026-06-03T14:00")), status: .ended(at: at("2026-09-07T10:00"))),
    ObligationTests.Owed(
      says: "a move that was removed moves nothing",
      given: called.then(.moveMeeting(3, to: at("2026-06-05T09:30")), by: .ann, .of("reason"))
        .then(.remove(entry: 4), by: .ann, .of("reason")),
      key: "3.meeting-called", owes: both, due: .instant(at("2026-06-03T14:00"))),
    ObligationTests.Owed(
      says: "or held, which recording it afterwards does not make late", given: held(), key: "3.meeting-called",
      owes: both, due: .instant(at("2026-06-03T14:00")), status: .met(at: at("2026-06-03T14:00"))),
    ObligationTests.Owed(
      says: "one that nobody records is missed", given: called.at("2026-06-04T09:00"), key: "3.meeting-called",
      owes: both, due: .instant(at("2026-06-03T14:00")), isLate: true),
    ObligationTests.Owed(
      says: "those who came read the minutes, but for those who wrote them", given: minuted, key: "5.minutes-read",
      owes: ["school-teacher"], owedTo: ["care-worker"], due: .noneStated),
    ObligationTests.Owed(
      says: "what was decided is looked at again", given: held(day("2026-07-01")), key: "4.meeting-review", owes: both,
      due: .day(day("2026-07-01"))),
    ObligationTests.Owed(
      says: "which somebody says was done",
      given: held(day("2026-07-01")).then(.doDuty(obligation: "4.meeting-review"), by: .ann),
      key: "4.meeting-review", owes: both, due: .day(day("2026-07-01")), status: .met(at: at("2026-06-03T16:00"))),
    ObligationTests.Owed(
      says: "minutes that the policy asks for are written by writing them", given: askedAndMet, key: "1.minutes",
      owes: both, due: .noneStated, status: .met(at: at("2026-06-03T16:00"))),
    ObligationTests.Owed(
      says: "which writing them anew makes no later",
      given: askedAndMet.at("2026-06-09T09:00").then(.writeMinutes(3), by: .bea, .of("minutes")), key: "1.minutes",
      owes: both, due: .noneStated, status: .met(at: at("2026-06-03T16:00"))),
    ObligationTests.Owed(
      says: "and have gone round only when all have read them", given: askedAndMet, key: "1.round",
      owes: ["care-worker"], due: .noneStated),
    ObligationTests.Owed(
      says: "whatever they say of them",
      given: askedAndMet.at("2026-06-04T09:00").then(.disputeMinutes(5), by: .ann, .of("correction")), key: "1.round",
      owes: ["care-worker"], due: .noneStated, status: .met(at: at("2026-06-04T09:00"))),
  ]
}
