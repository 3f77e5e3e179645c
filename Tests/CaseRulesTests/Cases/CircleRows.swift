import CaseRules

/// Who is let into a case, who decides it, and to whom it goes on the receiving side.
enum CircleRows {
  static let all = glass + advisers + arbiters + intake

  private static let raised = Given().raised()
  private static let top = raised.atTheTop()
  private static let closed = raised.agreed()
  private static let doctor = Holder(agency: AgencyID("health"), post: PostID("designated-doctor"))
  private static let other = Holder(agency: AgencyID("board"), post: PostID("scrutineer"))
  private static let duty = Holder(agency: AgencyID("care"), post: PostID("care-duty"))

  static let glass = [
    Row(
      "a party's manager opens it with a reason", raised, .breakGlass, by: .ben, .of("reason"), records: "glassBroken"),
    Row("with a reason", raised, .breakGlass, by: .ben, refused: .missing(["reason"])),
    Row("nobody of another agency", raised, .breakGlass, by: .zoe, .of("reason"), refused: .notAParty),
    Row("when it has ended too", closed, .breakGlass, by: .ben, .of("reason"), records: "glassBroken"),
    Row("and while it stands still", raised.overridden(), .breakGlass, by: .ben, .of("reason"), records: "glassBroken"),
    Row("nor whoever decides", top, .breakGlass, by: .eve, .of("reason"), refused: .onlySide(.raising)),
    Row(
      "its reason stays", raised.then(.breakGlass, by: .ben, .of("reason")), .remove(entry: 3), by: .ben, .of("reason"),
      refused: .cannotRemove),
  ]

  private static let advised = raised.then(.inviteAdviser(doctor), by: .ann, .of("reason"))

  static let advisers = [
    Row(
      "either side invites an adviser", raised, .inviteAdviser(doctor), by: .bea, .of("reason"),
      records: "adviserInvited"),
    Row("whoever decides does", top, .inviteAdviser(doctor), by: .eve, .of("reason"), records: "adviserInvited"),
    Row("an adviser is invited for a reason", raised, .inviteAdviser(doctor), refused: .missing(["reason"])),
    Row(
      "somebody whom the directory knows", raised, .inviteAdviser(Holder(agency: AgencyID(""), post: PostID(""))),
      .of("reason"), refused: .noSuchPost),
    Row("nobody who holds it", raised, .inviteAdviser(Actor.bea.holder), .of("reason"), refused: .hasPartAlready),
    Row("nobody twice", advised, .inviteAdviser(doctor), .of("reason"), refused: .hasPartAlready),
    Row("an outsider invites nobody", raised, .inviteAdviser(doctor), by: .zoe, .of("reason"), refused: .notAParty),
    Row(
      "a case that has ended needs no adviser", closed, .inviteAdviser(doctor), .of("reason"),
      refused: .caseEnded(.agreed)),
    Row(
      "the side that invited takes it back", advised, .releaseAdviser(doctor.post), by: .amy, .of("reason"),
      records: "adviserReleased"),
    Row(
      "the other side does not", advised, .releaseAdviser(doctor.post), by: .bea, .of("reason"),
      refused: .onlySide(.raising)),
    Row("why it ends", advised, .releaseAdviser(doctor.post), refused: .missing(["reason"])),
    Row("only somebody who advises", raised, .releaseAdviser(doctor.post), .of("reason"), refused: .noSuchAdviser),
    Row(
      "whoever decides ends any advice", top.then(.inviteAdviser(doctor), by: .bea, .of("reason")),
      .releaseAdviser(doctor.post), by: .eve, .of("reason"), records: "adviserReleased"),
    Row(
      "once taken back it can be given again", advised.then(.releaseAdviser(doctor.post), by: .ann, .of("reason")),
      .inviteAdviser(doctor), by: .bea, .of("reason"), records: "adviserInvited"),
  ]

  static let arbiters = [
    Row(
      "whoever decides steps back for another", top, .nameArbiter(other), by: .eve, .of("reason"),
      records: "arbiterNamed"),
    Row("the team names another", top, .nameArbiter(other), by: .kit, .of("reason"), records: "arbiterNamed"),
    Row("no side picks its judge", top, .nameArbiter(other), .of("reason"), refused: .onlySide(.arbiter)),
    Row("nobody decides below the top", raised, .nameArbiter(other), by: .kit, .of("reason"), refused: .noArbiterNamed),
    Row("why another decides", top, .nameArbiter(other), by: .eve, refused: .missing(["reason"])),
    Row(
      "nobody who had a part", top, .nameArbiter(Actor.ben.holder), by: .eve, .of("reason"), refused: .arbiterHasPart),
    Row(
      "another and not the same", top, .nameArbiter(Actor.eve.holder), by: .eve, .of("reason"), refused: .hasPartAlready
    ),
    Row(
      "a post that there is", top, .nameArbiter(Holder(agency: AgencyID(""), post: PostID(""))), by: .eve,
      .of("reason"), refused: .noSuchPost),
  ]

  private static let notTheirs = raised.then(.sayNotOurs, by: .bea, .of("reason"))

  static let intake = [
    Row("not me: back to the inbox", raised, .handBack(inbox: duty), by: .bea, .of("reason"), records: "reassigned"),
    Row("to a named post", raised, .reassign(to: duty), by: .ben, .of("reason"), records: "reassigned"),
    Row("why it is handed on", raised, .reassign(to: duty), by: .bea, refused: .missing(["reason"])),
    Row(
      "the raiser gives it to nobody", raised, .reassign(to: duty), .of("reason"), refused: .onlySide(.receiving)),
    Row("within the own agency", raised, .reassign(to: doctor), by: .bea, .of("reason"), refused: .agencyNotInCase),
    Row(
      "not to whoever has it", raised, .reassign(to: Actor.bea.holder), by: .bea, .of("reason"),
      refused: .hasPartAlready),
    Row(
      "to a post that there is", raised, .reassign(to: Holder(agency: AgencyID("care"), post: PostID(""))), by: .bea,
      .of("reason"), refused: .noSuchPost),
    Row(
      "while it stands still too", raised.overridden(), .reassign(to: duty), by: .bea, .of("reason"),
      records: "reassigned"),
    Row(
      "within one agency not to whoever asks", Given().raised(.within()),
      .reassign(to: Actor.ann.holder), by: .amy, .of("reason"), refused: .sameAgencyOnBothSides),
    Row("not our agency", raised, .sayNotOurs, by: .bea, .of("reason"), records: "saidNotOurs"),
    Row("why it is not theirs", raised, .sayNotOurs, by: .bea, refused: .missing(["reason"])),
    Row("said once", notTheirs, .sayNotOurs, by: .ben, .of("reason"), refused: .alreadySaid),
    Row("the raiser can't say it", raised, .sayNotOurs, .of("reason"), refused: .onlySide(.receiving)),
    Row(
      "taken up and said again", notTheirs.then(.acknowledge, by: .bea), .sayNotOurs, by: .bea, .of("reason"),
      records: "saidNotOurs"),
    Row(
      "within one agency it is nobody else's", Given().raised(.within()), .sayNotOurs, by: .amy, .of("reason"),
      refused: .sameAgencyOnBothSides),
    Row(
      "the raiser says who it is for", notTheirs, .doDuty(obligation: "3.not-ours"), .of("account"),
      records: "dutyDone"),
    Row(
      "the leads record that they know of an opening", raised.then(.breakGlass, by: .ben, .of("reason")),
      .doDuty(obligation: "3.glass-known"), by: .bea, .of("account"), records: "dutyDone"),
  ]
}
