import CaseRules
import Casework
import Testing

@testable import Web

/// A partnership's team keeps its closed days and its pace of reminders; nobody else finds the pages.
@Suite struct PartnershipPagesTests {
  private static let closedDays = "/partnerships/hill/closed-days"
  private static let reminders = "/partnerships/hill/reminders"
  private static let retention = "/partnerships/hill/retention"

  private static func date(_ name: String, _ day: Int, _ month: Int, _ year: Int = 2026) -> [(String, String)] {
    [(name + "-day", "\(day)"), (name + "-month", "\(month)"), (name + "-year", "\(year)")]
  }

  private func partnership(_ world: DirectoryWorld) async throws -> Partnership {
    try #require(try await Directory(reading: world.store).partnership(PartnershipID("hill")))
  }

  @Test(arguments: ["ann", "nia", "bo"]) func nobodyElseFindsThem(person: String) async throws {
    let world = try await DirectoryWorld()
    let browser = try await world.browser(person)
    let secret = try await browser.get("/search")
    for path in [Self.closedDays, Self.reminders, Self.retention] {
      #expect(try await browser.get(path).status == 404)
      #expect(try await browser.post(path, ["name": "x", "managerAfter": "1"], from: secret).status == 404)
    }
    #expect(try await browser.post(Self.closedDays + "/2026-05-01/ends", [:], from: secret).status == 404)
    #expect(try await browser.get("/partnerships/none/closed-days").status == 404)
  }

  /// From Thursday 30 April to Tuesday 5 May 2026: a weekend and the bank holiday of Monday 4 May lie between.
  @Test func aSpanIsAddedWithoutDaysThatDoNotCount() async throws {
    let world = try await DirectoryWorld()
    let ed = try await world.browser("ed")
    #expect(try await ed.get("/").text.contains("href=\"\(Self.closedDays)\""))
    let span = Self.date("from", 30, 4) + Self.date("through", 5, 5) + [("name", "Moving <b>house</b>")]
    let done = try await ed.press("Add", on: ed.get(Self.closedDays), typing: span)
    #expect(done.header("Location") == Self.closedDays)
    #expect(try await partnership(world).closures.map(\.day) == ["2026-04-30", "2026-05-01", "2026-05-05"])
    let page = try await ed.get(Self.closedDays)
    #expect(page.text.contains("Thursday 30 April 2026 to Tuesday 5 May 2026"))
    #expect(page.text.contains("Moving &lt;b&gt;house&lt;/b&gt;") && page.text.contains("By Ed Team"))
    let away = try await ed.press("Take away Thursday 30 April 2026 to Tuesday 5 May 2026", on: page)
    #expect(away.status == 303)
    let now = try await partnership(world)
    #expect(now.closed().isEmpty && now.closures.count == 6)
    #expect(try await ed.get(Self.closedDays).text.contains("No closed days lie ahead"))
  }

  struct Mistake: Sendable {
    var typed: [(String, String)]
    var says: String
  }

  private static func mistake(
    _ from: (Int, Int)?, through: (Int, Int)? = nil, named: String = "x", says: String
  ) -> Mistake {
    var typed: [(String, String)] = []
    if let from { typed += date("from", from.0, from.1) }
    if let through { typed += date("through", through.0, through.1) }
    if !named.isEmpty { typed.append(("name", named)) }
    return Mistake(typed: typed, says: says)
  }

  static let mistakes: [Mistake] = [
    mistake(nil, says: "Enter the first day"), mistake((1, 5), named: "", says: "Enter what it is"),
    mistake((16, 4), says: "today"), mistake((5, 5), through: (1, 5), says: "not before the first"),
    mistake((1, 5), through: (1, 6), says: "within 31 days of the first"),
    mistake((2, 5), through: (4, 5), says: "Choose days that count now"),
  ]

  @Test(arguments: mistakes) func whatCannotBeComesBack(mistake: Mistake) async throws {
    let (typed, says) = (mistake.typed, mistake.says)
    let world = try await DirectoryWorld()
    let ed = try await world.browser("ed")
    let answer = try await ed.press("Add", on: ed.get(Self.closedDays), typing: typed)
    #expect(answer.status == 422 && answer.text.contains(says))
    for (name, value) in typed where name.hasSuffix("-day") || name == "name" {
      #expect(answer.text.contains("value=\"\(value)\""))
    }
    #expect(try await partnership(world).closures.isEmpty)
  }

  @Test func whatAnotherChangedMeanwhileIsSaid() async throws {
    let world = try await DirectoryWorld()
    let (ed, again) = (try await world.browser("ed"), try await world.browser("ed"))
    let old = try await ed.get(Self.closedDays)
    let one = Self.date("from", 1, 5) + [("name", "Move")]
    #expect(try await again.press("Add", on: again.get(Self.closedDays), typing: one).status == 303)
    let late = try await ed.press("Add", on: old, typing: Self.date("from", 5, 5) + [("name", "Training")])
    #expect(late.status == 409 && late.text.contains("value=\"Training\""))
  }

  /// Bank holidays are published for two or three years; sixty days before they end, the team is told.
  @Test func theTeamIsWarnedOfTheHorizon() async throws {
    let world = try await DirectoryWorld()
    let partnership = try await partnership(world)
    let calendar = try #require(world.office.calendars.calendar(for: .plain, of: partnership))
    let end = calendar.publishedThrough
    #expect(ClosedDaysPages.horizon(of: partnership, world.office, on: end - 60) == nil)
    let words = try #require(ClosedDaysPages.horizon(of: partnership, world.office, on: end - 59))
    #expect(words.contains("are published only to \(end.day) December \(end.year)"))
  }

  @Test func thePaceIsChangedAndSaidInWords() async throws {
    let world = try await DirectoryWorld()
    let ed = try await world.browser("ed")
    let page = try await ed.get(Self.reminders)
    #expect(page.text.contains("This is the usual pace.") && !page.text.contains("Go back to the usual pace"))
    let typed = [("early", "onTheDay"), ("halfTimeFrom", ""), ("managerAfter", "1"), ("leadAfter", "3")]
    #expect(try await ed.press("Save the pace", on: page, typing: typed).status == 303)
    let pace = ReminderPace(halfTimeFrom: nil, dayBefore: false, onTheDay: true, managerAfter: 1, leadAfter: 3)
    #expect(try await partnership(world).reminders == pace)
    let now = try await ed.get(Self.reminders)
    #expect(now.text.contains("are reminded when the day itself begins."))
    #expect(now.text.contains("hears 1 working day later, their safeguarding leads 3 working days later."))
    #expect(try await ed.press("Go back to the usual pace", on: now).status == 303)
    #expect(try await partnership(world).reminders == nil)
  }

  @Test(arguments: [
    ("halfTimeFrom", "1", "Enter a whole number from 2 to 60"),
    ("managerAfter", "-1", "Enter a whole number from 0 to 10"),
    ("managerAfter", "9999999999999999999", "Enter a whole number from 0 to 10"),
    ("leadAfter", "", "Enter a whole number from 0 to 10"),
    ("managerAfter", "5", "This pace of reminders makes no sense"),
  ]) func aPaceThatCannotBeComesBack(field: String, value: String, says: String) async throws {
    let world = try await DirectoryWorld()
    let ed = try await world.browser("ed")
    let typed = [("managerAfter", "0"), ("leadAfter", "1")].map { ($0.0, $0.0 == field ? value : $0.1) }
    let more = typed.contains { $0.0 == field } ? [] : [(field, value)]
    let answer = try await ed.press("Save the pace", on: ed.get(Self.reminders), typing: typed + more)
    #expect(answer.status == 422 && answer.text.contains(says))
    #expect(try await partnership(world).reminders == nil)
  }

  @Test func theTeamSetsHowLongRecordsAreKept() async throws {
    let world = try await DirectoryWorld()
    let ed = try await world.browser("ed")
    let page = try await ed.get(Self.retention)
    #expect(page.text.contains("These are the usual periods.") && page.text.contains("25 years from the date of birth"))
    let typed = [("child", "30"), ("adult", "10"), ("long", "100")]
    #expect(try await ed.press("Save the periods", on: page, typing: typed).status == 303)
    #expect(try await partnership(world).retention == RetentionYears(child: 30, adult: 10, long: 100))
    let now = try await ed.get(Self.retention)
    #expect(now.text.contains("30 years from the date of birth") && now.text.contains("Go back to the usual periods"))
    #expect(try await ed.press("Go back to the usual periods", on: now).status == 303)
    #expect(try await partnership(world).retention == nil)
  }

  @Test(arguments: [
    ("child", "17", "Enter a whole number from 18 to 120"), ("adult", "0", "Enter a whole number from 1 to 120"),
    ("long", "x", "Enter a whole number from 1 to 120"), ("long", "20", "These periods make no sense"),
  ]) func periodsThatCannotBeComeBack(field: String, value: String, says: String) async throws {
    let world = try await DirectoryWorld()
    let ed = try await world.browser("ed")
    let typed = [("child", "25"), ("adult", "25"), ("long", "75")].map { ($0.0, $0.0 == field ? value : $0.1) }
    let answer = try await ed.press("Save the periods", on: ed.get(Self.retention), typing: typed)
    #expect(answer.status == 422 && answer.text.contains(says) && answer.text.contains("value=\"\(value)\""))
    #expect(try await partnership(world).retention == nil)
  }
}
