import Bundled
import CaseRules
import Casework

/// Prints what the program believes about time, for Tests/Time to compare with tzdata and `holidays`.
///
/// - `offsets FROM TO`: the clock's offset at every half hour of these years, as runs: first instant, offset.
/// - `instants FROM TO`: for every half hour on the wall clock, the seconds that its instant lies before it, as runs.
/// - `shown FROM TO`: what the wall clock shows less the instant, as runs: the same as the offsets, by another road.
/// - `holidays FROM TO`: division, day, status and name of each weekday that is a bank holiday.
@main
struct TimeProbe {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let first = Int(arguments[2]), let last = Int(arguments[3]), first <= last,
      let start = Day(year: first, month: 1, day: 1), let end = Day(year: last, month: 12, day: 31)
    else { throw Failure(description: "usage: TimeProbe offsets|instants|shown|holidays FIRST-YEAR LAST-YEAR") }
    let halfHours = stride(from: start.number * 86_400, to: (end.number + 1) * 86_400, by: 1800)
    switch arguments[1] {
    case "offsets": printRuns(halfHours) { UKClock.offset(at: Instant(seconds: $0)) }
    case "shown": printRuns(halfHours) { wallSeconds(UKClock.local(Instant(seconds: $0))) - $0 }
    case "instants": printRuns(halfHours) { $0 - UKClock.instant(wall($0)).seconds }
    case "holidays": try printHolidays(from: start, through: end)
    default: throw Failure(description: "there is no probe \(arguments[1])")
    }
  }

  private static func printRuns(_ seconds: StrideTo<Int>, of value: (Int) -> Int) {
    var last: Int?
    for second in seconds {
      let now = value(second)
      if now != last { print(second, now) }
      last = now
    }
  }

  private static func wall(_ seconds: Int) -> LocalMoment {
    let day = Day(number: seconds / 86_400)
    let minutes = (seconds - day.number * 86_400) / 60
    guard let time = LocalTime(hour: minutes / 60, minute: minutes % 60) else { preconditionFailure("not a time") }
    return LocalMoment(day: day, time: time)
  }

  private static func wallSeconds(_ moment: LocalMoment) -> Int {
    moment.day.number * 86_400 + moment.time.minutes * 60
  }

  private static func printHolidays(from start: Day, through end: Day) throws {
    let edition = try CalendarEdition(files: Bundled.calendars())
    for division in Division.allCases {
      let calendar = edition.calendar(for: division)
      let daysOff = try calendar.daysOff(after: start, through: end)
      for off in daysOff {
        guard case .bankHoliday(let name, let projected) = off.reason else { continue }
        print(division.code, off.day.iso, projected ? "projected" : "published", name)
      }
    }
  }

  struct Failure: Error, CustomStringConvertible { let description: String }
}
