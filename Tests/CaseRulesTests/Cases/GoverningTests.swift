import CaseRules
import Testing

/// A case that comes to another partnership's policy after something was done under the first.
@Suite struct GoverningTests {
  private static func policy(_ id: String, _ tiers: [Tier]) -> Policy {
    .small {
      $0.id = PolicyID(id)
      $0.roles = zip(["r1", "r2", "r3"], tiers).map { Role(key: $0, name: $0, tier: $1, source: Source("1")) }
    }
  }

  private static let first = policy("first", [.practitioner, .lineManager, .seniorManager])
  private static let raised = Given(first).raised()

  private static func governed(_ given: Given, by next: Policy) -> Given {
    var given = given
    let order = given.order(.govern(by: PartnershipID("south"), next.id), by: .ann, .of("reason"))
    do {
      given.fold(try given.decide(order, movingTo: next), of: order)
    } catch {
      given.broken = given.broken ?? "\(error)"
    }
    given.policy = next
    return given
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var says: String
    var given: Given
    var tiers: [Tier]
    var stage: String
    var testDescription: String { says }
  }

  static let rows = [
    Row(
      says: "answered at the first stage, it goes on at the first",
      given: raised.then(.answer(.keep), by: .bea, .of("reasons")),
      tiers: [.practitioner, .lineManager, .director], stage: "1"),
    Row(
      says: "managers go on where managers are", given: raised.escalated(to: "2"),
      tiers: [.lineManager, .seniorManager, .director], stage: "1"),
    Row(
      says: "or with the next above them", given: raised.escalated(to: "2"),
      tiers: [.practitioner, .practitioner, .seniorManager], stage: "3"),
    Row(
      says: "and with the highest below the top where nobody stands as high",
      given: raised.escalated(to: "2").escalated(to: "3"),
      tiers: [.practitioner, .practitioner, .lineManager], stage: "3"),
  ]

  @Test(arguments: rows)
  func itGoesOnWithPeopleOfTheSameTier(_ row: Row) {
    let after = Self.governed(row.given, by: Self.policy("second", row.tiers))
    #expect(after.broken == nil)
    #expect(after.state.stage == row.stage)
    #expect(after.state.policy.text == "second" && after.state.raised.partnership.text == "south")
    #expect(after.state.openings.count == row.given.state.openings.count + 1)
    #expect(after.state.nonsense.isEmpty)
  }

  /// Monday 1 June: five working days end on the 8th. On Friday the 5th the other policy takes over, and its five end
  /// on the 12th; what the first asked for is owed no more.
  @Test func theNewStageHasItsOwnTime() throws {
    let answered = Self.raised.then(.answer(.keep), by: .bea, .of("reasons")).at("2026-06-05T10:00")
    let after = Self.governed(answered, by: Self.policy("second", [.practitioner, .lineManager, .seniorManager]))
    let resolve = after.obligations.filter { $0.duty.kind == .resolve }
    #expect(resolve.map(\.key) == ["2.1-resolve"])
    #expect(resolve.first?.due == .day(day("2026-06-12")))
    #expect(after.obligations.contains { $0.key == "2.1-answer" && $0.isOwed }, "they answer under this policy")
    #expect(after.state.openings[0].before == FormerStage(policy: PolicyID("first"), stage: "1"))
    #expect(after.state.openings[0].endedBy == .governed)
    #expect(after.state.entries.map(\.kind).contains("answered"), "what was said stays")
    let figures = after.state.figures(under: after.policy, counting: after.calendar, at: after.now)
    #expect(figures.stages.map(\.stage) == ["1"], "the other partnership's stage is none of this one's")
  }

  /// Untouched, only the name of the policy changes.
  @Test func beforeAnythingWasDoneTheClockStays() {
    let after = Self.governed(Self.raised.at("2026-06-03T10:00"), by: Self.policy("second", [.lineManager]))
    #expect(after.state.openings.count == 1 && after.state.openings[0].before == nil)
    #expect(after.obligations.first { $0.duty.kind == .resolve }?.due == .day(day("2026-06-08")))
  }

  /// Nobody gets rid of a date of their own: a side that is late, or corrects again, is the raising one or refused.
  @Test func theSideThatIsAskedDoesItOnceAndInTime() {
    let once = Self.governed(Self.raised.then(.answer(.keep), by: .bea, .of("reasons")), by: Self.policy("second", []))
    let order = once.order(.govern(by: PartnershipID("north"), Self.first.id), by: .bea, .of("reason"))
    #expect(throws: Refusal.tooLateToGovern) { try once.decide(order, movingTo: Self.first) }
  }

  /// Back where it was, the stage that was late there counts there again.
  @Test func whatWasLateStaysLateWhereItCounts() {
    let late = Self.raised.at("2026-06-09T10:00").then(.passLimit, by: .program)
    var again = Self.governed(late, by: Self.policy("second", [.practitioner, .lineManager]))
    let order = again.order(.govern(by: PartnershipID("north"), Self.first.id), by: .ann, .of("reason"))
    #expect(throws: Never.self) { again.fold(try again.decide(order, movingTo: Self.first), of: order) }
    again.policy = Self.first
    let figures = again.state.figures(under: again.policy, counting: again.calendar, at: again.now)
    #expect(figures.stages.map(\.standing) == [.late, .open])
  }

  /// A cap on the whole case counts from the day on which this policy took over.
  @Test func nothingIsLateOnTheDayItTakesOver() {
    var next = Self.policy("second", [.practitioner, .lineManager, .seniorManager])
    var cap = Duty(key: "cap", kind: .review, owner: .raising, source: Source("1"))
    cap.limit = .calendarDays(20)
    cap.anchor = .trigger
    next.wholeCase = [cap]
    let after = Self.governed(Self.raised.at("2026-07-20T10:00"), by: next)
    #expect(after.broken == nil)
    #expect(after.obligations.contains { $0.key == "case.cap" && $0.due == .day(day("2026-08-09")) })
    #expect(!after.obligations.contains { $0.isLate(at: after.now, in: after.calendar) })
  }

  /// It can go wrong twice, and go on under the third.
  @Test func itCanBeCorrectedAgain() {
    let once = Self.governed(
      Self.raised.escalated(to: "2"), by: Self.policy("second", [.practitioner, .lineManager, .seniorManager]))
    var again = once
    let back = Self.first
    let order = again.order(.govern(by: PartnershipID("north"), back.id), by: .ann, .of("reason"))
    again.broken = nil
    #expect(throws: Never.self) { again.fold(try again.decide(order, movingTo: back), of: order) }
    again.policy = back
    #expect(again.state.stage == "2")
    #expect(again.state.openings.map { $0.before?.policy.text } == ["first", "first", "second", nil])
    #expect(again.obligations.filter { $0.duty.kind == .resolve && $0.isOwed }.allSatisfy { $0.opening == 3 })
  }
}
