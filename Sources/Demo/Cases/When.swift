import Bundled
import CaseRules
import Casework

/// A moment of a story, counted back from now.
enum When {
  /// So many working days before today, at this time.
  case days(Int, Int, Int)
  case minutes(Int)

  /// `3 working days ago, 10:40`.
  static func ago(_ days: Int, _ hour: Int, _ minute: Int) -> When { .days(days, hour, minute) }
}

/// The working days around today, in which stories are told.
struct StoryTime {
  let now: Instant
  private let calendar: WorkingCalendar

  init(now: Instant) throws {
    self.now = now
    calendar = try CalendarEdition(files: Bundled.calendars()).calendar(for: .englandAndWales)
  }

  var today: Day { UKClock.local(now).day }

  func instant(_ when: When) throws -> Instant {
    switch when {
    case .minutes(let minutes): return now - minutes * 60
    case .days(let days, let hour, let minute):
      let time = LocalTime(hour: hour, minute: minute) ?? .midday
      return UKClock.instant(try workingDay(-days), time)
    }
  }

  /// The working day so many before today (less than zero) or after it. 0 is today or the next working day.
  func workingDay(_ count: Int) throws -> Day {
    guard count < 0 else {
      return try calendar.adding(workingDays: count, to: try calendar.firstWorkingDay(onOrAfter: today))
    }
    var day = today
    var left = -count
    while left > 0 {
      day = day - 1
      if try calendar.isWorkingDay(day) { left -= 1 }
    }
    return day
  }
}
