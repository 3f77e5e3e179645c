import CaseRules
import Testing
import Wording

@Suite struct DateWordsTests {
  @Test func days() throws {
    let day = try #require(Day(iso: "2026-04-17"))
    #expect(DateWords.long(day) == "Friday 17 April 2026")
    #expect(DateWords.medium(day) == "17 April 2026")
    #expect(DateWords.short(day) == "17 April")
  }

  @Test func everyMonthAndWeekdayHasItsName() throws {
    let months = try (1...12).map { DateWords.short(try #require(Day(year: 2026, month: $0, day: 1))) }
    #expect(
      months == [
        "1 January", "1 February", "1 March", "1 April", "1 May", "1 June", "1 July", "1 August", "1 September",
        "1 October", "1 November", "1 December",
      ])
    let weekdays = Weekday.allCases.map(DateWords.name)
    #expect(weekdays == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
  }

  @Test(arguments: [
    ("00:00", "midnight"), ("00:05", "12:05am"), ("09:00", "9am"), ("11:59", "11:59am"), ("12:00", "midday"),
    ("12:30", "12:30pm"), ("17:00", "5pm"), ("17:30", "5:30pm"), ("23:09", "11:09pm"),
  ])
  func times(text: String, words: String) throws {
    #expect(DateWords.time(try #require(LocalTime(text: text))) == words)
  }

  @Test(arguments: [
    ("2026-04-17", "2026-04-21", "17 to 21 April 2026"), ("2026-04-30", "2026-05-04", "30 April to 4 May 2026"),
    ("2025-12-19", "2026-01-06", "19 December 2025 to 6 January 2026"), ("2026-04-17", "2026-04-17", "17 April 2026"),
  ])
  func ranges(first: String, last: String, words: String) throws {
    #expect(DateWords.range(try #require(Day(iso: first)), to: try #require(Day(iso: last))) == words)
  }

  @Test func hoursAndMoments() throws {
    #expect(DateWords.hours(.usual) == "9am to 5pm")
    let summer = try #require(Instant(iso: "2025-04-29T16:00:00Z"))
    #expect(DateWords.moment(summer) == "5pm on Tuesday 29 April 2025")
  }
}
