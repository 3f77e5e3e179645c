/// The challenges of one year that were brought in from a log, added up by themselves. Every split counts each once.
///
/// They are never added to the cases of the year: whoever has the log could take them away again, and would read the
/// small numbers that are hidden.
public struct ImportedYear: Hashable, Sendable {
  public private(set) var raised = 0
  /// Nil, here and below, where the log does not say.
  public private(set) var byPerson: [PersonKind?: Int] = [:]
  public private(set) var byGround: [String?: Int] = [:]
  public private(set) var byStage: [String?: Int] = [:]
  public private(set) var byOutcome: [YearFigures.Outcome?: Int] = [:]
  public private(set) var byRaising: [AgencyID?: Int] = [:]
  public private(set) var byPair: [YearFigures.Pair?: Int] = [:]
  public private(set) var settleDays: [Int: Int] = [:]

  public init() {}

  public mutating func add(_ challenge: ImportedChallenge) {
    raised += 1
    byPerson[challenge.person, default: 0] += 1
    byGround[challenge.ground, default: 0] += 1
    byStage[challenge.stage, default: 0] += 1
    byOutcome[challenge.outcome, default: 0] += 1
    byRaising[challenge.raising, default: 0] += 1
    let pair = challenge.raising.flatMap { raising in
      challenge.receiving.isEmpty ? nil : YearFigures.Pair(raising: raising, receiving: challenge.receiving)
    }
    byPair[pair, default: 0] += 1
    if let days = challenge.settleDays { settleDays[days, default: 0] += 1 }
  }
}
