/// A record of the case that was made.
public struct RecordNote: Hashable, Sendable {
  public var position: Int
  public var agency: AgencyID
  public var purpose: RecordPurpose
}

/// What is taken out of a record, as one person said it.
public struct RedactionNote: Hashable, Sendable {
  public var position: Int
  public var record: Int
  public var by: Actor
  public var at: Instant
  public var files: [Int]
  /// How many passages and words its words hold.
  public var passages, words: Int
  /// The entry of the second person; nil while nobody has looked.
  public var reviewedBy: Int?
}

extension CaseState {
  /// What holds for a record: what was said last. Who says it anew needs somebody to look anew.
  public func redaction(ofRecord position: Int) -> RedactionNote? { redactions.last { $0.record == position } }

  public func record(at position: Int) -> RecordNote? { records.first { $0.position == position } }

  mutating func applyRecord(_ facts: RecordMade, _ event: Event) {
    records.append(RecordNote(position: event.position, agency: event.by.agency, purpose: facts.purpose))
  }

  mutating func applyRedaction(_ facts: RedactionMarked, _ event: Event) {
    guard record(at: facts.record) != nil else { return note(.noSuchEntry, event) }
    redactions.append(
      RedactionNote(
        position: event.position, record: facts.record, by: event.by, at: event.recordedAt, files: facts.files,
        passages: facts.others + facts.harm + facts.notTheirs, words: facts.words))
  }

  mutating func applyReview(_ facts: RedactionReviewed, _ event: Event) {
    guard let index = redactions.firstIndex(where: { $0.position == facts.redaction }) else {
      return note(.noSuchEntry, event)
    }
    redactions[index].reviewedBy = event.position
  }
}
