public import CaseRules

/// What a changed calendar did to the dates of a case.
public enum DateMoveWords {
  /// "Dates moved. Stage 2: Line managers, Answer: from Monday 3 March 2025 to Tuesday 4 March 2025; because …"
  public static func entry(_ facts: CalendarChanged, under policy: Policy) -> String {
    if facts.moves.isEmpty {
      return "Dates were worked out anew, because the calendar changed from “\(facts.from)” to “\(facts.to)”"
    }
    let moves = facts.moves.map { move($0, under: policy) }
    return (moves.count == 1 ? "A date moved. " : "\(moves.count) dates moved. ") + moves.joined(separator: "; ") + ", "
      + CaseWords.lower(because(facts))
  }

  static func headline(_ facts: CalendarChanged, under policy: Policy) -> String {
    guard facts.moves.count == 1, let only = facts.moves.first else {
      return "\(facts.moves.count) dates of yours have moved"
    }
    return "A date has moved: \(CaseWords.lower(verb(only, policy))), now by \(end(only.to))"
  }

  static func lines(_ facts: CalendarChanged, under policy: Policy) -> [String] {
    facts.moves.map { move($0, under: policy) + "." }
  }

  /// "Stage 2: Line managers, Answer: from Monday 3 March 2025 to Tuesday 4 March 2025".
  static func move(_ move: DateMove, under policy: Policy) -> String {
    let stages = policy.stages + policy.routes.flatMap(\.stages)
    let stage = stages.first { $0.key == move.stage }.map { CaseWords.rung($0, of: policy) + ", " } ?? ""
    return "\(stage)\(verb(move, policy)): from \(end(move.from)) to \(end(move.to))"
  }

  /// "Because Tuesday 4 March 2025 (Moving house) no longer counts as working".
  static func because(_ facts: CalendarChanged) -> String {
    var reasons: [String] = []
    if !facts.closed.isEmpty { reasons.append(days(facts.closed) + " no longer \(count(facts.closed)) as working") }
    if !facts.opened.isEmpty { reasons.append(days(facts.opened) + " now \(count(facts.opened)) as working") }
    if reasons.isEmpty { return "Because the calendar changed from “\(facts.from)” to “\(facts.to)”" }
    return "Because " + reasons.joined(separator: ", and ")
  }

  private static func days(_ days: [NamedDay]) -> String {
    Sentences.list(days.map { DateWords.long($0.day) + ($0.name.isEmpty ? "" : " (\($0.name))") })
  }

  private static func count(_ days: [NamedDay]) -> String { days.count == 1 ? "counts" : "count" }

  private static func verb(_ move: DateMove, _ policy: Policy) -> String {
    ObligationWords.verb(policy.duty(behind: move.key, kind: move.kind), under: policy)
  }

  private static func end(_ end: DateMove.End) -> String {
    switch end {
    case .day(let day): DateWords.long(day)
    case .moment(let moment): DateWords.moment(moment)
    }
  }
}
