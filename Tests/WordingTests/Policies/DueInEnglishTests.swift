import Bundled
import CaseRules
import PolicyFiles
import Testing
import Wording

/// Why a date is what it is, as it is read to a manager.
@Suite struct DueInEnglishTests {
  @Test func aMovedDateNamesTheTimeWithoutAClock() throws {
    let policy = try policy("lambeth-2024")
    var working = Working(limit: .workingDays(5), anchor: .trigger, from: try at("2026-06-01T10:00"))
    working.thaws = [Thaw(from: try at("2026-06-02T10:00"), to: try at("2026-06-04T12:00"))]
    let moved = try #require(Day(iso: "2026-06-10"))
    #expect(
      DueInEnglish.why(working, due: .day(moved), under: policy)
        == "5 working days after Monday 1 June 2026, the start of the clock. "
        + "The clock stood still from 10am on Tuesday 2 June 2026 to midday on Thursday 4 June 2026.")
  }

  /// In danger the hand-over waits for nothing.
  @Test func theUrgentHandOverHasNoIf() throws {
    let policy = try policy("lambeth-2024")
    let said = policy.stages[0].duties.prefix(1).map { ObligationWords.verb($0, under: policy) }
    #expect(said == ["Hand over to the line manager or supervisor"])
    let usual = policy.stages[1].duties.prefix(1).map { ObligationWords.verb($0, under: policy) }
    #expect(usual == ["If it is not resolved, hand over to the next stage"])
    let further = policy.stages[4].duties.prefix(1).map { ObligationWords.verb($0, under: policy) }
    #expect(further == ["If it is not resolved, hand over to the Head of Service"])
  }

  private func policy(_ id: String) throws -> Policy {
    try #require(try PolicyLibrary(Bundled.policies()).policies().first { $0.id.text == id })
  }

  private func at(_ moment: String) throws -> Instant { UKClock.instant(try #require(LocalMoment(text: moment))) }
}
