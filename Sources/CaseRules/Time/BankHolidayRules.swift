/// Works out a year's bank holidays from the rules: the Banking and Financial Dealings Act 1971, the St Andrew's Day
/// Bank Holiday (Scotland) Act 2007, and the days that are proclaimed every year. It can't know one-off days, nor a day
/// that a proclamation moves, so what it says of a year is a projection until the list of that year is published.
public enum BankHolidayRules {
  /// The bank holidays of one year in order, each on the weekday on which it is kept, all marked projected.
  public static func holidays(in year: Int, of division: Division) -> [BankHoliday] {
    var kept = movable(in: year, of: division)
    let fixed = fixed(in: year, of: division)
    kept += fixed.filter { !$0.day.weekday.isWeekend }
    for holiday in fixed where holiday.day.weekday.isWeekend {
      kept.append(substitute(for: holiday, among: kept))
    }
    return kept.sorted { $0.day < $1.day }
  }

  /// Easter Sunday by the Gregorian computus (the "anonymous" method).
  public static func easter(_ year: Int) -> Day {
    let cycle = year % 19
    let century = year / 100
    let skippedLeapDays = century - century / 4 - (8 * century + 13) / 25
    let epact = (19 * cycle + skippedLeapDays + 15) % 30
    let fullMoon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - cycle) / 11))
    let weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7
    let daysAfterMarch21 = fullMoon - weekday
    return day(year, 3, 28) + daysAfterMarch21
  }

  private static func movable(in year: Int, of division: Division) -> [BankHoliday] {
    let easter = easter(year)
    var days = [projected(easter - 2, "Good Friday")]
    if division != .scotland { days.append(projected(easter + 1, "Easter Monday")) }
    days.append(projected(firstMonday(onOrAfter: day(year, 5, 1)), "Early May bank holiday"))
    days.append(projected(firstMonday(onOrAfter: day(year, 5, 25)), "Spring bank holiday"))
    let summer = division == .scotland ? day(year, 8, 1) : day(year, 8, 25)
    days.append(projected(firstMonday(onOrAfter: summer), "Summer bank holiday"))
    return days
  }

  private static func fixed(in year: Int, of division: Division) -> [BankHoliday] {
    var days = [projected(day(year, 1, 1), "New Year’s Day")]
    switch division {
    case .englandAndWales: break
    case .scotland:
      days.append(projected(day(year, 1, 2), "2nd January"))
      if year >= 2007 { days.append(projected(day(year, 11, 30), "St Andrew’s Day")) }
    case .northernIreland:
      days.append(projected(day(year, 3, 17), "St Patrick’s Day"))
      days.append(projected(day(year, 7, 12), "Battle of the Boyne (Orangemen’s Day)"))
    }
    days.append(projected(day(year, 12, 25), "Christmas Day"))
    days.append(projected(day(year, 12, 26), "Boxing Day"))
    return days
  }

  /// The next weekday that is no bank holiday already: Christmas Day on a Sunday is kept on Tuesday 27 December.
  private static func substitute(for holiday: BankHoliday, among kept: [BankHoliday]) -> BankHoliday {
    var day = holiday.day + 1
    while day.weekday.isWeekend || kept.contains(where: { $0.day == day }) { day = day + 1 }
    return projected(day, holiday.name + " (substitute day)")
  }

  private static func projected(_ day: Day, _ name: String) -> BankHoliday {
    BankHoliday(day: day, name: name, status: .projected)
  }

  private static func firstMonday(onOrAfter day: Day) -> Day {
    day + (8 - day.weekday.rawValue) % 7
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(number: CivilDate(year: year, month: month, day: day).dayNumber)
  }
}
