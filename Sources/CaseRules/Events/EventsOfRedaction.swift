/// Somebody said what is taken out of a record before it goes to whoever receives it, and which files go with it. What
/// it is stands in the words; the facts count it.
public struct RedactionMarked: EventFacts {
  public static let kind = "redactionMarked"
  /// The entry that made the record.
  public var record = 0
  /// Passages, by the reason for which they are taken out.
  public var others = 0
  public var harm = 0
  public var notTheirs = 0
  /// Words that are taken out wherever they stand.
  public var words = 0
  /// The entries whose files go with the record. Every other file stays.
  public var files: [Int] = []
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("record", &record)
    try coder.fact("others", &others)
    try coder.fact("harm", &harm)
    try coder.fact("notTheirs", &notTheirs)
    try coder.fact("words", &words)
    var texts = files.map { String($0) }
    try coder.fact("files", &texts)
    let numbers = texts.compactMap { Int($0) }
    guard numbers.count == texts.count else { throw .wrongForm(field: "files", found: "an entry that is no number") }
    files = numbers
  }

  public func count(_ reason: RedactionReason) -> Int {
    switch reason {
    case .others: others
    case .harm: harm
    case .notTheirs: notTheirs
    }
  }

  public mutating func count(_ reason: RedactionReason, _ passages: Int) {
    switch reason {
    case .others: others = passages
    case .harm: harm = passages
    case .notTheirs: notTheirs = passages
    }
  }
}

/// Why a passage does not go to whoever receives a record.
public enum RedactionReason: String, CaseIterable, Sendable {
  /// It tells of somebody else.
  case others
  /// It may cause serious harm.
  case harm
  case notTheirs
}

/// A second person looked at what is taken out, and let the record go.
public struct RedactionReviewed: EventFacts {
  public static let kind = "redactionReviewed"
  /// The entry that was looked at.
  public var redaction = 0
  /// Nobody else of the agency could: whoever marked it looked again, a day later and for a reason.
  public var isAlone = false
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("redaction", &redaction)
    try coder.fact("isAlone", &isAlone)
  }
}
