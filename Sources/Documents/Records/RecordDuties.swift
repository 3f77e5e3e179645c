import CaseRules
import Casework
import Wording

/// What is and was owed, in the record: actions, what is outstanding, what was late.
struct RecordDuties {
  let file: CaseFile

  private var policy: Policy { file.setting.policy }

  var actions: [CaseRecord.ActionLine] {
    file.state.actions.map { action in
      CaseRecord.ActionLine(
        entry: action.position, what: file.words[action.position]?["action"] ?? RecordWords.noWords,
        owner: file.called(action.owner.post) + ", " + file.agencyName(action.owner.agency),
        due: action.due.map { DueInEnglish.words(.day($0)) } ?? DueInEnglish.words(.noneStated),
        standing: action.completedAt.map { RecordWords.done(DateWords.moment($0)) } ?? RecordWords.notDone)
    }
  }

  /// Promised actions stand in a part of their own.
  private var duties: [Obligation] { file.obligations.filter { $0.duty.kind != .act } }

  var outstanding: [CaseRecord.DutyLine] {
    duties.filter { $0.isOwed || $0.status == .frozen }.map { obligation in
      line(obligation, obligation.status == .frozen ? RecordWords.stopped : RecordWords.notDone)
    }
  }

  var missed: [CaseRecord.DutyLine] {
    file.obligations.filter { $0.isLate(at: file.now, in: file.setting.calendar) }.map { obligation in
      if case .met(let at) = obligation.status { return line(obligation, RecordWords.doneLate(DateWords.moment(at))) }
      return line(obligation, RecordWords.late)
    }
  }

  private func line(_ obligation: Obligation, _ standing: String) -> CaseRecord.DutyLine {
    let stages = policy.stages(onRoute: file.state.raised.route)
    let stage = stages.first { $0.key == obligation.stage }.map { CaseWords.rung($0, of: policy) }
    return CaseRecord.DutyLine(
      what: DutyPageWords.inFull(obligation.duty, stage, under: policy),
      who: obligation.owes.map(file.called).joined(separator: ", "),
      due: DueInEnglish.words(obligation.due, under: policy), standing: standing)
  }
}
