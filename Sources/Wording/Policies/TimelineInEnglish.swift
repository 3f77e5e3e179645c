public import CaseRules

/// One obligation of a timeline, in words.
public struct TimelineRow: Hashable, Sendable {
  /// "Stage 2: Line manager"; the route's name where the duty has no stage.
  public var stage: String
  /// "Hand the case over to the line manager", with its condition where it has one.
  public var what: String
  /// "The raising side’s practitioner".
  public var who: String
  /// In the policy's own words where it has them.
  public var limit: String
  public var due: String
  /// An earlier date by another reading; nil where there is none.
  public var warning: String?
  public var why: String
  /// The policy says "should".
  public var isExpected: Bool
  public var place: String
}

/// The dates that follow from a start, in words.
public struct TimelineInEnglish: Sendable {
  let policy: Policy
  let terms: PolicyTerms
  let duties: DutyInEnglish

  public init(_ policy: Policy) {
    self.policy = policy
    terms = PolicyTerms(policy)
    duties = DutyInEnglish(terms)
  }

  public static let assumptions = [
    "Every stage runs to its limit.",
    "This is recorded at the end of that working day.",
    "The next stage opens as late as the policy allows.",
  ]

  public func rows(_ entries: [TimelineEntry]) -> [TimelineRow] { entries.map(row) }

  public func row(_ entry: TimelineEntry) -> TimelineRow {
    row(
      entry.duty, stage: entry.stage, elsewhere: routeName(entry.route), due: entry.due, warning: entry.warning,
      working: entry.working)
  }

  /// What somebody owes in a running case.
  public func row(_ obligation: Obligation) -> TimelineRow {
    row(
      obligation.duty, stage: obligation.stage, elsewhere: "Throughout", due: obligation.due,
      warning: obligation.warning, working: obligation.working)
  }

  private func row(
    _ duty: Duty, stage key: String?, elsewhere: String, due: Due, warning: Due?, working: Working
  ) -> TimelineRow {
    let stage = key.flatMap { key in terms.allStages.first { $0.key == key } }
    return TimelineRow(
      stage: stage.map { terms.title(of: $0) } ?? elsewhere, what: what(duty),
      who: who(duty, stage), limit: limit(duty),
      due: DueInEnglish.words(due, under: policy),
      warning: warning.map { "Read another way: " + Sentences.lowered(DueInEnglish.words($0, under: policy)) },
      why: DueInEnglish.why(working, due: due, under: policy),
      isExpected: !duty.required, place: duty.source.place)
  }

  /// The bearer alone, so without the comma that a verb would need.
  private func who(_ duty: Duty, _ stage: Stage?) -> String {
    let bearer = Sentences.capitalised(terms.bearer(of: duty, in: stage))
    return bearer.hasSuffix(",") ? String(bearer.dropLast()) : bearer
  }

  public func what(_ duty: Duty) -> String {
    let conditions = duty.conditions.map(terms.condition)
    let condition = conditions.isEmpty ? "" : ", if " + Sentences.list(conditions)
    return Sentences.capitalised(duties.deed(duty)) + condition
  }

  /// The limit as the policy words it, else its amount.
  public func limit(_ duty: Duty) -> String {
    duty.worded.isEmpty ? Sentences.capitalised(LimitWords.amount(duty.limit)) : "“\(duty.worded)”"
  }

  public func routeName(_ key: String) -> String {
    if key == "ladder" { return "Throughout" }
    let route = policy.routes.first { $0.key == key || $0.kind.rawValue == key }
    return route.map { $0.name.isEmpty ? VocabularyWords.route($0.kind) : $0.name } ?? key
  }
}
