import CaseRules
import Foundation
import Testing

@testable import Web

@Suite struct PublicPoliciesTests {
  @Test func allBundledPoliciesAreListed() async throws {
    try await World().browse { browser in
      let text = try await browser.get("/policies").text
      for id in ["lambeth-2024", "lambeth-briefing", "croydon-2018", "bedfordshire-2018", "general"] {
        #expect(text.contains("href=\"/policies/\(id)\""))
      }
      #expect(text.contains("A starter: a partnership adopts it before anybody uses it."))
      #expect(text.contains("Ask the partnership if it still holds."))
    }
  }

  /// Given adoptions one after another, then only the newest counts.
  @Test func theListSaysWhoUsesWhich() async throws {
    try await World().browse { browser in
      let rows = try await browser.get("/policies").text.split(separator: "<li>")
      func row(_ id: String) -> Substring? { rows.first { $0.contains("/policies/\(id)\"") } }
      let first = try #require(row("lambeth-2024"))
      #expect(first.contains("In use by Wharfside Safeguarding Children Partnership."))
      #expect(try #require(row("croydon-2018")).contains("In use by Hill &lt;b&gt;&amp; Dale&lt;/b&gt;."))
    }
  }

  @Test(arguments: PublicWorld.policies.map(\.id.text)) func aPolicyIsWhole(id: String) async throws {
    try await World().browse { browser in
      let policy = try #require(PublicWorld.policies.first { $0.id.text == id })
      let text = try await browser.get("/policies/" + id).text
      #expect(text.ranges(of: "<svg xmlns").count == 1)
      #expect(text.contains("name=\"from-day\""))
      for reading in policy.interpretations { #expect(text.contains("id=\"reading-\(reading.key)\"")) }
      #expect(text.ranges(of: "<dt>It could also be</dt>").count == policy.interpretations.count)
      let picture = try await browser.get("/policies/\(id)/ladder.svg")
      #expect(picture.header("Content-Type") == "image/svg+xml; charset=utf-8")
      #expect(picture.text.hasPrefix("<svg "))
    }
  }

  @Test(arguments: [("/policies", "lambeth-briefing"), ("/policies/general", "\"sections\"")])
  func policiesAreDataToo(path: String, holds: String) async throws {
    try await World().browse { browser in
      let answer = try await browser.get(path, [("Accept", "application/json")])
      #expect(answer.header("Content-Type") == "application/json")
      #expect(answer.text.contains(holds))
      _ = try JSONSerialization.jsonObject(with: Data(answer.text.utf8))
    }
  }
}
