import CaseRules
import Casework
import Wording

/// Beside a record that leaves the agency: how far what is taken out has come, and where to go on.
struct RedactionLinks {
  let words: String
  let links: [Link]

  /// Nil for a record that stays in the agency.
  init?(_ file: CaseFile, _ event: Event) {
    guard case .recordMade(let facts) = event.happening, facts.purpose.leavesTheAgency else { return nil }
    let base = RedactionPages.address(file.caseID, event.position)
    let mark = Link(text: RedactionPageWords.title, href: base)
    let again = Link(text: RedactionPageWords.again, href: base)
    let mayMark = file.viewer.leads.contains(event.by.agency)
    switch file.redaction(ofRecord: event.position) {
    case .none:
      words = RedactionPageWords.standsNone
      links = mayMark ? [mark] : []
    case .gone:
      words = RedactionPageWords.standsGone
      links = mayMark ? [mark] : []
    case .marked(let note, _):
      words = RedactionPageWords.standsMarked
      let mayLook = file.state.may(.give(.reviewRedaction(note.position, nobodyElse: false)), file.viewer, at: file.now)
      links =
        (mayLook.isYes ? [Link(text: RedactionPageWords.reviewTitle, href: base + "/review")] : [])
        + (mayMark ? [again] : [])
    case .reviewed:
      words = RedactionPageWords.standsReviewed
      let left = "/cases/\(file.caseID.text)/record/\(event.position)/redacted"
      links =
        [
          Link(text: RedactionPageWords.readRedacted, href: left),
          Link(text: RedactionPageWords.pdf, href: left + "/pdf"),
          Link(text: RedactionPageWords.word, href: left + "/word"),
          Link(text: RedactionPageWords.data, href: left + "/json"),
        ] + (mayMark ? [again] : [])
    }
  }
}
