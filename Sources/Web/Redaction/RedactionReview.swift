import CaseRules
import Casework
import Documents
import Wording

/// What a second person sees: what is taken out and why, and the record as it will go.
struct RedactionReview {
  let file: CaseFile
  let note: RedactionNote
  let redaction: Redaction
  let record: RedactedRecord
  let now: Instant

  init(_ file: CaseFile, _ note: RedactionNote, _ redaction: Redaction, _ record: RedactedRecord, now: Instant) {
    (self.file, self.note, self.redaction, self.record, self.now) = (file, note, redaction, record, now)
  }

  /// Who else of the agency may look, besides whoever chose: its leads, and managers who have a part in the case.
  var others: [String] {
    let whole = file.asItIs ?? file.state
    let day = UKClock.local(now).day
    let may = file.directory.posts(of: note.by.agency).filter { file.directory.isOpen($0, on: day) }.flatMap { post in
      file.directory.holders(of: PostID(post.id)).compactMap { person -> String? in
        let id = PersonID(person.id)
        let viewer = file.directory.viewer(id, in: post, on: day)
        let isTheirs = whole.may(.give(.reviewRedaction(note.position, nobodyElse: false)), viewer, at: now).isYes
        return isTheirs && id != note.by.person ? "\(person.name), \(post.title)" : nil
      }
    }
    return may.sorted()
  }

  private var isOwn: Bool { note.by.person == file.viewer.person }
  private var from: Instant { note.at + CaseState.ownReviewSeconds }

  func page(_ filled: Filled, checkedAt address: String) -> Page {
    let view = RedactionReviewView(
      pageHeading: RedactionPageWords.reviewTitle, caseWords: file.state.raised.reference,
      leadWords: RedactionPageWords.reviewLead,
      markedWords: RedactionPageWords.markedBy(file.name(of: note.by.person), DateWords.moment(note.at)),
      taken: taken, takenHeading: RedactionPageWords.takenHeading, wordsHeading: RedactionPageWords.wordsHeading,
      filesHeading: RedactionPageWords.filesHeading, recordHeading: RedactionPageWords.recordHeading,
      nothingWords: taken.isEmpty ? RedactionWords.nothingTaken : nil,
      hiddenWords: RedactionForm(file: file).counts(redaction).map(CleanText.visible), files: files,
      noFiles: files.isEmpty ? RedactionPageWords.noFiles : nil, stopped: stopped, letting: letting(filled),
      links: file.viewer.leads.contains(note.by.agency)
        ? [Link(text: RedactionPageWords.again, href: RedactionPages.address(file.caseID, note.record))] : [],
      record: Markup(html: RecordHTML(record.record, checkedAt: address).body))
    return Page(
      title: RedactionPageWords.reviewTitle + ", " + file.state.raised.reference, template: "pages/redaction-review",
      view: view, errors: filled.errors,
      back: Link(text: SharingWords.back, href: "/cases/\(file.caseID.text)/record"))
  }

  private var taken: [TakenView] {
    redaction.passages.compactMap { passage in
      guard let text = file.words[passage.entry]?[passage.field],
        let event = file.events.first(where: { $0.position == passage.entry })
      else { return nil }
      return TakenView(
        placeWords: RecordWords.line(passage.entry, file.label(passage.field, of: event)),
        text: CleanText.visible(Sentences.text(passage.bytes, of: text) ?? ""),
        whyWords: RedactionWords.reason(passage.reason))
    }
  }

  private var files: [Link] {
    note.files.compactMap { entry in
      file.words[entry]?["fileName"].map { Link(text: $0, href: AttachmentsView.href(file, entry)) }
    }
  }

  private var stopped: StoppedReviewView? {
    guard isOwn else { return nil }
    if !others.isEmpty { return StoppedReviewView(stoppedWords: RedactionPageWords.ownWarning, people: others) }
    if now >= from { return nil }
    return StoppedReviewView(stoppedWords: RedactionPageWords.ownLater(DateWords.moment(from)), people: [])
  }

  private func letting(_ filled: Filled) -> LettingView? {
    if stopped != nil { return nil }
    let reason = FieldItem.textArea(
      filled, "reason", isOwn ? RedactionPageWords.reasonLabel : FieldWords.label("note"),
      Asking(hint: isOwn ? RedactionPageWords.reasonHint : nil, isOptional: !isOwn), rows: 3)
    return LettingView(
      action: RedactionPages.address(file.caseID, note.record) + "/review",
      seen: "\((file.asItIs ?? file.state).last)", fields: [reason],
      mainButton: ButtonView(text: RedactionPageWords.confirm))
  }
}
