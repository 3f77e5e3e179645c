/// What one case adds to a partnership's figures: facts alone, nobody's name, nobody's words.
public struct CaseFigures: Hashable, Sendable {
  public var partnership: PartnershipID
  public var raisedAt: Instant
  public var person: PersonKind
  public var ground: String
  public var route: String
  /// Immediate risk was stated, at the start or later.
  public var isUrgent: Bool
  /// The kinds of grave event that were reported, each once, sorted.
  public var overrides: [String]
  public var raising: AgencyID
  /// Sorted, each once.
  public var receiving: [AgencyID]
  /// One for each opening, in their order.
  public var stages: [StageFigures]
  /// How it ended; where it is settled and not closed yet, how it was settled. Nil while it is in dispute.
  public var outcome: HowClosed?
  /// Working days after the day on which the policy's clock started, through that of the first answer; 0 on the same
  /// day. Nil where there is no answer yet, or where the calendar does not reach.
  public var answerDays: Int?
  /// The same through the day on which the matter was settled.
  public var resolveDays: Int?

  public init(
    partnership: PartnershipID, raisedAt: Instant, person: PersonKind, ground: String, route: String, isUrgent: Bool,
    overrides: [String], raising: AgencyID, receiving: [AgencyID], stages: [StageFigures], outcome: HowClosed?,
    answerDays: Int?, resolveDays: Int?
  ) {
    self.partnership = partnership
    self.raisedAt = raisedAt
    self.person = person
    self.ground = ground
    self.route = route
    self.isUrgent = isUrgent
    self.overrides = overrides
    self.raising = raising
    self.receiving = receiving
    self.stages = stages
    self.outcome = outcome
    self.answerDays = answerDays
    self.resolveDays = resolveDays
  }
}

/// One opening of a stage, as far as figures go.
public struct StageFigures: Hashable, Sendable {
  public var stage: String
  public var openedAt: Instant
  /// When it was left, settled or closed.
  public var endedAt: Instant?
  /// The last moment of the stage's own limit, where it has one that is a date.
  public var limitEnd: Instant?

  public init(stage: String, openedAt: Instant, endedAt: Instant?, limitEnd: Instant?) {
    self.stage = stage
    self.openedAt = openedAt
    self.endedAt = endedAt
    self.limitEnd = limitEnd
  }
}

extension CaseState {
  /// - Parameter now: no earlier than the last event.
  public func figures(under policy: Policy, counting calendar: WorkingCalendar, at now: Instant) -> CaseFigures {
    let ledger = Ledger(state: self, policy: policy, calendar: calendar, now: now)
    let over = settled?.at ?? ending?.at
    let stages = openings.indices.map { index in
      StageFigures(
        stage: openings[index].stage, openedAt: openings[index].at, endedAt: openings[index].endedAt ?? over,
        limitEnd: ledger.limitEnd(at: index))
    }
    let answer = replies.first { if case .answered = $0.kind { true } else { false } }
    return CaseFigures(
      partnership: raised.partnership, raisedAt: raisedAt, person: raised.person, ground: raised.ground,
      route: raised.route, isUrgent: raised.immediateRisk || urgentSince != nil,
      overrides: Set(overrides.map(\.event)).sorted(), raising: raised.raising.agency,
      receiving: Set(receivingAgencies).sorted(), stages: stages, outcome: ending?.how ?? settled?.how,
      answerDays: answer.flatMap { days(to: $0.at, calendar) },
      resolveDays: settled.flatMap { days(to: $0.at, calendar) })
  }

  private func days(to moment: Instant, _ calendar: WorkingCalendar) -> Int? {
    guard let clockStartedAt else { return nil }
    let (from, to) = (UKClock.local(clockStartedAt).day, UKClock.local(moment).day)
    return try? calendar.workingDays(after: from, through: to)
  }
}
