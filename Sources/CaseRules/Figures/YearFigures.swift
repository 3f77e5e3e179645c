/// The figures of the cases that were raised in one partnership in one year, added up. Every split counts each once.
public struct YearFigures: Hashable, Sendable {
  public private(set) var raised = 0
  public private(set) var byPerson: [PersonKind: Int] = [:]
  /// By the policy's key; empty where the policy has no grounds.
  public private(set) var byGround: [String: Int] = [:]
  /// The stage that each came to, by its key; empty for a case that never opened one.
  public private(set) var byStage: [String: Int] = [:]
  public private(set) var byOutcome: [Outcome: Int] = [:]
  public private(set) var byPair: [Pair: Int] = [:]
  public private(set) var byRaising: [AgencyID: Int] = [:]
  public private(set) var urgent = 0
  public private(set) var overridden = 0
  /// What came of each beyond the case; nil where nothing was recorded.
  public private(set) var byLearning: [LearningKind?: Int] = [:]
  /// By the theme's key; empty where nothing was recorded.
  public private(set) var byTheme: [String: Int] = [:]
  public private(set) var byIssues: [PracticeIssues: Int] = [:]
  /// How often it took so many working days to the first answer, and until it was settled.
  public private(set) var answerDays: [Int: Int] = [:]
  public private(set) var resolveDays: [Int: Int] = [:]
  /// By the stage's key.
  public private(set) var timing: [String: StageTiming] = [:]

  /// Who challenged whom: the raising agency and all that were challenged, sorted.
  public struct Pair: Hashable, Sendable {
    public var raising: AgencyID
    public var receiving: [AgencyID]
  }

  public enum Outcome: Hashable, Sendable {
    case ended(HowClosed)
    case inDispute
  }

  /// How far the practice issues of a case have come.
  public enum PracticeIssues: String, CaseIterable, Sendable { case done, open, none }

  public init() {}

  public mutating func add(_ figures: CaseFigures) {
    byLearning[figures.learning.what, default: 0] += 1
    byTheme[figures.learning.theme, default: 0] += 1
    let issues = figures.learning.issues
    byIssues[issues == 0 ? .none : issues == figures.learning.issuesDone ? .done : .open, default: 0] += 1
    raised += 1
    byPerson[figures.person, default: 0] += 1
    byGround[figures.ground, default: 0] += 1
    byStage[figures.stages.last?.stage ?? "", default: 0] += 1
    byOutcome[figures.outcome.map { .ended($0) } ?? .inDispute, default: 0] += 1
    byPair[Pair(raising: figures.raising, receiving: figures.receiving), default: 0] += 1
    byRaising[figures.raising, default: 0] += 1
    if figures.isUrgent { urgent += 1 }
    if !figures.overrides.isEmpty { overridden += 1 }
    if let days = figures.answerDays { answerDays[days, default: 0] += 1 }
    if let days = figures.resolveDays { resolveDays[days, default: 0] += 1 }
    for stage in figures.stages { timing[stage.stage, default: StageTiming()].add(stage) }
  }
}

/// How the openings of one stage went against its limit. An opening that still has time says nothing yet.
public struct StageTiming: Hashable, Sendable {
  public private(set) var inTime = 0
  public private(set) var late = 0

  public init() {}

  mutating func add(_ stage: StageFigures) {
    switch stage.standing {
    case .inTime: inTime += 1
    case .late: late += 1
    case .open, .unlimited: break
    }
  }

  /// The share in time, to the nearest twentieth, in per cent; nil where it would speak of few cases: fewer than
  /// twenty in all, or from one to five on either side. Openings overlap from stage to stage, so their numbers would
  /// let others be worked back; a rounded share does not.
  public var share: Int? {
    let all = inTime + late
    guard all >= 20, Suppression.shown(inTime) != .hidden, Suppression.shown(late) != .hidden else { return nil }
    return (inTime * 20 + all / 2) / all * 5
  }
}
