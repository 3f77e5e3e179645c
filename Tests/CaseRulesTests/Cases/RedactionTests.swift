import CaseRules
import Testing

/// Sentences to choose from, passages that go, and words that go wherever they stand.
@Suite struct RedactionTests {
  @Test(arguments: [
    ("She came. She left.", ["She came. ", "She left."]),
    ("J.R. has come in hungry. Mr K. saw it!  Why?", ["J.R. has come in hungry. ", "Mr K. saw it!  ", "Why?"]),
    ("One line\nAnother line", ["One line\n", "Another line"]),
    ("He said “Go away.” Then he left.", ["He said “Go away.” ", "Then he left."]),
    ("At 3.30 pm on 4.5.2026", ["At 3.30 pm on 4.5.2026"]),
    ("Zoë cried… Nobody came.", ["Zoë cried… ", "Nobody came."]),
    ("", []), ("  \n", ["  \n"]),
  ])
  func sentencesAreTheTextAgain(text: String, sentences: [String]) {
    let found = Sentences.ranges(of: text).compactMap { Sentences.text($0, of: text) }
    #expect(found == sentences)
    #expect(found.joined() == text)
  }

  private func passage(_ range: Range<Int>, _ reason: RedactionReason = .others) -> Redaction.Passage {
    Redaction.Passage(entry: 3, field: "account", bytes: range, reason: reason)
  }

  private func taken(_ passages: [Redaction.Passage], from text: String) -> String? {
    Redaction(passages: passages).taking(from: text, of: "account", at: 3) { "<\($0.rawValue)>" }
  }

  @Test func aPassageIsGoneAndTheRestStays() {
    let text = "Zoë came. Her brother hit her. She left. He too."
    let ranges = Sentences.ranges(of: text)
    #expect(taken([passage(ranges[1])], from: text) == "Zoë came. <others> She left. He too.")
    #expect(
      taken([passage(ranges[1]), passage(ranges[3], .harm)], from: text) == "Zoë came. <others> She left. <harm>")
    #expect(taken([passage(ranges[1]), passage(ranges[2])], from: text) == "Zoë came. <others> He too.")
    #expect(taken([passage(ranges[1]), passage(ranges[2], .harm)], from: text) == "Zoë came. <others> <harm> He too.")
    #expect(taken([passage(0..<text.utf8.count)], from: text) == "<others>")
    #expect(Redaction(passages: [passage(0..<4)]).taking(from: text, of: "risk", at: 3) { _ in "" } == text)
    #expect(Redaction(passages: [passage(0..<4)]).taking(from: text, of: "account", at: 4) { _ in "" } == text)
  }

  /// What does not fit lets nothing through.
  @Test func aPassageThatIsNotThereTakesAll() {
    #expect(taken([passage(0..<99)], from: "Short.") == nil)
    #expect(taken([passage(0..<3), passage(1..<4)], from: "Short.") == nil, "one over the other")
    #expect(taken([passage(0..<3)], from: "Zoë") == nil, "half of a letter")
  }

  @Test(arguments: [
    ("Kyle", "kyle hit KYLE; Kylé too", 3), ("Kyle Brannigan", "KYLE  BRANNIGAN, Kyle-Brannigan and Kyle", 2),
    ("Kyle", "Kyleigh and skyle", 0), ("Anna-Maria", "annamaria’s mother, Anna Maria", 2), ("Zoë", "zoe, ZOË", 2),
    ("14 High Street", "at 14, high street", 1), ("К. Ivanov", "K Ivanov", 1), ("O’Neill", "oneill and O'Neill", 2),
    ("Kyle", "K y l e", 1),
  ])
  func aWordIsFoundHoweverItIsWritten(word: String, text: String, places: Int) throws {
    let hidden = try #require(HiddenWord(word))
    #expect(hidden.count(in: text) == places)
    let left = HiddenWord.taking([hidden], from: text, mark: "#")
    #expect(left.filter { $0 == "#" }.count == places && hidden.count(in: left) == 0)
    if places == 0 { #expect(left == text) }
  }

  @Test(arguments: ["", "K", " - ", "é"]) func whatIsTooShortIsNone(word: String) { #expect(HiddenWord(word) == nil) }

  @Test func whatIsStoredIsReadAgain() throws {
    let redaction = Redaction(
      passages: [passage(0..<57), passage(60..<61, .notTheirs)],
      words: ["Kyle Brannigan", "14 High Street"].compactMap { HiddenWord($0) })
    #expect(redaction.passagesText == "3 account 0-57 others\n3 account 60-61 notTheirs")
    #expect(Redaction(passages: redaction.passagesText, words: redaction.wordsText) == redaction)
    #expect(Redaction(passages: "", words: "") == Redaction())
    for wrong in ["3 account 0-57", "x account 0-57 others", "3 account 57-0 others", "3 account 0-57 because"] {
      #expect(Redaction(passages: wrong, words: "") == nil, "\(wrong)")
    }
    #expect(Redaction(passages: "", words: "K") == nil)
  }
}
