import CaseRules

/// Somebody without an account who is invited to one case, and what an adviser says.
enum GuestRows {
  static let all = inviting + coming + ending + advice + governing

  private static let raised = Given().raised()
  private static let closed = raised.agreed()
  private static let guest = Actor.guest("vi", "care")
  private static let invite = Command.inviteGuest(guest.post, side: .receiving, agency: guest.agency)
  private static let invited = raised.then(invite, by: .bea, Given.invitation)
  private static let many = (0..<10).reduce(raised) { told, number in
    told.then(
      .inviteGuest(.guest("\(number)"), side: .raising, agency: Actor.ann.agency), by: .ann, Given.invitation)
  }

  private static let inviting = [
    Row("either side invites for itself", raised, invite, by: .bea, Given.invitation, records: "guestInvited"),
    Row(
      "and for the other, where the directory lets it", raised, invite, by: .ann, Given.invitation,
      records: "guestInvited"),
    Row(
      "before the clock too", Given().raised(.challenge(), .of("concern", "label")), invite, by: .bea, Given.invitation,
      records: "guestInvited"),
    Row(
      "with a name, an address and a reason", raised, invite, by: .bea,
      refused: .missing(["guestName", "guestAddress", "reason"])),
    Row(
      "for an agency of that side", raised, .inviteGuest(guest.post, side: .raising, agency: guest.agency), by: .bea,
      Given.invitation, refused: .agencyNotInCase),
    Row(
      "for a side of the case", raised, .inviteGuest(guest.post, side: .arbiter, agency: AgencyID("board")), by: .bea,
      Given.invitation, refused: .agencyNotInCase),
    Row("nobody outside it", raised, invite, by: .zoe, Given.invitation, refused: .notAParty),
    Row("nor whoever decides", raised.atTheTop(), invite, by: .eve, Given.invitation, refused: .onlySide(.raising)),
    Row("not once it has ended", closed, invite, by: .bea, Given.invitation, refused: .caseEnded(.agreed)),
    Row("no more than ten at once", many, invite, by: .bea, Given.invitation, refused: .guestsEnough),
    Row(
      "one that ended makes room", many.then(.endGuest(.guest("3")), by: .ann, .of("reason")), invite, by: .bea,
      Given.invitation, records: "guestInvited"),
  ]

  private static let coming = [
    Row("they come", invited, .openAsGuest, by: guest, records: "guestOpened"),
    Row("once", invited.then(.openAsGuest, by: guest), .openAsGuest, by: guest, refused: .noSuchGuest),
    Row("nobody else does", invited, .openAsGuest, by: .bea, refused: .noSuchGuest),
    Row("they answer for their side", invited, .answer(.keep), by: guest, .of("reasons"), records: "answered"),
    Row(
      "not after two weeks", invited.at("2026-06-15T10:00"), .openAsGuest, by: guest, refused: .noSuchGuest),
  ]

  private static let ending = [
    Row("their side renews it", invited, .extendGuest(guest.post), by: .ben, .of("reason"), records: "guestExtended"),
    Row(
      "also once it has run out", invited.at("2026-07-01T10:00"), .extendGuest(guest.post), by: .bea, .of("reason"),
      records: "guestExtended"),
    Row("for a reason", invited, .extendGuest(guest.post), by: .bea, refused: .missing(["reason"])),
    Row("their side ends it", invited, .endGuest(guest.post), by: .ben, .of("reason"), records: "guestEnded"),
    Row(
      "and whoever invited for the other", raised.then(invite, by: .ann, Given.invitation), .endGuest(guest.post),
      by: .amy, .of("reason"), records: "guestEnded"),
    Row("nobody else", invited, .endGuest(guest.post), by: .ann, .of("reason"), refused: .onlySide(.receiving)),
    Row("for a reason too", invited, .endGuest(guest.post), by: .bea, refused: .missing(["reason"])),
    Row("only one that there is", raised, .endGuest(guest.post), by: .bea, .of("reason"), refused: .noSuchGuest),
    Row(
      "what is ended is not renewed", invited.then(.endGuest(guest.post), by: .bea, .of("reason")),
      .extendGuest(guest.post), by: .bea, .of("reason"), refused: .noSuchGuest),
    Row("after the case too", invited.agreed(), .endGuest(guest.post), by: .bea, .of("reason"), records: "guestEnded"),
    Row("wrong codes end it", invited, .spendGuest(guest.post), by: .program, records: "guestEnded"),
    Row("by the program's word alone", invited, .spendGuest(guest.post), by: .bea, refused: .noSuchGuest),
  ]

  private static let other = Policy.small { $0.id = PolicyID("other") }
  private static let settled = Given(.small { $0.closing.openActionsBlock = true }).raised().actionAgreed().agreed()
  private static let govern = Command.govern(by: PartnershipID("south"), PolicyID("other"))

  private static let governing = [
    Row(
      "either side corrects which partnership governs", raised, govern, by: .bea, .of("reason"), next: other,
      records: "governed"),
    Row("for a reason", raised, govern, next: other, refused: .missing(["reason"])),
    Row(
      "not to the same", raised, .govern(by: PartnershipID("north"), PolicyID("other")), .of("reason"), next: other,
      refused: .samePolicy),
    Row("nobody outside", raised, govern, by: .zoe, .of("reason"), next: other, refused: .notAParty),
    Row(
      "only to a policy that there is", raised, govern, .of("reason"),
      refused: .unknownWord(field: "partnership", found: "south")),
    Row(
      "also when somebody has answered", raised.then(.answer(.keep), by: .bea, .of("reasons")), govern, .of("reason"),
      next: other, records: "governed"),
    Row(
      "and when a date has passed", raised.at("2026-07-20T10:00"), govern, .of("reason"), next: other,
      records: "governed"),
    Row(
      "then by the raising side alone", raised.at("2026-07-20T10:00"), govern, by: .bea, .of("reason"), next: other,
      refused: .tooLateToGovern),
    Row("and at a later stage", raised.escalated(to: "2"), govern, .of("reason"), next: other, records: "governed"),
    Row(
      "not with whoever decides at the top", raised.atTheTop(), govern, .of("reason"), next: other,
      refused: .tooLateToGovern),
    Row("nor once it is settled", settled, govern, .of("reason"), next: other, refused: .tooLateToGovern),
    Row(
      "an acknowledgement hangs on no policy", raised.then(.acknowledge, by: .bea), govern, .of("reason"),
      next: other, records: "governed"),
    Row("nor while it stands still", raised.overridden(), govern, .of("reason"), next: other, refused: .clocksFrozen),
  ]

  private static let doctor = Actor("hester", "designated-doctor", "health")
  private static let advised = raised.then(.inviteAdviser(doctor.holder), by: .ann, .of("reason"))

  private static let advice = [
    Row("an adviser gives advice", advised, .giveAdvice, by: doctor, .of("advice"), records: "adviceGiven"),
    Row(
      "while it stands still too", advised.overridden(), .giveAdvice, by: doctor, .of("advice"),
      records: "adviceGiven"),
    Row("in words", advised, .giveAdvice, by: doctor, refused: .missing(["advice"])),
    Row("nobody who was not invited to", advised, .giveAdvice, by: .bea, .of("advice"), refused: .notAdvising),
    Row(
      "nor once that was taken back", advised.then(.releaseAdviser(doctor.post), by: .ann, .of("reason")), .giveAdvice,
      by: doctor, .of("advice"), refused: .notAdvising),
    Row(
      "nor when it has ended", advised.agreed(), .giveAdvice, by: doctor, .of("advice"),
      refused: .caseEnded(.agreed)),
  ]
}
