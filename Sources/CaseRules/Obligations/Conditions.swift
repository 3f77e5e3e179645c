extension Ledger {
  /// Whether all conditions hold in this opening. `quickly` leaves out those that depend on a limit having passed.
  func holds(_ conditions: [Condition], index: Int, quickly: Bool = false) -> Bool {
    conditions.allSatisfy { holds($0, index: index, quickly: quickly) }
  }

  private func holds(_ condition: Condition, index: Int, quickly: Bool) -> Bool {
    let opening = state.openings[index]
    let raised = state.raised
    switch condition {
    case .immediateRisk: return state.urgentSince != nil
    case .noImmediateRisk: return state.urgentSince == nil
    case .conferenceChairInvolved: return raised.conferenceChairInvolved
    case .reviewingOfficerInvolved: return raised.reviewingOfficerInvolved
    case .chairOrOfficerInvolved: return raised.conferenceChairInvolved || raised.reviewingOfficerInvolved
    case .child: return raised.person == .child
    case .adult: return raised.person == .adult
    case .agreed, .resolved: return opening.endedBy == .agreed || opening.endedBy == .decided
    case .notAgreed, .unresolved: return quickly ? false : inabilities[index] != nil
    case .policyIssue: return opening.because == .policyIssue
    case .priority(let key): return raised.priority == key
    case .subject(let key): return raised.subjects.contains(key)
    case .meetingNotHeld: return state.talks.contains { $0.opening == index && $0.kind == .meetingNotHeld }
    }
  }
}
