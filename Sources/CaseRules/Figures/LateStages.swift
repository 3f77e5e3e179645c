/// The challenges of a partnership that are in dispute past the limit of their stage, added up from facts.
public struct LateStages: Hashable, Sendable {
  public private(set) var late = 0
  /// By the stage's key, and then by who challenged whom: each once.
  public private(set) var byStage: [String: [YearFigures.Pair: Int]] = [:]
  /// When the stages were opened that run late, and how many at that moment.
  public private(set) var openedAt: [Instant: Int] = [:]

  public init() {}

  /// Counts a case whose clocks run; one that is settled, or whose stage has time or no limit, says nothing here.
  public mutating func add(_ figures: CaseFigures) {
    guard figures.outcome == nil, let stage = figures.stages.last, stage.standing == .late else { return }
    late += 1
    let pair = YearFigures.Pair(raising: figures.raising, receiving: figures.receiving)
    byStage[stage.stage, default: [:]][pair, default: 0] += 1
    openedAt[stage.openedAt, default: 0] += 1
  }
}
