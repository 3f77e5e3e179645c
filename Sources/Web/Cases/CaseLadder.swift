import CaseRules
import Casework
import Wording

/// The stages of a case: done, present, passed over and to come, the present one open to its duties.
struct CaseLadder {
  let file: CaseFile
  let actor: Actor

  var stages: [RungView] {
    let state = file.state
    let policy = file.setting.policy
    let ladder = policy.stages(onRoute: state.raised.route)
    let here = ladder.firstIndex { $0.key == state.stage }
    return ladder.enumerated().map { index, stage in
      let opening = state.openings.lastIndex { $0.stage == stage.key }
      let isPresent = index == here && state.ending == nil
      let ahead = state.ending == nil ? "to-come" : "not-needed"
      let place =
        isPresent ? "present" : opening != nil ? "done" : (here.map { index < $0 } ?? false) ? "passed-over" : ahead
      return RungView(
        place: place, placeWords: CasePageWords.place(place), name: CaseWords.rung(stage, of: policy), who: pair(stage),
        dates: opening.map { dates(state.openings[$0]) }, isPresent: isPresent,
        duties: isPresent ? duties(opening ?? 0) : [])
    }
  }

  private func pair(_ stage: Stage) -> String? {
    let policy = file.setting.policy
    let names = [stage.raisingRole, stage.receivingRole].compactMap { policy.role($0)?.name }
    return names.isEmpty ? nil : CasePageWords.pair(names)
  }

  private func dates(_ opening: StageOpening) -> String {
    CasePageWords.opened(UKClock.local(opening.at).day, ended: opening.endedAt.map { UKClock.local($0).day })
  }

  /// What is owed first, then what was done.
  private func duties(_ opening: Int) -> [DutyView] {
    let all = file.obligations.filter { $0.opening == opening }
    let owed = all.filter { $0.isOwed || $0.status == .frozen }
    let done = all.filter { if case .met = $0.status { true } else { false } }
    return (owed + done).map { DutyViews.view($0, in: file, for: actor.post) }
  }
}
