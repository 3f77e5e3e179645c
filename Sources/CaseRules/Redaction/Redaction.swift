/// What is taken out of a record for whoever receives it: passages of what people wrote, and words wherever they stand.
public struct Redaction: Hashable, Sendable {
  /// A piece of one field of one entry. Its place is counted in bytes of UTF-8, so that how sentences are found may
  /// change, and what was marked does not.
  public struct Passage: Hashable, Sendable {
    public var entry: Int
    public var field: String
    public var bytes: Range<Int>
    public var reason: RedactionReason
    public init(entry: Int, field: String, bytes: Range<Int>, reason: RedactionReason) {
      self.entry = entry
      self.field = field
      self.bytes = bytes
      self.reason = reason
    }
  }

  public var passages: [Passage]
  public var words: [HiddenWord]

  public init(passages: [Passage] = [], words: [HiddenWord] = []) {
    self.passages = passages
    self.words = words
  }

  /// The fields of an entry's words in which it stands.
  public static let passagesField = "passages"
  public static let wordsField = "hiddenWords"

  /// "14 account 0-57 others", a line for each.
  public var passagesText: String {
    passages.map { passage in
      let bytes = "\(passage.bytes.lowerBound)-\(passage.bytes.upperBound)"
      return "\(passage.entry) \(passage.field) \(bytes) \(passage.reason.rawValue)"
    }.joined(separator: "\n")
  }

  public var wordsText: String { words.map(\.typed).joined(separator: "\n") }

  /// - Returns: nil where a line says nothing: what can't be read must not be taken for nothing.
  public init?(passages: String, words: String) {
    self.init()
    for line in passages.split(separator: "\n") {
      guard let passage = Self.passage(line.split(separator: " ")) else { return nil }
      self.passages.append(passage)
    }
    for line in words.split(separator: "\n") {
      guard let word = HiddenWord(String(line)) else { return nil }
      self.words.append(word)
    }
  }

  private static func passage(_ parts: [Substring]) -> Passage? {
    guard parts.count == 4, let entry = Int(parts[0]), let bytes = range(parts[2]),
      let reason = RedactionReason(rawValue: String(parts[3]))
    else { return nil }
    return Passage(entry: entry, field: String(parts[1]), bytes: bytes, reason: reason)
  }

  /// "0-57", the end not counted; nil for anything else.
  public static func range(_ text: some StringProtocol) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from >= 0, from < to else { return nil }
    return from..<to
  }

  /// A field of an entry without its passages.
  ///
  /// - Parameter mark: what stands in the place of what was taken out. Passages of one reason that touch have one.
  /// - Returns: nil where a passage does not lie in the text, so that nothing is let through by mistake.
  public func taking(from text: String, of field: String, at entry: Int, mark: (RedactionReason) -> String) -> String? {
    let own = passages.filter { $0.entry == entry && $0.field == field }
    if own.isEmpty { return text }
    let utf8 = Array(text.utf8)
    var (kept, end, last) = ([UInt8](), 0, RedactionReason?.none)
    for passage in own.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
      guard passage.bytes.lowerBound >= end, passage.bytes.upperBound <= utf8.count else { return nil }
      let between = utf8[end..<passage.bytes.lowerBound]
      if !between.isEmpty || last != passage.reason {
        kept += between + Array(mark(passage.reason).utf8) + [UInt8(ascii: " ")]
      }
      (end, last) = (passage.bytes.upperBound, passage.reason)
    }
    kept += utf8[end...]
    return String(validating: kept, as: UTF8.self).map { $0.trimmed }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
