import CaseRules
import Testing

@Suite struct WorkingCalendarTests {
  @Test func daysOffSayWhy() throws {
    let closures = Closure.days(day("2025-12-24"), through: day("2025-12-31"), name: "Winter closure")
    let calendar = calendar(closures: closures)
    let off = try calendar.daysOff(after: day("2025-12-23"), through: day("2026-01-02"))
    let expected: [(String, DayOff.Reason)] = [
      ("2025-12-24", .closure(name: "Winter closure")),
      ("2025-12-25", .bankHoliday(name: "Christmas Day", projected: true)),
      ("2025-12-26", .bankHoliday(name: "Boxing Day", projected: true)),
      ("2025-12-27", .weekend), ("2025-12-28", .weekend), ("2025-12-29", .closure(name: "Winter closure")),
      ("2025-12-30", .closure(name: "Winter closure")), ("2025-12-31", .closure(name: "Winter closure")),
      ("2026-01-01", .bankHoliday(name: "New Year’s Day", projected: true)),
    ]
    #expect(off == expected.map { DayOff(day: day($0.0), reason: $0.1) })
    #expect(try calendar.adding(workingDays: 1, to: day("2025-12-23")) == day("2026-01-02"))
  }

  @Test func noDaysOffInAnEmptyOrBackwardRange() throws {
    #expect(try calendar().daysOff(after: day("2025-04-17"), through: day("2025-04-17")) == [])
    #expect(try calendar().daysOff(after: day("2025-04-22"), through: day("2025-04-17")) == [])
    #expect(Closure.days(day("2025-04-22"), through: day("2025-04-17"), name: "none") == [])
  }

  /// A school's holidays are nobody's closure unless a partnership enters them. Rule W2.
  @Test func onlyWhatIsEnteredStopsTheClock() throws {
    #expect(try calendar().isWorkingDay(day("2025-08-05")))
    let closed = calendar(closures: [Closure(day: day("2025-08-05"), name: "Summer")])
    #expect(try !closed.isWorkingDay(day("2025-08-05")))
  }

  @Test func beyondItsDaysTheCalendarDoesNotKnow() throws {
    let calendar = calendar(years: 2025...2025)
    let end = CalendarEnd(first: day("2025-01-01"), last: day("2025-12-31"))
    #expect(try calendar.adding(workingDays: 1, to: day("2025-12-30")) == day("2025-12-31"))
    #expect(throws: end) { try calendar.adding(workingDays: 2, to: day("2025-12-30")) }
    #expect(throws: end) { try calendar.adding(workingDays: 1, to: day("2026-01-01")) }
    #expect(throws: end) { try calendar.adding(workingDays: 1, to: day("2024-12-31")) }
    #expect(throws: end) { try calendar.adding(workingDays: -1, to: day("2025-01-02")) }
    #expect(throws: end) { try calendar.adding(workingDays: 1_000_000_000, to: day("2025-01-02")) }
    #expect(throws: end) { try calendar.isWorkingDay(day("2026-01-01")) }
    #expect(throws: end) { try calendar.day(300, countingFrom: day("2025-01-02")) }
    #expect(throws: end) { try calendar.firstWorkingDay(onOrAfter: day("2026-01-01")) }
    #expect(throws: end) { try calendar.nextWorkingMoment(at("2025-12-31T18:00")) }
    #expect(throws: end) { try calendar.daysOff(after: day("2024-12-31"), through: day("2025-01-02")) }
  }

  @Test func theFirstDayOfACalendarCanBeAWorkingDay() throws {
    let calendar = WorkingCalendar(
      division: .scotland, edition: "test", holidays: [], firstDay: day("2025-09-10"), lastDay: day("2025-09-12"))
    #expect(try calendar.isWorkingDay(day("2025-09-10")))
    #expect(try calendar.adding(workingDays: 2, to: day("2025-09-10")) == day("2025-09-12"))
    #expect(try calendar.day(1, countingFrom: day("2025-09-10")) == day("2025-09-10"))
  }

  @Test func projectedBeginsWhereThePublishedYearsEnd() {
    let published = BankHoliday(day: day("2025-12-26"), name: "Boxing Day", status: .published)
    let calendar = WorkingCalendar(
      division: .scotland, edition: "test", holidays: [published], firstDay: day("2025-01-01"),
      lastDay: day("2027-12-31"))
    #expect(!calendar.isProjected(through: day("2025-12-31")))
    #expect(calendar.isProjected(through: day("2026-01-01")))
  }

  /// Rule W3.
  @Test(arguments: [("2025-11-01", false), ("2025-11-02", true), ("2026-02-01", true)])
  func aWarningWhenThePublishedListEndsWithinSixtyDays(today: String, warns: Bool) {
    let calendar = WorkingCalendar(
      division: .scotland, edition: "test", holidays: [], firstDay: day("2025-01-01"), lastDay: day("2027-12-31"),
      publishedThrough: day("2025-12-31"))
    #expect((calendar.warning(on: day(today)) != nil) == warns)
  }

  @Test(arguments: [
    ("2026-03-04T10:00", DueStanding.workingDaysLeft(2)), ("2026-03-05T23:59", .workingDaysLeft(1)),
    ("2026-03-06T17:00", .dueToday), ("2026-03-06T17:01", .overdue(workingDays: 0)),
    ("2026-03-07T10:00", .overdue(workingDays: 0)), ("2026-03-10T08:00", .overdue(workingDays: 2)),
  ])
  func standing(now: String, standing: DueStanding) throws {
    #expect(try calendar().standing(of: day("2026-03-06"), at: at(now)) == standing)
  }
}
