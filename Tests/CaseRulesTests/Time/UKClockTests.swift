import CaseRules
import Testing

@Suite struct UKClockTests {
  @Test(
    "wall clock to instant and back",
    arguments: [
      ("2025-01-15T12:00", "2025-01-15T12:00:00Z", "2025-01-15T12:00"),
      ("2025-04-29T17:00", "2025-04-29T16:00:00Z", "2025-04-29T17:00"),
      ("2025-03-30T00:59", "2025-03-30T00:59:00Z", "2025-03-30T00:59"),
      // Skipped: read with summer's offset, which is earlier, and so shown as an hour before.
      ("2025-03-30T01:00", "2025-03-30T00:00:00Z", "2025-03-30T00:00"),
      ("2025-03-30T01:30", "2025-03-30T00:30:00Z", "2025-03-30T00:30"),
      ("2025-03-30T02:00", "2025-03-30T01:00:00Z", "2025-03-30T02:00"),
      ("2025-10-26T00:59", "2025-10-25T23:59:00Z", "2025-10-26T00:59"),
      // Repeated: the first time round.
      ("2025-10-26T01:00", "2025-10-26T00:00:00Z", "2025-10-26T01:00"),
      ("2025-10-26T01:59", "2025-10-26T00:59:00Z", "2025-10-26T01:59"),
      ("2025-10-26T02:00", "2025-10-26T02:00:00Z", "2025-10-26T02:00"),
      // Months that end on a Sunday.
      ("2024-03-31T02:00", "2024-03-31T01:00:00Z", "2024-03-31T02:00"),
      ("2027-10-31T01:30", "2027-10-31T00:30:00Z", "2027-10-31T01:30"),
      ("2025-12-31T23:59", "2025-12-31T23:59:00Z", "2025-12-31T23:59"),
    ])
  func wallClock(wall: String, utc: String, shown: String) {
    let instant = LocalMoment(text: wall).map(UKClock.instant)
    #expect(instant == Instant(iso: utc))
    #expect(instant.map { UKClock.local($0).text } == shown)
  }

  @Test func theRepeatedHourIsShownTwice() {
    #expect(Instant(iso: "2025-10-26T00:30:00Z")?.iso == "2025-10-26T01:30:00+01:00")
    #expect(Instant(iso: "2025-10-26T01:30:00Z")?.iso == "2025-10-26T01:30:00+00:00")
  }

  @Test(arguments: [
    ("2025-04-29T17:00:00+01:00", "2025-04-29T17:00:00+01:00"), ("2025-04-29T17:00Z", "2025-04-29T18:00:00+01:00"),
    ("2025-12-01T09:00:05-05:30", "2025-12-01T14:30:05+00:00"), ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59+00:00"),
  ])
  func anInstantIsWrittenInUKTime(text: String, iso: String) {
    #expect(Instant(iso: text)?.iso == iso)
  }

  @Test(arguments: [
    "2025-04-29T17:00:00", "2025-04-29T17:00:60Z", "2025-04-29T24:00:00Z", "2025-04-29 17:00:00Z", "2025-04-29",
    "2025-04-29T17:00:00+1:00", "2025-04-29T17:00:00+0100", "2025-04-29T17:00:00z", "2025-04-29T17:00:00.5Z",
    "2025-02-30T17:00:00Z", "", "Z", "2025-04-29T17:00:00+24:00",
  ])
  func anInstantThatIsNoneIsRefused(text: String) { #expect(Instant(iso: text) == nil) }

  @Test(arguments: ["24:00", "17:60", "7:00", "17", "17:0", "1700", "17:00:00", "", "-1:00", "17:00 "])
  func aTimeThatIsNoneIsRefused(text: String) { #expect(LocalTime(text: text) == nil) }

  @Test func aTimeIsItsText() {
    for minutes in 0..<1440 {
      let time = LocalTime(hour: minutes / 60, minute: minutes % 60)
      #expect(time?.minutes == minutes)
      #expect(time.flatMap { LocalTime(text: $0.text) } == time)
    }
    #expect(LocalTime(hour: 24, minute: 0) == nil)
    #expect(LocalTime(hour: 1, minute: -1) == nil)
  }
}
