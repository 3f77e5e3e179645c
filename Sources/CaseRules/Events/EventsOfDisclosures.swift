/// Something of the case reached somebody who may not read it. It happened, for the entry, when it was noticed.
public struct DisclosureReported: EventFacts {
  public static let kind = "disclosureReported"
  public var what = DisclosureKind.message
  /// The entry that went there: the record that was made, the invitation, the words; 0 where none is named.
  public var entry = 0
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.choice("what", &what)
    try coder.fact("entry", &entry)
  }
}

/// What went to somebody who may not read it.
public enum DisclosureKind: String, CaseIterable, Sendable {
  /// A letter, an email or a telephone call about the case.
  case message
  /// The record of the case, or another copy of it.
  case record
  /// An invitation, a link or a code.
  case invitation
  /// Words that were written in a case where others read them.
  case words
  case other
}

/// A safeguarding lead decided whether the regulator is told of it. The words say why.
public struct DisclosureJudged: EventFacts {
  public static let kind = "disclosureJudged"
  /// The entry that reported it.
  public var disclosure = 0
  public var judgement = DisclosureJudgement.reported
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.fact("disclosure", &disclosure)
    try coder.choice("judgement", &judgement)
  }
}

/// What a controller decides about a breach of personal data.
///
/// - Note: UK GDPR, Article 33: told to the Information Commissioner unless it is unlikely to result in a risk.
public enum DisclosureJudgement: String, CaseIterable, Sendable { case reported, notReportable }
