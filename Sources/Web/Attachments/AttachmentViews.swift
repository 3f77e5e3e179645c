import CaseRules
import Casework
import Documents
import Wording

/// The files of a case, newest first, on its page.
struct AttachmentsView: View {
  var attachments: [AttachmentView]
}

extension AttachmentsView {
  /// Nil where there are none.
  init?(_ file: CaseFile) {
    attachments = file.state.attachments.reversed().compactMap { note in
      guard let words = file.words[note.position], let name = words["fileName"],
        let event = file.events.first(where: { $0.position == note.position })
      else { return nil }
      return AttachmentView(
        name: name, href: Self.href(file, note.position), what: AttachmentWords.what(note.type, note.size),
        who: AttachmentWords.added(by: file.name(of: event.by.person), DateWords.moment(event.recordedAt)),
        note: words["note"])
    }
    if attachments.isEmpty { return nil }
  }

  static func href(_ file: CaseFile, _ entry: Int) -> String { "/cases/\(file.caseID.text)/attachments/\(entry)" }

  /// For an entry of the timeline.
  static func link(_ event: Event, in file: CaseFile) -> Link? {
    guard case .attached(let facts) = event.happening, let name = file.words[event.position]?["fileName"] else {
      return nil
    }
    return Link(
      text: AttachmentWords.open(name, AttachmentWords.what(facts.type, facts.size)),
      href: href(file, event.position))
  }
}

struct AttachmentView: View {
  var name, href, what, who: String
  var note: String?
}
