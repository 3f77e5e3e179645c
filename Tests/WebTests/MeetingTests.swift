import CaseRules
import Testing

@testable import Web

/// A meeting from its call to its minutes, as both sides meet it. It is Friday 17 April 2026, 10am.
@Suite struct MeetingTests {
  private static let called = [
    ("invited", "health"), ("invited", "care"), ("day-day", "21"), ("day-month", "4"), ("day-year", "2026"),
    ("startsAt", "2pm"), ("means", "video"), ("chair", "Ruth Fell"), ("place", "The usual link"),
    ("agenda", "1. The ferry"),
  ]

  @Test func whatIsMissingIsAskedAndAnAgendaIsDrafted() async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.dale)
      let form = try await browser.get(path + "/meetings-called").text
      #expect(form.contains("1. Who is here, who sends apologies, who takes the minutes"))
      #expect(form.contains("The policy does not say who chairs."))
      let empty = try await browser.act(
        path, "meetings-called", [("chair", "Ruth Fell"), ("agenda", "1. The ferry")])
      #expect(empty.status == 422 && empty.text.contains("1. The ferry"))
      #expect(
        Set(empty.errors) == ["invited-error", "day-error", "startsAt-error", "means-error"])
      var early = Self.called
      (early[2].1, early[5].1) = ("17", "9am")
      let past = try await browser.act(path, "meetings-called", early)
      #expect(past.status == 422 && past.errors == ["startsAt-error"])
    }
  }

  @Test func aMeetingIsCalledAnsweredHeldAndItsMinutesAreRead() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { (browser: Browser) async throws in
      path.set(try await browser.raise(Browser.dale))
      let page = try await browser.follow(browser.act(path.value, "meetings-called", Self.called))
      #expect(page.text.contains("The meeting is called; those invited are told"))
      #expect(page.text.contains("Chair: Ruth Fell") && page.text.contains("Hill Social Care has not answered yet"))
    }
    let entry = try #require(try await world.cases().first?.meetings.first?.position)
    try await world.browse(as: "cal") { (browser: Browser) async throws in
      #expect(try await browser.get("/").text.contains("Come to the meeting"))
      let file = try await browser.get("\(path.value)/calendar/\(entry)")
      #expect(file.status == 200 && file.text.contains("DTSTART:20260421T130000Z"))
      #expect(!file.text.contains("ferry") && !file.text.contains("Vale") && !file.text.contains("usual link"))
      let silent = try await browser.act(path.value, "meeting-replies", about: "\(entry)", [("coming", "apologies")])
      #expect(silent.status == 422, "apologies say why")
      let page = try await browser.follow(
        browser.act(path.value, "meeting-replies", about: "\(entry)", [("coming", "comes")]))
      #expect(page.text.contains("Hill Social Care comes"))
      #expect(!page.text.contains("/meetings-moved?about="), "only whoever called it moves it")
    }
    world.wait(seconds: 5 * 86_400)
    try await world.browse { (browser: Browser) async throws in
      #expect(try await browser.get(path.value).text.contains("Not yet recorded"))
      let form = try await browser.get("\(path.value)/meetings?about=\(entry)").text
      #expect(form.contains("1. The ferry"), "what it was called for stands above")
      let held = try await browser.follow(
        browser.act(
          path.value, "meetings", about: "\(entry)",
          [
            ("attended", "health"), ("attended", "care"), ("account", "Both spoke."), ("decided", "A visit a week."),
            ("review-day", "20"), ("review-month", "5"), ("review-year", "2026"),
          ]))
      #expect(held.text.contains("What was decided: A visit a week."))
      #expect(held.text.contains("No minutes yet") && held.text.contains("looked at again on"))
      let minuted = try await browser.follow(
        browser.act(path.value, "minutes", about: "\(entry)", [("minutes", "Both came. A visit a week.")]))
      #expect(minuted.text.contains("Minutes: not yet confirmed by Hill Social Care"))
    }
    let minutes = try #require(try await world.cases().first?.meetings.first?.minutes?.position)
    try await world.browse(as: "cal") { (browser: Browser) async throws in
      #expect(try await browser.get("/").text.contains("Read the minutes, and confirm or correct them"))
      let form = try await browser.get("\(path.value)/minutes-confirmed?about=\(minutes)").text
      #expect(form.contains("Both came. A visit a week."))
      let page = try await browser.follow(
        browser.act(path.value, "minutes-confirmed", about: "\(minutes)", [("note", "")]))
      #expect(page.text.contains("Minutes: everybody who came has confirmed them"))
      #expect(try await browser.get("\(path.value)/calendar/\(entry)").status == 404, "it is over")
    }
    try await world.browse(as: "tess") { (browser: Browser) async throws in
      #expect(try await browser.get("\(path.value)/calendar/\(entry)").status == 404)
    }
  }
}
