import CaseRules
import Testing

/// The day that a rule proposes, and what of a case tells of its end.
@Suite struct RetentionTests {
  struct Proposal: Sendable {
    var rule: RetentionRule
    var person = PersonKind.child
    var birth: String?
    var ended: String
    var until: String?
    var periods = RetentionPeriods.usual
  }

  private static let own = RetentionPeriods(child: 30, adult: 8, long: 100)

  @Test(arguments: [
    Proposal(rule: .usual, birth: "2012-04-03", ended: "2026-06-08", until: "2037-12-31"),
    Proposal(rule: .usual, birth: "2012-01-01", ended: "2026-12-31", until: "2037-12-31"),
    Proposal(rule: .usual, birth: "2008-02-29", ended: "2026-06-08", until: "2033-12-31"),
    Proposal(rule: .usual, ended: "2026-06-08", until: "2051-12-31"),
    // A birth date that can't be a child's is somebody's mistake: nothing is due for erasure because of it.
    Proposal(rule: .usual, birth: "1990-05-05", ended: "2026-06-08", until: "2051-12-31"),
    Proposal(rule: .usual, birth: "2027-01-01", ended: "2026-06-08", until: "2051-12-31"),
    Proposal(rule: .usual, person: .adult, birth: "1941-07-01", ended: "2026-06-08", until: "2051-12-31"),
    Proposal(rule: .long, birth: "2012-04-03", ended: "2026-06-08", until: "2101-12-31"),
    Proposal(rule: .long, person: .adult, ended: "2026-06-08", until: "2101-12-31"),
    Proposal(rule: .other, birth: "2012-04-03", ended: "2026-06-08"),
    Proposal(rule: .usual, birth: "2012-04-03", ended: "2026-06-08", until: "2042-12-31", periods: own),
    Proposal(rule: .usual, ended: "2026-06-08", until: "2056-12-31", periods: own),
    Proposal(rule: .usual, person: .adult, ended: "2026-06-08", until: "2034-12-31", periods: own),
    Proposal(rule: .long, person: .adult, ended: "2026-06-08", until: "2126-12-31", periods: own),
  ]) func aRuleProposesTheEndOfAYear(_ given: Proposal) throws {
    let ended = try #require(Day(iso: given.ended))
    let found = Retention.until(
      given.rule, for: given.person, birth: given.birth.flatMap { Day(iso: $0) }, ended: ended, by: given.periods)
    #expect(found == given.until.flatMap { Day(iso: $0) })
  }

  /// A day that somebody set stands; while nobody has, only a longer period counts.
  @Test func aPartnershipsPeriodsNeverShortenWhatNobodyDecided() {
    let ended = Given().raised().agreed()
    let (longer, shorter) = (Self.own, RetentionPeriods(child: 18, adult: 1, long: 18))
    #expect(ended.state.keptUntil(by: longer) == Day(iso: "2056-12-31"))
    #expect(ended.state.keptUntil(by: shorter) == Day(iso: "2051-12-31"))
    let after = ended.at("2052-01-01T10:00")
    let order = after.order(.eraseCase(.timeIsOver), by: .ann, .of())
    #expect(throws: Refusal.keptStill(until: Day(iso: "2056-12-31")!)) {
      try after.state.decide(order, under: after.policy, counting: after.calendar, keeping: longer)
    }
    var facts = KeptUntil()
    (facts.rule, facts.until) = (.other, Day(iso: "2030-12-31"))
    let decided = ended.then(.keepUntil(facts), by: .ann, .of("reason"))
    #expect(decided.state.keptUntil(by: longer) == Day(iso: "2030-12-31"))
  }

  @Test func theDayComesWithTheEndAndGoesWithAReopening() {
    let open = Given().raised()
    #expect(open.state.keptUntil == nil)
    let ended = open.agreed()
    #expect(ended.state.keptUntil == Day(iso: "2051-12-31"))
    var facts = KeptUntil()
    (facts.rule, facts.until) = (.other, Day(iso: "2030-12-31"))
    let decided = ended.then(.keepUntil(facts), by: .ann, .of("reason"))
    #expect(decided.state.keptUntil == Day(iso: "2030-12-31"))
    let again = decided.then(.reopen, by: .ann, .of("reason"))
    #expect(again.broken == nil && again.state.keptUntil == nil)
    #expect(again.agreed().state.keptUntil == Day(iso: "2051-12-31"), "what was decided before it went on is not meant")
  }

  /// Nothing is owed in it, nothing is offered, and the figures are what they were.
  @Test func whatWasErasedCountsAndAsksNothing() {
    let ended = Given().raised().agreed()
    let erased = ended.then(.eraseCase(.ordered), by: .ann)
    #expect(!ended.obligations.isEmpty && erased.obligations.isEmpty)
    #expect(erased.state.keptUntil == nil)
    let offers = erased.state.offers(for: .ann, under: erased.policy, counting: erased.calendar, at: erased.now)
    #expect(offers == .none)
    let (before, after) = (ended, erased)
    #expect(
      after.state.figures(under: after.policy, counting: after.calendar, at: after.now)
        == before.state.figures(under: before.policy, counting: before.calendar, at: before.now))
  }
}
