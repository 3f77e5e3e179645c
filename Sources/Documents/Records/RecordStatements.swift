import CaseRules
import Casework
import Wording

/// What people said, in the parts of the record: positions by stage, talks, what settled it, dissent.
struct RecordStatements {
  let lines: RecordLines

  private var file: CaseFile { lines.file }
  private var state: CaseState { file.state }

  /// The part in which an entry's words stand in full; nil for the timeline itself.
  func part(of event: Event) -> RecordPart? {
    switch event.happening.kind {
    case Raised.kind, ResolutionRequested.kind, Answered.kind, Acknowledged.kind, InformationGiven.kind,
      Escalated.kind, InabilityRecorded.kind:
      .positions
    case Discussed.kind, MeetingHeld.kind, MeetingNotHeld.kind, ViewShared.kind: .talks
    case OutcomeProposed.kind, OutcomeConfirmed.kind, OutcomeDisputed.kind, Decided.kind: .settlement
    case ActionAgreed.kind: .actions
    default: nil
    }
  }

  /// By stage as it was open, so that what changed between stages can be read down the page.
  var stages: [CaseRecord.StageWords] {
    let starts = state.openings.map(\.position)
    if starts.isEmpty { return [stage(nil, from: 1, before: .max)] }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : .max
      return stage(state.openings[index], from: index == 0 ? 1 : starts[index], before: end)
    }
  }

  private func stage(_ opening: StageOpening?, from first: Int, before end: Int) -> CaseRecord.StageWords {
    let said = file.events.filter { $0.position >= first && $0.position < end && part(of: $0) == .positions }
    func by(_ side: Side) -> [CaseRecord.Line] {
      said.filter { state.side(of: $0.by) == side }.map { lines.line($0, in: .positions) }
    }
    let stages = file.setting.policy.stages(onRoute: state.raised.route)
    let name = stages.first { $0.key == opening?.stage }.map { CaseWords.rung($0, of: file.setting.policy) }
    let former = opening?.before.map { CaseWords.former($0) }
    return CaseRecord.StageWords(
      name: name ?? former ?? CaseWords.status(state.status),
      dates: opening.map {
        CasePageWords.opened(UKClock.local($0.at).day, ended: $0.endedAt.map { UKClock.local($0).day })
      } ?? "",
      raising: by(.raising), receiving: by(.receiving))
  }

  var talks: [CaseRecord.Line] {
    file.events.filter { part(of: $0) == .talks }.map { lines.line($0, in: .talks) }
  }

  /// What holds now comes last, after what was proposed on the way there.
  var settlements: [CaseRecord.Settlement] {
    state.proposals.compactMap { proposal in
      settlement(heading(proposal), at: proposal.position) { event in
        switch event.happening {
        case .outcomeConfirmed(let facts): facts.proposal == proposal.position
        case .outcomeDisputed(let facts): facts.proposal == proposal.position
        default: false
        }
      }
    } + state.decisions.compactMap { settlement(CasePageWords.wasDecided, at: $0.position) { _ in false } }
  }

  private func heading(_ proposal: Proposal) -> String {
    if proposal.agreedAt == nil { return RecordWords.proposed }
    return proposal.setAsideAt == nil ? CasePageWords.wasAgreed : RecordWords.setAside
  }

  private func settlement(
    _ heading: String, at position: Int, answeredBy isAnswer: (Event) -> Bool
  ) -> CaseRecord.Settlement? {
    guard let event = file.events.first(where: { $0.position == position }) else { return nil }
    return CaseRecord.Settlement(
      heading: heading, text: lines.line(event, in: .settlement),
      answers: file.events.filter(isAnswer).map { lines.line($0, in: .settlement) })
  }

  /// Where somebody wrote down that they disagree with a conference, a meeting or a decision: that text alone.
  var dissent: [CaseRecord.Line] {
    file.events.compactMap { event in
      guard let text = file.words[event.position]?["dissent"] else { return nil }
      var line = lines.line(event, in: .dissent)
      line.words = [CaseRecord.Fact(label: FieldWords.label("dissent"), text: text)]
      return line
    }
  }
}
