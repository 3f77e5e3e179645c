import CaseRules
import Casework
import Foundation
import Testing

@Suite struct CalendarFileTests {
  private static let whole = govUK(years: 2026...2027)

  private func refusal(_ json: String) -> CalendarFileRefusal? {
    do throws(CalendarFileRefusal) {
      _ = try PublishedBankHolidays(json: Data(json.utf8))
      return nil
    } catch {
      return error
    }
  }

  private func changed(_ old: String, _ new: String) throws -> String {
    let range = try #require(Self.whole.range(of: old))
    return Self.whole.replacingCharacters(in: range, with: new)
  }

  @Test func thePublishedShapeIsRead() throws {
    let read = try PublishedBankHolidays(json: Data(Self.whole.utf8))
    #expect(read.scotland.years == 2026...2027)
    #expect(read.northernIreland.holidays.count == 20)
    #expect(read.englandAndWales.holidays.allSatisfy { $0.status == .published })
  }

  @Test func aSubstituteDayIsNamedSo() throws {
    let noted = try changed(
      #""title":"Boxing Day (substitute day)","date":"2026-12-28","notes":"""#,
      #""title":"Boxing Day","date":"2026-12-28","notes":"Substitute day""#)
    let read = try PublishedBankHolidays(json: Data(noted.utf8))
    #expect(read.englandAndWales.holidays.map(\.name).contains("Boxing Day (substitute day)"))
  }

  @Test(arguments: [
    (
      "2026-01-01", "2026-02-30",
      CalendarFileRefusal.noSuchDay(
        place: "england-and-wales.events[0].date", text: "2026-02-30")
    ),
    ("2026-01-01", "01/01/2026", .noSuchDay(place: "england-and-wales.events[0].date", text: "01/01/2026")),
    (#""title":"New Year’s Day""#, #""title":" ""#, .emptyName(place: "england-and-wales.events[0]")),
    (#""title":"New Year’s Day","#, "", .missing(place: "england-and-wales.events[0].title")),
    (#""2026-01-01""#, "20260101", .wrongType(place: "england-and-wales.events[0].date", expected: "text")),
    (#""division":"scotland""#, #""division":"wales""#, .otherDivision(expected: .scotland, found: "wales")),
    (#""scotland":"#, #""wales":"#, .unknownDivision("wales")),
  ])
  func eachMistakeHasItsPlace(old: String, new: String, refusal expected: CalendarFileRefusal) throws {
    #expect(refusal(try changed(old, new)) == expected)
  }

  @Test(arguments: [
    ("", CalendarFileRefusal.notJSON), ("{", .notJSON), ("[]", .wrongType(place: "", expected: "object")),
    ("{}", .missingDivision(.englandAndWales)),
    (#"{"england-and-wales":{"division":"england-and-wales","events":[]}}"#, .noHolidays(.englandAndWales)),
    (#"{"england-and-wales":{"division":"england-and-wales"}}"#, .missing(place: "england-and-wales.events")),
    (String(repeating: " ", count: 2_000_001), .tooLarge(bytes: 2_000_001, limit: 2_000_000)),
  ])
  func whatIsNoListIsRefused(json: String, expected: CalendarFileRefusal) { #expect(refusal(json) == expected) }

  @Test func aRepeatedDayIsRefused() throws {
    let day = try #require(Day(iso: "2026-01-01"))
    #expect(
      refusal(try changed("2026-04-03", "2026-01-01"))
        == .repeatedDay(place: "england-and-wales.events[1].date", day: day))
  }

  @Test func aSlipOfThePenInAYearIsRefused() throws {
    let day = try #require(Day(iso: "9026-01-01"))
    #expect(
      refusal(try changed("2026-01-01", "9026-01-01"))
        == .outsideYears(place: "england-and-wales.events[0].date", day: day, first: 1871, last: 2200))
  }

  /// A list in which every day is a holiday would move every date far away.
  @Test func aYearOfHolidaysAloneIsRefused() throws {
    let days = (1...28).map { #"{"title":"Holiday","date":"2026-02-\#($0 < 10 ? "0" : "")\#($0)"}"# }
    let json = Division.allCases.map { division in
      #""\#(division.code)":{"division":"\#(division.code)","events":[\#(days.joined(separator: ","))]}"#
    }
    #expect(
      refusal("{" + json.joined(separator: ",") + "}")
        == .tooManyDays(.englandAndWales, year: 2026, found: 28, most: 20))
  }

  @Test func aYearThatIsNotWholeIsRefused() throws {
    let stray = try changed("2027-01-01", "2028-01-03")
    #expect(refusal(stray) == .incompleteYear(.englandAndWales, year: 2028, found: 1))
  }

  private func bundled(_ text: String) -> CalendarFileRefusal? {
    do throws(CalendarFileRefusal) {
      _ = try CalendarEdition(files: [(path: "Calendars/x.json", text: text)])
      return nil
    } catch {
      return error
    }
  }

  @Test func ourOwnFilesAreCheckedToo() throws {
    let start = #"{"division":"scotland","edition":"x","published":"#
    #expect(bundled(start + #"{"first":2027,"last":2026},"holidays":[]}"#) == .yearsOutOfOrder(first: 2027, last: 2026))
    #expect(
      bundled(start + #"{"first":2026,"last":2026},"holidays":[]}"#)
        == .incompleteYear(.scotland, year: 2026, found: 0))
    let day = try #require(Day(iso: "2025-12-25"))
    #expect(
      bundled(start + #"{"first":2026,"last":2026},"holidays":[{"date":"2025-12-25","name":"Early"}]}"#)
        == .outsideYears(place: "2025-12-25", day: day, first: 2026, last: 2026))
    #expect(
      bundled(#"{"division":"wales","edition":"x","published":{"first":1,"last":2},"holidays":[]}"#)
        == .unknownDivision("wales"))
  }
}
