import Testing

@testable import Web

/// No number in a request stops the server, however large or small.
@Suite struct HugeNumbersTests {
  static let numbers = [
    "9223372036854775807", "-9223372036854775808", "99999999999999999999999", "230584300921369396", "-1", "0", "1e9",
    "",
  ]

  @Test(arguments: numbers) func pagesOfLists(number: String) async throws {
    try await RaisingWorld().browse { browser in
      let address = try await browser.raise()
      for list in ["/owe", "/owed", "/cases", "/cases?status=open&page=1", address] {
        let path = list + (list.contains("?") ? "&" : "?") + "page=" + number
        #expect(try await browser.get(path).status == 200, "\(path)")
      }
    }
  }

  @Test(arguments: numbers) func entriesThatAnActIsAbout(number: String) async throws {
    try await RaisingWorld().browse { browser in
      let address = try await browser.raise()
      for noun in ["confirmations", "disputes", "completions", "corrections", "removals"] {
        let path = "\(address)/\(noun)?about=\(number)"
        let words = ["correction", "reason", "evidence", "note"].map { ($0, "As said.") }
        let answer = try await browser.act(path, words)
        #expect(answer.status == 422, "\(path)")
        #expect(answer.text.contains("There is no such"), "\(path)")
      }
    }
  }

  @Test(arguments: numbers + ["1000000"]) func entriesThatWereSeen(number: String) async throws {
    try await RaisingWorld().browse { browser in
      let address = try await browser.raise()
      let page = try await browser.get(address + "/discussions")
      var form = page.hiddenFields(plus: [("means", "phone"), ("account", "We talked.")])
      form.fields.removeAll { $0.name == "seen" }
      form.fields.append(SentForm.Field(name: "seen", value: number))
      let answer = try await browser.post(address + "/discussions", form, from: page)
      #expect(answer.status == 409)
      #expect(answer.text.contains("We talked."))
    }
  }

  @Test(arguments: numbers) func datesAndTimes(number: String) async throws {
    try await RaisingWorld().browse { browser in
      let address = try await browser.raise()
      for (day, month, year, time) in [
        (number, "3", "2026", "9am"), ("3", number, "2026", "9am"), ("3", "3", number, "9am"),
        ("3", "3", "2026", number + ":00"), ("3", "3", "2026", "9:" + number), ("3", "3", "2026", number),
      ] {
        let when = [("on-day", day), ("on-month", month), ("on-year", year), ("at", time)]
        let answer = try await browser.act(address + "/discussions", when + [("means", "phone")])
        #expect(answer.status == 422)
        let query = when.map { $0.0.replacing("on-", with: "from-") + "=" + $0.1 }.joined(separator: "&")
        #expect([200, 422].contains(try await browser.get("/policies/plain/dates?" + query).status), "\(query)")
      }
      let whole = try await browser.act(address + "/discussions", [("on", number), ("means", "phone")])
      #expect(whole.status == 422)
    }
  }
}
