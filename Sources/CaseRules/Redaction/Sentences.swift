/// What somebody wrote, in sentences to choose from. Put together they are the text again.
public enum Sentences {
  /// Where each sentence stands, in bytes of UTF-8. It ends with a full stop, a question or exclamation mark and a
  /// space after it, or with its line; initials end none.
  public static func ranges(of text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (start, end, isEnding) = (0, 0, false)
    var before: (last: Character?, other: Character?) = (nil, nil)
    for character in text {
      if isEnding, !character.isWhitespace {
        ranges.append(start..<end)
        (start, isEnding) = (end, false)
      }
      end += character.utf8.count
      if character.isNewline { isEnding = true }
      if character.isWhitespace, let last = before.last, "?!…".contains(last) || isStop(last, after: before.other) {
        isEnding = true
      }
      if !character.isWhitespace || before.last?.isWhitespace != true { before = (character, before.last) }
    }
    if start < end { ranges.append(start..<end) }
    return ranges
  }

  /// Whether a full stop ends a sentence: after "J.R." or "Mr K." comes more of it.
  private static func isStop(_ last: Character, after other: Character?) -> Bool {
    if "\"”’)".contains(last) { return other.map { ".?!…".contains($0) } ?? false }
    return last == "." && other?.isUppercase != true
  }

  public static func text(_ range: Range<Int>, of text: String) -> String? {
    let bytes = Array(text.utf8)
    guard range.upperBound <= bytes.count else { return nil }
    return String(validating: bytes[range], as: UTF8.self)
  }
}
