import CaseRules
import Testing

@Suite struct BankHolidayRulesTests {
  @Test(arguments: [
    "1818-03-22", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31",
    "2025-04-20", "2026-04-05", "2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19",
  ])
  func easterSunday(date: String) {
    #expect(BankHolidayRules.easter(day(date).year).iso == date)
  }

  @Test(
    "days kept on another weekday",
    arguments: [
      (Division.englandAndWales, 2028, "2028-01-03 New Year’s Day (substitute day)"),
      (.englandAndWales, 2032, "2032-12-27 Christmas Day (substitute day)"),
      (.englandAndWales, 2032, "2032-12-28 Boxing Day (substitute day)"),
      (.englandAndWales, 2033, "2033-12-26 Boxing Day"),
      (.englandAndWales, 2033, "2033-12-27 Christmas Day (substitute day)"),
      (.scotland, 2028, "2028-01-03 New Year’s Day (substitute day)"),
      (.scotland, 2028, "2028-01-04 2nd January (substitute day)"),
      (.scotland, 2034, "2034-01-02 2nd January"),
      (.scotland, 2034, "2034-01-03 New Year’s Day (substitute day)"),
      (.scotland, 2030, "2030-12-02 St Andrew’s Day (substitute day)"),
      (.northernIreland, 2030, "2030-03-18 St Patrick’s Day (substitute day)"),
      (.northernIreland, 2031, "2031-07-14 Battle of the Boyne (Orangemen’s Day) (substitute day)"),
    ])
  func substitutes(division: Division, year: Int, expected: String) {
    let found = BankHolidayRules.holidays(in: year, of: division).map { "\($0.day.iso) \($0.name)" }
    #expect(found.contains(expected))
  }

  @Test(arguments: [(Division.englandAndWales, 8), (.scotland, 9), (.northernIreland, 10)])
  func everyYearHasItsNumberOfDaysAllOnWeekdays(division: Division, count: Int) {
    for year in 2007...2099 {
      let days = BankHolidayRules.holidays(in: year, of: division).map(\.day)
      #expect(Set(days).count == count)
      #expect(days == days.sorted())
      #expect(!days.contains { $0.weekday.isWeekend || $0.year != year })
    }
  }

  @Test func saintAndrewSince2007() {
    let names = [2006, 2007].map { BankHolidayRules.holidays(in: $0, of: .scotland).map(\.name) }
    #expect(!names[0].contains("St Andrew’s Day"))
    #expect(names[1].contains("St Andrew’s Day"))
  }
}
