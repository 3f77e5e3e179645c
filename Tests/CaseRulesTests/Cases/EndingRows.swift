import CaseRules

enum EndingRows {
  static let all = outcomes + satisfaction + actions + dates + ends + entries

  private static let raised = Given().raised()
  private static let both = Words.of("outcome", "outstanding")
  private static let several = Given().raised(
    .challenge { $0.receiving = [Actor.bea.holder, Actor.cal.holder] })
  private static let blocking = Given(.small { $0.closing.openActionsBlock = true }).raised()

  static let outcomes = [
    Row("a proposed outcome", raised, .proposeOutcome, both, records: "outcomeProposed"),
    Row(
      "with what is outstanding", raised, .proposeOutcome, .of("outcome"),
      refused: .missingFromRecord([.outstandingIssues])),
    Row("one at a time", raised.proposed(), .proposeOutcome, by: .bea, both, refused: .proposalWaits),
    Row(
      "the other side confirms", raised.proposed(), .confirmOutcome(proposal: 3), by: .bea,
      records: "outcomeConfirmed", "closed"),
    Row("not one's own", raised.proposed(), .confirmOutcome(proposal: 3), by: .amy, refused: .ownProposal),
    Row("one that is there", raised.proposed(), .confirmOutcome(proposal: 2), by: .bea, refused: .noSuchProposal),
    Row(
      "the other side disputes", raised.proposed(), .disputeOutcome(proposal: 3), by: .bea, .of("reason"),
      records: "outcomeDisputed"),
    Row("with a reason", raised.proposed(), .disputeOutcome(proposal: 3), by: .bea, refused: .missing(["reason"])),
    Row("not one's own dispute", raised.proposed(), .disputeOutcome(proposal: 3), .of("reason"), refused: .ownProposal),
    Row(
      "a disputed outcome is not confirmed",
      raised.proposed().then(.disputeOutcome(proposal: 3), by: .bea, .of("reason")), .confirmOutcome(proposal: 3),
      by: .bea, refused: .proposalNotOpen),
    Row(
      "after a dispute another outcome",
      raised.proposed().then(.disputeOutcome(proposal: 3), by: .bea, .of("reason")), .proposeOutcome, by: .bea, both,
      records: "outcomeProposed"),
    Row(
      "every receiving agency confirms", several.proposed(), .confirmOutcome(proposal: 3), by: .cal,
      records: "outcomeConfirmed"),
    Row(
      "the last one closes", several.proposed().confirmed(by: .cal), .confirmOutcome(proposal: 3), by: .bea,
      records: "outcomeConfirmed", "closed"),
    Row(
      "each once", several.proposed().confirmed(by: .cal), .confirmOutcome(proposal: 3), by: .cal,
      refused: .confirmedAlready),
    Row(
      "what the arbiter writes both confirm", raised.atTheTop().proposed(by: .eve), .confirmOutcome(proposal: 9),
      by: .ann, records: "outcomeConfirmed"),
    Row(
      "within one agency the other post", Given().raised(.within()).proposed(), .confirmOutcome(proposal: 3), by: .amy,
      records: "outcomeConfirmed", "closed"),
    Row(
      "and not one's own", Given().raised(.within()).proposed(), .confirmOutcome(proposal: 3), by: .ann,
      refused: .ownProposal),
    Row("an outsider does not confirm", raised.proposed(), .confirmOutcome(proposal: 3), by: .zoe, refused: .notAParty),
  ]

  /// A stage that is settled with the raising side.
  private static let satisfying = Policy.small { $0.stages[0].resolvedBy = .raisingSide }
  private static let own = Given(satisfying).raised()
  private static let ownOfSeveral = Given(satisfying).raised(
    .challenge { $0.receiving = [Actor.bea.holder, Actor.cal.holder] })
  private static let ownBlocking = Given(
    .small {
      $0.stages[0].resolvedBy = .raisingSide
      $0.closing.openActionsBlock = true
    }
  ).raised()
  private static let ownWithin = Given(.small { $0.routes[2].stages[0].resolvedBy = .raisingSide }).raised(.within())

  static let satisfaction = [
    Row("what satisfies the raising side settles it", own, .proposeOutcome, both, records: "outcomeProposed", "closed"),
    Row(
      "with what is outstanding too", own, .proposeOutcome, .of("outcome"),
      refused: .missingFromRecord([.outstandingIssues])),
    Row("what the other side writes", own, .proposeOutcome, by: .bea, both, records: "outcomeProposed"),
    Row(
      "the raising side confirms", own.proposed(by: .bea), .confirmOutcome(proposal: 3), by: .ann,
      records: "outcomeConfirmed", "closed"),
    Row(
      "it alone, of several", ownOfSeveral.proposed(by: .bea), .confirmOutcome(proposal: 3), by: .amy,
      records: "outcomeConfirmed", "closed"),
    Row(
      "nobody else's word counts", ownOfSeveral.proposed(by: .bea), .confirmOutcome(proposal: 3), by: .cal,
      refused: .onlySide(.raising)),
    Row("not one's own, still", own.proposed(by: .bea), .confirmOutcome(proposal: 3), by: .ben, refused: .ownProposal),
    Row(
      "the raising side disputes", own.proposed(by: .bea), .disputeOutcome(proposal: 3), by: .ann, .of("reason"),
      records: "outcomeDisputed"),
    Row(
      "nobody else's doubt counts", ownOfSeveral.proposed(by: .bea), .disputeOutcome(proposal: 3), by: .cal,
      .of("reason"), refused: .onlySide(.raising)),
    Row(
      "open actions hold a satisfied side's case open", ownBlocking.actionAgreed(), .proposeOutcome, both,
      records: "outcomeProposed"),
    Row(
      "and the last one closes it", ownBlocking.actionAgreed().proposed(), .completeAction(3), by: .bea,
      .of("evidence"), records: "actionCompleted", "closed"),
    Row(
      "settled is settled", ownBlocking.actionAgreed().proposed(), .proposeOutcome, by: .bea, both,
      refused: .alreadyAgreed),
    Row(
      "a closed case says who was satisfied", own.proposed(), .discuss(.phone), .of("account"),
      refused: .caseEnded(.satisfied)),
    Row(
      "within one agency too", ownWithin, .proposeOutcome, both, records: "outcomeProposed", "closed"),
    Row(
      "where the manager writes, the member of staff confirms", ownWithin.proposed(by: .amy),
      .confirmOutcome(proposal: 3), records: "outcomeConfirmed", "closed"),
    Row(
      "and the manager doesn't", ownWithin.proposed(by: .amy), .confirmOutcome(proposal: 3), by: .amy,
      refused: .ownProposal),
    Row(
      "an arbiter's words within one agency wait for the raising side",
      Given(
        .small {
          $0.routes[2].stages[1].isArbiter = true
          $0.routes[2].stages[1].resolvedBy = .raisingSide
        }
      ).raised(.within()).then(
        .escalate(
          .to("above", arbiter: .eve) {
            $0.raising = Actor.ann.holder
            $0.receiving = [Actor.amy.holder]
          }), by: .ann, .of("reason")
      ).proposed(by: .eve), .confirmOutcome(proposal: 5), by: .amy, refused: .onlySide(.raising)),
    Row(
      "a stage for both sides asks for both", own.escalated(to: "2"), .proposeOutcome, both,
      records: "outcomeProposed"),
    Row(
      "a stage that was settled by one word reopens", own.proposed().then(.reopen, by: .bea, .of("reason")), .close,
      refused: .notAgreed),
  ]

  static let actions = [
    Row(
      "an action has an owner and a date", raised, .agreeAction(owner: Actor.bea.holder, due: day("2026-06-12")),
      .of("action"), records: "actionAgreed"),
    Row(
      "and says what", raised, .agreeAction(owner: Actor.bea.holder, due: day("2026-06-12")),
      refused: .missing(["action"])),
    Row(
      "of an agency in the case", raised, .agreeAction(owner: Actor.zoe.holder, due: day("2026-06-12")), .of("action"),
      refused: .agencyNotInCase),
    Row(
      "to come", raised, .agreeAction(owner: Actor.bea.holder, due: day("2026-05-31")), .of("action"),
      refused: .dateInThePast(day("2026-05-31"))),
    Row(
      "its owner completes it", raised.actionAgreed(), .completeAction(3), by: .bea, .of("evidence"),
      records: "actionCompleted"),
    Row("nobody else", raised.actionAgreed(), .completeAction(3), .of("evidence"), refused: .agencyNotInCase),
    Row("with evidence", raised.actionAgreed(), .completeAction(3), by: .bea, refused: .missing(["evidence"])),
    Row("one that is there", raised, .completeAction(3), by: .bea, .of("evidence"), refused: .noSuchAction),
    Row(
      "once", raised.actionAgreed().then(.completeAction(3), by: .bea, .of("evidence")), .completeAction(3), by: .bea,
      .of("evidence"), refused: .actionDone),
    Row(
      "a colleague of the arbiter completes the board's",
      raised.atTheTop().actionAgreed(.kit), .completeAction(9), by: .kit, .of("evidence"), records: "actionCompleted"),
    Row(
      "open actions don't block", raised.actionAgreed().proposed(), .confirmOutcome(proposal: 4), by: .bea,
      records: "outcomeConfirmed", "closed"),
    Row(
      "open actions block where the policy says", blocking.actionAgreed().proposed(), .confirmOutcome(proposal: 4),
      by: .bea, records: "outcomeConfirmed"),
    Row(
      "the last action then closes", blocking.actionAgreed().agreed(), .completeAction(3), by: .bea, .of("evidence"),
      records: "actionCompleted", "closed"),
    Row("closing waits for it", blocking.actionAgreed().agreed(), .close, refused: .actionsOpen(1)),
    Row(
      "what is agreed is not proposed again", blocking.actionAgreed().agreed(), .proposeOutcome, both,
      refused: .alreadyAgreed),
    Row("nor withdrawn", blocking.actionAgreed().agreed(), .withdraw, .of("reason"), refused: .alreadyAgreed),
  ]

  private static let timeless = Given(
    .small { $0.stages[0].duties[0].limit = .unknown }
  ).raised()

  static let dates = [
    Row(
      "sooner, with a reason", raised, .shortenLimit(obligation: "1.1-resolve", to: day("2026-06-03")), by: .bea,
      .of("reason"), records: "limitShortened"),
    Row(
      "not without", raised, .shortenLimit(obligation: "1.1-resolve", to: day("2026-06-03")),
      refused: .missing(["reason"])),
    Row(
      "never later", raised, .shortenLimit(obligation: "1.1-resolve", to: day("2026-06-09")), .of("reason"),
      refused: .dateNotEarlier(ceiling: day("2026-06-08"))),
    Row(
      "sooner again, and never later again",
      raised.then(.shortenLimit(obligation: "1.1-resolve", to: day("2026-06-03")), by: .ann, .of("reason")),
      .shortenLimit(obligation: "1.1-resolve", to: day("2026-06-04")), .of("reason"),
      refused: .dateNotEarlier(ceiling: day("2026-06-03"))),
    Row(
      "not in the past", raised.at("2026-06-03T10:00"), .shortenLimit(obligation: "1.1-resolve", to: day("2026-06-02")),
      .of("reason"), refused: .dateInThePast(day("2026-06-02"))),
    Row(
      "at once is not shortened", Given().raised(.challenge { $0.subjects = ["infant"] }),
      .shortenLimit(obligation: "1.1-resolve", to: day("2026-06-01")), .of("reason"), refused: .noSoonerDateHere),
    Row(
      "something that is owed", raised, .shortenLimit(obligation: "x", to: day("2026-06-03")), .of("reason"),
      refused: .noSuchObligation("x")),
    Row(
      "and still is", raised.escalated(to: "2"), .shortenLimit(obligation: "1.1-resolve", to: day("2026-06-03")),
      .of("reason"), refused: .notOwedNow("1.1-resolve")),
    Row(
      "where the policy has no date, one is proposed", timeless,
      .proposeDate(obligation: "1.1-resolve", day("2026-06-05")), records: "dateProposed"),
    Row(
      "and not set by one side", timeless, .shortenLimit(obligation: "1.1-resolve", to: day("2026-06-05")),
      .of("reason"), refused: .noSoonerDateHere),
    Row(
      "a date to come", timeless, .proposeDate(obligation: "1.1-resolve", day("2026-05-31")),
      refused: .dateInThePast(day("2026-05-31"))),
    Row(
      "where it has one, none is asked", raised, .proposeDate(obligation: "1.1-resolve", day("2026-06-05")),
      refused: .dateNotAskedFor),
    Row("nothing to agree to", timeless, .agreeDate(obligation: "1.1-resolve"), by: .bea, refused: .noProposedDate),
    Row(
      "the other side agrees", dated, .agreeDate(obligation: "1.1-resolve"), by: .bea, records: "dateAgreed"),
    Row("not one's own", dated, .agreeDate(obligation: "1.1-resolve"), by: .amy, refused: .ownProposedDate),
    Row(
      "what is agreed is not proposed again", dated.then(.agreeDate(obligation: "1.1-resolve"), by: .bea),
      .proposeDate(obligation: "1.1-resolve", day("2026-06-20")), refused: .dateNotAskedFor),
  ]

  private static let dated = timeless.then(.proposeDate(obligation: "1.1-resolve", day("2026-06-05")), by: .ann)

  static let ends = [
    Row("the raiser withdraws", raised, .withdraw, .of("reason"), records: "withdrawn"),
    Row("with a reason", raised, .withdraw, refused: .missing(["reason"])),
    Row("nobody else", raised, .withdraw, by: .bea, .of("reason"), refused: .onlySide(.raising)),
    Row("nothing closes unsettled", raised, .close, refused: .notAgreed),
    Row("an override may end it", raised.overridden(), .close, .of("reason", "outstanding"), records: "closed"),
    Row("with what is outstanding", raised.overridden(), .close, .of("reason"), refused: .missing(["outstanding"])),
    Row("a closed case is reopened", raised.agreed(), .reopen, by: .bea, .of("reason"), records: "reopened"),
    Row("with a reason", raised.agreed(), .reopen, refused: .missing(["reason"])),
    Row("an open case is not", raised, .reopen, .of("reason"), refused: .caseOpen),
    Row("nor a recorded dissent", dissent, .reopen, .of("reason"), refused: .recordOnly),
    Row("closed is closed", raised.agreed(), .discuss(.phone), .of("account"), refused: .caseEnded(.agreed)),
    Row(
      "a decision from before a reopening settles nothing", decided.then(.reopen, by: .ann, .of("reason")), .close,
      refused: .notAgreed),
    Row(
      "nor does an agreement", raised.agreed().then(.reopen, by: .ann, .of("reason")), .close, refused: .notAgreed),
  ]

  private static let dissent = Given().raised(
    .challenge {
      $0.route = "dissent"
      $0.recordOnly = true
    })
  private static let decided = raised.atTheTop().then(
    .decide(.decide), by: .eve, .of("decision", "reasons", "outstanding"))
  private static let talked = raised.then(.discuss(.phone), by: .ann, .of("account"))

  static let entries = [
    Row("a correction names its entry", talked, .correct(entry: 1), by: .amy, .of("correction"), records: "corrected"),
    Row("and says what is right", talked, .correct(entry: 1), refused: .missing(["correction"])),
    Row("of one's own agency", talked, .correct(entry: 1), by: .bea, .of("correction"), refused: .agencyNotInCase),
    Row("that is there", talked, .correct(entry: 9), .of("correction"), refused: .noSuchEntry),
    Row("a mis-filed entry is removed", talked, .remove(entry: 3), .of("reason"), records: "removed"),
    Row("with a reason", talked, .remove(entry: 3), refused: .missing(["reason"])),
    Row("not the challenge", talked, .remove(entry: 1), .of("reason"), refused: .cannotRemove),
    Row("not what holds no words", talked, .remove(entry: 2), .of("reason"), refused: .cannotRemove),
    Row("of one's own agency only", talked, .remove(entry: 3), by: .bea, .of("reason"), refused: .agencyNotInCase),
    Row(
      "once", talked.then(.remove(entry: 3), by: .ann, .of("reason")), .remove(entry: 3), .of("reason"),
      refused: .alreadyRemoved),
  ]
}
