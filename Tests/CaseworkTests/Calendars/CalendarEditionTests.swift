import Bundled
import CaseRules
import Casework
import Foundation
import Testing

@Suite struct CalendarEditionTests {
  /// Days that were proclaimed for one year alone, or moved to; the rules can't know them.
  private static let oneOff = [
    "2002-06-03", "2002-06-04", "2011-04-29", "2012-06-04", "2012-06-05", "2020-05-08", "2022-06-02", "2022-06-03",
    "2022-09-19", "2023-05-08",
  ]
  /// Days that the rules give and a proclamation moved away.
  private static let moved = ["2002-05-27", "2012-05-28", "2020-05-04", "2022-05-30"]

  private func edition() throws -> CalendarEdition { try CalendarEdition(files: Bundled.calendars()) }

  @Test(arguments: Division.allCases)
  func theRulesGiveThePublishedDaysButForTheOneOffs(division: Division) throws {
    let published = try edition().years(of: division)
    let projected = published.years.flatMap { BankHolidayRules.holidays(in: $0, of: division) }
    let publishedDays = Set(published.holidays.map(\.day.iso))
    let projectedDays = Set(projected.map(\.day.iso))
    let worldCup = division == .scotland ? ["2026-06-15"] : []
    #expect(publishedDays.subtracting(projectedDays).sorted() == Self.oneOff + worldCup)
    #expect(projectedDays.subtracting(publishedDays).sorted() == Self.moved)
    let names = Dictionary(uniqueKeysWithValues: projected.map { ($0.day, $0.name) })
    for holiday in published.holidays where names[holiday.day] != nil && !Self.oneOff.contains(holiday.day.iso) {
      #expect(holiday.name == names[holiday.day])
    }
  }

  @Test(arguments: Division.allCases)
  func publishedThenProjectedThenUnknown(division: Division) throws {
    let calendar = try edition().calendar(for: division)
    #expect(calendar.firstDay.iso == "2000-01-01")
    #expect(calendar.publishedThrough.iso == "2027-12-31")
    #expect(calendar.lastDay.iso == "2045-12-31")
    let projected = try #require(Day(iso: "2045-12-20"))
    #expect(try calendar.adding(workingDays: 1, to: projected).iso == "2045-12-21")
    #expect(throws: CalendarEnd(first: calendar.firstDay, last: calendar.lastDay)) {
      try calendar.adding(workingDays: 10, to: projected)
    }
  }

  @Test func equalNamesMeanEqualCalendars() throws {
    let edition = try edition()
    let day = try #require(Day(iso: "2026-12-24"))
    let closure = Closure(day: day, name: "Office closed")
    let other = Closure(day: day + 5, name: "Office closed")
    let plain = edition.calendar(for: .scotland).edition
    let closed = edition.calendar(for: .scotland, closures: [closure, other]).edition
    #expect(plain == "2026-11 scotland")
    #expect(closed.hasPrefix(plain + " "))
    #expect(closed == edition.calendar(for: .scotland, closures: [other, closure]).edition)
    #expect(closed != edition.calendar(for: .scotland, closures: [closure]).edition)
  }

  @Test func aNewerListReplacesItsYears() throws {
    let edition = try edition()
    let published = try PublishedBankHolidays(json: Data(govUK(years: 2027...2028, extra: "2028-06-05").utf8))
    let newer = edition.adding(published, named: "2028-01")
    let calendar = newer.calendar(for: .englandAndWales)
    #expect(newer.name == "2028-01")
    #expect(calendar.publishedThrough.iso == "2028-12-31")
    #expect(try !calendar.isWorkingDay(try #require(Day(iso: "2028-06-05"))))
    #expect(try edition.calendar(for: .englandAndWales).isWorkingDay(try #require(Day(iso: "2028-06-05"))))
    #expect(newer.englandAndWales.years == 2000...2028)
    #expect(newer.englandAndWales.holidays.count == edition.englandAndWales.holidays.count + 9)
  }

  @Test func yearsThatNobodyPublishedAreNotFilledIn() throws {
    let published = try PublishedBankHolidays(json: Data(govUK(years: 2030...2031).utf8))
    let newer = try edition().adding(published, named: "late")
    #expect(newer.scotland.years == 2030...2031)
    #expect(newer.scotland.holidays.allSatisfy { $0.day.year >= 2030 })
  }
}

/// The shape that GOV.UK publishes, filled from the rules.
func govUK(years: ClosedRange<Int>, extra: String? = nil) -> String {
  let parts = Division.allCases.map { division in
    var events = years.flatMap { BankHolidayRules.holidays(in: $0, of: division) }.map { ($0.name, $0.day.iso) }
    if let extra { events.append(("Extra bank holiday", extra)) }
    let rows = events.map { #"{"title":"\#($0.0)","date":"\#($0.1)","notes":"","bunting":true}"# }
    return #""\#(division.code)":{"division":"\#(division.code)","events":[\#(rows.joined(separator: ","))]}"#
  }
  return "{" + parts.joined(separator: ",") + "}"
}
