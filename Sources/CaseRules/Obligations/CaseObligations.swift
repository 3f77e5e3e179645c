extension CaseState {
  /// Everything that is or was owed in the case, in the order in which it arose.
  ///
  /// - Parameter now: silence counts: a limit that has passed by `now` without agreement is a failure to agree.
  public func obligations(under policy: Policy, counting calendar: WorkingCalendar, at now: Instant) -> [Obligation] {
    Ledger(state: self, policy: policy, calendar: calendar, now: now).obligations()
  }
}

/// One computation of a case's obligations.
struct Ledger {
  let state: CaseState
  let policy: Policy
  let calendar: WorkingCalendar
  let now: Instant
  let reckoning: Reckoning
  let stages: [Stage]
  /// For each opening, the tiers that hold it: many duties look for theirs.
  let tiers: [(raising: Tier?, receiving: Tier?)]
  /// For each opening, the end of its own limit and when it could not resolve the matter: many duties ask for them.
  private(set) var limitEnds: [Instant?] = []
  private(set) var inabilities: [Instant?] = []
  /// When the limit of each opening passed without any answer.
  private(set) var silences: [Instant?] = []

  init(state: CaseState, policy: Policy, calendar: WorkingCalendar, now: Instant) {
    self.state = state
    self.policy = policy
    self.calendar = calendar
    self.now = now
    let began = state.clockStartedAt ?? state.raisedAt
    reckoning = Reckoning(
      rules: policy.time, calendar: calendar, trigger: state.governedAt.map { max($0, began) } ?? began)
    let stages = policy.stages(onRoute: state.raised.route)
    self.stages = stages
    tiers = state.openings.map { opening in
      guard let stage = stages.first(where: { $0.key == opening.stage }) else { return (nil, nil) }
      return (policy.role(stage.raisingRole)?.tier, policy.role(policy.counterpart(at: stage))?.tier)
    }
    limitEnds = state.openings.indices.map { findLimitEnd(at: $0) }
    silences = state.openings.indices.map { findSilence(at: $0) }
    inabilities = state.openings.indices.map { findInability(at: $0) }
  }

  /// A reopened case counts from its reopening what counts from the trigger; one that came to another policy from then.
  func reckoning(at index: Int) -> Reckoning {
    guard index >= 0, let again = state.openings[...index].last(where: \.countsAnew) else { return reckoning }
    return Reckoning(rules: policy.time, calendar: calendar, trigger: again.at)
  }

  func obligations() -> [Obligation] {
    // Nobody can do anything about what was erased.
    guard state.last > 0, state.erasedAt == nil else { return [] }
    var all: [Obligation] = []
    if state.clockStartedAt == nil {
      all += waitingToStart()
      all += ofRoutes()
    } else {
      all.reserveCapacity(16 * state.openings.count)
      for index in state.openings.indices { addStage(index, to: &all) }
      all += ofRoutes()
      all += ofWholeCase()
    }
    all += ofPolicyIssues()
    all += ofAgreement()
    all += ofActions()
    all += ofMeetings()
    all += ofGlass()
    all += ofNotOurs()
    all += ofAgenciesWithNobody()
    return all
  }

  func stage(_ key: String) -> Stage? { stages.first { $0.key == key } }

  func stage(after key: String) -> Stage? {
    guard let index = stages.firstIndex(where: { $0.key == key }), index + 1 < stages.count else { return nil }
    return stages[index + 1]
  }
}

extension Policy {
  /// A route with stages of its own has its own ladder; every other uses the main one.
  public func stages(onRoute key: String) -> [Stage] {
    guard let route = route(key), !route.stages.isEmpty else { return stages }
    return route.stages
  }
}
