import CaseRules

enum TalkingRows {
  static let all = replies + talks + duties + forms

  private static let raised = Given().raised()

  static let replies = [
    Row("the receiver acknowledges", raised, .acknowledge, by: .bea, records: "acknowledged"),
    Row("the raiser does not", raised, .acknowledge, refused: .onlySide(.receiving)),
    Row("an answer with reasons", raised, .answer(.keep), by: .bea, .of("reasons"), records: "answered"),
    Row("an answer needs reasons", raised, .answer(.agree), by: .bea, refused: .missing(["reasons"])),
    Row("the raiser does not answer", raised, .answer(.agree), .of("reasons"), refused: .onlySide(.receiving)),
    Row("an outsider does not answer", raised, .answer(.agree), by: .zoe, .of("reasons"), refused: .notAParty),
    Row(
      "an answer is not given tomorrow", raised.at("2026-05-31T10:00"),
      .answer(.agree), by: .bea, .of("reasons"), happened: "2026-06-01T10:00", refused: .happenedInTheFuture),
    Row(
      "nor before the challenge", raised, .answer(.agree), by: .bea, .of("reasons"), happened: "2026-06-01T09:59",
      refused: .happenedBeforeTheCase),
    Row("the raiser adds information", raised, .giveInformation, .of("information"), records: "informationGiven"),
    Row("information says something", raised, .giveInformation, refused: .missing(["information"])),
    Row("the receiver does not", raised, .giveInformation, by: .bea, .of("information"), refused: .onlySide(.raising)),
  ]

  static let talks = [
    Row("either side records a discussion", raised, .discuss(.phone), by: .bea, .of("account"), records: "discussed"),
    Row("with an account", raised, .discuss(.video), refused: .missing(["account"])),
    Row("a meeting", raised, .holdMeeting(attended: [AgencyID("care")]), .of("account"), records: "meetingHeld"),
    Row("a meeting has an account", raised, .holdMeeting(attended: []), refused: .missing(["account"])),
    Row("a meeting left out, with a reason", raised, .leaveOutMeeting, .of("reason"), records: "meetingNotHeld"),
    Row("and not without", raised, .leaveOutMeeting, refused: .missing(["reason"])),
    Row("each agency's view", raised, .shareView, by: .bea, .of("risks", "opportunities"), records: "viewShared"),
    Row("risks and opportunities", raised, .shareView, .of("risks"), refused: .missing(["opportunities"])),
    Row("inability", raised, .recordInability, by: .bea, .of("reason"), records: "inabilityRecorded"),
    Row("inability has a reason", raised, .recordInability, refused: .missing(["reason"])),
    Row(
      "inability moves a clock", raised.at("2026-06-03T10:00"), .recordInability, .of("reason"),
      happened: "2026-06-02T10:00", refused: .earlierStartNeedsReason),
    Row("an adviser of the policy", raised, .seekAdvice(role: "named-doctor"), .of("account"), records: "adviceSought"),
    Row(
      "no other", raised, .seekAdvice(role: "x"), .of("account"), refused: .unknownWord(field: "role", found: "x")),
    Row("advice is told", raised, .seekAdvice(role: "named-doctor"), refused: .missing(["account"])),
  ]

  private static let involved = Given().raised(.challenge { $0.conferenceChairInvolved = true }).escalated(to: "2")

  private static let inDanger = Given(.small { $0.routes[0].duties = [.made("police", .contact, .anyone)] })
    .raised(.challenge { $0.immediateRisk = true })
  private static func told(_ owner: Actor) -> Command { .recordTold(obligation: "2.2-notify", of: owner.agency) }
  private static let police = Command.doDuty(obligation: "urgent.police")

  static let duties = [
    Row("a duty to tell is done by saying so", involved, .doDuty(obligation: "2.2-notify"), records: "dutyDone"),
    Row("whoever owes it", involved, .doDuty(obligation: "2.2-notify"), by: .bea, refused: .notOwedNow("2.2-notify")),
    Row("or by a message of the program", involved, told(.ann), by: .program, records: "dutyDone"),
    Row("which nobody else says", involved, told(.ann), refused: .notAParty),
    Row("once", involved.then(told(.ann), by: .program), told(.ann), by: .program, refused: .notOwedNow("2.2-notify")),
    Row("for the agency that owes it", involved, told(.bea), by: .program, refused: .notOwedNow("2.2-notify")),
    Row(
      "only once", involved.then(.doDuty(obligation: "2.2-notify"), by: .ann), .doDuty(obligation: "2.2-notify"),
      refused: .notOwedNow("2.2-notify")),
    Row(
      "the chair is told only where involved", raised.escalated(to: "2"), .doDuty(obligation: "2.2-notify"),
      refused: .noSuchObligation("2.2-notify")),
    Row(
      "resolving is not done by saying so", raised, .doDuty(obligation: "1.1-resolve"),
      refused: .notOwedNow("1.1-resolve")),
    Row(
      "a hand-over is done by handing over", raised.then(.recordInability, by: .ann, .of("reason")),
      .doDuty(obligation: "1.2-hand-over"), refused: .notOwedNow("1.2-hand-over")),
    Row(
      "feedback says what", raised.escalated(to: "2"), .doDuty(obligation: "1.1-feedback"),
      refused: .missing(["account"])),
    Row(
      "anyone in the case tells of an override", raised.overridden(), .doDuty(obligation: "override.director"),
      by: .bea, records: "dutyDone"),
    Row(
      "but an outsider, who can't see it", raised.overridden(), .doDuty(obligation: "override.director"), by: .zoe,
      refused: .notAParty),
    Row("a call to the police says what was said", inDanger, police, refused: .missing(["account"])),
    Row("and is recorded", inDanger, police, .of("account"), records: "dutyDone"),
    Row(
      "though the sides have talked", inDanger.then(.discuss(.phone), by: .bea, .of("account")), police,
      .of("account"), records: "dutyDone"),
    Row(
      "feedback", raised.escalated(to: "2"), .doDuty(obligation: "1.1-feedback"), by: .bea, .of("account"),
      records: "dutyDone"),
    Row(
      "feedback outlives the case", raised.agreed(), .doDuty(obligation: "1.1-feedback"), .of("account"),
      records: "dutyDone"),
  ]

  private static let third = raised.escalated(to: "2").escalated(to: "3")

  static let forms = [
    Row("the policy's form", third, .submitForm("form-a"), .of("issue"), records: "formSubmitted"),
    Row("no other", third, .submitForm("x"), .of("issue"), refused: .noSuchForm("x")),
    Row("from its stage on", raised, .submitForm("form-a"), .of("issue"), refused: .notOwedNow("form-a")),
    Row("by its side", third, .submitForm("form-a"), by: .bea, .of("issue"), refused: .onlySide(.raising)),
    Row("not empty", third, .submitForm("form-a"), refused: .missing(["issue"])),
    Row(
      "nor with other words alone", third, .submitForm("form-a"), .of("account"), refused: .missing(["issue"])),
    Row("by its roles", byRoles, .submitForm("form-a"), .of("issue"), refused: .onlyRoles(["Head"])),
    Row("whom the directory names", byRoles, .submitForm(.head), .of("issue"), records: "formSubmitted"),
    Row("no name unseen", third, .submitForm(.knowing), .saying("Jay waits"), refused: .identitiesFound([.jay])),
    Row(
      "nor seen without a reason", third, .submitForm(.knowing),
      .saying("Jay waits", [(FormSending.seenField, "Jay")]), refused: .identitiesFound([.jay])),
    Row(
      "nor with a reason for what was not seen", third, .submitForm(.knowing),
      .saying("Jay waits", [(FormSending.reasonField, "A service")]), refused: .identitiesFound([.jay])),
    Row(
      "but seen, and with a reason", third, .submitForm(.knowing),
      .saying("Jay waits", [(FormSending.seenField, "Jay"), (FormSending.reasonField, "A service")]),
      records: "formSubmitted"),
    Row(
      "what merely may be a name is seen once", third, .submitForm("form-a"),
      .saying("Ada Brook waits", [(FormSending.seenField, "Ada Brook")]), records: "formSubmitted"),
    Row(
      "a form that may say who it is about is not looked through", named, .submitForm(.knowing), .saying("Jay waits"),
      records: "formSubmitted"),
  ]

  private static let byRoles = Given(
    .small {
      $0.roles.append(Role(key: "head", name: "Head", tier: .headOfService, source: Source("9")))
      $0.forms[0].submittedBy = ["head"]
    }
  ).raised().escalated(to: "2").escalated(to: "3")

  private static let named = Given(.small { $0.forms[0].sight = .identified })
    .raised().escalated(to: "2").escalated(to: "3")
}

extension FormSending {
  static let head = FormSending("form-a", by: ["head"])
  static let knowing = FormSending("form-a", known: KnownIdentities([Words([("personName", "Jay")])]))
}

extension IdentityFinding {
  static let jay = IdentityFinding(field: "issue", kind: .name, start: 0, count: 3, text: "Jay")
}

extension Words {
  static func saying(_ issue: String, _ more: [(name: String, text: String)] = []) -> Words {
    Words([("issue", issue)] + more)
  }
}
