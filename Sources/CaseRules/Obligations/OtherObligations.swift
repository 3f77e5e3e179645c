extension Ledger {
  /// Recorded, but the policy's trigger is not yet met: the raising side completes it.
  func waitingToStart() -> [Obligation] {
    guard state.ending == nil else { return [] }
    let duty = Duty(key: Obligation.startKey, kind: .write, owner: .raising, source: Source(""))
    return [plain(duty, by: state.raised.raising, to: [], since: state.raisedAt)]
  }

  /// Duties of routes that the case has taken: the urgent route, overrides.
  func ofRoutes() -> [Obligation] {
    policy.routes.flatMap { route in
      taken(route).enumerated().flatMap { time, since in
        let name = time == 0 ? route.key : route.key + String(time + 1)
        return route.duties.flatMap { outside($0, of: name, since: since, beside: route.duties) }
      }
    } + resuming()
  }

  /// - Parameter beside: the duties of the same route, one of which may have to be done first.
  private func outside(_ duty: Duty, of name: String, since: Instant, beside: [Duty]) -> [Obligation] {
    guard holdsForCase(duty.conditions), let since = start(of: duty, of: name, since: since, beside: beside) else {
      return []
    }
    return holderOwners(of: duty).map { holder in
      var obligation = plain(duty, by: holder, to: [], since: since)
      obligation.key = "\(name).\(duty.key)"
      date(&obligation, limit: duty.limit, anchor: duty.anchor, from: since)
      obligation.status = simpleStatus(obligation)
      return obligation
    }
  }

  /// A duty that counts from another's completion starts with that; every other when its route was taken.
  private func start(of duty: Duty, of name: String, since: Instant, beside: [Duty]) -> Instant? {
    guard case .completionOf(let key) = duty.anchor else { return since }
    guard let before = beside.first(where: { $0.key == key }) else {
      return state.openings.isEmpty ? nil : completion(of: key, index: state.openings.count - 1)
    }
    return holderOwners(of: before).compactMap { holder in
      var probe = plain(before, by: holder, to: [], since: since)
      probe.key = "\(name).\(key)"
      return doneAt(probe)
    }.min()
  }

  /// When a route was taken: an override that comes after a resumption is a new one, with its own duties.
  private func taken(_ route: Route) -> [Instant] {
    switch route.kind {
    case .urgent: return state.urgentSince.map { [$0] } ?? []
    case .override: return state.overrides.filter(\.isNew).map(\.at)
    default:
      let raisedOnIt = route.key == state.raised.route && route.stages.isEmpty
      let since = state.clockStartedAt ?? (state.raised.recordOnly ? state.raisedAt : nil)
      let used = raisedOnIt ? since : state.referrals.first { $0.route == route.key }?.at
      return used.map { [$0] } ?? []
    }
  }

  /// While the clocks stand still, somebody decides whether the ladder goes on: the case is never nobody's.
  private func resuming() -> [Obligation] {
    guard let since = state.frozenSince, let opening = state.openings.last else { return [] }
    let duty = Duty(key: Obligation.resumeKey, kind: .review, owner: .raising, source: Source(""))
    return [plain(duty, by: opening.raising, to: opening.receiving.map(\.post), since: since)]
  }

  func ofWholeCase() -> [Obligation] {
    policy.wholeCase.flatMap { duty -> [Obligation] in
      let at: Instant? =
        switch duty.anchor {
        case .agreement: state.agreement?.agreedAt
        case .decision: state.settlingDecision?.at
        case .eachOutcome: state.ending?.at
        case .overrideKnown: state.overrides.first?.at
        case .urgencyStated: state.urgentSince
        default: reckoning.trigger
        }
      return at.map { outside(duty, of: "case", since: $0, beside: policy.wholeCase) } ?? []
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
    case .both:
      let isOneAgency = receiving.contains { $0.agency == raising.agency }
      return duty.kind.isJoint || isOneAgency ? [raising] : [raising] + receiving
    case .partnership: return state.arbiter.map { [$0] } ?? []
    }
  }

  private func simpleStatus(_ obligation: Obligation) -> Obligation.Status {
    if let at = doneAt(obligation) { return .met(at: at) }
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
      for holder in confirming(proposal, at: opening) {
        let duty = Duty(key: "confirm", kind: .confirm, owner: .both, source: policy.closing.source)
        var obligation = plain(duty, by: holder, to: [], since: proposal.at)
        obligation.key = "\(proposal.position).confirm"
        if state.frozenSince != nil { obligation.status = .frozen }
        all.append(obligation)
      }
    }
    if let asked = openQuestion {
      let duty = Duty(key: "information", kind: .answer, owner: .raising, source: Source(""))
      var obligation = plain(duty, by: opening.raising, to: opening.receiving.map(\.post), since: asked.at)
      obligation.key = "\(asked.position).information"
      if state.frozenSince != nil { obligation.status = .frozen }
      all.append(obligation)
    }
    return all + closing(opening)
  }

  private func confirming(_ proposal: Proposal, at opening: StageOpening) -> [Holder] {
    let missing = state.confirmationsMissing(for: proposal)
    let isWithinOne = state.receivingAgencies.allSatisfy { $0 == state.raised.raising.agency }
    let parties = proposal.bySide == .raising && isWithinOne ? opening.receiving : [opening.raising] + opening.receiving
    var agencies: [AgencyID] = []
    return parties.filter { holder in
      guard missing.contains(holder.agency), !agencies.contains(holder.agency) else { return false }
      agencies.append(holder.agency)
      return true
    }
  }

  /// A receiving agency's question that it has not taken back by answering, and nobody has answered.
  private var openQuestion: Reply? {
    let index = state.openings.count - 1
    let told = state.replies.last { $0.kind == .informationGiven }?.position ?? 0
    return state.replies.last { reply in
      reply.opening == index && reply.position > told && reply.kind == .answered(.needToKnow)
        && !state.replies.contains { $0.agency == reply.agency && $0.position > reply.position && $0.kind.settles }
    }
  }

  /// All is settled and nothing holds the case open: it waits only for somebody to close it.
  private func closing(_ opening: StageOpening) -> [Obligation] {
    let waits = policy.closing.openActionsBlock && !state.openActions.isEmpty
    guard let settled = state.settled, !waits else { return [] }
    let duty = Duty(key: Obligation.closeKey, kind: .confirm, owner: .raising, source: policy.closing.source)
    return [plain(duty, by: opening.raising, to: [], since: settled.at)]
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
