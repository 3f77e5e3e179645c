import CaseRules
import Casework
import Wording

/// What each side says, side by side.
struct CasePositions {
  let file: CaseFile

  var view: PositionsView {
    PositionsView(ours: raising, theirs: file.state.raised.receiving.map(receiving))
  }

  private var raising: PositionView {
    let fields = [
      "decision", "concern", "risk", "evidence", "tried", "outcomeSought", "wishes", "capacity", "advocacy",
    ]
    let paragraphs = fields.compactMap { name in
      file.word(name).map { FieldWords.label(name) + ": " + $0 }
    }
    return PositionView(
      agency: agency(file.state.raised.raising.agency), heading: CasePageWords.theChallenge, paragraphs: paragraphs,
      asOf: CasePageWords.recorded(UKClock.local(file.state.raisedAt).day))
  }

  private func receiving(_ holder: Holder) -> PositionView {
    let last = file.events.last { event in
      event.by.agency == holder.agency && event.happening.kind == Answered.kind
    }
    guard let last, case .answered(let facts) = last.happening, let words = file.words[last.position] else {
      return PositionView(
        agency: agency(holder.agency), heading: CasePageWords.noAnswer, paragraphs: [CasePageWords.noAnswerYet],
        asOf: "")
    }
    let paragraphs = words.fields.map { FieldWords.label($0.name) + ": " + $0.text }
    return PositionView(
      agency: agency(holder.agency), heading: CasePageWords.says(CaseWords.answer(facts.answer)),
      paragraphs: paragraphs,
      asOf: CasePageWords.recorded(UKClock.local(last.happenedAt).day))
  }

  private func agency(_ id: AgencyID) -> String { file.directory.agency(id)?.name ?? id.text }
}
