import CaseRules
import HTTPTypes
import Testing

@testable import Web

/// A form that arrives twice is recorded once, and nobody is told otherwise.
@Suite struct RepeatedActTests {
  static let said = [("means", "phone"), ("account", "We talked.")]

  @Test func aDoubleClickSaysThatItWasRecordedAlready() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let address = try await browser.raise()
      let page = try await browser.get(address + "/discussions")
      let form = page.hiddenFields(plus: Self.said)
      let first = try await browser.follow(browser.post(address + "/discussions", form, from: page))
      #expect(first.text.contains("The discussion is recorded"))
      let again = try await browser.post(address + "/discussions", form, from: page)
      #expect(again.status == 303)
      let second = try await browser.follow(again)
      let last = try #require(try await world.cases().first?.last)
      #expect(!second.text.contains("The discussion is recorded"))
      #expect(second.text.contains("This was recorded already"))
      #expect(second.text.contains("<a href=\"#e\(last)\">Read entry \(last)</a>"))
      #expect(second.text.contains("id=\"e\(last)\""))
      #expect(try await !browser.get(address).text.contains("This was recorded already"))
    }
    #expect(try await world.cases().first?.entries.filter { $0.kind == "discussed" }.count == 1)
  }

  @Test func otherWordsComeBackAndCanBeSentAsWell() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let address = try await browser.raise()
      let page = try await browser.get(address + "/discussions")
      let form = page.hiddenFields(plus: Self.said)
      _ = try await browser.post(address + "/discussions", form, from: page)
      let changed = page.hiddenFields(plus: [("means", "phone"), ("account", "We talked, and she agreed.")])
      let back = try await browser.post(address + "/discussions", changed, from: page)
      #expect(back.status == 409)
      #expect(back.text.contains("An earlier version of this is recorded already."))
      #expect(back.text.contains("We talked, and she agreed."))
      let sent = back.hiddenFields(plus: [("means", "phone"), ("account", "We talked, and she agreed.")])
      #expect(try await browser.post(address + "/discussions", sent, from: back).status == 303)
      #expect(try await browser.get(address).text.contains("We talked, and she agreed."))
    }
    #expect(try await world.cases().first?.entries.filter { $0.kind == "discussed" }.count == 2)
  }

  @Test func asDataItSaysSoToo() async throws {
    try await RaisingWorld().browse { browser in
      let address = try await browser.raise()
      let secret = try #require(try await browser.get(address + "/discussions").hidden("csrf"))
      let headers = [("Accept", "application/json"), ("Content-Type", "application/json"), ("X-Form-Secret", secret)]
      let body = #"{"means":"phone","account":"We talked.","once":"k1"}"#
      let first = try await browser.send(.post, address + "/discussions", headers, body: body)
      let second = try await browser.send(.post, address + "/discussions", headers, body: body)
      #expect(first.text.contains("\"isRepeat\":false"))
      #expect(second.text.contains("\"isRepeat\":true"))
    }
  }
}
