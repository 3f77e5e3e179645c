/// Somebody made the record of the case as a document, as it was up to this entry: for whom, and on what lawful basis.
/// Why it is shared stands in the words.
public struct RecordMade: EventFacts {
  public static let kind = "recordMade"
  public var purpose = RecordPurpose.ownFile
  public var basis = LawfulBasis.publicTask
  public init() {}
  public mutating func code(with coder: inout some FactCoder) throws(FactProblem) {
    try coder.choice("purpose", &purpose)
    try coder.choice("basis", &basis)
  }
}

/// For whom a record is made.
public enum RecordPurpose: String, CaseIterable, Sendable {
  /// The file that the maker's own agency keeps of the person concerned.
  case ownFile
  case anotherAgency, court, personConcerned, review, other

  /// Whether it leaves the agency that makes it, so that a recipient must be named.
  public var leavesTheAgency: Bool { self != .ownFile }
}

/// Why the law lets it be shared. Consent is not among them: it could be refused or taken back, and the duty to
/// protect stays.
public enum LawfulBasis: String, CaseIterable, Sendable {
  case publicTask, legalObligation, vitalInterests, legitimateInterests
}
