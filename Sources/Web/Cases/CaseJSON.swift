import CaseRules
import Casework
import Wording

/// A case as JSON: where it stands and what is owed.
struct CaseJSON: Encodable, Sendable {
  struct Owed: Encodable, Sendable {
    var key, stage, duty, due: String
    var why: String?
    var status: String
    var isLate: Bool
  }

  struct Line: Encodable, Sendable {
    var position: Int
    var kind, happenedAt, recordedAt, agency: String
  }

  var id, reference, policy, status, stage: String
  /// Where its record was erased: nothing else of it is told then.
  var erasedAt: String?
  var obligations: [Owed]
  var entries: [Line]
  /// Other open challenges about the same person that the caller may open.
  var sameConcern: [SameConcernJSON]

  init(_ file: CaseFile, _ same: [ClueMatch] = []) {
    sameConcern = same.map(SameConcernJSON.init)
    id = file.caseID.text
    reference = file.state.raised.reference
    policy = file.state.policy.text
    status = file.state.status.rawValue
    erasedAt = file.state.erasedAt?.iso
    stage = file.state.stage
    obligations = file.obligations.map { obligation in
      Owed(
        key: obligation.key, stage: obligation.stage, duty: obligation.duty.kind.rawValue,
        due: DueInEnglish.words(obligation.due, under: file.setting.policy),
        why: DutyViews.why(obligation, in: file)?.steps.first, status: Self.word(obligation.status),
        isLate: obligation.isLate(at: file.now, in: file.setting.calendar))
    }
    entries = file.events.map { event in
      Line(
        position: event.position, kind: event.happening.kind, happenedAt: event.happenedAt.iso,
        recordedAt: event.recordedAt.iso, agency: event.by.agency.text)
    }
  }

  private static func word(_ status: Obligation.Status) -> String {
    switch status {
    case .owed: "owed"
    case .met: "met"
    case .ended: "ended"
    case .frozen: "frozen"
    }
  }
}
