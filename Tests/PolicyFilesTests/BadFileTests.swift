import Bundled
import CaseRules
import PolicyFiles
import Testing

/// Files that are wrong as a whole: nothing is read of them, and nothing crashes.
@Suite struct BadFiles {
  @Test(arguments: ["", "\n\n", "# nothing but a remark\n", "\u{FEFF}"])
  func anEmptyFileIsRefused(_ text: String) {
    let said = SmallPolicy.problems(of: text)
    #expect(said == "small.yaml:1:1: The file is empty. A policy begins with 'policy:' and its key")
  }

  @Test func bytesThatAreNotTextAreRefused() {
    let error = #expect(throws: PolicyErrors.self) { try PolicyFile.read(bytes: [0x70, 0xFF, 0xFE], name: "bad.yaml") }
    #expect(error?.description == "bad.yaml:1:1: The file is not UTF-8 text. Save it as UTF-8")
  }

  @Test func tenMegabytesAreRefusedBySize() {
    let text = String(repeating: "# remark\n", count: 1_111_112)
    let said = "small.yaml:1:1: The file has 10000008 bytes. A policy file has at most 1000000"
    #expect(SmallPolicy.problems(of: text) == said)
    let error = #expect(throws: PolicyErrors.self) {
      try PolicyFile.read(bytes: Array(text.utf8), name: "small.yaml")
    }
    #expect(error?.description == said)
  }

  /// Each line would be ten times the one before; the parser is never asked.
  @Test func anAliasBombIsRefusedAtItsFirstAnchor() {
    let bomb = (1...30).reduce("a0: &a0 [lol]\n") { text, level in
      text + "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    let said = SmallPolicy.problems(of: bomb)
    #expect(said.hasPrefix("small.yaml:1:5: An anchor ('&'). Write the value out, or put the text in quotes\n"))
    #expect(said.contains("small.yaml:2:5: An anchor ('&')"))
  }

  @Test(arguments: ["key:\n  'a\n  : *x", "? *a : b", "a: b\n  'c\n  *x", "a:\n  - b\n    - 'c\n", "- *x", "&a : b"])
  func noAliasHidesBehindAQuote(_ text: String) {
    #expect(!SmallPolicy.problems(of: text).isEmpty)
  }

  @Test func deepNestingIsRefused() {
    let deep = (0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(SmallPolicy.problems(of: deep).hasPrefix("small.yaml:21:21: Too many levels of indentation"))
    #expect(!SmallPolicy.problems(of: String(repeating: "- ", count: 100_000)).isEmpty)
    #expect(!SmallPolicy.problems(of: "a: " + String(repeating: "[", count: 100_000)).isEmpty)
  }

  @Test func everyProblemIsSaidAndNotOnlyTheFirst() {
    let text = SmallPolicy.text.replacing("owed by: both", with: "owed by: nobody")
      .replacing("within: 24 hours", with: "within: 24 fortnights").replacing(
        "powers: [decide]", with: "power: [decide]")
    let lines = SmallPolicy.problems(of: text).split(separator: "\n").map { $0.prefix(16) }
    #expect(lines == ["small.yaml:25:18", "small.yaml:38:17", "small.yaml:45:3:"])
  }

  /// Windows ends its lines in two characters, and some editors begin a file with a mark.
  @Test func aFileFromAnotherEditorIsTheSamePolicy() throws {
    let plain = try PolicyFile.read(SmallPolicy.text, name: "small.yaml")
    let windows = "\u{FEFF}" + SmallPolicy.text.replacing("\n", with: "\r\n")
    #expect(try PolicyFile.read(windows, name: "small.yaml") == plain)
  }

  @Test func valuesStayText() throws {
    let text = SmallPolicy.text.replacing("title: Small policy", with: "title: 17:00").replacing(
      "name: First", with: "name: no")
    let policy = try PolicyFile.read(text, name: "small.yaml")
    #expect(policy.title == "17:00")
    #expect(policy.edition.name == "no")
  }
}
