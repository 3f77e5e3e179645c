import CaseRules

/// Meetings: called, moved, cancelled, answered, held, and their minutes.
enum MeetingRows {
  private static let raised = Given().raised()
  private static let words = Words.of("chair", "agenda")
  private static func calling(_ agencies: [String] = ["school", "care"], at moment: String = "2026-06-03T14:00")
    -> Command
  {
    var facts = MeetingCalled()
    facts.at = CaseRulesTests.at(moment)
    facts.means = .video
    facts.invited = agencies.map { AgencyID($0) }
    return .callMeeting(facts)
  }
  private static let called = raised.then(calling(), by: .ann, words)
  private static let ofAll: [AgencyID] = [Actor.ann.agency, Actor.bea.agency]
  private static func held(_ review: Day? = nil) -> Command {
    .holdMeeting(attended: ofAll, meeting: 3, review: review)
  }
  private static let met = called.at("2026-06-03T15:00").then(held(), by: .bea, .of("account"))
  private static let minuted = met.then(.writeMinutes(3), by: .bea, .of("minutes"))

  static let all = calls + moves + holds + minutes

  static let calls = [
    Row("a party calls a meeting", raised, calling(), words, records: "meetingCalled"),
    Row("the other one, too", raised, calling(), by: .bea, words, records: "meetingCalled"),
    Row("and whoever decides", raised.atTheTop(), calling(), by: .eve, words, records: "meetingCalled"),
    Row("an outsider does not", raised, calling(), by: .zoe, words, refused: .notAParty),
    Row("it is ahead", raised, calling(at: "2026-06-01T10:00"), words, refused: .meetingNotAhead),
    Row("somebody is invited", raised, calling([]), words, refused: .nobodyInvited),
    Row("somebody else", raised, calling(["school"]), words, refused: .nobodyInvited),
    Row("who is in the case", raised, calling(["school", "health"]), words, refused: .agencyNotInCase),
    Row("it has a chair and an agenda", raised, calling(), refused: .missing(["chair", "agenda"])),
    Row("an override does not stop it", raised.overridden(), calling(), words, records: "meetingCalled"),
    Row("an ending does", raised.agreed(), calling(), words, refused: .caseEnded(.agreed)),
  ]

  static let moves = [
    Row(
      "whoever called it moves it", called, .moveMeeting(3, to: at("2026-06-04T09:00")), .of("reason"),
      records: "meetingMoved"),
    Row("with a reason", called, .moveMeeting(3, to: at("2026-06-04T09:00")), refused: .missing(["reason"])),
    Row("ahead", called, .moveMeeting(3, to: at("2026-06-01T09:00")), .of("reason"), refused: .meetingNotAhead),
    Row(
      "nobody else", called, .moveMeeting(3, to: at("2026-06-04T09:00")), by: .bea, .of("reason"),
      refused: .notTheirMeeting),
    Row("or cancels it", called, .cancelMeeting(3), .of("reason"), records: "meetingCancelled"),
    Row("which has a reason, too", called, .cancelMeeting(3), refused: .missing(["reason"])),
    Row("one that is there", called, .cancelMeeting(9), .of("reason"), refused: .noSuchMeeting),
    Row(
      "once", called.then(.cancelMeeting(3), by: .ann, .of("reason")), .cancelMeeting(3), .of("reason"),
      refused: .meetingOver),
    Row("an invited agency comes", called, .replyToMeeting(3, .comes), by: .bea, records: "meetingReplied"),
    Row("or says why not", called, .replyToMeeting(3, .apologies), by: .bea, .of("note"), records: "meetingReplied"),
    Row("and not nothing", called, .replyToMeeting(3, .apologies), by: .bea, refused: .missing(["note"])),
    Row(
      "who was not invited does not answer", raised.then(calling(["care"]), by: .ann, words),
      .replyToMeeting(3, .comes), refused: .notInvited),
    Row("nor once it was held", met, .replyToMeeting(3, .comes), by: .bea, refused: .meetingOver),
  ]

  static let holds = [
    Row(
      "either side records it", called.at("2026-06-03T15:00"), held(), by: .bea, .of("account"),
      records: "meetingHeld"),
    Row("once", met, held(), .of("account"), refused: .meetingOver),
    Row(
      "not before it was called", called.at("2026-06-03T15:00"), held(), .of("account"), happened: "2026-06-01T09:59",
      refused: .happenedBeforeTheCase),
    Row(
      "with those who are in the case", called, .holdMeeting(attended: [AgencyID("health")], meeting: 3),
      .of("account"), refused: .agencyNotInCase),
    Row("and with somebody", called, .holdMeeting(attended: [], meeting: 3), .of("account"), refused: .nobodyInvited),
    Row(
      "when the case has ended, too", called.at("2026-06-03T15:00").agreed(), held(), .of("account"),
      records: "meetingHeld"),
    Row("or it is cancelled then", called.agreed(), .cancelMeeting(3), .of("reason"), records: "meetingCancelled"),
    Row(
      "with a day to look again", called.at("2026-06-03T15:00"), held(day("2026-07-01")), .of("account"),
      records: "meetingHeld"),
    Row(
      "that is not over", called.at("2026-06-03T15:00"), held(day("2026-06-02")), .of("account"),
      refused: .dateInThePast(day("2026-06-02"))),
  ]

  static let minutes = [
    Row("minutes of what was held", met, .writeMinutes(3), .of("minutes"), records: "minutesWritten"),
    Row("not before", called, .writeMinutes(3), .of("minutes"), refused: .meetingNotHeldYet),
    Row("that say something", met, .writeMinutes(3), refused: .missing(["minutes"])),
    Row(
      "of a meeting that was not called either", raised.then(.holdMeeting(attended: ofAll), by: .ann, .of("account")),
      .writeMinutes(3), .of("minutes"), records: "minutesWritten"),
    Row("the others confirm them", minuted, .confirmMinutes(5), records: "minutesConfirmed"),
    Row("once", minuted.then(.confirmMinutes(5), by: .ann), .confirmMinutes(5), refused: .minutesConfirmedAlready),
    Row("not whoever wrote them", minuted, .confirmMinutes(5), by: .bea, refused: .ownMinutes),
    Row("or say what is wrong", minuted, .disputeMinutes(5), .of("correction"), records: "minutesDisputed"),
    Row("in words", minuted, .disputeMinutes(5), refused: .missing(["correction"])),
    Row(
      "older minutes are none", minuted.then(.writeMinutes(3), by: .bea, .of("minutes")), .confirmMinutes(5),
      refused: .noSuchMinutes),
    Row(
      "nobody writes over the other side's", minuted, .writeMinutes(3), .of("minutes"), refused: .othersMinutes),
    Row(
      "and only who came says whether they are right",
      called.at("2026-06-03T15:00").then(
        .holdMeeting(attended: [Actor.bea.agency], meeting: 3), by: .bea, .of("account")
      ).then(.writeMinutes(3), by: .bea, .of("minutes")), .confirmMinutes(5), refused: .notInvited),
    Row("when the case is over, too", minuted.agreed(), .confirmMinutes(5), records: "minutesConfirmed"),
  ]
}
