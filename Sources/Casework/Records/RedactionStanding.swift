public import CaseRules

/// How far a record is on its way to whoever receives it.
public enum RedactionStanding: Sendable {
  /// Nobody has said what is taken out.
  case none
  /// A second person has yet to look.
  case marked(RedactionNote, Redaction)
  /// It may leave the agency.
  case reviewed(RedactionNote, Redaction)
  /// What was taken out was removed or can't be read: nothing may leave until it is said anew.
  case gone
}

extension CaseFile {
  /// How far the record is that an entry made, as the case is now.
  public func redaction(ofRecord entry: Int) -> RedactionStanding {
    let whole = asItIs ?? state
    guard let note = whole.redaction(ofRecord: entry) else { return .none }
    let words = words[note.position]
    guard whole.entry(note.position)?.removedBy == nil,
      let redaction = Redaction(
        passages: words?[Redaction.passagesField] ?? "", words: words?[Redaction.wordsField] ?? ""),
      redaction.passages.count == note.passages, redaction.words.count == note.words
    else { return .gone }
    return note.reviewedBy == nil ? .marked(note, redaction) : .reviewed(note, redaction)
  }
}
