import CaseRules

/// What the figures need of a case and its row in the lists does not hold, as one line of text:
/// `child|urgent|death|agreed|3|7|1:1744898400:late;2:1745330400:open`. What is missing is empty. A case of which
/// something was learned has one part more: `policyChanged,communication,2,1`.
enum FiguresText {
  static func text(_ figures: CaseFigures) -> String {
    let stages = figures.stages.map { stage in
      "\(stage.stage):\(stage.openedAt.seconds):\(word(for: stage.standing))"
    }
    return [
      figures.person.rawValue, figures.isUrgent ? "urgent" : "", figures.overrides.joined(separator: ","),
      figures.outcome?.rawValue ?? "", number(figures.answerDays), number(figures.resolveDays),
      stages.joined(separator: ";"),
    ].joined(separator: "|") + learning(figures.learning)
  }

  /// Nil where the text is none of ours.
  static func read(_ row: FiguresRow) -> CaseFigures? {
    let parts = row.text.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 7 || parts.count == 8, let person = PersonKind(rawValue: String(parts[0])) else { return nil }
    var stages: [StageFigures] = []
    for part in parts[6].split(separator: ";") {
      let fields = part.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count == 3, let opened = Int(fields[1]), let standing = standing(String(fields[2])) else {
        return nil
      }
      stages.append(
        StageFigures(stage: String(fields[0]), openedAt: Instant(seconds: opened), standing: standing))
    }
    return CaseFigures(
      partnership: row.partnership, raisedAt: row.raisedAt, person: person, ground: row.ground, route: row.route,
      isUrgent: !parts[1].isEmpty, overrides: parts[2].split(separator: ",").map(String.init), raising: row.raising,
      receiving: row.receiving, stages: stages, outcome: HowClosed(rawValue: String(parts[3])),
      answerDays: Int(parts[4]), resolveDays: Int(parts[5]),
      learning: parts.count == 8 ? learning(parts[7]) : LearningFigures())
  }

  private static func learning(_ figures: LearningFigures) -> String {
    if figures == LearningFigures() { return "" }
    return "|\(figures.what?.rawValue ?? ""),\(figures.theme),\(figures.issues),\(figures.issuesDone)"
  }

  private static func learning(_ text: Substring) -> LearningFigures {
    let fields = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 4 else { return LearningFigures() }
    return LearningFigures(
      what: LearningKind(rawValue: fields[0]), theme: fields[1], issues: Int(fields[2]) ?? 0,
      issuesDone: Int(fields[3]) ?? 0)
  }

  private static func word(for standing: StageFigures.Standing) -> String {
    switch standing {
    case .unlimited: ""
    case .inTime: "in"
    case .late: "late"
    case .open: "open"
    }
  }

  private static func standing(_ word: String) -> StageFigures.Standing? {
    switch word {
    case "": .unlimited
    case "in": .inTime
    case "late": .late
    case "open": .open
    default: nil
    }
  }

  private static func number(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }
}
