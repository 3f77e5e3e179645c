import CaseRules
import Testing

/// Rule W1: the trigger day is day 0; from a day off, the next working day is day 1.
struct CountRow: Sendable, CustomTestStringConvertible {
  let why: String
  var division = Division.englandAndWales
  let from: String
  let count: Int
  let due: String
  var testDescription: String { "\(why): \(count) after \(from)" }
}

@Suite struct CountingDaysTests {
  @Test(arguments: [
    CountRow(why: "a plain week", from: "2025-09-10", count: 5, due: "2025-09-17"),
    CountRow(why: "a Saturday", from: "2025-09-13", count: 1, due: "2025-09-15"),
    CountRow(why: "a Saturday", from: "2025-09-13", count: 5, due: "2025-09-19"),
    CountRow(why: "a Sunday", from: "2025-09-14", count: 1, due: "2025-09-15"),
    CountRow(why: "a Friday, at 17:30 or any hour", from: "2025-09-12", count: 1, due: "2025-09-15"),
    CountRow(why: "a Friday, at 17:30 or any hour", from: "2025-09-12", count: 7, due: "2025-09-23"),
    CountRow(why: "Easter", from: "2025-04-17", count: 1, due: "2025-04-22"),
    CountRow(why: "Easter", from: "2025-04-17", count: 5, due: "2025-04-28"),
    CountRow(why: "on Good Friday", from: "2025-04-18", count: 1, due: "2025-04-22"),
    CountRow(why: "on Easter Monday", from: "2025-04-21", count: 1, due: "2025-04-22"),
    CountRow(why: "Christmas to New Year", from: "2025-12-19", count: 5, due: "2025-12-30"),
    CountRow(why: "Christmas to New Year", from: "2025-12-24", count: 4, due: "2026-01-02"),
    CountRow(why: "Boxing Day kept on Monday", from: "2026-12-24", count: 1, due: "2026-12-29"),
    CountRow(why: "both kept on Monday and Tuesday", from: "2027-12-24", count: 1, due: "2027-12-29"),
    CountRow(why: "the two Mondays of May", from: "2025-05-02", count: 15, due: "2025-05-27"),
    CountRow(why: "the clocks go forward", from: "2025-03-28", count: 1, due: "2025-03-31"),
    CountRow(why: "the clocks go back", from: "2025-10-24", count: 1, due: "2025-10-27"),
    CountRow(why: "none", from: "2025-09-13", count: 0, due: "2025-09-13"),
    CountRow(why: "back from a working day", from: "2025-04-22", count: -1, due: "2025-04-17"),
    CountRow(why: "back from a day off", from: "2025-04-20", count: -1, due: "2025-04-17"),
    CountRow(why: "back", from: "2025-04-28", count: -5, due: "2025-04-17"),
    CountRow(why: "Easter Monday is worked", division: .scotland, from: "2025-04-17", count: 1, due: "2025-04-21"),
    CountRow(why: "2 January", division: .scotland, from: "2024-12-31", count: 1, due: "2025-01-03"),
    CountRow(why: "2 January is worked", from: "2024-12-31", count: 1, due: "2025-01-02"),
    CountRow(why: "St Andrew kept on Monday", division: .scotland, from: "2024-11-29", count: 1, due: "2024-12-03"),
    CountRow(why: "first Monday of August", division: .scotland, from: "2025-08-01", count: 1, due: "2025-08-05"),
    CountRow(why: "25 August is worked", division: .scotland, from: "2025-08-22", count: 1, due: "2025-08-25"),
    CountRow(why: "St Patrick", division: .northernIreland, from: "2025-03-14", count: 1, due: "2025-03-18"),
    CountRow(why: "12 July, on Monday", division: .northernIreland, from: "2025-07-11", count: 1, due: "2025-07-15"),
    CountRow(why: "Easter Monday", division: .northernIreland, from: "2025-04-17", count: 1, due: "2025-04-22"),
  ])
  func theNthWorkingDay(row: CountRow) throws {
    let calendar = calendar(row.division)
    #expect(try calendar.adding(workingDays: row.count, to: day(row.from)) == day(row.due))
  }

  /// Against a loop that asks of every day whether it counts.
  @Test(arguments: Division.allCases)
  func addingIsCountingDayByDay(division: Division) throws {
    let calendar = calendar(division)
    for start in day("2024-01-01").number...day("2026-12-31").number {
      var reached = Day(number: start)
      for count in 1...15 {
        repeat { reached = reached + 1 } while try !calendar.isWorkingDay(reached)
        #expect(try calendar.adding(workingDays: count, to: Day(number: start)) == reached)
        #expect(try calendar.workingDays(after: Day(number: start), through: reached) == count)
      }
    }
  }

  @Test(
    "day 1 is the trigger day, or the next working day",
    arguments: [
      ("2025-09-10", ["2025-09-10", "2025-09-12", "2025-09-16", "2025-09-18", "2025-09-23"]),
      ("2025-04-17", ["2025-04-17", "2025-04-23", "2025-04-25", "2025-04-29", "2025-05-02"]),
      ("2025-12-19", ["2025-12-19", "2025-12-23", "2025-12-29", "2025-12-31", "2026-01-06"]),
      ("2025-09-13", ["2025-09-15", "2025-09-17", "2025-09-19", "2025-09-23", "2025-09-26"]),
    ])
  func dayNumbers(trigger: String, days: [String]) throws {
    let calendar = calendar()
    for (number, expected) in zip([1, 3, 5, 7, 10], days) {
      #expect(try calendar.day(number, countingFrom: day(trigger)).iso == expected)
    }
  }

  @Test func theFirstWorkingDayFromADay() throws {
    let calendar = calendar()
    #expect(try calendar.firstWorkingDay(onOrAfter: day("2025-04-17")) == day("2025-04-17"))
    #expect(try calendar.firstWorkingDay(onOrAfter: day("2025-04-18")) == day("2025-04-22"))
  }

  @Test(arguments: [
    ("2026-03-04", "2026-03-06", 2), ("2026-03-06", "2026-03-06", 0), ("2026-03-06", "2026-03-08", 0),
    ("2026-03-09", "2026-03-06", -1), ("2026-03-08", "2026-03-06", 0), ("2025-04-17", "2025-04-22", 1),
  ])
  func workingDaysLeft(today: String, due: String, left: Int) throws {
    #expect(try calendar().workingDaysLeft(on: day(today), until: day(due)) == left)
  }
}
