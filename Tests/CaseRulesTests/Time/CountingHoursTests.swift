import CaseRules
import Testing

@Suite struct CountingHoursTests {
  @Test(arguments: [
    ("2025-09-10T10:00", 2, "2025-09-10T12:00"), ("2025-09-10T10:00", 7, "2025-09-10T17:00"),
    ("2025-09-10T10:00", 8, "2025-09-11T10:00"), ("2025-09-10T09:00", 8, "2025-09-10T17:00"),
    ("2025-09-10T07:00", 8, "2025-09-10T17:00"), ("2025-09-12T17:30", 1, "2025-09-15T10:00"),
    ("2025-09-12T17:00", 1, "2025-09-15T10:00"), ("2025-09-12T16:30", 1, "2025-09-15T09:30"),
    ("2025-09-13T12:00", 16, "2025-09-16T17:00"), ("2025-04-17T15:00", 24, "2025-04-24T15:00"),
    ("2025-03-28T16:00", 2, "2025-03-31T10:00"), ("2025-09-13T12:00", 0, "2025-09-15T09:00"),
    ("2025-09-10T10:00", -3, "2025-09-10T10:00"),
  ])
  func workingHours(from: String, hours: Int, to: String) throws {
    #expect(try UKClock.local(calendar().adding(workingHours: hours, to: at(from))).text == to)
  }

  @Test func hoursThatSpanAClockChangeAreRealHours() throws {
    guard let start = LocalTime(text: "00:00"), let end = LocalTime(text: "23:59"),
      let hours = WorkingHours(start: start, end: end)
    else { throw NotATime() }
    let calendar = calendar(hours: hours)
    let reached = try calendar.adding(workingHours: 24, to: at("2025-03-28T12:00"))
    #expect(UKClock.local(reached).text == "2025-03-31T12:01")
  }

  @Test func anEndlessCountEndsWithTheCalendar() {
    #expect(throws: CalendarEnd(first: day("2024-01-01"), last: day("2027-12-31"))) {
      try calendar().adding(workingHours: .max, to: at("2025-03-28T12:00"))
    }
  }

  @Test(arguments: [
    ("2025-09-10T08:59", false), ("2025-09-10T09:00", true), ("2025-09-10T16:59", true), ("2025-09-10T17:00", false),
    ("2025-09-13T12:00", false), ("2025-04-18T12:00", false),
  ])
  func workingTime(moment: String, isWorking: Bool) throws {
    #expect(try calendar().isWorkingTime(at(moment)) == isWorking)
  }

  @Test(arguments: [
    ("2025-09-10T08:00", "2025-09-10T09:00"), ("2025-09-10T12:34", "2025-09-10T12:34"),
    ("2025-09-12T17:00", "2025-09-15T09:00"), ("2025-04-17T20:00", "2025-04-22T09:00"),
    ("2025-04-19T12:00", "2025-04-22T09:00"),
  ])
  func theNextWorkingMoment(from: String, next: String) throws {
    #expect(try UKClock.local(calendar().nextWorkingMoment(at(from))).text == next)
  }

  @Test func theDayEndsWhenAPartnershipSaysSo() throws {
    guard let start = LocalTime(text: "08:30"), let end = LocalTime(text: "18:15") else { throw NotATime() }
    let calendar = calendar(hours: try #require(WorkingHours(start: start, end: end)))
    #expect(UKClock.local(calendar.endOfDay(day("2025-07-01"))).text == "2025-07-01T18:15")
    #expect(WorkingHours(start: end, end: start) == nil)
    #expect(WorkingHours(start: end, end: end) == nil)
  }

  struct NotATime: Error {}
}
