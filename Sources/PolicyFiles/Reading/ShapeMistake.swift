/// What is wrong with a policy file before any of its words are looked at.
public enum ShapeMistake: Hashable, Sendable {
  case empty
  case tooLarge(bytes: Int)
  case notUTF8
  case character(code: UInt32)
  case tab
  case secondDocument
  case directive
  case anchor
  case alias
  case tag
  case mergeKey
  case flowTable
  case listInList
  case severalLines
  case noColon(String)
  case colonInText
  case reserved(String)
  case quoteNotClosed
  case listNotClosed
  case quotedKey
  case afterQuote
  case tooDeep
  case repeated(key: String, firstLine: Int)
  /// The parser's own words for lines that do not fit together.
  case layout(String)

  var words: String {
    switch self {
    case .empty: "The file is empty. A policy begins with 'policy:' and its key"
    case .tooLarge(let bytes): "The file has \(bytes) bytes. A policy file has at most \(Self.largest)"
    case .notUTF8: "The file is not UTF-8 text. Save it as UTF-8"
    case .character(let code): "A character that can't be seen (U+\(Self.hex(code))). Delete it"
    case .tab: "A tab. Use spaces"
    case .secondDocument: "A line of '---' or '...'. A file holds one policy and no such line"
    case .directive: "A line that begins with '%'. A policy file has no such lines"
    case .noColon(let text): "Found '\(text)', expected a word, a colon and a value"
    case .tooDeep: "Too many levels of indentation. A policy file needs at most \(Self.deepest)"
    case .repeated(let key, let line): "'\(key)' is here twice: the first is on line \(line)"
    case .layout(let problem): "The lines do not fit together here: \(problem)"
    default: wordsForYAML
    }
  }

  private var wordsForYAML: String {
    switch self {
    case .anchor: "An anchor ('&'). Write the value out, or put the text in quotes"
    case .alias: "An alias ('*'). Write the value out, or put the text in quotes"
    case .tag: "A tag ('!'). Write the value out, or put the text in quotes"
    case .mergeKey: "A merge key ('<<'). Write the values out, or use 'extends'"
    case .flowTable: "A table in braces. Put each word on a line of its own, or put the text in quotes"
    case .listInList: "A list inside a list. Put each item on a line of its own"
    case .severalLines:
      "This line is indented further than the value above it. Line it up, or begin a long text with '>'"
    case .colonInText: "A colon inside a text. Put the text in quotes"
    case .reserved(let sign): "A text can't begin with '\(sign)'. Put the text in quotes"
    case .quoteNotClosed: "A quotation mark that is not closed on its line. A text of several lines begins with '>'"
    case .listNotClosed: "A list that is not closed on its line. Put each item on a line of its own, after '- '"
    case .quotedKey: "A word before a colon needs no quotation marks, and a value stands on the line of its word"
    case .afterQuote: "Text after a closing quotation mark or bracket"
    default: ""
    }
  }

  static let largest = 1_000_000
  static let deepest = 20

  private static func hex(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
