import CaseRules
import Testing

/// Before the clock starts: completing it is for the side that raised it, and nobody is kept from protecting.
@Suite struct OffersBeforeTheClockTests {
  private static let recorded = Given().raised(.challenge(), .of("concern", "label"))

  private func nouns(_ given: Given, for actor: Actor) -> [String] {
    let all = given.state.offers(for: actor, under: given.policy, counting: given.calendar, at: given.now)
    return (all.main + all.other).map(\.noun)
  }

  @Test func theRaisingSideCompletesItOrTakesItBack() {
    #expect(
      nouns(Self.recorded, for: .ann)
        == ["requests", "discussions", "advice", "attachments", "urgent-route", "overrides", "withdrawals"])
  }

  @Test func theOtherSideCanTalkAndProtect() {
    #expect(nouns(Self.recorded, for: .bea) == ["discussions", "advice", "attachments", "urgent-route", "overrides"])
  }

  @Test func anOverrideIsDecidedFirst() {
    #expect(nouns(Self.recorded.overridden(), for: .ann).prefix(2) == ["resumptions", "closures"])
    #expect(!nouns(Self.recorded.overridden(), for: .ann).contains("requests"))
  }

  /// No day lies before one that has come, and what the parties agree is nobody's to shorten.
  @Test(arguments: ["2026-06-08T10:00", "2026-06-09T10:00"]) func nothingIsSoonerThanToday(moment: String) {
    let raised = Given().raised()
    #expect(nouns(raised, for: .ann).contains("earlier-dates"))
    #expect(!nouns(raised.at(moment), for: .ann).contains("earlier-dates"))
    let timeless = Given(.small { $0.stages[0].duties[0].limit = .unknown }).raised()
    #expect(!nouns(timeless, for: .ann).contains("earlier-dates"))
  }

  /// A dissent, mediation or advice at the top settles nothing, so there is nothing to close.
  @Test func mediationOffersNoClosing() {
    let mediated = Given().raised().atTheTop()
      .then(.decide(.mediate), by: .eve, .of("decision", "reasons", "outstanding"))
    #expect(mediated.broken == nil)
    #expect(!nouns(mediated, for: .amy).contains("closures"))
  }
}
