import CaseRules
import Testing

/// The dates worked out by hand for the sources: triggers A, B and C of section 6, England and Wales.
@Suite struct WorkedDatesTests {
  @Test(
    "working days after the trigger",
    arguments: [
      (5, ["2025-09-17", "2025-04-28", "2025-12-30"]), (7, ["2025-09-19", "2025-04-30", "2026-01-02"]),
    ])
  func limits(count: Int, due: [String]) throws {
    let calendar = calendar()
    for (trigger, due) in zip(["2025-09-10", "2025-04-17", "2025-12-19"], due) {
      #expect(try calendar.adding(workingDays: count, to: day(trigger)).iso == due)
    }
  }

  @Test(
    "five stages of seven working days, each used in full",
    arguments: [
      ("2025-09-10", ["2025-09-19", "2025-09-30", "2025-10-09", "2025-10-20", "2025-10-29"]),
      ("2025-04-17", ["2025-04-30", "2025-05-12", "2025-05-21", "2025-06-02", "2025-06-11"]),
      ("2025-12-19", ["2026-01-02", "2026-01-13", "2026-01-22", "2026-02-02", "2026-02-11"]),
    ])
  func fiveStages(trigger: String, ends: [String]) throws {
    let calendar = calendar()
    var start = day(trigger)
    for end in ends {
      start = try calendar.adding(workingDays: 7, to: start)
      #expect(start.iso == end)
    }
  }

  /// Five working days; a hand-over within 24 hours of the end of the last; five more; again; and from that third
  /// hand-over five more.
  @Test(arguments: [
    ("2025-09-10", ["2025-09-18T17:00", "2025-09-25", "2025-09-26T17:00", "2025-10-03"]),
    ("2025-04-17", ["2025-04-29T17:00", "2025-05-07", "2025-05-08T17:00", "2025-05-15"]),
    ("2025-12-19", ["2025-12-31T17:00", "2026-01-08", "2026-01-09T17:00", "2026-01-16"]),
  ])
  func aChainUsedInFull(trigger: String, dates: [String]) throws {
    let calendar = calendar()
    let first = try calendar.adding(workingDays: 5, to: day(trigger))
    let handOver = calendar.endOfDay(first) + 24 * 3600
    #expect(UKClock.local(handOver).text == dates[0])
    let second = try calendar.adding(workingDays: 5, to: UKClock.local(handOver).day)
    #expect(second.iso == dates[1])
    let third = calendar.endOfDay(second) + 24 * 3600
    #expect(UKClock.local(third).text == dates[2])
    #expect(try calendar.adding(workingDays: 5, to: UKClock.local(third).day).iso == dates[3])
  }

  /// Rule W7: real time, which runs through a bank holiday and a weekend.
  @Test(arguments: [
    ("2025-09-10T10:00", "2025-09-11T10:00"), ("2025-04-17T15:00", "2025-04-18T15:00"),
    ("2025-12-19T16:30", "2025-12-20T16:30"), ("2025-03-29T12:00", "2025-03-30T13:00"),
    ("2025-10-25T12:00", "2025-10-26T11:00"),
  ])
  func twentyFourHours(from: String, to: String) {
    #expect(UKClock.local(at(from) + 24 * 3600).text == to)
  }

  @Test(
    "calendar days are warning dates", arguments: [("2025-09-10", "2025-09-19"), ("2025-12-19", "2025-12-28")])
  func calendarDays(trigger: String, tenth: String) { #expect((day(trigger) + 9).iso == tenth) }
}
