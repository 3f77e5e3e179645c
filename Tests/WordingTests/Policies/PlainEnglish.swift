/// What is wrong with a sentence that people are to read.
enum PlainEnglish {
  static func doubts(_ text: String, isOurs: Bool) -> [String] {
    var found: [String] = []
    if text.contains("  ") { found.append("double space") }
    if text.contains(" .") || text.contains(" ,") || text.contains("..") || text.contains("“”") { found.append("gap") }
    let words = text.lowercased()
    for word in ["please", "successfully", "e.g.", "i.e.", "etc."] where words.contains(word) { found.append(word) }
    guard isOurs else { return found }
    for sentence in sentences(of: unquoted(text)) {
      let count = sentence.split(separator: " ").count
      if count > 25 { found.append("\(count) words") }
      if sentence.contains(where: { $0 == "!" }) { found.append("exclamation mark") }
      let camel = zip(sentence, sentence.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
      if camel { found.append("a word of the program") }
    }
    for start in unquoted(text).split(separator: ". ") where start.first?.isLowercase == true {
      found.append("starts small")
    }
    if let last = text.last, !".:?".contains(last) { found.append("no end") }
    return found
  }

  /// Without what stands between quotation marks: those words are not ours.
  private static func unquoted(_ text: String) -> String {
    var depth = 0
    return text.reduce(into: "") { out, letter in
      if letter == "“" { depth += 1 }
      if depth == 0 { out.append(letter) }
      if letter == "”" {
        depth -= 1
        out.append("Q")
      }
    }
  }

  private static func sentences(of text: String) -> [String] {
    text.replacing(". ", with: ".\n").replacing(": ", with: ":\n").split(separator: "\n").map(String.init)
      .filter { !$0.isEmpty }
  }
}
