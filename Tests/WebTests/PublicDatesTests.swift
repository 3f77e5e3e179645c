import CaseRules
import Foundation
import Testing

@testable import Web

@Suite struct PublicDatesTests {
  static let maundy = "from-day=17&from-month=4&from-year=2025&at=3pm"
  static let same = "from=2025-04-17T15:00"

  @Test(arguments: [maundy, same, "from-day=17&from-month=April&from-year=2025&at=15.00", same + "&closed=nowhere"])
  func oneStartManySpellings(query: String) async throws {
    try await World().browse { browser in
      let answer = try await browser.get("/policies/lambeth-2024/dates?" + query)
      #expect(answer.status == 200)
      #expect(answer.text.contains("If it starts at 3pm on Thursday 17 April 2025"))
      #expect(answer.text.contains("By the end of Monday 28 April 2025"))
      #expect(answer.text.contains("18 April Good Friday and 21 April Easter Monday do not count"))
      #expect(answer.text.contains("href=\"/policies/lambeth-2024/dates?from=2025-04-17T15:00\""))
    }
  }

  /// Given Hill & Dale closed on Tuesday 22 April, when its closures count, then the date is a day later.
  @Test func aPartnershipsOwnClosuresCount() async throws {
    try await World().browse { browser in
      let path = "/policies/lambeth-2024/dates?" + Self.same
      let plain = try await browser.get(path)
      let closed = try await browser.get(path + "&closed=hill")
      #expect(!plain.text.contains("Moving house"))
      #expect(closed.text.contains("By the end of Tuesday 29 April 2025"))
      #expect(closed.text.contains("Moving house"))
      #expect(closed.text.contains("dates?from=2025-04-17T15:00&amp;closed=hill\""))
      let form = try await browser.get("/policies/general/dates")
      #expect(!form.text.contains("Whose closed days count?"))
    }
  }

  @Test func withoutAStartTheFormHoldsNow() async throws {
    let world = World()
    try await world.browse { browser in
      let now = UKClock.local(world.now)
      for path in ["/policies/general", "/policies/general/dates"] {
        let text = try await browser.get(path).text
        #expect(text.contains("maxlength=\"4\" value=\"\(now.day.year)\""))
        #expect(!text.contains("id=\"results\""))
      }
    }
  }

  @Test(arguments: [
    ("from-day=31&from-month=2&from-year=2025&at=3pm", "Enter a date that exists"),
    ("from-day=&from-month=&from-year=&at=3pm", "Enter the day on which the challenge starts"),
    ("from-day=17&from-month=&from-year=2025&at=3pm", "The date must include a month"),
    ("from-day=17&from-month=4&from-year=2025&at=", "Enter the time at which it starts"),
    ("from-day=17&from-month=4&from-year=2025&at=25:00", "Enter a time such as"),
    ("from-day=17&from-month=4&from-year=1950&at=3pm", "Enter a date after 1969"),
    ("from-day=17&from-month=4&from-year=2199&at=3pm", "We do not know this date."),
    ("from-day=%3Cb%3E&from-month=4&from-year=2025&at=3pm", "Enter a date that exists"),
    ("from=tomorrow&at=3pm", "The date must include a month and a year"),
  ])
  func whatCannotBeReadIsSaidAndKept(query: String, said: String) async throws {
    try await World().browse { browser in
      let answer = try await browser.get("/policies/croydon-2018/dates?" + query)
      #expect(answer.status == 422)
      #expect(answer.text.contains("<title>Error: "))
      #expect(answer.text.contains(said))
      #expect(answer.text.contains("value=\"2025\"") == query.contains("2025"))
      #expect(!answer.text.contains("id=\"results\""))
      #expect(!answer.text.contains("<b>"))
    }
  }

  @Test func brokenEscapesAreMalformed() async throws {
    try await World().browse { browser in
      for path in ["/policies/general/dates?at=%zz", "/policies/general/timeline.svg?from=never"] {
        let answer = try await browser.get(path)
        #expect(answer.status == 400)
      }
    }
  }

  @Test func theOldAddressLeadsToTheDates() async throws {
    try await World().browse { browser in
      let answer = try await browser.get("/policies/general?" + Self.same)
      #expect(answer.status == 303)
      #expect(answer.header("Location") == "/policies/general/dates?" + Self.same)
    }
  }

  @Test func datesAreDataAndAPictureToo() async throws {
    try await World().browse { browser in
      let path = "/policies/lambeth-2024/dates?" + Self.same
      let data = try await browser.get(path, [("Accept", "application/json")])
      let object = try #require(try JSONSerialization.jsonObject(with: Data(data.text.utf8)) as? [String: Any])
      #expect(object["policy"] as? String == "lambeth-2024")
      #expect(object["from"] as? String == "2025-04-17T15:00:00+01:00")
      #expect((object["obligations"] as? [Any])?.isEmpty == false)
      let wrong = try await browser.get(path.replacing("-17T", with: "-37T"), [("Accept", "application/json")])
      #expect(wrong.status == 422)
      #expect(wrong.header("Content-Type") == "application/problem+json")
      let picture = try await browser.get("/policies/lambeth-2024/timeline.svg?" + Self.same)
      #expect(picture.text.contains("3pm on Thursday 17 April 2025"))
    }
  }
}
