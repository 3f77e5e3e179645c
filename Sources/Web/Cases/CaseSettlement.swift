import CaseRules
import Casework
import Wording

/// What was agreed, or decided at the top, in the words of whoever wrote it: what anybody looks for first in a
/// case that is over.
struct CaseSettlement {
  let file: CaseFile

  /// Nil while nothing settles the matter.
  var view: PositionView? {
    if let agreement = file.state.agreement {
      return position(agreement.position, CasePageWords.wasAgreed, agreement.agreedAt ?? agreement.at)
    }
    return file.state.settlingDecision.flatMap { position($0.position, CasePageWords.wasDecided, $0.at) }
  }

  private func position(_ position: Int, _ heading: String, _ at: Instant) -> PositionView? {
    guard let words = file.words[position], let entry = file.state.entry(position) else { return nil }
    return PositionView(
      agency: file.directory.agency(entry.by.agency)?.name ?? entry.by.agency.text, heading: heading,
      paragraphs: words.fields.map { FieldWords.label($0.name) + ": " + $0.text },
      asOf: CasePageWords.recorded(UKClock.local(at).day))
  }
}
