import CaseRules
import Casework
import Testing

/// A stored row that is not exactly what this program writes is refused, never guessed at.
@Suite struct RefusedRowTests {
  private static let good = GoldenTests.row(GoldenTests.stored(Sample.all[0]))

  private func problem(_ change: (inout StoredEvent) -> Void) -> FactProblem? {
    var row = Self.good
    change(&row)
    do {
      _ = try EventCodec.event(row)
      return nil
    } catch {
      return error
    }
  }

  @Test func theRowItselfIsGood() { #expect(problem { _ in } == nil) }

  @Test func unknownKindsAndSchemas() {
    #expect(problem { $0.kind = "updated" } == .unknownKind("updated", schema: 1))
    #expect(problem { $0.schema = 2 } == .unknownKind("raised", schema: 2))
  }

  @Test(arguments: [
    (#""board":"east","#, "", FactProblem.missing(field: "board")),
    (#""board":"east","#, #""board":"east","child":"x","#, .unknownField("child")),
    (#""board":"east","#, #""board":7,"#, .wrongForm(field: "board", found: "7")),
    (#""recordOnly":"yes""#, #""recordOnly":"true""#, .wrongForm(field: "recordOnly", found: "true")),
    (#""person":"adult""#, #""person":"cat""#, .wrongForm(field: "person", found: "cat")),
    (
      #""decisionOn":"2026-11-27""#, #""decisionOn":"2026-02-30""#, .wrongForm(field: "decisionOn", found: "2026-02-30")
    ),
    ("{", "", .wrongForm(field: "", found: "not a JSON object")),
  ])
  func facts(old: String, new: String, expected: FactProblem) {
    #expect(problem { $0.facts = $0.facts.replacing(old, with: new, maxReplacements: 1) } == expected)
  }

  @Test(arguments: [
    (#""byPost":"post-1","#, "", FactProblem.missing(field: "byPost")),
    (#""byPost":"post-1","#, #""byPost":"post-1","other":"x","#, .unknownField("other")),
    (#"["post-3"]"#, "[]", .wrongForm(field: "receiving", found: "lists of unequal length")),
  ])
  func routing(old: String, new: String, expected: FactProblem) {
    #expect(problem { $0.routing = $0.routing.replacing(old, with: new, maxReplacements: 1) } == expected)
  }

  @Test(arguments: ["", "{}", "[\"a\"]", "[[\"a\"]]", "[[\"a\",\"b\",\"c\"]]"])
  func words(text: String) {
    #expect(throws: FactProblem.wrongForm(field: "words", found: "not a list of pairs")) {
      try EventCodec.words(of: text)
    }
  }

  @Test(arguments: [
    "plain", "a \"quote\" and \\", "line\nline", "מימין\u{202E}", "👩‍👩‍👧 e\u{301}",
    String(repeating: "x", count: 100_000),
  ])
  func wordsComeBack(text: String) throws {
    let words = Words([("second", text + "."), ("first", "asked later")])
    #expect(try EventCodec.words(of: EventCodec.text(of: words)) == words)
  }

  /// Law 7: ids of people stand in the routing only, and words only where they are sealed.
  @Test(arguments: Sample.all) func factsNameNobody(happening: Happening) {
    let stored = GoldenTests.stored(happening)
    for canary in ["person-", "post-", "agency-", "partnership-", "Why.", "What was said."] {
      #expect(!stored.facts.contains(canary))
    }
    #expect(!stored.routing.contains("Why.") && !stored.routing.contains("What was said."))
    #expect(stored.words?.contains("What was said.") == true)
  }
}
