/// The UK's wall clock without a zone database: summer time, an hour ahead, runs from 01:00 UTC on the last Sunday of
/// March to 01:00 UTC on the last Sunday of October. True of every year from 1996; earlier years had other rules.
/// See docs/decisions/0002-uk-clock-without-a-zone-database.md.
public enum UKClock {
  /// What the wall clock shows, to the minute.
  public static func local(_ instant: Instant) -> LocalMoment {
    let shown = instant.seconds + offset(at: instant)
    let day = floorDivide(shown, 86_400)
    return LocalMoment(day: Day(number: day), time: LocalTime(minutes: (shown - day * 86_400) / 60))
  }

  /// The instant at which the wall clock shows this; the earlier one when a clock change skips or repeats the time.
  public static func instant(_ day: Day, _ time: LocalTime) -> Instant {
    let shown = day.number * 86_400 + time.minutes * 60
    let summer = summerTime(ofYear: day.year)
    let isSummerOrChange = shown >= summer.lowerBound.seconds && shown < summer.upperBound.seconds + 3600
    return Instant(seconds: isSummerOrChange ? shown - 3600 : shown)
  }

  /// The first moment of a day.
  public static func start(of day: Day) -> Instant { instant(day, .midnight) }

  public static func instant(_ moment: LocalMoment) -> Instant { instant(moment.day, moment.time) }

  /// The seconds by which the wall clock is ahead of UTC: 0 or 3600.
  public static func offset(at instant: Instant) -> Int {
    let year = CivilDate(dayNumber: floorDivide(instant.seconds, 86_400)).year
    return summerTime(ofYear: year).contains(instant) ? 3600 : 0
  }

  private static func summerTime(ofYear year: Int) -> Range<Instant> {
    let start = lastSunday(ofMonth: 3, year: year)
    let end = lastSunday(ofMonth: 10, year: year)
    return Instant(seconds: start * 86_400 + 3600)..<Instant(seconds: end * 86_400 + 3600)
  }

  /// March and October both have 31 days.
  private static func lastSunday(ofMonth month: Int, year: Int) -> Int {
    let last = Day(number: CivilDate(year: year, month: month, day: 31).dayNumber)
    return last.number - last.weekday.rawValue % 7
  }

  private static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return quotient * divisor > number ? quotient - 1 : quotient
  }
}
