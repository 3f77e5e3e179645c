public import CaseRules

/// Days and times in words.
public enum DateWords {
  /// `Friday 17 April 2026`.
  public static func long(_ day: Day) -> String { name(day.weekday) + " " + medium(day) }

  /// `17 April 2026`.
  public static func medium(_ day: Day) -> String { "\(short(day)) \(day.year)" }

  /// `17 April`: only where the year stands nearby.
  public static func short(_ day: Day) -> String { "\(day.day) \(months[day.month - 1])" }

  /// `17 to 21 April 2026`, `30 April to 4 May 2026`, `19 December 2025 to 6 January 2026`; one day is said once.
  public static func range(_ first: Day, to last: Day) -> String {
    if first == last { return medium(first) }
    if first.year != last.year { return medium(first) + " to " + medium(last) }
    return (first.month == last.month ? "\(first.day)" : short(first)) + " to " + medium(last)
  }

  /// `5:30pm`, `9am`, `midday`, `midnight`.
  public static func time(_ time: LocalTime) -> String {
    if time == .midnight { return "midnight" }
    if time == .midday { return "midday" }
    let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
    let minute = time.minute == 0 ? "" : ":" + (time.minute < 10 ? "0" : "") + "\(time.minute)"
    return "\(hour)\(minute)" + (time.hour < 12 ? "am" : "pm")
  }

  /// `9am to 5pm`.
  public static func range(_ first: LocalTime, to last: LocalTime) -> String { time(first) + " to " + time(last) }

  /// `9am to 5pm`.
  public static func hours(_ hours: WorkingHours) -> String { range(hours.start, to: hours.end) }

  /// `5:30pm on Friday 17 April 2026`, in UK time.
  public static func moment(_ instant: Instant) -> String {
    let local = UKClock.local(instant)
    return time(local.time) + " on " + long(local.day)
  }

  public static func name(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
