import ArgumentParser
import CaseRules
import Casework
import Documents
import Foundation
import Wording

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Working days: the bank holidays of each division, and newer lists of them.",
    subcommands: [Show.self, Import.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists a year’s bank holidays.")
    @Option(help: "england-and-wales, scotland or northern-ireland.") var division = "england-and-wales"
    @Option(help: "The year; this year where it is left out.") var year: Int?
    @OptionGroup var options: CalendarOptions
    @OptionGroup var printing: PrintOptions

    func run() throws {
      let division = try Typed.division(division)
      let calendar = try Calendars.edition(folder: options.calendars).calendar(for: division)
      let year = year ?? Clock.today.year
      let days = try daysOff(in: year, calendar)
      printing.json ? print(Self.object(days, year, calendar).pretty) : Self.say(days, year, calendar)
    }

    private func daysOff(in year: Int, _ calendar: WorkingCalendar) throws -> [DayOff] {
      guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31),
        first >= calendar.firstDay, last <= calendar.lastDay
      else {
        let years = "\(calendar.firstDay.year) to \(calendar.lastDay.year)"
        throw Complaint("The calendar does not know the year \(year). It covers \(years).")
      }
      let all = try calendar.daysOff(after: first, through: last).filter { $0.reason != .weekend }
      return try calendar.isWorkingDay(first) || first.weekday.isWeekend ? all : newYear(first, calendar) + all
    }

    /// 1 January itself, which `daysOff(after:)` leaves out.
    private func newYear(_ day: Day, _ calendar: WorkingCalendar) throws -> [DayOff] {
      guard day > calendar.firstDay else {
        return [DayOff(day: day, reason: .bankHoliday(name: "New Year’s Day", projected: false))]
      }
      return try calendar.daysOff(after: day - 1, through: day)
    }

    private static func say(_ days: [DayOff], _ year: Int, _ calendar: WorkingCalendar) {
      print("\(CalendarWords.name(calendar.division)), \(year). Edition: \(calendar.edition).")
      for day in days { print("  " + DateWords.long(day.day) + "  " + WorkingWords.reason(day.reason)) }
      print("Published to \(DateWords.medium(calendar.publishedThrough)). Later years are worked out from the rules.")
    }

    private static func object(_ days: [DayOff], _ year: Int, _ calendar: WorkingCalendar) -> JSON {
      .object([
        .init("division", .text(calendar.division.code)), .init("year", .number(year)),
        .init("edition", .text(calendar.edition)), .init("publishedThrough", .text(calendar.publishedThrough.iso)),
        .init(
          "daysOff",
          .list(
            days.map { day in
              .object([
                .init("day", .text(day.day.iso)), .init("name", .text(WorkingWords.reason(day.reason))),
                .init("projected", .bool(calendar.isProjected(through: day.day))),
              ])
            })),
      ])
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Imports the published list of bank holidays.",
      discussion: "The list is GOV.UK’s bank-holidays.json. It is checked, then kept in the folder of calendars.")
    @Argument(help: "The file.") var file: String
    @Option(help: "The folder that keeps imported lists.") var calendars: String

    func run() throws {
      let data = try Files.read(file)
      let published = try Calendars.refusing(file) { () throws(CalendarFileRefusal) in
        try PublishedBankHolidays(json: data)
      }
      let years = published.englandAndWales.years
      let path = (calendars.hasSuffix("/") ? calendars : calendars + "/") + Self.name(through: years.upperBound)
      do {
        try FileManager.default.createDirectory(atPath: calendars, withIntermediateDirectories: true)
        try data.write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw Complaint("\(calendars): the list can’t be written there. Check who may write to the folder.")
      }
      print("\(path): bank holidays of \(years.lowerBound) to \(years.upperBound).")
    }

    /// The day of the import comes first, so that a later list is read later and wins.
    private static func name(through year: Int) -> String {
      "\(Clock.today.iso)-to-\(year)-\(Calendars.imported)"
    }
  }
}
