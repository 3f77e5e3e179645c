import CaseRules
import Testing
import Wording

@Suite struct WorkingWordsTests {
  private func calendar(closures: [Closure] = []) throws -> WorkingCalendar {
    let years = (2025...2027).flatMap { BankHolidayRules.holidays(in: $0, of: .englandAndWales) }
    let holidays = years.map { holiday in
      BankHoliday(
        day: holiday.day, name: holiday.name, status: holiday.day.year < 2027 ? .published : .projected)
    }
    return WorkingCalendar(
      division: .englandAndWales, edition: "test", holidays: holidays, closures: closures,
      firstDay: try day("2025-01-01"), lastDay: try day("2027-12-31"))
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test(arguments: [
    ("2025-09-10", 5, "5 working days after Wednesday 10 September 2025"),
    ("2025-09-12", 1, "1 working day after Friday 12 September 2025"),
    (
      "2025-04-17", 5,
      "5 working days after Thursday 17 April 2025; 18 April Good Friday and 21 April Easter Monday do not count"
    ),
    (
      "2025-05-02", 3,
      "3 working days after Friday 2 May 2025; 5 May Early May bank holiday does not count"
    ),
    (
      "2025-12-19", 7,
      "7 working days after Friday 19 December 2025; 25 December Christmas Day, 26 December Boxing Day and "
        + "1 January 2026 New Year’s Day do not count"
    ),
    (
      "2026-12-31", 1,
      "1 working day after Thursday 31 December 2026; 1 January 2027 New Year’s Day (projected) does not count; "
        + "bank holidays this far ahead are projected, not yet published"
    ),
  ])
  func after(start: String, count: Int, words: String) throws {
    #expect(WorkingWords.how(try calendar().working(ofAdding: count, to: try day(start))) == words)
  }

  @Test(arguments: [
    (
      "2025-04-17", 3,
      "Working day 3, with Thursday 17 April 2025 as day 1; 18 April Good Friday and 21 April Easter Monday "
        + "do not count"
    ),
    (
      "2025-09-13", 3,
      "Working day 3, with Monday 15 September 2025 as day 1 because Saturday 13 September 2025 is not a working day"
    ),
  ])
  func dayNumber(start: String, number: Int, words: String) throws {
    #expect(WorkingWords.how(try calendar().working(ofDay: number, countingFrom: try day(start))) == words)
  }

  @Test func aClosureIsNamed() throws {
    let calendar = try calendar(closures: [Closure(day: try day("2025-09-11"), name: "Training day")])
    let words = WorkingWords.how(try calendar.working(ofAdding: 1, to: try day("2025-09-10")))
    #expect(words.hasSuffix("; 11 September Training day (local closure) does not count"))
  }

  @Test func whatTheCalendarCannotKnow() throws {
    let end = CalendarEnd(first: try day("2025-01-01"), last: try day("2027-12-31"))
    #expect(
      CalendarWords.end(end)
        == "We do not know this date. The calendar covers 1 January 2025 to 31 December 2027.")
  }
}
