public import CaseRules

/// How a date was worked out.
public enum WorkingWords {
  /// `5 working days after Thursday 17 April 2025; 18 April Good Friday and 21 April Easter Monday do not count`.
  public static func how(_ working: DateWorking) -> String {
    var parts = [counted(working)]
    if !working.daysOff.isEmpty { parts.append(uncounted(working.daysOff, near: working.start)) }
    if working.isProjected { parts.append("bank holidays this far ahead are projected, not yet published") }
    return parts.joined(separator: "; ")
  }

  /// `18 April Good Friday and 21 April Easter Monday do not count`. The year is said where it is not the start's.
  public static func uncounted(_ daysOff: [DayOff], near start: Day) -> String {
    let named = daysOff.map { off in
      (off.day.year == start.year ? DateWords.short(off.day) : DateWords.medium(off.day)) + " " + reason(off.reason)
    }
    return list(named) + (named.count == 1 ? " does not count" : " do not count")
  }

  /// The name of the day off: `Good Friday`, `Christmas Day (projected)`, `office closed (local closure)`, `weekend`.
  public static func reason(_ reason: DayOff.Reason) -> String {
    switch reason {
    case .weekend: "weekend"
    case .bankHoliday(let name, projected: false): name
    case .bankHoliday(let name, projected: true): name + " (projected)"
    case .closure(let name): name + " (local closure)"
    }
  }

  private static func counted(_ working: DateWorking) -> String {
    switch working.counting {
    case .after:
      return DueWords.days(working.count) + " after " + DateWords.long(working.start)
    case .fromDayOne(let first) where first == working.start:
      return "Working day \(working.count), with " + DateWords.long(first) + " as day 1"
    case .fromDayOne(let first):
      return "Working day \(working.count), with " + DateWords.long(first) + " as day 1 because "
        + DateWords.long(working.start) + " is not a working day"
    }
  }

  private static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
