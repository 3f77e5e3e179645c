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
  /// What came of it beyond the case.
  public var learning = LearningFigures()

  public init(
    partnership: PartnershipID, raisedAt: Instant, person: PersonKind, ground: String, route: String, isUrgent: Bool,
    overrides: [String], raising: AgencyID, receiving: [AgencyID], stages: [StageFigures], outcome: HowClosed?,
    answerDays: Int?, resolveDays: Int?, learning: LearningFigures = LearningFigures()
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
    self.learning = learning
  }
}

/// What one case adds to what is learned: the first kind in the order of `LearningKind` that was recorded, the theme
/// that was recorded first, and its practice issues.
public struct LearningFigures: Hashable, Sendable {
  public var what: LearningKind?
  /// Empty where nothing was recorded.
  public var theme: String
  public var issues, issuesDone: Int

  public init(what: LearningKind? = nil, theme: String = "", issues: Int = 0, issuesDone: Int = 0) {
    self.what = what
    self.theme = theme
    self.issues = issues
    self.issuesDone = issuesDone
  }
}

/// One opening of a stage, as far as figures go.
public struct StageFigures: Hashable, Sendable {
  public var stage: String
  public var openedAt: Instant
  public var standing: Standing

  /// How it stands against the stage's own limit.
  public enum Standing: Hashable, Sendable {
    /// The stage has no limit that is a date.
    case unlimited
    /// It was left, settled or closed by the end of its limit, or after it.
    case inTime
    case late
    /// It is open, and its limit is not on record as passed.
    case open
  }

  public init(stage: String, openedAt: Instant, standing: Standing) {
    self.stage = stage
    self.openedAt = openedAt
    self.standing = standing
  }
}

extension CaseState {
  /// - Parameter now: no earlier than the last event.
  public func figures(under policy: Policy, counting calendar: WorkingCalendar, at now: Instant) -> CaseFigures {
    figures(in: Ledger(state: self, policy: policy, calendar: calendar, now: now))
  }

  /// Both what is owed and the figures, for the price of one computation.
  ///
  /// - Parameter now: no earlier than the last event.
  public func obligationsAndFigures(
    under policy: Policy, counting calendar: WorkingCalendar, at now: Instant
  ) -> (obligations: [Obligation], figures: CaseFigures) {
    let ledger = Ledger(state: self, policy: policy, calendar: calendar, now: now)
    return (ledger.obligations(), figures(in: ledger))
  }

  private func figures(in ledger: Ledger) -> CaseFigures {
    let calendar = ledger.calendar
    let over = settled?.at ?? ending?.at
    // A stage under another partnership's policy is none of this one's; where the case came back, it counts again.
    let own = openings.indices.filter { openings[$0].before.map { $0.policy == policy } ?? true }
    let stages = own.map { index -> StageFigures in
      let standing: StageFigures.Standing =
        switch (ledger.limitEnd(at: index), openings[index].endedAt ?? over) {
        case _ where limitsPassed.contains(index): .late
        case (nil, _): .unlimited
        case (_, nil): .open
        case (let end?, let ended?): ended > end ? .late : .inTime
        }
      let stage = openings[index].before?.stage ?? openings[index].stage
      return StageFigures(stage: stage, openedAt: openings[index].at, standing: standing)
    }
    let answer = replies.first { if case .answered = $0.kind { true } else { false } }
    return CaseFigures(
      partnership: raised.partnership, raisedAt: raisedAt, person: raised.person, ground: raised.ground,
      route: raised.route, isUrgent: raised.immediateRisk || urgentSince != nil,
      overrides: Set(overrides.map(\.event)).sorted(), raising: raised.raising.agency,
      receiving: Set(receivingAgencies).sorted(), stages: stages, outcome: ending?.how ?? settled?.how,
      answerDays: answer.flatMap { days(to: $0.at, calendar) },
      resolveDays: settled.flatMap { days(to: $0.at, calendar) }, learning: learningFigures)
  }

  private var learningFigures: LearningFigures {
    let issues = actions.filter(\.isForPractice)
    return LearningFigures(
      what: LearningKind.allCases.first { what in lessons.contains { $0.what == what } },
      theme: lessons.first?.theme ?? "", issues: issues.count,
      issuesDone: issues.filter { $0.completedAt != nil }.count)
  }

  private func days(to moment: Instant, _ calendar: WorkingCalendar) -> Int? {
    guard let clockStartedAt else { return nil }
    let (from, to) = (UKClock.local(clockStartedAt).day, UKClock.local(moment).day)
    return try? calendar.workingDays(after: from, through: to)
  }
}
