import CaseRules

/// Dates that people set: sooner than the policy’s, or where it leaves the date to them.
enum DateRows {
  private static let raised = Given().raised()
  private static let timeless = Given(
    .small { $0.stages[0].duties[0].limit = .unknown }
  ).raised()

  static let all = [
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
      "another receiving agency agrees for itself", datedByBea, .agreeDate(obligation: "1.1-resolve"), by: .cal,
      records: "dateAgreed"),
    Row(
      "each once", datedByBea.then(.agreeDate(obligation: "1.1-resolve"), by: .cal),
      .agreeDate(obligation: "1.1-resolve"), by: .cal, refused: .dateAgreedAlready),
    Row(
      "until all have agreed another may be proposed", datedByBea.then(.agreeDate(obligation: "1.1-resolve"), by: .cal),
      .proposeDate(obligation: "1.1-resolve", day("2026-06-20")), records: "dateProposed"),
    Row(
      "what was agreed to an earlier date does not count",
      datedByBea.then(.agreeDate(obligation: "1.1-resolve"), by: .cal)
        .then(.proposeDate(obligation: "1.1-resolve", day("2026-06-20")), by: .ann),
      .agreeDate(obligation: "1.1-resolve"), by: .cal, records: "dateAgreed"),
    Row(
      "all have agreed",
      datedByBea.then(.agreeDate(obligation: "1.1-resolve"), by: .cal)
        .then(.agreeDate(obligation: "1.1-resolve"), by: .ann),
      .proposeDate(obligation: "1.1-resolve", day("2026-06-20")), refused: .dateNotAskedFor),
    Row(
      "within one agency the other post agrees", datedWithin, .agreeDate(obligation: "1.own-resolve"), by: .amy,
      records: "dateAgreed"),
    Row(
      "and not one's own post", datedWithin, .agreeDate(obligation: "1.own-resolve"), by: .ann,
      refused: .ownProposedDate),
    Row(
      "what is agreed is not proposed again", dated.then(.agreeDate(obligation: "1.1-resolve"), by: .bea),
      .proposeDate(obligation: "1.1-resolve", day("2026-06-20")), refused: .dateNotAskedFor),
  ]

  private static let dated = timeless.then(.proposeDate(obligation: "1.1-resolve", day("2026-06-05")), by: .ann)

  private static let datedByBea = Given(.small { $0.stages[0].duties[0].limit = .unknown })
    .raised(.challenge { $0.receiving = [Actor.bea.holder, Actor.cal.holder] })
    .then(.proposeDate(obligation: "1.1-resolve", day("2026-06-05")), by: .bea)
  private static let datedWithin = Given(
    .small { $0.routes[2].stages[0].duties = [.made("own-resolve", .resolve, .both) { $0.limit = .unknown }] }
  ).raised(.within()).then(.proposeDate(obligation: "1.own-resolve", day("2026-06-05")), by: .ann)
}
