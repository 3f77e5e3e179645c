import CaseRules
import Testing
import Wording

@Suite struct CalendarWordsTests {
  @Test func aWarningSaysWhatToDo() throws {
    let warning = CalendarWarning(
      division: .scotland, publishedThrough: try #require(Day(iso: "2027-12-31")),
      neededThrough: try #require(Day(iso: "2028-01-20")))
    #expect(
      CalendarWords.warning(warning)
        == "Bank holidays of Scotland are published only to 31 December 2027. "
        + "Import a newer list, so that dates to 20 January 2028 are certain.")
  }

  @Test(arguments: [
    (CalendarFileRefusal.notJSON, "The file is not JSON. Save the list again from its publisher."),
    (
      .noSuchDay(place: "scotland.events[3].date", text: "2026-02-30"),
      "“2026-02-30” at scotland.events[3].date is not a day. Write it like 2026-04-17."
    ),
    (
      .unknownDivision("wales"),
      "“wales” is not a division that we know. The divisions are “england-and-wales”, “scotland”, “northern-ireland”."
    ),
    (
      .incompleteYear(.northernIreland, year: 2027, found: 2),
      "Northern Ireland has only 2 bank holidays in 2027, so that year’s list is not whole."
    ),
    (.wrongType(place: "scotland", expected: "object"), "“scotland” is not an object."),
  ])
  func refusals(refusal: CalendarFileRefusal, words: String) { #expect(CalendarWords.refusal(refusal) == words) }
}
