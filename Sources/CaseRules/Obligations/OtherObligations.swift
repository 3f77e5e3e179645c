extension Ledger {
  /// Recorded, but the policy's trigger is not yet met: the raising side completes it.
  func waitingToStart() -> [Obligation] {
    guard state.ending == nil else { return [] }
    let duty = Duty(key: "start", kind: .write, owner: .raising, source: Source(""))
    return [plain(duty, by: state.raised.raising, to: [], since: state.raisedAt)]
  }

  /// Duties of routes that the case has taken: the urgent route, overrides.
  func ofRoutes() -> [Obligation] {
    policy.routes.flatMap { route -> [Obligation] in
      guard let since = taken(route) else { return [] }
      return route.duties.flatMap { duty in
        holderOwners(of: duty).map { holder in
          var obligation = plain(duty, by: holder, to: [], since: since)
          obligation.key = "\(route.key).\(duty.key)"
          date(&obligation, limit: duty.limit, anchor: duty.anchor, from: since)
          obligation.status = simpleStatus(obligation)
          return obligation
        }
      }
    } + resuming()
  }

  private func taken(_ route: Route) -> Instant? {
    switch route.kind {
    case .urgent: state.urgentSince
    case .override: state.overrides.first?.at
    default:
      route.key == state.raised.route && route.stages.isEmpty
        ? state.clockStartedAt : state.referrals.first { $0.route == route.key }?.at
    }
  }

  /// While the clocks stand still, somebody decides whether the ladder goes on: the case is never nobody's.
  private func resuming() -> [Obligation] {
    guard let since = state.frozenSince, let opening = state.openings.last else { return [] }
    let duty = Duty(key: "override-review", kind: .review, owner: .raising, source: Source(""))
    return [plain(duty, by: opening.raising, to: opening.receiving.map(\.post), since: since)]
  }

  func ofWholeCase() -> [Obligation] {
    policy.wholeCase.flatMap { duty -> [Obligation] in
      let at: Instant? =
        switch duty.anchor {
        case .agreement: state.agreement?.agreedAt
        case .decision: state.decisions.last?.at
        case .eachOutcome: state.ending?.at
        case .overrideKnown: state.overrides.first?.at
        case .urgencyStated: state.urgentSince
        default: reckoning.trigger
        }
      guard let from = at, holdsForCase(duty.conditions) else { return [] }
      return holderOwners(of: duty).map { holder in
        var obligation = plain(duty, by: holder, to: [], since: from)
        obligation.key = "case.\(duty.key)"
        date(&obligation, limit: duty.limit, anchor: duty.anchor, from: from)
        obligation.status = simpleStatus(obligation)
        return obligation
      }
    }
  }

  private func holdsForCase(_ conditions: [Condition]) -> Bool {
    if state.openings.isEmpty { return conditions.isEmpty }
    return holds(conditions, index: state.openings.count - 1)
  }

  private func holderOwners(of duty: Duty) -> [Holder] {
    let raising = state.opening?.raising ?? state.raised.raising
    let receiving = state.opening?.receiving ?? state.raised.receiving
    switch duty.owner {
    case .raising, .anyone: return [raising]
    case .receiving: return receiving
    case .both: return duty.kind.isJoint ? [raising] : [raising] + receiving
    case .partnership: return state.arbiter.map { [$0] } ?? []
    }
  }

  private func simpleStatus(_ obligation: Obligation) -> Obligation.Status {
    let said = state.done.first { $0.obligation == obligation.key && $0.agency == obligation.agency }
    if let said { return .met(at: said.at) }
    if obligation.duty.kind == .resolve, let at = state.agreement?.agreedAt ?? state.decisions.last?.at {
      return .met(at: at)
    }
    if let ending = state.ending, !obligation.duty.kind.outlivesStage { return .ended(at: ending.at) }
    let isOfFreeze = [.overrideKnown, .urgencyStated].contains(obligation.duty.anchor)
    if state.frozenSince != nil, !obligation.duty.kind.outlivesStage, !isOfFreeze { return .frozen }
    return .owed
  }

  /// A proposed outcome waits for the other parties; a question back waits for the raising side.
  func ofAgreement() -> [Obligation] {
    guard state.ending == nil, let opening = state.opening else { return [] }
    var all: [Obligation] = []
    if let proposal = state.pendingProposal {
      let missing = state.confirmationsMissing(for: proposal)
      for holder in [opening.raising] + opening.receiving where missing.contains(holder.agency) {
        let duty = Duty(key: "confirm", kind: .confirm, owner: .both, source: policy.closing.source)
        var obligation = plain(duty, by: holder, to: [], since: proposal.at)
        obligation.key = "\(proposal.position).confirm"
        all.append(obligation)
      }
    }
    let asked = state.replies.last { $0.kind != .acknowledged }
    if let asked, asked.kind == .answered(.needToKnow), asked.opening == state.openings.count - 1 {
      let duty = Duty(key: "information", kind: .answer, owner: .raising, source: Source(""))
      var obligation = plain(duty, by: opening.raising, to: opening.receiving.map(\.post), since: asked.at)
      obligation.key = "\(asked.position).information"
      all.append(obligation)
    }
    return all
  }

  func ofActions() -> [Obligation] {
    state.actions.map { action in
      let duty = Duty(key: "action", kind: .act, owner: .both, source: Source(""))
      var obligation = plain(duty, by: action.owner, to: [], since: action.at)
      obligation.key = "action.\(action.position)"
      obligation.due = action.due.map { .day($0) } ?? .noneStated
      obligation.working.agreed = true
      if let at = action.completedAt { obligation.status = .met(at: at) }
      return obligation
    }
  }

  private func plain(_ duty: Duty, by holder: Holder, to posts: [PostID], since: Instant) -> Obligation {
    let others =
      ([state.opening?.raising ?? state.raised.raising] + (state.opening?.receiving ?? state.raised.receiving))
      .map(\.post).filter { $0 != holder.post }
    return Obligation(
      key: duty.key, stage: state.stage, opening: nil, duty: duty, agency: holder.agency, owes: [holder.post],
      owedTo: (posts.isEmpty ? others : posts).sorted(), since: since, due: .noneStated, warning: nil,
      working: Working(limit: duty.limit, anchor: duty.anchor, from: since), status: .owed)
  }
}
