import CaseRules
import Testing

@testable import Casework

/// Days as spreadsheets have them, the day before the month.
@Suite struct LogDayTests {
  @Test(arguments: [
    "03/04/2026", "3/4/2026", "3/4/26", "3.4.2026", "03-04-2026", "3 Apr 2026", "3 April 2026", "3-Apr-26",
    "3rd April 2026", "Fri 3 Apr 2026", "Friday, 3 April 2026", "2026-04-03", "2026/04/03", "20260403", "46115",
    "46115.0", "2026-04-03 00:00:00", "2026-04-03T09:30:00", "03/04/2026 14:15",
  ]) func oneDayInManyWays(text: String) {
    #expect(LogDay.read(text)?.iso == "2026-04-03", "\(text)")
  }

  @Test(arguments: [
    "04/23/2026", "31/02/2026", "April 2026", "3 Ap 2026", "2026", "12345", "99999", "x", "3/4", "0/4/2026",
    "3/13/2026",
    "three", "3/4/126", "-46115", "１/４/2026", "=TODAY()", "1/2/3/2026",
  ]) func whatIsNoDay(text: String) { #expect(LogDay.read(text) == nil, "\(text)") }

  @Test func septemberIsShortenedInTwoWays() {
    #expect(LogDay.read("1 Sep 2025")?.iso == "2025-09-01" && LogDay.read("1 Sept 2025")?.iso == "2025-09-01")
  }
}
