import CaseRules
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("2000-02-29", 11016, .tuesday),
    ("2026-11-21", 20778, .saturday), ("1600-03-01", -135_080, .wednesday), ("9999-12-31", 2_932_896, .friday),
  ])
  func aDayIsItsNumber(text: String, number: Int, weekday: Weekday) {
    let day = Day(iso: text)
    #expect(day?.number == number)
    #expect(day?.weekday == weekday)
    #expect(day?.iso == text)
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
    var expected = (year: 1800, month: 1, day: 1)
    let first = Day(year: 1800, month: 1, day: 1) ?? Day(number: 0)
    for number in first.number..<(first.number + 146_097) {
      let day = Day(number: number)
      guard (day.year, day.month, day.day) == expected, Day(iso: day.iso) == day else {
        Issue.record("\(day.iso) is not \(expected)")
        return
      }
      let tomorrow = Day(year: expected.year, month: expected.month, day: expected.day + 1)
      let nextMonth = Day(year: expected.year, month: expected.month + 1, day: 1)
      expected =
        tomorrow != nil
        ? (expected.year, expected.month, expected.day + 1)
        : nextMonth != nil ? (expected.year, expected.month + 1, 1) : (expected.year + 1, 1, 1)
    }
    #expect(expected == (2200, 1, 1))
  }

  @Test(arguments: [
    "2025-02-29", "2100-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "0000-01-01", "2025-4-17",
    "25-04-17", "2025-04-17 ", " 2025-04-17", "2025-04-17T", "2025/04/17", "-025-04-17", "+025-04-17", "２０２５-04-17",
    "2025-04-1７", "", "2025-04", "99999-01-01", "2025-04-17\u{0}",
  ])
  func aDayThatIsNoneIsRefused(text: String) { #expect(Day(iso: text) == nil) }

  @Test func daysAddAndSubtract() {
    #expect(day("2024-02-28") + 2 == day("2024-03-01"))
    #expect(day("2024-03-01") - 2 == day("2024-02-28"))
    #expect(day("2025-01-01") - day("2024-01-01") == 366)
  }
}
