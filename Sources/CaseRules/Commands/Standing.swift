extension Command {
  /// What may still be done when a case has ended: telling, recording, finishing actions, putting right, learning.
  var outlivesCase: Bool {
    switch self {
    case .doDuty, .completeAction, .correct, .remove, .refer, .reopen, .submitForm, .override, .agreeAction: true
    default: false
    }
  }

  /// What an override does not stop: recording goes on, and people decide what happens next.
  var outlivesFreeze: Bool {
    switch self {
    case .resume, .close, .withdraw, .takeUrgentRoute, .discuss, .shareView, .seekAdvice, .holdMeeting: true
    default: outlivesCase
    }
  }

  var needsClock: Bool {
    switch self {
    case .requestResolution, .withdraw, .correct, .remove, .takeUrgentRoute, .override, .discuss, .seekAdvice: false
    default: true
    }
  }
}

extension Bench {
  func checkStanding() throws(Refusal) {
    if let ending = state.ending, !order.command.outlivesCase { throw .caseEnded(ending.how) }
    if state.frozenSince != nil, !order.command.outlivesFreeze { throw .clocksFrozen }
    if state.raised.recordOnly, !order.command.outlivesCase { throw .recordOnly }
    if state.clockStartedAt == nil, order.command.needsClock, state.ending == nil { throw .clockNotStarted }
    if case .override = order.command { return }
    if side == .outside { throw .notAParty }
  }

  func need(_ fields: String...) throws(Refusal) {
    let missing = fields.filter { order.words[$0] == nil }
    if !missing.isEmpty { throw .missing(missing) }
  }

  func only(_ sides: Side...) throws(Refusal) {
    if !sides.contains(side) { throw .onlySide(sides[0]) }
  }

  func one(_ happening: Happening) -> [Decision] { [Decision(happening, words: order.words)] }

  func obligations() -> [Obligation] { state.obligations(under: policy, counting: calendar, at: order.now) }
}
