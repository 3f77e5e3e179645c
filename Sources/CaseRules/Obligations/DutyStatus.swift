extension Ledger {
  /// Whether an obligation of a stage is still owed, and if not, since when.
  func status(of obligation: Obligation, index: Int) -> Obligation.Status {
    if let at = doneAt(obligation, index: index) { return .met(at: at) }
    if !obligation.duty.kind.outlivesStage, let ended = state.openings[index].endedAt {
      return .ended(at: ended)
    }
    if let ending = state.ending, !obligation.duty.kind.outlivesStage { return .ended(at: ending.at) }
    if state.frozenSince != nil, !obligation.duty.kind.outlivesStage { return .frozen }
    return .owed
  }

  private func doneAt(_ obligation: Obligation, index: Int) -> Instant? {
    [saidAt(obligation), shownAt(obligation, index: index)].compactMap { $0 }.min()
  }

  /// When somebody who may do it said that it was done.
  private func saidAt(_ obligation: Obligation) -> Instant? {
    state.done.first { done in
      done.obligation == obligation.key && (obligation.agency.map { $0 == done.agency } ?? true)
    }?.at
  }

  /// The same for a duty outside the ladder, which any stage's events may show.
  func doneAt(_ obligation: Obligation) -> Instant? {
    let said = saidAt(obligation)
    let shown: Instant? =
      switch obligation.duty.kind {
      case .resolve, .plan, .confirm: state.settled?.at
      case .decide: state.decisions.last?.at
      case .handOver: state.openings.last { $0.at > obligation.since }?.at
      case .refer: state.referrals.last { obligation.key.hasPrefix($0.route + ".") }?.at
      default: state.openings.indices.lazy.compactMap { self.shownAt(obligation, index: $0) }.min()
      }
    return [said, shown].compactMap { $0 }.min()
  }

  /// When another event shows that the duty was done.
  private func shownAt(_ obligation: Obligation, index: Int) -> Instant? {
    switch obligation.duty.kind {
    case .acknowledge: return firstReply(obligation, index) { _ in true }
    case .answer: return firstReply(obligation, index) { $0.settles }
    case .discuss: return firstTalk([.discussed, .meetingHeld], index)
    case .meet:
      return firstTalk(obligation.duty.required ? [.meetingHeld] : [.meetingHeld, .meetingNotHeld], index)
    case .submitForm: return submitted(obligation, index)
    case .resolve, .plan: return state.openings[index].resolvedAt
    case .confirm: return agreedAt(index) ?? state.openings[index].resolvedAt
    case .decide: return state.decisions.first { $0.opening == index }?.at
    case .handOver, .refer: return handedOver(obligation, index: index)
    case .agreeDate: return nil
    case .write: return firstTalk([.viewShared], index, by: obligation.agency)
    // Nobody's talk shows that the police or a manager was reached: somebody says so.
    case .contact: return nil
    case .minute: return ofMinutes(index) { $0.written.first?.at }
    case .circulate: return ofMinutes(index, readByAll)
    case .notify, .feedback, .record, .review, .advise, .standStill, .act: return nil
    }
  }

  private func handedOver(_ obligation: Obligation, index: Int) -> Instant? {
    if obligation.stage == state.openings[index].stage { return later(than: index) }
    return state.openings[index].endedBy == .escalated ? state.openings[index].endedAt : nil
  }

  /// A hand-over that is owed inside the first stage: any later opening shows it.
  private func later(than index: Int) -> Instant? {
    index + 1 < state.openings.count ? state.openings[index + 1].at : nil
  }

  private func firstReply(_ obligation: Obligation, _ index: Int, _ matches: (Reply.Kind) -> Bool) -> Instant? {
    state.replies.first { reply in
      reply.opening == index && matches(reply.kind) && (obligation.agency.map { $0 == reply.agency } ?? true)
    }?.at
  }

  private func firstTalk(_ kinds: [Talk.Kind], _ index: Int, by agency: AgencyID? = nil) -> Instant? {
    state.talks.first { talk in
      talk.opening == index && kinds.contains(talk.kind) && (agency.map { $0 == talk.agency } ?? true)
    }?.at
  }

  private func submitted(_ obligation: Obligation, _ index: Int) -> Instant? {
    state.forms.first { form in
      form.opening == index && (obligation.duty.form.isEmpty || obligation.duty.form == form.form)
        && (obligation.agency.map { $0 == form.agency } ?? true)
    }?.at
  }

  private func ofMinutes(_ index: Int, _ at: (Meeting) -> Instant?) -> Instant? {
    state.meetings.filter { $0.opening == index && $0.held != nil }.compactMap(at).min()
  }

  /// Minutes have gone round once every agency that came has said whether a version of them is right; where nobody else
  /// came, once they were written.
  private func readByAll(_ meeting: Meeting) -> Instant? {
    meeting.written.first { state.waitFor($0, of: meeting).isEmpty }.map { $0.answers.map(\.at).max() ?? $0.at }
  }

  private func agreedAt(_ index: Int) -> Instant? {
    state.proposals.first { $0.opening == index && $0.agreedAt != nil }?.agreedAt
  }
}

extension Reply.Kind {
  /// A question back is not yet an answer.
  var settles: Bool {
    switch self {
    case .answered(let answer): answer != .needToKnow
    case .acknowledged, .informationGiven: false
    }
  }
}

extension StageOpening {
  var resolvedAt: Instant? { endedBy == .agreed || endedBy == .decided ? endedAt : nil }
}

extension DutyKind {
  /// Telling, recording and doing go on being owed when the stage or the case has ended.
  public var outlivesStage: Bool {
    switch self {
    case .notify, .feedback, .record, .circulate, .minute, .submitForm, .act, .confirm: true
    default: false
    }
  }
}
