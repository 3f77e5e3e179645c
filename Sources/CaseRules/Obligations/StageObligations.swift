extension Ledger {
  /// What one opening of a stage asks for: the stage's own duties, those of every stage, and the hand-over onwards.
  func addStage(_ index: Int, to all: inout [Obligation]) {
    let opening = state.openings[index]
    guard let stage = stage(opening.stage) else { return }
    let isFirst = stages.first?.key == stage.key
    let start = all.count
    var kinds: [DutyKind] = []
    for duty in stage.allDuties where (isFirst || !duty.kind.leadsIn) && duty.kind != .agreeDate {
      let since = moment(of: duty.anchor, index: index, stage: stage)
      if holds(duty.conditions, index: index, since: since, quickly: true) { kinds.append(duty.kind) }
      add(duty, stage: stage, index: index, to: &all)
    }
    for duty in policy.everyStage { add(duty.at(stage: stage.key), stage: stage, index: index, to: &all) }
    addAlwaysThere(in: stage, beside: kinds, index: index, to: &all)
    if let next = self.next(after: index) { addOnward(from: stage, to: next, index: index, to: &all) }
    addFurtherOn(index, to: &all)
    all += missingDates(all[start...], index: index, stage: stage)
  }

  /// A stage always asks its people to resolve the matter, and the side that is challenged to answer, whether or not
  /// the policy gives a time for it.
  private func addAlwaysThere(in stage: Stage, beside kinds: [DutyKind], index: Int, to all: inout [Obligation]) {
    func add(_ kind: DutyKind, _ word: String, _ owner: Owner) {
      if kinds.contains(kind) { return }
      let duty = Duty(key: stage.key + word, kind: kind, owner: owner, source: stage.source)
      self.add(duty, stage: stage, index: index, to: &all)
    }
    if stage.isArbiter { add(.decide, "-decide", .partnership) } else { add(.answer, "-answer", .receiving) }
    add(.resolve, "-resolve", .both)
  }

  /// A hand-over to a stage beyond the next can run already: its clock started when a stage opened that the case is at
  /// or has passed.
  private func addFurtherOn(_ index: Int, to all: inout [Obligation]) {
    let here = state.openings[index].stage
    guard index == state.openings.count - 1, let at = stages.firstIndex(where: { $0.key == here }) else { return }
    for stage in stages.dropFirst(at + 2) {
      for duty in stage.allDuties where duty.kind.leadsIn {
        if case .openingOf = duty.anchor { add(duty, stage: stage, index: index, to: &all) }
      }
    }
  }

  /// The number under which an obligation is known. One that counts from the opening of a stage keeps that opening's
  /// number wherever the case is, so that a date that people set for it holds until the hand-over is made.
  private func number(of duty: Duty, into stage: Stage, at index: Int) -> Int {
    guard duty.kind.leadsIn, case .openingOf(let key) = duty.anchor,
      let start = state.openings[...index].lastIndex(where: { $0.stage == key }),
      !state.openings[start...index].contains(where: { $0.stage == stage.key })
    else { return index + 1 }
    return start + 1
  }

  /// The stage that follows this opening: where the case went, or the next rung while it is here.
  func next(after index: Int) -> Stage? {
    let opening = state.openings[index]
    if index + 1 < state.openings.count {
      return opening.endedBy == .escalated ? stage(state.openings[index + 1].stage) : nil
    }
    return stage(after: opening.stage)
  }

  /// One obligation for each agency that owes it; they share their date.
  ///
  /// - Parameter start: the moment to count from, where it is not the first moment of the duty's anchor.
  func add(_ duty: Duty, stage: Stage, index: Int, from start: Instant? = nil, to all: inout [Obligation]) {
    let anchor = duty.ownAnchor
    guard let from = start ?? moment(of: anchor, index: index, stage: stage),
      holds(duty.conditions, index: index, since: from)
    else { return }
    var obligation = Obligation(
      key: String(number(of: duty, into: stage, at: index)) + "." + duty.key, stage: stage.key, opening: index,
      duty: duty, agency: nil, owes: [], owedTo: [], since: from, due: .noneStated, warning: nil,
      working: Working(limit: duty.limit, anchor: anchor, from: from), status: .owed)
    date(&obligation, limit: limit(of: duty), anchor: known(anchor), from: from)
    if duty.kind.leadsIn, anchor == .inability, silences[index] == from {
      obligation.working.silence = silenceRule(at: index)
    }
    for owner in owners(of: duty, at: index) {
      obligation.agency = owner.agency
      obligation.owes = owner.owes
      obligation.owedTo = owner.owedTo
      obligation.status = status(of: obligation, index: index)
      all.append(obligation)
    }
  }

  /// The limit that holds here: the priority's, and "at once" for subjects that the policy never lets wait.
  private func limit(of duty: Duty) -> Limit {
    let subjects = state.raised.subjects
    let isImmediate = !subjects.isEmpty && policy.subjects.contains { $0.immediate && subjects.contains($0.key) }
    if duty.kind == .resolve, isImmediate { return .immediately }
    return duty.limitsByPriority.first { $0.priority == state.raised.priority }?.limit ?? duty.limit
  }

  /// The first moment of the anchor in this opening; nil while it has not come.
  func moment(of anchor: Anchor, index: Int, stage: Stage) -> Instant? {
    let opening = state.openings[index]
    switch anchor {
    case .trigger, .identified: return reckoning(at: index).trigger
    case .decisionReceived, .conference: return challenged(before: reckoning(at: index).trigger)
    case .stageOpened: return opening.at
    case .openingOf(let key): return openingOf(key, through: index)
    case .inability: return inabilities[index]
    case .meetingHeld: return state.talks.last { $0.opening == index && $0.kind == .meetingHeld }?.at
    case .agreement: return state.proposals.last { $0.opening == index && $0.agreedAt != nil }?.agreedAt
    case .decision: return state.decisions.last { $0.opening == index }?.at
    case .eachOutcome: return opening.endedAt
    case .completionOf(let key): return completion(of: key, index: index)
    case .overrideKnown: return state.overrides.first.map { governed($0.at) }
    case .urgencyStated: return state.urgentSince.map(governed)
    }
  }

  /// A moment as this policy counts from it: not before it governed.
  func governed(_ moment: Instant) -> Instant { state.governedAt.map { max($0, moment) } ?? moment }

  /// When a stage opened; where the case came to this policy above it, when it came.
  func openingOf(_ key: String, through index: Int) -> Instant? {
    guard index >= 0, !state.openings.isEmpty else { return nil }
    if let at = state.openings[...index].last(where: { $0.stage == key })?.at { return at }
    guard let since = state.governedAt, let first = state.openings.first(where: { $0.before == nil }),
      let here = stages.firstIndex(where: { $0.key == first.stage }),
      let there = stages.firstIndex(where: { $0.key == key })
    else { return nil }
    return there < here ? since : nil
  }

  /// The day of the decision or meeting that is challenged, from the start of its working hours; the trigger where
  /// nobody gave it.
  func challenged(before trigger: Instant) -> Instant {
    guard let day = state.raised.decisionOn, state.governedAt == nil else { return trigger }
    return min(UKClock.instant(day, policy.time.hours.start), trigger)
  }

  /// What is really counted from: the start of the clock where nobody gave the day of the decision or conference.
  func known(_ anchor: Anchor) -> Anchor {
    switch anchor {
    case .decisionReceived, .conference: state.raised.decisionOn == nil ? .trigger : anchor
    default: anchor
    }
  }

  /// The end of the stage's own limit, where it has one that is a date.
  func limitEnd(at index: Int) -> Instant? { limitEnds.indices.contains(index) ? limitEnds[index] : nil }

  /// When this stage could not resolve the matter: recorded, or by its limit passing.
  func findInability(at index: Int) -> Instant? {
    let opening = state.openings[index]
    let recorded = state.inabilities.filter { $0.opening == index }.map(\.at).min()
    let left = opening.endedBy == .escalated ? opening.endedAt : nil
    return [recorded, left, lapse(at: index)].compactMap { $0 }.min()
  }

  /// The limit to resolve, or to answer where a receiving agency let it pass.
  func findLimitEnd(at index: Int) -> Instant? {
    guard let stage = stage(state.openings[index].stage) else { return nil }
    let ends = stage.allDuties.compactMap { duty -> Instant? in
      guard duty.kind == .resolve || duty.kind == .answer, duty.anchor != .inability,
        let from = moment(of: duty.anchor, index: index, stage: stage),
        holds(duty.conditions, index: index, since: from, quickly: true),
        let end = end(of: duty, from: from, index: index, stage: stage)
      else { return nil }
      return duty.kind == .resolve || isSilent(at: index, until: end) ? end : nil
    }
    return ends.min()
  }

  private func end(of duty: Duty, from: Instant, index: Int, stage: Stage) -> Instant? {
    var probe = Obligation(
      key: String(index + 1) + "." + duty.key, stage: stage.key, opening: index, duty: duty, agency: nil, owes: [],
      owedTo: [], since: from, due: .noneStated, warning: nil,
      working: Working(limit: duty.limit, anchor: duty.anchor, from: from), status: .owed)
    date(&probe, limit: limit(of: duty), anchor: duty.anchor, from: from)
    return probe.due.end(in: calendar)
  }

  private func isSilent(at index: Int, until end: Instant) -> Bool {
    state.openings[index].receiving.contains { holder in
      !state.replies.contains {
        $0.opening == index && $0.agency == holder.agency && $0.kind.settles && $0.at <= end
      }
    }
  }
}

extension DutyKind {
  /// Whether the duty belongs to the way into its stage, and so is owed in the stage before.
  var leadsIn: Bool { self == .handOver || self == .refer }
}
