import CaseRules
import Casework
import Documents
import Wording

/// What is left of an erased case, for those who had a part in it: that it was, and why.
struct ErasedPage {
  private let file: CaseFile
  private let erasure: Event

  /// Nil for a case that was not erased.
  init?(_ file: CaseFile) {
    guard file.state.erasedAt != nil, let erasure = file.events.last else { return nil }
    (self.file, self.erasure) = (file, erasure)
  }

  func page() -> Page {
    let reference = file.state.raised.reference
    let base = "/cases/" + file.caseID.text
    let view = ErasedView(
      reference: reference, pageHeading: RetentionWords.erasedTitle,
      whenWords: RetentionWords.erased(erasure.recordedAt, by: who), whyWords: why,
      leftWords: RetentionWords.left,
      links: [
        Link(text: ToldWords.title(reference), href: base + "/told"),
        Link(text: LookWords.title(reference), href: base + "/looks"),
      ])
    return Page(
      title: RetentionWords.erasedTitle(reference), template: "pages/erased", view: view,
      back: Link(text: CasePageWords.back, href: "/"), json: CaseJSON(file))
  }

  private var who: String? {
    if erasure.by == .program { return nil }
    let agency = file.directory.agency(erasure.by.agency)?.name ?? erasure.by.agency.text
    return [file.name(of: erasure.by.person), file.title(of: erasure.by.post), agency].joined(separator: ", ")
  }

  private var why: String? {
    guard case .caseErased(let facts) = erasure.happening else { return nil }
    return RetentionWords.reason(facts.because) + "."
  }
}

/// `pages/erased`.
struct ErasedView: View {
  var reference, pageHeading, whenWords: String
  var whyWords: String?
  var leftWords: String
  var links: [Link]
}
