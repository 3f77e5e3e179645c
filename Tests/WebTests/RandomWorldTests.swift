import CaseRules
import Casework
import Storage
import Testing

@testable import Web

/// In random worlds: whoever finds a case in a list may open, find and export it, and whoever does not, may not.
@Suite struct RandomWorldTests {
  /// What one person sees of one case, by every way there is.
  private struct Sight: Equatable {
    var listed, opened, found, exported: Bool
  }

  @Test(arguments: UInt64(1)...6)
  func whatIsListedIsWhatOpensIsFoundAndIsCounted(seed: UInt64) async throws {
    let random = try await RandomWorld(seed: seed)
    try await random.live(cases: 6, acts: 60)
    let cases = try await random.cases()
    try #require(cases.count > 3)
    var seen = 0
    for person in random.directory.people where !person.posts.isEmpty {
      let listed = Shared<[String]>([])
      try await random.world.browse(as: person.id) { (browser: Browser) async throws in
        let list = try await browser.get("/cases", [("Accept", "application/json")])
        try #require(list.status == 200)
        listed.set(cases.filter { list.text.contains("\"\($0.reference)\"") }.map(\.id.text))
        let whole = list.text.ranges(of: "\"reference\":").count
        #expect(whole == listed.value.count, "\(person.id), seed \(seed): the list has \(whole)")
        for (id, reference, state) in cases {
          let path = "/cases/" + id.text
          let sight = Sight(
            listed: listed.value.contains(id.text), opened: try await browser.get(path).status == 200,
            found: try await browser.found(reference, at: path),
            exported: try await browser.get(path, [("Accept", "application/json")]).status == 200)
          let may = random.viewers(person).map { state.may(.read, $0, at: random.world.now).isYes }
          let expected = may.first ?? false
          #expect(
            sight == Sight(listed: expected, opened: expected, found: expected, exported: expected),
            "\(person.id) in \(person.posts), seed \(seed), \(state.entries.map(\.kind))")
        }
      }
      seen += listed.value.count
    }
    #expect(seen > 0)
    #expect(try await random.world.store.verify().isEmpty)
  }

  /// What somebody owes or waits for is in a case that they may open: a list of duties shows no case otherwise.
  @Test(arguments: UInt64(1)...12)
  func whatIsOwedIsInACaseThatOpens(seed: UInt64) async throws {
    let random = try await RandomWorld(seed: seed + 100)
    try await random.live(cases: 6, acts: 60)
    let states = Dictionary(uniqueKeysWithValues: try await random.cases().map { ($0.id, $0.state) })
    for person in random.directory.people {
      for viewer in random.viewers(person) {
        let counts = try await random.world.store.counts(for: viewer.ownNames)
        let owed = try await random.world.store.owed(by: viewer.ownNames, limit: 1_000, offset: 0)
        let waits = try await random.world.store.owed(to: viewer.ownNames, limit: 1_000, offset: 0)
        #expect(counts.owedBy == owed.count && counts.owedTo == waits.count, "\(viewer.post), seed \(seed)")
        for row in owed + waits {
          let state = try #require(states[row.due.caseID])
          #expect(
            state.may(.read, viewer, at: random.world.now).isYes,
            "\(viewer.post) has \(row.due.key) of a case that does not open, seed \(seed)")
        }
      }
    }
  }
}

extension Browser {
  /// Whether looking for a reference leads to the case.
  fileprivate func found(_ reference: String, at path: String) async throws -> Bool {
    let answer = try await post("/search", ["q": reference], from: get("/search"))
    return answer.header("Location") == path || answer.text.contains("href=\"\(path)\"")
  }
}
