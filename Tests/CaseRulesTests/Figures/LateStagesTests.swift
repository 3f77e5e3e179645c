import CaseRules
import Testing

/// What runs late is counted from facts: in dispute, and the open stage's own limit passed.
@Suite struct LateStagesTests {
  private static func figures(
    _ standings: [StageFigures.Standing], outcome: HowClosed? = nil, raising: String = "a", receiving: [String] = ["b"]
  ) -> CaseFigures {
    CaseFigures(
      partnership: PartnershipID("p"), raisedAt: Instant(seconds: 0), person: .child, ground: "", route: "ladder",
      isUrgent: false, overrides: [], raising: AgencyID(raising), receiving: receiving.map { AgencyID($0) },
      stages: standings.enumerated().map {
        StageFigures(stage: "\($0 + 1)", openedAt: Instant(seconds: 100 * $0), standing: $1)
      }, outcome: outcome, answerDays: nil, resolveDays: nil)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var standings: [StageFigures.Standing]
    var outcome: HowClosed?
    var isLate: Bool
    var testDescription: String { "\(standings) \(outcome?.rawValue ?? "in dispute")" }
  }

  @Test(arguments: [
    Row(standings: [.late], isLate: true),
    Row(standings: [.inTime, .late], isLate: true),
    Row(standings: [.late, .open], isLate: false),
    Row(standings: [.late, .unlimited], isLate: false),
    Row(standings: [.open], isLate: false),
    Row(standings: [], isLate: false),
    Row(standings: [.late], outcome: .agreed, isLate: false),
  ]) func onlyTheStageThatIsOpenCounts(row: Row) {
    var stages = LateStages()
    stages.add(Self.figures(row.standings, outcome: row.outcome))
    #expect(stages.late == (row.isLate ? 1 : 0) && stages.byStage.isEmpty != row.isLate)
  }

  @Test func eachIsCountedOnceByStageAndPair() {
    var stages = LateStages()
    for _ in 0..<3 { stages.add(Self.figures([.late])) }
    stages.add(Self.figures([.inTime, .late], receiving: ["b", "c"]))
    let first = stages.byStage["1"] ?? [:]
    #expect(stages.late == 4 && first.values.map(\.self) == [3] && stages.byStage["2"]?.values.map(\.self) == [1])
    #expect(first.keys.map(\.raising) == [AgencyID("a")] && first.keys.map(\.receiving) == [[AgencyID("b")]])
    #expect(stages.openedAt == [Instant(seconds: 0): 3, Instant(seconds: 100): 1])
  }
}
