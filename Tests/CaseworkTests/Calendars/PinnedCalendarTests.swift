import Bundled
import CaseRules
import Casework
import Foundation
import Testing

/// Rule W4: a closed case keeps the calendar that it closed under, whatever is entered or imported later.
@Suite struct PinnedCalendarTests {
  private static let first = ClosureDay(day: "2026-06-03", name: "Moving house")
  private static let second = ClosureDay(day: "2026-06-05", name: "Training day")

  private let bundled: CalendarEdition
  private let newer: CalendarEdition

  init() throws {
    bundled = try CalendarEdition(files: Bundled.calendars())
    let published = try PublishedBankHolidays(json: Data(govUK(years: 2026...2027, extra: "2026-06-04").utf8))
    newer = bundled.adding(published, named: "newer")
  }

  private func closedCase() async throws -> Running {
    let running = try await Running("lambeth-2024", from: "2026-06-01T10:00")
    try await running.does(.withdraw, at: "2026-06-02T10:00")
    return running
  }

  private func setting(of running: Running, counting editions: [CalendarEdition], closures: [ClosureDay]) throws
    -> CaseSetting
  {
    var directory = running.town.directory
    for index in directory.partnerships.indices { directory.partnerships[index].closures = closures }
    let office = Office(policies: PolicyShelf(running.town.policies), calendars: CalendarShelf(editions)) {
      [directory] in directory
    }
    return try office.setting(of: try running.state, in: directory)
  }

  @Test func laterClosuresAndImportsDoNotReachAClosedCase() async throws {
    let running = try await closedCase()
    let setting = try setting(of: running, counting: [newer, bundled], closures: [Self.first])
    #expect(setting.missingCalendar == nil)
    #expect(setting.calendar.edition == "2026-11 england-and-wales")
    for day in ["2026-06-03", "2026-06-04"] {
      #expect(try setting.calendar.isWorkingDay(try #require(Day(iso: day))))
    }
  }

  @Test func theClosuresOfThatDayAreKept() throws {
    let policy = try #require(try Town().policy("lambeth-2024"))
    let shelf = CalendarShelf([newer, bundled])
    func partnership(_ closures: [ClosureDay]) -> Partnership {
      Partnership(id: "p", name: "P", areas: [], adoptions: [], arbiterPost: "", teamPost: "", closures: closures)
    }
    let then = try #require(CalendarShelf([bundled]).calendar(for: policy, of: partnership([Self.first])))
    let found = try #require(
      shelf.calendar(named: then.edition, for: policy, of: partnership([Self.first, Self.second])))
    #expect(found.edition == then.edition)
    #expect(try !found.isWorkingDay(try #require(Day(iso: Self.first.day))))
    #expect(try found.isWorkingDay(try #require(Day(iso: Self.second.day))))
  }

  /// What was taken away counts in the calendars of after, and in none of before.
  @Test func whatIsTakenAwayStaysWhereItWasPinned() throws {
    let policy = try #require(try Town().policy("lambeth-2024"))
    let shelf = CalendarShelf([bundled])
    var partnership = Partnership(id: "p", name: "P", areas: [], adoptions: [], arbiterPost: "", teamPost: "")
    let never = try #require(shelf.calendar(for: policy, of: partnership))
    partnership.closures = [Self.first]
    let then = try #require(shelf.calendar(for: policy, of: partnership))
    partnership.closures.append(ClosureDay(day: Self.first.day, name: "", isTakenAway: true))
    let now = try #require(shelf.calendar(for: policy, of: partnership))
    let day = try #require(Day(iso: Self.first.day))
    #expect(try now.isWorkingDay(day) && now.edition == never.edition)
    let found = try #require(shelf.calendar(named: then.edition, for: policy, of: partnership))
    #expect(try !found.isWorkingDay(day) && found.edition == then.edition)
  }

  /// The newest calendar then stands in, and says so.
  @Test func aCalendarThatIsGoneIsReported() async throws {
    let running = try await closedCase()
    let setting = try setting(of: running, counting: [newer], closures: [])
    #expect(setting.missingCalendar == "2026-11 england-and-wales")
    #expect(setting.calendar.edition == "newer england-and-wales")
  }

  @Test func aReopenedCaseCountsByTheNewest() async throws {
    let running = try await closedCase()
    try await running.does(.reopen, at: "2026-06-03T10:00")
    let setting = try setting(of: running, counting: [newer, bundled], closures: [])
    #expect(setting.missingCalendar == nil && setting.calendar.edition == "newer england-and-wales")
  }
}
