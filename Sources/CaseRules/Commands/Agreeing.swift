extension Bench {
  /// One side writes what was agreed and how outstanding issues will be pursued: nothing closes without both.
  func proposeOutcome() throws(Refusal) -> [Decision] {
    try only(.raising, .receiving, .arbiter)
    if state.agreement != nil { throw .alreadyAgreed }
    if state.pendingProposal != nil { throw .proposalWaits }
    let missing = policy.closing.confirmationHolds.filter { !$0.isHeld(by: order.words.names) }
    if !missing.isEmpty { throw .missingFromRecord(missing) }
    try need("outcome", "outstanding")
    var facts = OutcomeProposed()
    facts.stage = state.stage
    return one(.outcomeProposed(facts))
  }

  /// The other party confirms. The last confirmation that is needed closes the case, unless the policy makes it wait
  /// for open actions.
  func confirmOutcome(_ position: Int) throws(Refusal) -> [Decision] {
    try only(.raising, .receiving)
    let proposal = try openProposal(position)
    if proposal.confirmedBy.contains(order.by.agency) { throw .confirmedAlready }
    if proposal.by == order.by.agency, !mayConfirmOwn(proposal) { throw .ownProposal }
    var facts = OutcomeConfirmed()
    facts.proposal = position
    var after = proposal
    after.confirmedBy.append(order.by.agency)
    let isLast = state.confirmationsMissing(for: after).isEmpty
    let waits = policy.closing.openActionsBlock && !state.openActions.isEmpty
    guard isLast, !waits else { return one(.outcomeConfirmed(facts)) }
    return one(.outcomeConfirmed(facts)) + [Decision(.closed(closing(.agreed)))]
  }

  /// Within one agency the two sides are two posts of it.
  private func mayConfirmOwn(_ proposal: Proposal) -> Bool {
    isWithinAgency && side != proposal.bySide
  }

  func disputeOutcome(_ position: Int) throws(Refusal) -> [Decision] {
    try only(.raising, .receiving)
    let proposal = try openProposal(position)
    if proposal.by == order.by.agency, !mayConfirmOwn(proposal) { throw .ownProposal }
    try need("reason")
    var facts = OutcomeDisputed()
    facts.proposal = position
    return one(.outcomeDisputed(facts))
  }

  private func openProposal(_ position: Int) throws(Refusal) -> Proposal {
    guard let proposal = state.proposals.first(where: { $0.position == position }) else { throw .noSuchProposal }
    guard proposal == state.pendingProposal else { throw .proposalNotOpen }
    return proposal
  }

  func agreeAction(_ owner: Holder, due: Day) throws(Refusal) -> [Decision] {
    let parties = [state.raised.raising.agency] + state.receivingAgencies + (state.arbiter.map { [$0.agency] } ?? [])
    if !parties.contains(owner.agency) { throw .agencyNotInCase }
    if due < UKClock.local(order.happenedAt).day { throw .dateInThePast(due) }
    try need("action")
    var facts = ActionAgreed()
    facts.owner = owner
    facts.due = due
    return one(.actionAgreed(facts))
  }

  func completeAction(_ position: Int) throws(Refusal) -> [Decision] {
    guard let action = state.actions.first(where: { $0.position == position }) else { throw .noSuchAction }
    if action.completedAt != nil { throw .actionDone }
    if action.owner.agency != order.by.agency { throw .agencyNotInCase }
    try need("evidence")
    var facts = ActionCompleted()
    facts.action = position
    return one(.actionCompleted(facts))
  }

  /// The arbiter decides, mediates or advises. Only a decision or an agreed way forward ends the case.
  func decide(_ power: ArbiterPower) throws(Refusal) -> [Decision] {
    try only(.arbiter)
    guard policy.arbiter.powers.contains(power) else { throw .powerNotGiven(power) }
    if state.agreement != nil { throw .alreadyAgreed }
    try need("decision", "reasons", "outstanding")
    var facts = Decided()
    facts.power = power
    let ends = power == .decide || power == .agreeWayForward
    let waits = policy.closing.openActionsBlock && !state.openActions.isEmpty
    return one(.decided(facts)) + (ends && !waits ? [Decision(.closed(closing(.decided)))] : [])
  }
}
