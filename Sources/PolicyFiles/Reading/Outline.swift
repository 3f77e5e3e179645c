/// Reads a file's lines before the YAML parser does, so that the parser is never asked to expand an alias, to nest
/// without end, or to choose between two equal keys. What a policy file may use of YAML is one line, one thought:
/// `word: value`, `- item`, `[a, b]` and quotes on one line; a text without quotes may go on, indented further.
struct Outline {
  private let file: String
  private(set) var problems: [PolicyProblem] = []
  /// The open tables: the column of their keys, and the line of each key.
  private var scopes: [(column: Int, lines: [String: Int])] = []
  /// Lines indented further than this belong to a text that began with `>` or `|`.
  private var block: Int?
  /// The column that owns the value on the line above.
  private var owner: Int?
  /// The value on the line above is a text without quotes, which may go on.
  private var mayGoOn = false

  static func problems(in text: String, file: String) -> [PolicyProblem] {
    var outline = Outline(file: file)
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var scalars = Array(line)
      if scalars.last == "\r" { scalars.removeLast() }
      if index == 0, scalars.first == "\u{FEFF}" { scalars.removeFirst() }
      outline.read(scalars, line: index + 1)
    }
    return outline.problems
  }

  private init(file: String) { self.file = file }

  private mutating func note(_ mistake: ShapeMistake, _ line: Int, _ index: Int) {
    problems.append(PolicyProblem(.shape(mistake), at: Place(file: file, line: line, column: index + 1)))
  }

  private mutating func read(_ line: [Unicode.Scalar], line number: Int) {
    if let index = line.firstIndex(where: { !$0.isPrintable }) {
      note(line[index] == "\t" ? .tab : .character(code: line[index].value), number, index)
      return
    }
    let indent = line.firstIndex { $0 != " " } ?? line.count
    guard indent < line.count else { return }
    if let end = block {
      if indent > end { return }
      block = nil
    }
    guard line[indent] != "#" else { return }
    if indent == 0, line.isDocumentMark { return note(.secondDocument, number, 0) }
    if line[0] == "%" { return note(.directive, number, 0) }
    if let column = owner, indent > column {
      if !mayGoOn || !line.isPlain(from: indent) { note(.severalLines, number, indent) }
      return
    }
    owner = nil
    mayGoOn = false
    readItem(line, from: indent, number)
  }

  private mutating func readItem(_ line: [Unicode.Scalar], from indent: Int, _ number: Int) {
    var index = indent
    if line.isDash(at: index) {
      scopes.removeAll { $0.column > indent }
      index = line.skipSpaces(from: index + 1)
      guard index < line.count, line[index] != "#" else { return }
      guard !line.isDash(at: index) else { return note(.listInList, number, index) }
    }
    guard let colon = line.colon(from: index) else {
      guard index > indent else { return note(.noColon(String(scalars: line[index...])), number, index) }
      return readValue(line, from: index, owner: indent, number)
    }
    readKey(line, from: index, to: colon, number)
    let value = line.skipSpaces(from: colon + 1)
    guard value < line.count, line[value] != "#" else { return }
    readValue(line, from: value, owner: index, number)
  }

  private mutating func readKey(_ line: [Unicode.Scalar], from start: Int, to colon: Int, _ number: Int) {
    let key = String(scalars: line[start..<colon])
    if key == "<<" { return note(.mergeKey, number, start) }
    if let mistake = Self.signs[line[start]] ?? (line[start].isQuote ? .quotedKey : nil) {
      return note(mistake, number, start)
    }
    scopes.removeAll { $0.column > start }
    if scopes.last?.column != start { scopes.append((start, [:])) }
    if scopes.count > ShapeMistake.deepest { return note(.tooDeep, number, start) }
    if let first = scopes[scopes.count - 1].lines[key] {
      note(.repeated(key: key, firstLine: first), number, start)
    } else {
      scopes[scopes.count - 1].lines[key] = number
    }
  }

  private mutating func readValue(_ line: [Unicode.Scalar], from start: Int, owner column: Int, _ number: Int) {
    owner = column
    switch line[start] {
    case "|", ">":
      owner = nil
      block = column
    case "[": readList(line, from: start, number)
    case "\"", "'":
      guard let end = line.closingQuote(from: start) else { return note(.quoteNotClosed, number, start) }
      checkEnd(line, from: end + 1, number)
    default:
      if let mistake = line.badStart(at: start, Self.signs) { return note(mistake, number, start) }
      let end = line.comment(from: start)
      if let colon = line.colon(from: start), colon < end { note(.colonInText, number, colon) }
      mayGoOn = end == line.count
    }
  }

  private mutating func readList(_ line: [Unicode.Scalar], from start: Int, _ number: Int) {
    var index = line.skipSpaces(from: start + 1)
    while index < line.count, line[index] != "]" {
      if line[index].isQuote {
        guard let end = line.closingQuote(from: index) else { return note(.quoteNotClosed, number, index) }
        index = line.skipSpaces(from: end + 1)
      } else {
        if let mistake = line.badStart(at: index, Self.signs) { return note(mistake, number, index) }
        let end = line[index...].firstIndex { ",[]{}#".unicodeScalars.contains($0) } ?? line.count
        if let colon = line[..<end].firstIndex(where: { $0 == ":" }), colon >= index {
          return note(.colonInText, number, colon)
        }
        index = end
      }
      guard index < line.count, line[index] == "," || line[index] == "]" else { break }
      if line[index] == "," { index = line.skipSpaces(from: index + 1) }
    }
    guard index < line.count else { return note(.listNotClosed, number, start) }
    guard line[index] == "]" else { return note(.afterQuote, number, index) }
    checkEnd(line, from: index + 1, number)
  }

  private mutating func checkEnd(_ line: [Unicode.Scalar], from start: Int, _ number: Int) {
    let index = line.skipSpaces(from: start)
    guard index < line.count else { return }
    if line[index] != "#" || index == start { note(.afterQuote, number, index) }
  }

  private static let signs: [Unicode.Scalar: ShapeMistake] = [
    "&": .anchor, "*": .alias, "!": .tag, "{": .flowTable, "}": .reserved("}"), "]": .reserved("]"),
    ",": .reserved(","), "@": .reserved("@"), "`": .reserved("`"), "%": .reserved("%"), "[": .listInList,
  ]
}
