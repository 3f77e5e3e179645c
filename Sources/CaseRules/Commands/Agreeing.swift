extension Bench {
  /// One side writes what was agreed and how outstanding issues will be pursued: nothing closes without both. Where the
  /// stage is settled with the raising side, what that side writes needs nobody else.
  func proposeOutcome() throws(Refusal) -> [Decision] {
    try only(.raising, .receiving, .arbiter)
    try unsettled()
    if state.pendingProposal != nil { throw .proposalWaits }
    let missing = policy.closing.confirmationHolds.filter { !$0.isHeld(by: order.words.names) }
    if !missing.isEmpty { throw .missingFromRecord(missing) }
    try need("outcome", "outstanding")
    var facts = OutcomeProposed()
    facts.stage = state.stage
    facts.raisingSideSettles = stage?.resolvedBy == .raisingSide
    guard facts.raisingSideSettles, side == .raising, !waitsForActions else { return one(.outcomeProposed(facts)) }
    return one(.outcomeProposed(facts)) + [Decision(.closed(closing(.satisfied)))]
  }

  /// The other party confirms. The last confirmation that is needed closes the case, unless the policy makes it wait
  /// for open actions; the last of those then closes it.
  func confirmOutcome(_ position: Int) throws(Refusal) -> [Decision] {
    try only(.raising, .receiving)
    let proposal = try openProposal(position)
    if proposal.confirmedBy.contains(order.by.agency) { throw .confirmedAlready }
    if isOwn(proposal) { throw .ownProposal }
    if proposal.raisingSideSettles { try only(.raising) }
    var facts = OutcomeConfirmed()
    facts.proposal = position
    var after = proposal
    after.confirmedBy.append(order.by.agency)
    let isLast = state.confirmationsMissing(for: after).isEmpty
    guard isLast, !waitsForActions else { return one(.outcomeConfirmed(facts)) }
    return one(.outcomeConfirmed(facts)) + [Decision(.closed(closing(proposal.settles)))]
  }

  /// Within one agency the two sides are two posts of it; elsewhere a side is an agency. What an arbiter wrote is
  /// nobody's own.
  private func isOwn(_ proposal: Proposal) -> Bool {
    if proposal.bySide == .arbiter { return side == .arbiter }
    return isWithinAgency ? side == proposal.bySide : proposal.by == order.by.agency
  }

  /// Whether the policy keeps a settled case open until its actions are done.
  var waitsForActions: Bool { state.waitsForActions(under: policy) }

  /// Nothing that both sides agreed, or that was decided, is disputed again without reopening.
  func unsettled() throws(Refusal) {
    if state.settled != nil { throw .alreadyAgreed }
  }

  func disputeOutcome(_ position: Int) throws(Refusal) -> [Decision] {
    try only(.raising, .receiving)
    let proposal = try openProposal(position)
    if isOwn(proposal) { throw .ownProposal }
    if proposal.raisingSideSettles { try only(.raising) }
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

  /// An action is for somebody who knows the case: nobody else, the partnership's own team least of all, comes into it
  /// by being given one.
  func agreeAction(_ owner: Holder, due: Day, isForPractice: Bool) throws(Refusal) -> [Decision] {
    let people = state.holders + (state.arbiter.map { [$0] } ?? [])
    if !people.contains(owner) { throw .ownerNotInCase }
    if due < UKClock.local(order.happenedAt).day { throw .dateInThePast(due) }
    try need("action")
    var facts = ActionAgreed()
    facts.owner = owner
    facts.due = due
    facts.isForPractice = isForPractice
    return one(.actionAgreed(facts))
  }

  func completeAction(_ position: Int) throws(Refusal) -> [Decision] {
    guard let action = state.actions.first(where: { $0.position == position }) else { throw .noSuchAction }
    if action.completedAt != nil { throw .actionDone }
    if action.owner.agency != order.by.agency { throw .agencyNotInCase }
    try need("evidence")
    var facts = ActionCompleted()
    facts.action = position
    let isLast = state.blockingActions.allSatisfy { $0.position == position }
    guard isLast, !action.isForPractice, policy.closing.openActionsBlock, state.ending == nil, state.frozenSince == nil,
      let settled = state.settled
    else { return one(.actionCompleted(facts)) }
    return one(.actionCompleted(facts)) + [Decision(.closed(closing(settled.how)))]
  }

  /// The arbiter decides, mediates or advises. Only a decision or an agreed way forward ends the case.
  func decide(_ power: ArbiterPower) throws(Refusal) -> [Decision] {
    try only(.arbiter)
    guard policy.arbiter.powers.contains(power) else { throw .powerNotGiven(power) }
    try unsettled()
    try need("decision", "reasons", "outstanding")
    var facts = Decided()
    facts.power = power
    return one(.decided(facts)) + (power.settles && !waitsForActions ? [Decision(.closed(closing(.decided)))] : [])
  }
}
