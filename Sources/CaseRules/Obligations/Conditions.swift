extension Ledger {
  /// Whether all conditions hold in this opening. `quickly` leaves out those that depend on a limit having passed.
  ///
  /// - Parameter since: when the duty's own clock starts; nil where it has not.
  func holds(_ conditions: [Condition], index: Int, since: Instant?, quickly: Bool = false) -> Bool {
    conditions.allSatisfy { holds($0, index: index, since: since, quickly: quickly) }
  }

  private func holds(_ condition: Condition, index: Int, since: Instant?, quickly: Bool) -> Bool {
    let opening = state.openings[index]
    let raised = state.raised
    switch condition {
    case .immediateRisk: return state.urgentSince != nil
    case .noImmediateRisk:
      // A limit that was running when the risk was stated goes on: danger never gives the other side more time.
      return state.urgentSince.map { urgent in since.map { urgent > $0 } ?? false } ?? true
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
