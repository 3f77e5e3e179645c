import CaseRules
import Testing

/// While an override lasts: who is offered to close the case, which `decide` then allows.
@Suite struct FreezeOfferTests {
  private static let frozen = Given().raised().atTheTop().overridden()
  private static let words = Words.of("reason", "outstanding")

  @Test(arguments: [(Actor.ann, true), (.amy, true), (.eve, true), (.bea, false), (.ben, false)])
  func closingIsForWhoeverRaisedItOrDecides(actor: Actor, may: Bool) {
    let given = Self.frozen
    let offers = given.state.offers(for: actor, under: given.policy, counting: given.calendar, at: given.now)
    #expect(offers.main.contains(Offer("resumptions")))
    #expect((offers.main + offers.other).contains(Offer("closures")) == may)
    #expect((given.then(.close, by: actor, Self.words).broken == nil) == may)
  }
}
