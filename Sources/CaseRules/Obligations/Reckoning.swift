/// Works out when a limit ends, under a policy's way of counting.
public struct Reckoning: Sendable {
  public let rules: TimeRules
  public let calendar: WorkingCalendar
  /// When the clock of the whole case started: "day N" counts from its day.
  public let trigger: Instant

  public init(rules: TimeRules, calendar: WorkingCalendar, trigger: Instant) {
    self.rules = rules
    self.calendar = calendar
    self.trigger = trigger
  }

  /// The date and its working. Past the calendar's end the date is `unknown`, and the working says so.
  public func due(_ limit: Limit, anchor: Anchor, from moment: Instant, interpretations: [String] = [])
    -> (due: Due, working: Working)
  {
    let start = limit.isCumulative ? trigger : moment
    var working = Working(
      limit: limit, anchor: limit.isCumulative ? .trigger : anchor, from: start, interpretations: interpretations)
    do throws(CalendarEnd) {
      let due = try reckon(limit, from: start, working: &working)
      try explain(due, limit: limit, from: start, working: &working)
      return (due, working)
    } catch {
      working.calendarEnds = error.last
      return (.unknown, working)
    }
  }

  private func reckon(_ limit: Limit, from start: Instant, working: inout Working) throws(CalendarEnd) -> Due {
    let day = UKClock.local(start).day
    switch limit {
    case .workingDays(let count): return .day(try add(count, to: day))
    case .workingWeeks(let count): return .day(try add(count * 5, to: day))
    case .workingHours(let count): return .instant(try calendar.adding(workingHours: count, to: start))
    case .hours(let count): return .instant(start + count * 3600)
    case .calendarDays(let count): return .day(day + (isDayOne ? count - 1 : count))
    case .dayNumber(let number): return .day(try calendar.day(number, countingFrom: day))
    case .calendarDayNumber(let number): return .day(day + (number - 1))
    case .sameWorkingDay:
      // Ambiguity 6: after hours or on a day off, the protective reading is "at once".
      let counts = try calendar.isWorkingDay(day) && start < calendar.endOfDay(day)
      working.outOfHours = !counts
      return counts ? .day(day) : .immediately
    case .immediately: return .immediately
    case .judgement: return .judgement
    case .agreedByParties: return .agreedByParties
    case .noneStated: return .noneStated
    case .unknown: return .unknown
    }
  }

  private var isDayOne: Bool { rules.counting == .triggerDayIsDayOne }

  private func add(_ count: Int, to day: Day) throws(CalendarEnd) -> Day {
    isDayOne && count > 0
      ? try calendar.day(count, countingFrom: day)
      : try calendar.adding(workingDays: count, to: day)
  }

  /// Explains a date that was moved: the days that do not count, up to where it lies now.
  func explain(_ due: Due, limit: Limit, _ working: inout Working) {
    guard let start = working.from else { return }
    do throws(CalendarEnd) {
      try explain(due, limit: limit, from: start, working: &working)
      if due == .unknown { working.calendarEnds = calendar.lastDay }
    } catch {
      working.calendarEnds = error.last
    }
  }

  private func explain(_ due: Due, limit: Limit, from start: Instant, working: inout Working) throws(CalendarEnd) {
    guard limit.countsWorkingTime, let end = due.day else { return }
    working.daysOff = try calendar.daysOff(after: UKClock.local(start).day, through: end)
    working.isProjected = calendar.isProjected(through: end)
  }
}

extension Limit {
  /// Whether days off are left out of the count.
  public var countsWorkingTime: Bool {
    switch self {
    case .workingDays, .workingWeeks, .workingHours, .dayNumber: true
    default: false
    }
  }

  /// Whether the limit counts days, every one of them.
  var countsEveryDay: Bool {
    switch self {
    case .calendarDays, .calendarDayNumber: true
    default: false
    }
  }
}
