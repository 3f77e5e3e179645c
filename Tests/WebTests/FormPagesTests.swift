import HTTPTypes
import Testing

@testable import Web

@Suite struct FormPagesTests {
  @Test func aWrongFormComesBackWithWhatWasTyped() async throws {
    try await World().browse { browser in
      try await browser.signIn()
      let page = try await browser.get("/tries")
      let words = "\"<b>\u{301}\u{202E}"
      let answer = try await browser.post(
        "/tries", ["words": words, "on-day": "31", "on-month": "2", "on-year": "2026", "at": "5:30pm"], from: page)
      #expect(answer.status == 422)
      #expect(answer.text.contains("<title>Error: Try – Counterpart</title>"))
      #expect(answer.text.contains("There is a problem"))
      #expect(answer.text.contains("<a href=\"#on-day\">Enter a date that exists, such as 17 4 2026</a>"))
      #expect(answer.text.contains("id=\"on-error\""))
      #expect(answer.text.utf8.contains("&quot;&lt;b&gt;\u{301}[U+202E]".utf8))
      #expect(answer.text.contains("name=\"on-day\" type=\"text\" inputmode=\"numeric\" maxlength=\"2\" value=\"31\""))
      #expect(answer.text.contains("value=\"5:30pm\""))
    }
  }

  @Test func aGoodFormGoesOnWithANoticeShownOnce() async throws {
    try await World().browse { browser in
      try await browser.signIn()
      let page = try await browser.get("/tries")
      #expect(page.hidden("once")?.count == 64)
      let answer = try await browser.post("/tries", Self.good, from: page)
      #expect(answer.status == 303)
      #expect(answer.header("Location") == "/tries")
      #expect(try await browser.get("/tries").text.contains("Your try is recorded"))
      #expect(try await !browser.get("/tries").text.contains("Your try is recorded"))
    }
  }

  @Test func aHundredThousandCharactersAreKeptAndRefused() async throws {
    try await World().browse { browser in
      try await browser.signIn()
      let long = String(repeating: "é", count: 100_000)
      let answer = try await browser.post("/tries", ["words": long], from: browser.get("/tries"))
      #expect(answer.status == 422)
      #expect(answer.text.contains("Shorten this to 5,000 characters or fewer"))
      #expect(answer.text.utf8.contains(long.utf8))
    }
  }

  @Test func theSameHandlerAnswersJSON() async throws {
    try await World().browse { browser in
      try await browser.signIn()
      let secret = try #require(try await browser.get("/tries").hidden("csrf"))
      let asJSON = [
        ("Accept", "application/json"), ("Content-Type", "application/json"), ("X-Form-Secret", secret),
      ]
      let made = try await browser.send(
        .post, "/tries", asJSON, body: #"{"words":"Hello","on":"2026-04-16","at":"5:30pm","once":"k1"}"#)
      #expect(made.status == 201)
      #expect(made.text == #"{"once":"k1","words":"Hello"}"#)
      #expect(made.header("Location") == "/tries")
      let wrong = try await browser.send(.post, "/tries", asJSON, body: #"{"words":"","on":"16 April"}"#)
      #expect(wrong.status == 422)
      #expect(wrong.header("Content-Type") == "application/problem+json")
      #expect(wrong.text.contains(#"{"field":"words","words":"Enter some words"}"#))
      let refused = try await browser.send(.post, "/tries/refused", asJSON, body: "{}")
      #expect(refused.status == 409)
      #expect(refused.text.contains("Somebody else answered first."))
      let unsigned = try await browser.send(
        .post, "/tries", asJSON.filter { $0.0 != "X-Form-Secret" }, body: #"{"words":"Hello"}"#)
      #expect(unsigned.status == 403)
      for body in ["", "[]", "{", #"{"a":{"b":1}}"#, #"{"a":null}"#] {
        #expect(try await browser.send(.post, "/tries", asJSON, body: body).status == 400)
      }
    }
  }

  static let good: SentForm = ["words": "Hello", "on-day": "16", "on-month": "4", "on-year": "2026", "at": "9am"]
}

extension Sequence<UInt8> {
  func contains(_ part: some Collection<UInt8>) -> Bool { Array(self).firstRange(of: Array(part)) != nil }
}
