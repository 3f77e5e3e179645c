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
      taken(route).enumerated().flatMap { time, taken in
        let name = time == 0 ? route.key : route.key + String(time + 1)
        return route.duties.flatMap {
          outside($0, of: name, beside: route.duties, since: taken.at, reporter: taken.reporter)
        }
      }
    } + resuming()
  }

  /// A duty beside the stages is owed by those who held the case when it arose.
  ///
  /// - Parameters:
  ///   - others: the duties that stand beside it, one of which may be what it counts from.
  ///   - since: when the route was taken; for the whole case, when its clock started.
  private func outside(
    _ duty: Duty, of name: String, beside others: [Duty], since: Instant, reporter: Actor? = nil
  ) -> [Obligation] {
    guard let from = moment(of: duty.anchor, outsideOf: name, others, since: since),
      holdsForCase(duty.conditions, since: from)
    else { return [] }
    return owners(of: duty, at: state.opening(at: since), reporter: reporter).map { owner in
      var obligation = outside(duty, of: name, by: owner, from: from)
      date(&obligation, limit: duty.limit, anchor: known(duty.anchor), from: from)
      obligation.status = simpleStatus(obligation)
      return obligation
    }
  }

  /// The moment of an anchor for a duty that belongs to no stage; nil while it has not come.
  private func moment(of anchor: Anchor, outsideOf name: String, _ others: [Duty], since: Instant) -> Instant? {
    switch anchor {
    case .stageOpened, .overrideKnown, .urgencyStated: since
    case .trigger, .identified: reckoning.trigger
    case .decisionReceived, .conference: challenged(before: reckoning.trigger)
    case .openingOf(let key): openingOf(key, through: state.openings.count - 1)
    case .inability: inabilities.lazy.compactMap { $0 }.last
    case .meetingHeld: state.talks.last { $0.kind == .meetingHeld }?.at
    case .agreement: state.agreement?.agreedAt
    case .decision: state.settlingDecision?.at
    case .eachOutcome: state.ending?.at
    case .completionOf(let key): completion(of: key, outsideOf: name, others)
    }
  }

  private func completion(of key: String, outsideOf name: String, _ others: [Duty]) -> Instant? {
    guard let duty = others.first(where: { $0.key == key }) else {
      return state.openings.isEmpty ? nil : completion(of: key, index: state.openings.count - 1)
    }
    let since = state.clockStartedAt ?? state.raisedAt
    return owners(of: duty, at: state.opening(at: since)).lazy.compactMap { owner in
      doneAt(outside(duty, of: name, by: owner, from: since))
    }.first
  }

  private func outside(_ duty: Duty, of name: String, by owner: DutyOwner, from: Instant) -> Obligation {
    Obligation(
      key: "\(name).\(duty.key)", stage: state.stage, opening: nil, duty: duty, agency: owner.agency, owes: owner.owes,
      owedTo: owner.owedTo, since: from, due: .noneStated, warning: nil,
      working: Working(limit: duty.limit, anchor: duty.anchor, from: from), status: .owed)
  }

  /// When a route was taken, and by whose report where anyone may take it: an override that comes after a resumption is
  /// a new one, with its own duties.
  private func taken(_ route: Route) -> [(at: Instant, reporter: Actor?)] {
    switch route.kind {
    case .urgent: return state.urgentSince.map { [(governed($0), nil)] } ?? []
    case .override: return state.overrides.filter(\.isNew).map { (governed($0.at), $0.by) }
    default:
      let raisedOnIt = route.key == state.raised.route && route.stages.isEmpty
      let since = state.clockStartedAt ?? (state.raised.recordOnly ? state.raisedAt : nil)
      let used = raisedOnIt ? since : state.referrals.first { $0.route == route.key }?.at
      return used.map { [($0, nil)] } ?? []
    }
  }

  /// Whoever refers a policy issue tells those who decide at the top: a referral opens no stage that would do it.
  func ofPolicyIssues() -> [Obligation] {
    let stages = state.policyIssueStages(under: policy)
    return state.referrals.compactMap { referral in
      guard let stage = stages.first(where: { $0.key == referral.route }), let entry = state.entry(referral.position)
      else { return nil }
      let duty = policy.policyIssueDuty(to: stage)
      var obligation = plain(
        duty, by: Holder(agency: entry.by.agency, post: entry.by.post), to: [], since: referral.at)
      obligation.key = "\(referral.position).\(duty.key)"
      let done = state.done.first { $0.obligation == obligation.key }
      if let done { obligation.status = .met(at: done.at) }
      return obligation
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
      let since: Instant? =
        switch duty.anchor {
        case .overrideKnown: state.overrides.first.map { governed($0.at) }
        case .urgencyStated: state.urgentSince.map(governed)
        default: reckoning.trigger
        }
      return since.map { outside(duty, of: "case", beside: policy.wholeCase, since: $0) } ?? []
    }
  }

  private func holdsForCase(_ conditions: [Condition], since: Instant) -> Bool {
    if state.openings.isEmpty { return conditions.isEmpty }
    return holds(conditions, index: state.openings.count - 1, since: since)
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
    guard let settled = state.settled, !state.waitsForActions(under: policy) else { return [] }
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
    func there(_ posts: [PostID]) -> [PostID] { posts.filter { !$0.text.isEmpty } }
    return Obligation(
      key: duty.key, stage: state.stage, opening: nil, duty: duty, agency: holder.agency, owes: there([holder.post]),
      owedTo: there(posts.isEmpty ? others : posts).sorted(), since: since, due: .noneStated, warning: nil,
      working: Working(limit: duty.limit, anchor: duty.anchor, from: since), status: .owed)
  }
}
