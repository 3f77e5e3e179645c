extension CaseState {
  mutating func applyRaised(_ facts: Raised, _ event: Event) {
    if event.position != 1 { note(.notFirst, event) }
    raised = facts
    raisedAt = event.happenedAt
    raisedBy = event.by
    policy = facts.policy
    if facts.immediateRisk { urgentSince = event.happenedAt }
    gatherHolds()
    guard !facts.stage.isEmpty else { return }
    open(facts.stage, because: .unresolved, raising: facts.raising, receiving: facts.receiving, event)
  }

  mutating func applyAddition(_ event: Event) {
    gatherHolds()
    if event.happening.kind == InformationGiven.kind { reply(.informationGiven, event) }
  }

  /// What is on record for the challenge: the words of every entry that adds to it and still stands.
  mutating func gatherHolds() {
    var fields: Set<String> = []
    for entry in entries where entry.removedBy == nil && Self.adding.contains(entry.kind) {
      fields.formUnion(entry.holds)
    }
    holds = fields.sorted()
  }

  /// What a removed entry said counts no more: it was never said in this case. What has moved the case (a stage, an
  /// override, a freeze) stays, because others have acted on it; people move the case again.
  mutating func forget(_ position: Int) {
    replies.removeAll { $0.position == position }
    talks.removeAll { $0.position == position }
    forgetMeeting(position)
    inabilities.removeAll { $0.position == position }
    declined.removeAll { $0.position == position }
    done.removeAll { $0.position == position }
    shortened.removeAll { $0.position == position }
    proposedDates.removeAll { $0.position == position }
    agreedDates.removeAll { $0.position == position }
    forms.removeAll { $0.position == position }
    referrals.removeAll { $0.position == position }
    notOurs.removeAll { $0.position == position }
    attachments.removeAll { $0.position == position }
    actions.removeAll { $0.position == position }
    for index in actions.indices where actions[index].completedBy == position {
      actions[index].completedAt = nil
      actions[index].completedBy = nil
      actions[index].checkedBy = nil
    }
    lessons.removeAll { $0.position == position }
    for index in proposals.indices where proposals[index].disputedBy == position {
      proposals[index].disputedAt = nil
      proposals[index].disputedBy = nil
    }
  }

  /// The kinds of events whose words add to the challenge.
  public static let adding = [Raised.kind, ResolutionRequested.kind, InformationGiven.kind, Escalated.kind]

  mutating func open(
    _ stage: String, because: Opening, raising: Holder, receiving: [Holder], _ event: Event
  ) {
    openings.append(
      StageOpening(
        stage: stage, at: event.happenedAt, because: because, raising: raising, receiving: receiving,
        position: event.position))
  }

  mutating func endStage(_ how: HowStageEnded, _ event: Event) {
    guard !openings.isEmpty, openings[openings.count - 1].endedAt == nil else { return }
    openings[openings.count - 1].endedAt = event.happenedAt
    openings[openings.count - 1].endedBy = how
  }

  mutating func applyEscalated(_ facts: Escalated, _ event: Event) {
    endStage(.escalated, event)
    gatherHolds()
    if !facts.arbiter.post.text.isEmpty { arbiter = facts.arbiter }
    open(facts.to, because: facts.because, raising: facts.raising, receiving: facts.receiving, event)
  }

  mutating func applyPolicyMoved(_ facts: PolicyMoved, _ event: Event) {
    policy = facts.to
    guard let now = openings.last, facts.stage != now.stage else { return }
    endStage(.escalated, event)
    open(facts.stage, because: now.because, raising: now.raising, receiving: now.receiving, event)
  }

  mutating func applyOverridden(_ facts: Overridden, _ event: Event) {
    overrides.append(
      OverrideNote(
        event: facts.event, by: event.by, at: event.happenedAt, opensToRecipients: facts.opensToRecipients,
        isNew: frozenSince == nil, position: event.position))
    if ending == nil, facts.freezes { frozenSince = frozenSince ?? event.happenedAt }
  }

  mutating func applyResumed(_ event: Event) {
    guard let from = frozenSince else { return note(.notFrozen, event) }
    thaws.append(Thaw(from: from, to: event.happenedAt))
    frozenSince = nil
  }

  mutating func reply(_ kind: Reply.Kind, _ event: Event) {
    replies.append(
      Reply(
        agency: event.by.agency, kind: kind, at: event.happenedAt, opening: opening(at: event.happenedAt),
        position: event.position))
  }

  mutating func talk(_ kind: Talk.Kind, _ event: Event) {
    talks.append(
      Talk(
        kind: kind, agency: event.by.agency, at: event.happenedAt, opening: opening(at: event.happenedAt),
        position: event.position))
  }

  func stageNote(_ stage: String, _ event: Event) -> StageNote {
    StageNote(stage: stage, at: event.happenedAt, opening: openings.count - 1, position: event.position)
  }

  mutating func setDate(
    _ list: WritableKeyPath<CaseState, [SetDate]>, _ obligation: String, _ day: Day?, _ event: Event
  ) {
    guard let day else { return }
    self[keyPath: list].append(
      SetDate(
        obligation: obligation, day: day, agency: event.by.agency, bySide: side(of: event.by),
        at: event.happenedAt, position: event.position))
  }

  mutating func applyProposed(_ facts: OutcomeProposed, _ event: Event) {
    proposals.append(
      Proposal(
        position: event.position, by: event.by.agency, bySide: side(of: event.by), at: event.happenedAt,
        opening: openings.count - 1, raisingSideSettles: facts.raisingSideSettles, confirmedBy: []))
    settle(proposals.count - 1, event)
  }

  /// Nothing happens while somebody's word is missing.
  private mutating func settle(_ index: Int, _ event: Event) {
    guard confirmationsMissing(for: proposals[index]).isEmpty else { return }
    proposals[index].agreedAt = event.happenedAt
    proposals[index].opening = openings.count - 1
    endStage(.agreed, event)
  }

  mutating func applyConfirmed(_ facts: OutcomeConfirmed, _ event: Event) {
    guard let index = proposals.firstIndex(where: { $0.position == facts.proposal }) else {
      return note(.noSuchProposal, event)
    }
    proposals[index].confirmedBy.append(event.by.agency)
    settle(index, event)
  }

  mutating func applyDecided(_ facts: Decided, _ event: Event) {
    decisions.append(
      DecisionNote(
        power: facts.power, at: event.happenedAt, opening: openings.count - 1, position: event.position))
    if facts.power.settles { endStage(.decided, event) }
  }

  mutating func applyDisputed(_ facts: OutcomeDisputed, _ event: Event) {
    guard let index = proposals.firstIndex(where: { $0.position == facts.proposal }) else {
      return note(.noSuchProposal, event)
    }
    proposals[index].disputedAt = event.happenedAt
    proposals[index].disputedBy = event.position
  }

  mutating func applyCompleted(_ facts: ActionCompleted, _ event: Event) {
    change(facts.action, event) { ($0.completedAt, $0.completedBy) = (event.happenedAt, event.position) }
  }

  mutating func change(_ action: Int, _ event: Event, _ change: (inout Action) -> Void) {
    guard let index = actions.firstIndex(where: { $0.position == action }) else { return note(.noSuchAction, event) }
    change(&actions[index])
  }

  mutating func mark(_ position: Int, _ event: Event, _ change: (inout Entry) -> Void) {
    guard position > 0, position < event.position, entries.indices.contains(position - 1) else {
      return note(.noSuchEntry, event)
    }
    change(&entries[position - 1])
  }

  mutating func end(_ how: HowClosed, calendar: String, _ event: Event) {
    if ending != nil { note(.alreadyEnded, event) }
    endStage(how == .decided ? .decided : .closed, event)
    ending = Ending(how: how, at: event.happenedAt, calendar: calendar)
    frozenSince = nil
  }

  mutating func applyReopened(_ event: Event) {
    keptUntilSet = nil
    guard ending != nil else { return note(.notEnded, event) }
    ending = nil
    for index in proposals.indices where proposals[index].agreedAt != nil {
      proposals[index].setAsideAt = event.happenedAt
    }
    guard let before = openings.last else { return }
    open(before.stage, because: before.because, raising: before.raising, receiving: before.receiving, event)
    openings[openings.count - 1].countsAnew = true
  }

  /// The parties whose written confirmation a proposal still lacks: of all others, or of the raising side alone where
  /// the stage is settled with it. Within one agency the two sides are one agency.
  public func confirmationsMissing(for proposal: Proposal) -> [AgencyID] {
    if proposal.raisingSideSettles {
      let raising = raised.raising.agency
      return proposal.bySide == .raising || proposal.confirmedBy.contains(raising) ? [] : [raising]
    }
    let parties = [raised.raising.agency] + receivingAgencies
    // An arbiter's agency can be a party as well: its own side then still confirms.
    let others = parties.filter { proposal.bySide == .arbiter || $0 != proposal.by }
    if others.isEmpty { return proposal.confirmedBy.isEmpty ? [proposal.by] : [] }
    return others.filter { !proposal.confirmedBy.contains($0) }
  }
}
