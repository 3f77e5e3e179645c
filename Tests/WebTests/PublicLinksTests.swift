import Testing

@testable import Web

/// Whoever is not signed in finds no dead end.
@Suite struct PublicLinksTests {
  @Test func everyLinkFromTheFrontPageLeadsSomewhere() async throws {
    try await World { $0.demo = false }.browse { browser in
      var titles: [String: String] = [:]
      var waiting = ["/"]
      var seen: Set<String> = []
      while let path = waiting.popLast() {
        guard seen.insert(path).inserted else { continue }
        let answer = try await browser.get(path)
        if path == "/sign-in" || answer.status == 303 { continue }
        #expect(answer.status == 200, "\(path) answers \(answer.status)")
        guard answer.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
        let title = try #require(answer.text.between("<title>", "</title>"))
        if let other = titles[title] { Issue.record("\(path) and \(other) are both called \(title)") }
        titles[title] = path
        #expect(answer.text.ranges(of: "<h1").count == 1, "\(path) has not one h1")
        // Only what is sent from a form needs one.
        let sends = answer.text.contains("method=\"post\"")
        #expect(sends || answer.header("Set-Cookie") == nil, "\(path) sets a cookie")
        for fragment in answer.text.links.filter({ $0.hasPrefix("#") && !$0.hasPrefix("#shape-") }) {
          #expect(answer.text.contains("id=\"\(fragment.dropFirst())\""), "\(path) has no \(fragment)")
        }
        waiting += answer.text.links.filter { $0.hasPrefix("/") }.map { String($0.prefix { $0 != "#" }) }
      }
      #expect(titles.count > 25)
      for path in ["/policies/lambeth-2024", "/guidance/principles", "/help", "/cookies"] {
        #expect(seen.contains(path), "nothing leads to \(path)")
      }
    }
  }

  @Test(arguments: ["/", "/guidance", "/policies", "/policies/general", "/cookies"])
  func idsOnAPageAreUnique(path: String) async throws {
    try await World().browse { browser in
      let ids = try await browser.get(path).text.values(of: " id=\"")
      #expect(ids.count == Set(ids).count)
    }
  }
}

extension String {
  func between(_ start: String, _ end: String) -> String? {
    guard let from = firstRange(of: start) else { return nil }
    let rest = self[from.upperBound...]
    guard let to = rest.firstRange(of: end) else { return nil }
    return String(rest[..<to.lowerBound])
  }

  /// What stands between each `start` and the next quotation mark.
  func values(of start: String) -> [String] {
    ranges(of: start).map { found in String(self[found.upperBound...].prefix { $0 != "\"" }) }
  }

  var links: [String] { values(of: "href=\"").map { $0.replacing("&amp;", with: "&") } }
}
