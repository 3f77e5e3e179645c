import CaseRules
import Testing

@testable import Wording

/// What a changed calendar did to a case, as its timeline and its people read it.
@Suite struct DateMoveWordsTests {
  private static let day = Day(iso: "2025-03-03") ?? Day(number: 0)

  private func policy() throws -> Policy { try BundledPolicyTests.policy("lambeth-2024") }

  private func changed(_ change: (inout CalendarChanged) -> Void) -> CalendarChanged {
    var facts = CalendarChanged()
    (facts.from, facts.to) = ("2025", "2026")
    facts.moves = [
      DateMove(key: "0.x", stage: "2", kind: .answer, from: .day(Self.day), to: .day(Self.day + 1))
    ]
    facts.closed = [NamedDay(day: Self.day, name: "Flood")]
    change(&facts)
    return facts
  }

  @Test func oneDateSaysFromWhenToWhenAndWhy() throws {
    #expect(
      EventWords.what(.calendarChanged(changed { _ in }), under: try policy())
        == "A date moved. Stage 2: Line managers, Answer: from Monday 3 March 2025 to Tuesday 4 March 2025, "
        + "because Monday 3 March 2025 (Flood) no longer counts as working")
  }

  @Test func severalAreCountedAndDaysThatCountAgainAreSaid() throws {
    let facts = changed {
      $0.moves.append(
        DateMove(
          key: "urgent", stage: "", kind: .decide, from: .moment(Instant(seconds: 0)),
          to: .moment(Instant(seconds: 3600))))
      $0.closed = []
      $0.opened = [NamedDay(day: Self.day, name: "Flood"), NamedDay(day: Self.day + 1, name: "")]
    }
    let words = EventWords.what(.calendarChanged(facts), under: try policy())
    #expect(words.hasPrefix("2 dates moved. "))
    #expect(words.contains("; Decide: from midnight on Thursday 1 January 1970 to 1am on Thursday 1 January 1970"))
    #expect(
      words.hasSuffix("because Monday 3 March 2025 (Flood) and Tuesday 4 March 2025 now count as working"))
  }

  /// Events of before say no more than that.
  @Test func withoutMovesTheCalendarsAreNamed() throws {
    let facts = changed { ($0.moves, $0.closed) = ([], []) }
    #expect(
      EventWords.what(.calendarChanged(facts), under: try policy())
        == "Dates were worked out anew, because the calendar changed from “2025” to “2026”")
  }

  @Test func whereTheDaysAreNotKnownTheCalendarsAreNamedToo() throws {
    let words = EventWords.what(.calendarChanged(changed { $0.closed = [] }), under: try policy())
    #expect(words.hasSuffix("because the calendar changed from “2025” to “2026”"))
  }
}
