import CaseRules
import Testing

@testable import Web

@Suite struct FormsTests {
  static let today = Day(year: 2026, month: 4, day: 17) ?? Day(number: 0)

  struct Text: Sendable {
    var typed: String
    var kept: String?
    var words: String?
  }

  @Test(arguments: [
    Text(typed: "", words: "Enter it"), Text(typed: " \n ", words: "Enter it"), Text(typed: "  a b ", kept: "a b"),
    Text(typed: "one\r\ntwo\rthree\tx", kept: "one\ntwo\nthree\tx"), Text(typed: "e\u{301}", kept: "\u{E9}"),
    Text(typed: "👩‍👧‍👦 ✍🏽", kept: "👩‍👧‍👦 ✍🏽"),
    Text(typed: "<script>alert(1)</script>", kept: "<script>alert(1)</script>"),
    Text(typed: "a\u{0}b", words: "Remove the hidden control characters, which often come with pasted text"),
    Text(typed: "a\u{1B}[1mb", words: "Remove the hidden control characters, which often come with pasted text"),
    Text(typed: "a\u{85}b", words: "Remove the hidden control characters, which often come with pasted text"),
    Text(typed: "a\u{202E}b", words: "Remove the hidden characters that turn the direction of text"),
    Text(typed: "a\u{2067}b", words: "Remove the hidden characters that turn the direction of text"),
    Text(typed: "שלום العربية", kept: "שלום العربية"),
    Text(typed: String(repeating: "é", count: 50), kept: String(repeating: "é", count: 50)),
    Text(typed: String(repeating: "é", count: 51), words: "Shorten this to 50 characters or fewer"),
    Text(typed: "a" + String(repeating: "\u{301}", count: 60), words: "Shorten this to 50 characters or fewer"),
  ])
  func text(_ case: Text) throws {
    let form = try SentForm(encoded: SentForm(fields: [.init(name: "f", value: `case`.typed)]).encoded.utf8)
    var read = FormReader(form, today: Self.today)
    let text = read.text("f", orSay: "Enter it", most: 50)
    #expect(read.errors["f"] == `case`.words)
    if let kept = `case`.kept { #expect(Array(text.utf8) == Array(kept.utf8)) }
    #expect(read.filled.form["f"] == `case`.typed)
  }

  @Test(arguments: [
    ("17", "4", "2026", "2026-04-17"), ("1", "jan", "2026", "2026-01-01"), ("09", "Sept", "1970", "1970-09-09"),
    ("29", "2", "2024", "2024-02-29"), ("29", "3", "2026", "2026-03-29"),
  ])
  func dates(day: String, month: String, year: String, iso: String) {
    var read = FormReader(["d-day": day, "d-month": month, "d-year": year], today: Self.today)
    #expect(read.date("d", orSay: "Enter the date")?.iso == iso)
    #expect(read.isGood)
  }

  @Test(arguments: [
    ("", "", "", "Enter the date", "d-day"), ("17", "", "2026", "The date must include a month", "d-month"),
    ("", "", "2026", "The date must include a day and a month", "d-day"),
    ("30", "2", "2026", "Enter a date that exists, such as 17 4 2026", "d-day"),
    ("31", "jun", "2025", "Enter a date that exists, such as 17 4 2026", "d-day"),
    ("29", "2", "2026", "Enter a date that exists, such as 17 4 2026", "d-day"),
    ("1", "13", "2025", "Enter a date that exists, such as 17 4 2026", "d-day"),
    ("1", "ja", "2025", "Enter a date that exists, such as 17 4 2026", "d-day"),
    ("٣", "1", "2025", "Enter a date that exists, such as 17 4 2026", "d-day"),
    ("-1", "1", "2025", "Enter a date that exists, such as 17 4 2026", "d-day"),
    ("31", "12", "1969", "Enter a date after 1969", "d-day"),
    ("18", "4", "2026", "Enter a date that is today or earlier", "d-day"),
    ("1", "1", "9999", "Enter a date that exists, such as 17 4 2026", "d-day"),
  ])
  func wrongDates(day: String, month: String, year: String, words: String, target: String) {
    var read = FormReader(["d-day": day, "d-month": month, "d-year": year], today: Self.today)
    #expect(read.date("d", orSay: "Enter the date", notAfterToday: true) == nil)
    #expect(read.errors["d"] == words)
    #expect(read.errors.target(of: "d") == target)
  }

  @Test(
    arguments: [
      ("5:30pm", "17:30"), ("5.30 PM", "17:30"), ("17:30", "17:30"), ("1730", "17:30"), ("9am", "09:00"),
      ("12am", "00:00"), ("12pm", "12:00"), ("12:15am", "00:15"), ("midday", "12:00"), ("Noon", "12:00"),
      ("midnight", "00:00"), ("0:05", "00:05"), ("24:00", nil), ("13pm", nil), ("0am", nil), ("5:3", nil),
      ("half five", nil),
      ("5", nil), ("17:60", nil), (":30", nil), ("٥:٣٠", nil),
    ] as [(String, String?)])
  func times(typed: String, time: String?) {
    var read = FormReader(["t": typed], today: Self.today)
    #expect(read.time("t", orSay: "Enter the time")?.text == time)
    #expect(read.errors["t"] == (time == nil ? "Enter a time such as 5:30pm, 17:30 or midday" : nil))
  }

  @Test(arguments: ["yes", "no", "", "maybe", "YES"]) func yesNo(sent: String) {
    var read = FormReader(["y": sent], today: Self.today)
    let answer = read.yesNo("y", orSay: "Choose")
    #expect(answer == ["yes": true, "no": false][sent])
    #expect(read.isGood == (answer != nil))
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "a=%C0%80", "a=%ED%A0%80", "%FF=a"])
  func bytesThatAreNotTextAreRefused(body: String) {
    #expect(throws: Problem.malformed) { try SentForm(encoded: body.utf8) }
  }

  @Test(
    arguments: [
      ("", []),
      ("a=1&a=2&b", [.init(name: "a", value: "1"), .init(name: "a", value: "2"), .init(name: "b", value: "")]),
      ("a+b=c%2Bd%26%3D", [.init(name: "a b", value: "c+d&=")]), ("a=1=2", [.init(name: "a", value: "1=2")]),
    ] as [(String, [SentForm.Field])])
  func decoding(body: String, fields: [SentForm.Field]) throws {
    let form = try SentForm(encoded: body.utf8)
    #expect(form.fields == fields)
    #expect(try SentForm(encoded: form.encoded.utf8) == form)
  }

  @Test func tooManyFieldsAreRefused() {
    let body = String(repeating: "a=1&", count: SentForm.mostFields + 1)
    #expect(throws: Problem.malformed) { try SentForm(encoded: body.utf8) }
  }
}
