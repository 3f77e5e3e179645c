extension Bench {
  func keepUntil(_ facts: KeptUntil) throws(Refusal) -> [Decision] {
    try only(.raising)
    if state.restsSince == nil { throw .notEnded }
    guard let until = facts.until else { throw .missing(["until"]) }
    if until <= today { throw .dateInThePast(until) }
    try need("reason")
    return one(.keptUntil(facts))
  }

  func hold() throws(Refusal) -> [Decision] {
    try only(.raising, .receiving)
    if state.heldSince != nil { throw .heldAlready }
    try need("reason")
    return one(.held(Held()))
  }

  func liftHold() throws(Refusal) -> [Decision] {
    try only(.raising, .receiving)
    if state.heldSince == nil { throw .notHeld }
    try need("reason")
    return one(.holdLifted(HoldLifted()))
  }

  /// Brings an erasure back onto a record that was restored from before it: what was erased stays erased, and the entry
  /// says so. Only the program gives it.
  private func eraseAgain() throws(Refusal) -> [Decision] {
    guard order.by == .program else { throw .notAParty }
    return [erased(.again)]
  }

  private func erased(_ because: ErasureReason) -> Decision {
    var facts = CaseErased()
    facts.because = because
    return Decision(.caseErased(facts))
  }

  /// A hold stops it, whatever the reason; and its time is over only after the day until which it is kept.
  func eraseCase(_ because: ErasureReason) throws(Refusal) -> [Decision] {
    if because == .again { return try eraseAgain() }
    try only(.raising)
    guard let until = state.keptUntil(by: periods) else { throw .notEnded }
    if state.heldSince != nil { throw .held }
    if !state.disclosuresToJudge.isEmpty { throw .disclosureNotJudged }
    if because == .timeIsOver, today <= until { throw .keptStill(until: until) }
    return [erased(because)]
  }

  private var today: Day { UKClock.local(order.now).day }
}

extension Command {
  /// What is for an agency's safeguarding lead to decide about the record of a case.
  public static let leadNouns = ["retention", "holds", "holds-lifted", "erasures", "disclosures-judged"]
}
