extension Command {
  /// What may still be done when a case has ended: telling, recording, finishing actions, putting right, learning.
  var outlivesCase: Bool {
    switch self {
    case .doDuty, .recordTold, .completeAction, .correct, .remove, .refer, .reopen, .submitForm, .override,
      .agreeAction, .checkAction, .reopenAction, .learn, .breakGlass, .openAsGuest, .extendGuest, .endGuest,
      .spendGuest, .makeRecord, .keepUntil, .hold, .liftHold, .eraseCase, .markRedaction, .reviewRedaction,
      .reportDisclosure, .judgeDisclosure, .writeMinutes, .confirmMinutes, .disputeMinutes:
      true
    // It was called while the case went on.
    case .holdMeeting(_, let meeting, _): meeting != 0
    case .cancelMeeting: true
    default: false
    }
  }

  /// What an override does not stop: recording goes on, and people decide what happens next.
  var outlivesFreeze: Bool {
    switch self {
    case .resume, .close, .withdraw, .withdrawMistaken, .takeUrgentRoute, .discuss, .shareView, .seekAdvice,
      .holdMeeting:
      true
    case .changeCalendar, .inviteAdviser, .releaseAdviser, .nameArbiter, .handBack, .reassign: true
    case .giveAdvice, .inviteGuest, .attach, .callMeeting, .moveMeeting, .cancelMeeting, .replyToMeeting: true
    default: outlivesCase
    }
  }

  var needsClock: Bool {
    switch self {
    case .requestResolution, .withdraw, .withdrawMistaken, .correct, .remove, .takeUrgentRoute, .override, .discuss,
      .seekAdvice:
      false
    case .resume, .close, .doDuty, .recordTold, .completeAction, .checkAction, .reopenAction, .learn: false
    case .submitForm, .changeCalendar: false
    case .breakGlass, .inviteAdviser, .releaseAdviser, .nameArbiter, .handBack, .reassign: false
    case .govern, .giveAdvice, .inviteGuest, .openAsGuest, .extendGuest, .endGuest, .spendGuest: false
    case .sayNotOurs, .makeRecord, .attach, .keepUntil, .hold, .liftHold, .eraseCase: false
    case .markRedaction, .reviewRedaction: false
    case .reportDisclosure, .judgeDisclosure: false
    default: true
    }
  }

  /// What an outsider or the program may do: each checks by itself who it is, or the access function has.
  var isForOthersToo: Bool {
    switch self {
    case .override, .changeCalendar, .passLimit, .recordTold, .nameArbiter, .giveAdvice, .spendGuest,
      .eraseCase(.again):
      true
    default: false
    }
  }

  /// What moves a clock may be told late, with a reason.
  var startsClock: Bool {
    switch self {
    case .requestResolution, .escalate, .recordInability, .takeUrgentRoute: true
    default: false
    }
  }
}

extension CaseState {
  /// The first moment at which a command can have happened: what moves the case can't lie before what it moves.
  public func earliest(for command: Command) -> Instant {
    switch command {
    case .resume: return max(raisedAt, frozenSince ?? raisedAt)
    case .reopen: return max(raisedAt, ending?.at ?? raisedAt)
    case .holdMeeting(_, let meeting, _):
      return max(raisedAt, meetings.first { $0.position == meeting }?.called ?? raisedAt)
    case .confirmOutcome, .disputeOutcome: return max(openedAt, pendingProposal?.at ?? raisedAt)
    case .requestResolution, .acknowledge, .answer, .recordInability, .escalate, .proposeOutcome, .decide, .withdraw,
      .withdrawMistaken, .close, .movePolicy, .govern:
      return openedAt
    default: return raisedAt
    }
  }

  private var openedAt: Instant { max(raisedAt, opening?.at ?? raisedAt) }
}

extension Bench {
  /// The clock can't be put back in silence.
  static let hour = 3600

  func checkStanding() throws(Refusal) {
    if state.erasedAt != nil { throw .caseErased }
    if let ending = state.ending, !order.command.outlivesCase { throw .caseEnded(ending.how) }
    if state.frozenSince != nil, !order.command.outlivesFreeze { throw .clocksFrozen }
    if state.raised.recordOnly, !order.command.outlivesCase { throw .recordOnly }
    if state.clockStartedAt == nil, order.command.needsClock, state.ending == nil { throw .clockNotStarted }
    if side == .outside, !order.command.isForOthersToo { throw .notAParty }
    if order.command.startsClock, order.happenedAt < order.now - Self.hour, order.words["earlierReason"] == nil {
      throw .earlierStartNeedsReason
    }
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
