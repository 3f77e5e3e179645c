/// Turns a word of the program, such as `handOver`, into the words of a file, `hand over`, and back.
enum Phrases {
  static func words(of raw: String) -> String {
    var words = ""
    for letter in raw {
      if letter.isUppercase { words += " " }
      words += letter == "-" ? " " : letter.lowercased()
    }
    return words
  }

  static func words<Value: CaseIterable & RawRepresentable<String>>(of values: Value.Type) -> [String] {
    values.allCases.map { words(of: $0.rawValue) }
  }

  static func value<Value: CaseIterable & RawRepresentable<String>>(_ phrase: String, _: Value.Type) -> Value? {
    Value.allCases.first { words(of: $0.rawValue) == phrase.lowercased() }
  }

  /// `hand over` as part of a key: `hand-over`.
  static func key(of raw: String) -> String {
    String(words(of: raw).map { $0 == " " ? "-" : $0 })
  }
}
