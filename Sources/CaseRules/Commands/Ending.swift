extension Bench {
  /// Closes what was agreed or decided and waited for actions, or what an override ended. The side that is challenged
  /// can't end an unsettled challenge by itself.
  func close() throws(Refusal) -> [Decision] {
    let how: HowClosed
    if let settled = state.settled {
      how = settled.how
    } else if state.frozenSince != nil {
      try only(.raising, .arbiter)
      try need("reason", "outstanding")
      how = .overridden
    } else {
      throw .notAgreed
    }
    if waitsForActions { throw .actionsOpen(state.blockingActions.count) }
    return one(.closed(closing(how)))
  }

  /// Only the side that raised a challenge can take it back.
  func withdraw() throws(Refusal) -> [Decision] {
    try only(.raising)
    try unsettled()
    try need("reason")
    var facts = Withdrawn()
    facts.calendar = calendar.edition
    return one(.withdrawn(facts))
  }

  /// A challenge about the wrong person goes back whatever has come of it: it stands on nothing.
  func withdrawMistaken() throws(Refusal) -> [Decision] {
    try only(.raising)
    try need("reason")
    var facts = Withdrawn()
    (facts.calendar, facts.isMistaken) = (calendar.edition, true)
    return one(.withdrawn(facts))
  }

  func reopen() throws(Refusal) -> [Decision] {
    guard state.ending != nil else { throw .caseOpen }
    if state.raised.recordOnly { throw .recordOnly }
    try need("reason")
    if state.isFinallyDecided(under: policy), order.words["newInformation"] == nil { throw .finalWithoutNew }
    return one(.reopened(Reopened()))
  }

  /// A correction is a new entry that names what it corrects.
  func correct(_ position: Int) throws(Refusal) -> [Decision] {
    let entry = try standing(position)
    if entry.by.agency != order.by.agency { throw .agencyNotInCase }
    try need("correction")
    var facts = Corrected()
    facts.entry = position
    return one(.corrected(facts))
  }

  /// Only a mis-filed entry loses its words, with a reason; its place in the history stays. What the case stands on
  /// (the challenge itself, an agreed outcome, a decision, a removal) is corrected and never removed.
  func remove(_ position: Int) throws(Refusal) -> [Decision] {
    let entry = try standing(position)
    if entry.by.agency != order.by.agency { throw .agencyNotInCase }
    if entry.isKept { throw .cannotRemove }
    if state.heldSince != nil { throw .held }
    try need("reason")
    var facts = Removed()
    facts.entry = position
    return one(.removed(facts))
  }

  private func standing(_ position: Int) throws(Refusal) -> Entry {
    guard let entry = state.entry(position) else { throw .noSuchEntry }
    if entry.removedBy != nil { throw .alreadyRemoved }
    return entry
  }
}

extension CaseState {
  /// Closed by a decision that the policy calls final: it opens again only on new information, which is written down.
  public func isFinallyDecided(under policy: Policy) -> Bool { policy.arbiter.isFinal && ending?.how == .decided }
}

extension Entry {
  private static let kept = [
    Raised.kind, Removed.kind, Decided.kind, OutcomeProposed.kind, OutcomeConfirmed.kind, Closed.kind,
    GlassBroken.kind, ActionChecked.kind, ActionReopened.kind, DisclosureReported.kind, DisclosureJudged.kind,
  ]

  /// The case stands on it, or it has no words to lose.
  public var isKept: Bool { Self.kept.contains(kind) || holds.isEmpty }
}
