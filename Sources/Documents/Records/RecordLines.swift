import CaseRules
import Casework
import Wording

/// Entries of a case as lines of its record.
struct RecordLines {
  let file: CaseFile

  /// Of the words of the challenge, those that say who is concerned: they stand at the top, once.
  static let ofThePerson = ["label", "personName", "birthDate", "nhsNumber", "localReference", "person"]
  /// Where a link was sent is of use to nobody who reads the record; a file’s digest stands in its part; what was taken
  /// out for one recipient is not told to another.
  static let leftOut = ["guestAddress", "fileHash", Redaction.passagesField, Redaction.wordsField]

  /// The newest word of each, as corrections and additions to the challenge have it.
  var person: [CaseRecord.Fact] {
    Self.ofThePerson.compactMap { name in file.word(name).map { fact(name, $0) } }
  }

  /// - Parameter part: where the line stands; its words are left out where they stand in full elsewhere.
  func line(_ event: Event, in part: RecordPart, shownIn other: RecordPart? = nil) -> CaseRecord.Line {
    let isOurs = event.by == .program
    let words = words(of: event)
    let isElsewhere = other != nil && other != part && !words.isEmpty
    return CaseRecord.Line(
      entry: event.position, at: event.happenedAt,
      recordedAt: event.recordedAt - event.happenedAt < 3600 ? nil : event.recordedAt,
      what: EventWords.what(event.happening, under: file.policy(at: event.position)),
      who: isOurs ? CasePageWords.program : file.name(of: event.by.person),
      post: isOurs ? CasePageWords.byItself : file.title(of: event.by.post),
      agency: isOurs ? "" : file.agencyName(event.by.agency), notes: notes(event),
      words: isElsewhere ? [] : words, inFull: isElsewhere ? other : nil)
  }

  private func words(of event: Event) -> [CaseRecord.Fact] {
    let hidden = Self.leftOut + (event.happening.kind == Raised.kind ? Self.ofThePerson : [])
    return (file.words[event.position]?.fields ?? []).filter { !hidden.contains($0.name) }.map { field in
      CaseRecord.Fact(label: file.label(field.name, of: event), text: field.text)
    }
  }

  private func notes(_ event: Event) -> [String] {
    let entry = file.state.entry(event.position)
    let isRemoved = entry?.removedBy != nil || (!event.holds.isEmpty && file.words[event.position] == nil)
    let colleague = event.by.onBehalfOf.map { CasePageWords.onBehalf(file.name(of: $0)) }
    return (isRemoved ? [RecordWords.noWords] : []) + [colleague].compactMap { $0 }
      + (entry?.corrections ?? []).map(CasePageWords.corrected(by:))
      + (entry?.removedBy.map { [CasePageWords.removed(by: $0)] } ?? []) + named(event).map(CasePageWords.seeEntry)
  }

  /// The entry that this one is about.
  private func named(_ event: Event) -> [Int] {
    switch event.happening {
    case .corrected(let facts): [facts.entry]
    case .removed(let facts): [facts.entry]
    case .outcomeConfirmed(let facts): [facts.proposal]
    case .outcomeDisputed(let facts): [facts.proposal]
    case .actionCompleted(let facts): [facts.action]
    case .redactionMarked(let facts): [facts.record]
    case .redactionReviewed(let facts): [facts.redaction]
    default: []
    }
  }

  private func fact(_ name: String, _ text: String) -> CaseRecord.Fact {
    CaseRecord.Fact(label: FieldWords.label(name), text: text)
  }
}
