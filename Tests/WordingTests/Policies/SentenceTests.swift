import CaseRules
import Testing

@testable import Wording

@Suite struct SentenceTests {
  @Test(arguments: [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
  func listsReadAsEnglish(items: [String], said: String) {
    #expect(Sentences.list(items) == said)
  }

  @Test(arguments: [
    ("Line manager", "line manager"), ("Head of Service", "Head of Service"), ("CP chair", "CP chair"), ("", ""),
    ("IRO", "IRO"), ("The board's Business Team", "the board's Business Team"),
    ("Senior manager, at least a Head of Service", "senior manager, at least a Head of Service"),
    ("Director of Children's Services", "Director of Children's Services"),
  ])
  func namesStandInsideASentence(name: String, inside: String) {
    #expect(Sentences.inside(name) == inside)
  }

  @Test func aLongListBecomesTwoSentences() {
    let parts = Array(repeating: "one thing of five words", count: 9)
    let sentences = Sentences.chunks("it holds ", "it also holds ", parts)
    #expect(sentences.count > 1)
    #expect(sentences.allSatisfy { Sentences.words(in: $0) <= Sentences.longest })
  }

  @Test func wrappedTextKeepsItsWidthAndItsWords() {
    let text = "Each side’s practitioner must settle the matter within 5 working days of the opening of this stage."
    let lines = PlainText.wrapped(text, width: 30, first: "• ", rest: "  ")
    #expect(lines.allSatisfy { $0.count <= 30 })
    #expect(lines.flatMap { $0.split(separator: " ") }.dropFirst().joined(separator: " ") == text)
  }
}
