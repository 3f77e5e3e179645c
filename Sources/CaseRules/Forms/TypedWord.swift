/// One word of a text as it was typed: letters and digits, with hyphens and apostrophes inside it.
struct TypedWord {
  var text: String
  /// The characters of it in the text, counted from 0.
  var places: Range<Int>
  /// Whether nothing stands before it in its sentence.
  var startsSentence: Bool
  /// Whether a full stop stands straight after it.
  var isStopped: Bool
  /// Whether white space alone stands between it and the word before.
  var isBesideLast: Bool

  var key: String { FoldedText.key(text) }
  var isCapitalised: Bool { text.first?.isUppercase ?? false }
  var isAllCapitals: Bool { text.allSatisfy { !$0.isLowercase } }

  /// A capital and small letters, or a long word in capitals alone: shorter ones are abbreviations.
  var isLikeName: Bool {
    isCapitalised && text.count > 1 && !text.contains(where: \.isNumber) && (!isAllCapitals || text.count > 4)
  }

  func follows(_ word: TypedWord) -> Bool { isBesideLast && !word.isStopped }

  static func all(in text: String) -> [TypedWord] {
    let characters = Array(text)
    var words: [TypedWord] = []
    var index = 0
    while index < characters.count {
      guard isPart(characters[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < characters.count, isPart(characters[index]) || isJoint(characters, index) { index += 1 }
      words.append(
        TypedWord(
          text: String(characters[start..<index]), places: start..<index,
          startsSentence: startsSentence(characters, start, after: words.last),
          isStopped: index < characters.count && characters[index] == ".",
          isBesideLast: words.last.map { characters[$0.places.upperBound..<start].allSatisfy(\.isWhitespace) } ?? false
        ))
    }
    return words
  }

  /// Two or three single capitals in a row, such as "J.R." or "J R", as letters.
  static func initials(_ words: [TypedWord]) -> [String] {
    var found: [String] = []
    var run = ""
    var last: TypedWord?
    for word in words {
      let isOne = word.key.count == 1 && word.isCapitalised && word.key.allSatisfy(\.isLetter)
      let isNext = last.map { word.places.lowerBound - $0.places.upperBound <= 2 } ?? true
      if !isOne || !isNext {
        found.append(run)
        run = ""
      }
      if isOne { run += word.key }
      last = word
    }
    return (found + [run]).filter { (2...3).contains($0.count) && !OrdinaryWords.shortForms.contains($0) }
  }

  private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// An apostrophe or hyphen between two letters. The "'s" of a name is no part of it.
  private static func isJoint(_ characters: [Character], _ index: Int) -> Bool {
    guard "'’-".contains(characters[index]), index > 0, index + 1 < characters.count,
      characters[index - 1].isLetter, characters[index + 1].isLetter
    else { return false }
    if characters[index] == "-" { return true }
    let isEnd = index + 2 >= characters.count || !characters[index + 2].isLetter
    return !(isEnd && characters[index + 1].lowercased() == "s")
  }

  private static func startsSentence(_ characters: [Character], _ start: Int, after last: TypedWord?) -> Bool {
    guard let last else { return true }
    let between = characters[last.places.upperBound..<start]
    if between.contains(where: { "!?:\n".contains($0) }) { return true }
    return between.contains(".") && last.key.count > 1 && !OrdinaryWords.titles.contains(last.key)
  }
}

/// Streets with a house number: "12 Acacia Avenue".
enum Addresses {
  struct Found {
    var street: String
    var places: Range<Int>
  }

  private static let kinds: Set<String> = [
    "road", "rd", "street", "st", "avenue", "ave", "lane", "close", "drive", "way", "court", "house", "place",
    "terrace", "gardens", "crescent", "grove", "hill", "row", "walk", "mews", "square", "park", "green", "rise",
  ]

  static func found(in words: [TypedWord]) -> [Found] {
    words.indices.compactMap { index in
      let (number, names) = (words[index].text, words[(index + 1)...].prefix(4))
      guard number.first?.isNumber ?? false, number.count <= 5,
        let kind = names.dropFirst().firstIndex(where: { kinds.contains($0.key) }),
        words[index + 1...kind].allSatisfy({ $0.isBesideLast && $0.isCapitalised })
      else { return nil }
      return Found(
        street: words[index + 1...kind].map(\.text).joined(separator: " "),
        places: words[index].places.lowerBound..<words[kind].places.upperBound)
    }
  }
}
