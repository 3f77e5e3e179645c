import CaseRules
import Testing

/// What is offered must be what can be done: no page ends where nothing can be done about what is owed.
@Suite struct OfferTests {
  /// Decided at the top, and held open by an action of the receiving side.
  private static let decided = Given(.small { $0.closing.openActionsBlock = true }).raised().atTheTop()
    .then(.agreeAction(owner: Actor.ben.holder, due: day("2026-06-12")), by: .eve, .of("action"))
    .then(.decide(.decide), by: .eve, .of("decision", "reasons", "outstanding"))

  private func offers(_ given: Given, to actor: Actor) -> Offers {
    given.state.offers(for: actor, under: given.policy, counting: given.calendar, at: given.now)
  }

  @Test func aDecisionThatWaitsForActionsIsOpen() {
    #expect(Self.decided.broken == nil)
    #expect(Self.decided.state.status == .open)
  }

  @Test func whoeverOwesTheActionIsAskedForItFirst() {
    #expect(offers(Self.decided, to: .ben).main.first == Offer("completions", about: "9"))
  }

  @Test(arguments: [Actor.amy, .ben]) func feedbackIsOffered(actor: Actor) {
    let all = offers(Self.decided, to: actor)
    #expect((all.main + all.other).contains(Offer("duties-done", about: "4.4-feedback")))
  }

  /// What would be refused, because nothing is in dispute any more, is not offered to anybody.
  @Test(arguments: [Actor.ann, .amy, .ben, .eve]) func nothingOfADisputeIsOffered(actor: Actor) {
    let all = offers(Self.decided, to: actor)
    let dead = [
      "outcomes", "decisions", "escalations", "inabilities", "withdrawals", "confirmations", "disputes", "closures",
      "refusals-to-escalate",
    ]
    #expect((all.main + all.other).filter { dead.contains($0.noun) }.isEmpty)
    #expect(!all.main.isEmpty)
  }

  @Test func theLastActionThenCloses() {
    let done = Self.decided.then(.completeAction(9), by: .ben, .of("evidence"))
    #expect(done.state.ending?.how == .decided)
    #expect(offers(done, to: .ben).main == [Offer("duties-done", about: "1.1-feedback")])
  }

  /// Settled with nothing to wait for, because the last action was completed while an override held the case.
  @Test func whatIsSettledAndWaitsForNothingIsClosed() {
    let free = Self.decided.overridden().then(.completeAction(9), by: .ben, .of("evidence"))
      .then(.resume, by: .amy, .of("reason"))
    #expect(free.broken == nil && free.state.status == .open)
    #expect(offers(free, to: .amy).main.first == Offer("closures"))
  }

  /// Within one agency nobody is offered to confirm what their own side wrote.
  @Test func nobodyIsOfferedTheirOwnOutcome() {
    let within = Given().raised(.within()).proposed()
    #expect(!offers(within, to: .ann).main.contains { $0.noun == "confirmations" })
    #expect(offers(within, to: .amy).main.first?.noun == "confirmations")
  }

  /// Another policy, where the directory knows one: of a partnership below the top, of an edition
  /// while the clock runs and nothing is settled.
  @Test func anotherPolicyIsOfferedToTheSidesWhileItCanBeTaken() {
    let both = OtherPolicies(ofPartnerships: true, ofEditions: true)
    func nouns(_ given: Given, _ actor: Actor, _ others: OtherPolicies) -> [String] {
      let all = given.state.offers(
        for: actor, under: given.policy, orElse: others, counting: given.calendar, at: given.now)
      return (all.main + all.other).map(\.noun).filter { ["partnerships", "policy-moves"].contains($0) }
    }
    let raised = Given().raised()
    for actor in [Actor.ann, .bea] { #expect(nouns(raised, actor, both) == ["partnerships", "policy-moves"]) }
    #expect(nouns(raised, .zoe, both).isEmpty)
    #expect(nouns(raised, .ann, .none).isEmpty)
    #expect(nouns(raised.overridden(), .ann, both).isEmpty)
    #expect(nouns(raised.escalated(to: "2"), .ann, both) == ["partnerships", "policy-moves"], "also later")
    #expect(nouns(raised.atTheTop(), .ann, both) == ["policy-moves"], "it is with whoever decides")
    #expect(nouns(Self.decided, .amy, both).isEmpty, "it is settled")
    let recorded = Given().raised(.challenge(), .of("concern", "label"))
    #expect(nouns(recorded, .ann, both) == ["partnerships"], "the clock does not run")
  }

  /// Where the raising side alone must be satisfied, the outcome waits for it alone.
  @Test func anOutcomeForTheRaisingSideIsOfferedToItAlone() {
    let written = Given(.small { $0.stages[0].resolvedBy = .raisingSide }).raised(
      .challenge { $0.receiving = [Actor.bea.holder, Actor.cal.holder] }
    ).proposed(by: .bea)
    #expect(offers(written, to: .ann).main.first?.noun == "confirmations")
    #expect(!offers(written, to: .cal).main.contains { $0.noun == "confirmations" })
    #expect(!offers(written, to: .bea).main.contains { $0.noun == "confirmations" })
  }
}
