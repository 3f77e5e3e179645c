/// A text as it is compared: small letters and digits without accents, each with the character that it came from.
struct FoldedText {
  /// One letter or digit, and the place of its character in the text.
  struct Unit {
    var scalar: Unicode.Scalar
    var place: Int
  }

  let characters: [Character]
  let units: [Unit]

  init(_ text: String) {
    characters = Array(text)
    units = characters.enumerated().flatMap { place, character in
      Self.folded(character).map { Unit(scalar: $0, place: place) }
    }
  }

  /// The letters and digits alone, in their order.
  static func key(_ text: String) -> String {
    String(String.UnicodeScalarView(text.flatMap(folded)))
  }

  func text(_ places: ClosedRange<Int>) -> String { String(characters[places]) }

  func isDigit(_ index: Int) -> Bool { ("0"..."9").contains(units[index].scalar) }

  /// Whether a word starts here. What stands apart, or is a digit beside a letter, is another word.
  func startsWord(_ index: Int) -> Bool {
    index == 0 || isApart(index - 1) || isDigit(index - 1) != isDigit(index)
  }

  func endsWord(_ index: Int) -> Bool { index == units.count - 1 || startsWord(index + 1) }

  /// Whether something that is neither letter nor digit stands after this one.
  func isApart(_ index: Int) -> Bool {
    index + 1 < units.count && units[index + 1].place > units[index].place + 1
  }

  /// The words, each as the first and the last of its units.
  var words: [ClosedRange<Int>] {
    var words: [ClosedRange<Int>] = []
    var start = 0
    for index in units.indices where endsWord(index) {
      words.append(start...index)
      start = index + 1
    }
    return words
  }

  func places(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
    units[range.lowerBound].place...units[range.upperBound].place
  }

  func key(_ range: ClosedRange<Int>) -> String {
    String(String.UnicodeScalarView(units[range].map(\.scalar)))
  }

  /// The letters or digits that a character stands for; none for a mark, a space or what can't be seen.
  private static func folded(_ character: Character) -> [Unicode.Scalar] {
    character.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      if scalar.isASCII { return ascii(scalar) }
      if let known = apart[scalar] { return Array(known.unicodeScalars) }
      return scalar.properties.lowercaseMapping.unicodeScalars.flatMap(plain)
    }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "a"..."z", "0"..."9": [scalar]
    case "A"..."Z": Array(scalar.properties.lowercaseMapping.unicodeScalars)
    default: []
    }
  }

  /// A small letter without its marks: Unicode's own name says which one it is.
  private static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII { return ascii(scalar) }
    if let known = apart[scalar] { return Array(known.unicodeScalars) }
    if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
      return Array(String(Int(value)).unicodeScalars)
    }
    guard scalar.properties.isAlphabetic, scalar.properties.canonicalCombiningClass == .notReordered else { return [] }
    let name = (scalar.properties.name ?? "").split(separator: " ")
    let isLatin = ["LATIN", "FULLWIDTH", "MATHEMATICAL"].contains(name.first ?? "")
    let letter = name.firstIndex(of: "WITH").map { name[$0 - 1] } ?? name.last ?? ""
    guard isLatin, letter.utf8.count == 1, let only = letter.unicodeScalars.first else { return [scalar] }
    return ascii(only)
  }

  /// Letters that no table takes apart, and letters of other scripts that look like Latin ones.
  private static let apart: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d",
    "ı": "i", "а": "a", "А": "a", "В": "b", "е": "e", "Е": "e", "К": "k", "М": "m", "Н": "h", "о": "o", "О": "o",
    "р": "p", "Р": "p", "с": "c", "С": "c", "Т": "t", "у": "y", "У": "y", "х": "x", "Х": "x", "і": "i", "І": "i",
    "ј": "j", "Ј": "j", "ѕ": "s", "Ѕ": "s", "Α": "a", "Β": "b", "Ε": "e", "Ζ": "z", "Η": "h", "Ι": "i", "Κ": "k",
    "Μ": "m", "Ν": "n", "Ο": "o", "ο": "o", "Ρ": "p", "Τ": "t", "Υ": "y", "Χ": "x",
  ]
}
