/// One edition of one division's working days: Monday to Friday less its bank holidays and a partnership's closures.
/// It never changes; new data makes a new edition. Beyond its first and last day it says that it does not know.
public struct WorkingCalendar: Sendable {
  public let division: Division
  /// Names the data that it was made from, so that a closed case can pin it.
  public let edition: String
  public let hours: WorkingHours
  public let firstDay: Day
  public let lastDay: Day
  /// The last day of the years whose bank holidays have been published; later ones are projected.
  public let publishedThrough: Day

  /// For each day from the first: how many working days there are from the first day through this one.
  let ranks: [Int32]
  /// The working days in order, as days after the first.
  let workingDays: [Int32]
  /// The other days in order.
  let daysOff: [DayOff]

  /// - Parameters:
  ///   - holidays: in any order; those outside the first and last day are left out.
  ///   - publishedThrough: when missing, 31 December of the year of the last published holiday.
  public init(
    division: Division, edition: String, holidays: [BankHoliday], closures: [Closure] = [],
    hours: WorkingHours = .usual, firstDay: Day, lastDay: Day, publishedThrough: Day? = nil
  ) {
    self.division = division
    self.edition = edition
    self.hours = hours
    self.firstDay = firstDay
    self.lastDay = max(firstDay, lastDay)
    self.publishedThrough = publishedThrough ?? Self.endOfPublishedYears(holidays) ?? firstDay - 1
    let reasons = Self.reasons(holidays: holidays, closures: closures)
    var ranks: [Int32] = []
    var workingDays: [Int32] = []
    var daysOff: [DayOff] = []
    for number in firstDay.number...self.lastDay.number {
      let day = Day(number: number)
      if let reason = day.weekday.isWeekend ? .weekend : reasons[day] {
        daysOff.append(DayOff(day: day, reason: reason))
      } else {
        workingDays.append(Int32(number - firstDay.number))
      }
      ranks.append(Int32(workingDays.count))
    }
    self.ranks = ranks
    self.workingDays = workingDays
    self.daysOff = daysOff
  }

  private static func endOfPublishedYears(_ holidays: [BankHoliday]) -> Day? {
    let last = holidays.filter { $0.status == .published }.map(\.day).max()
    return last.flatMap { Day(year: $0.year, month: 12, day: 31) }
  }

  /// A bank holiday outranks a closure on the same day.
  private static func reasons(holidays: [BankHoliday], closures: [Closure]) -> [Day: DayOff.Reason] {
    var reasons: [Day: DayOff.Reason] = [:]
    for closure in closures { reasons[closure.day] = .closure(name: closure.name) }
    for holiday in holidays {
      reasons[holiday.day] = .bankHoliday(name: holiday.name, projected: holiday.status == .projected)
    }
    return reasons
  }
}

/// The calendar does not know: the question or its answer lies before the first or after the last day of its edition.
public struct CalendarEnd: Error, Hashable, Sendable {
  public let first: Day
  public let last: Day

  public init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }
}
