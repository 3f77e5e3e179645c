import CaseRules
import Casework
import Wording

/// One split of a year's cases, as it may be shown.
struct YearTable: Sendable {
  var key: String
  var heading: String
  /// Nil where the split must not be shown.
  var rows: [(label: String, count: ShownCount)]?

  /// - Parameter counted: in an order that says nothing of the numbers.
  init(_ key: String, _ heading: String, _ counted: [(label: String, count: Int)], of sum: ShownCount) {
    (self.key, self.heading) = (key, heading)
    rows = Suppression.parts(counted.map(\.count), of: sum).map { shown in
      zip(counted, shown).map { (label: $0.label, count: $1) }
    }
  }
}

/// The tables of a year, with the names that the policies and the directory have for what is counted.
struct YearTables {
  let report: YearReport
  let policies: [Policy]
  let directory: Directory

  private var figures: YearFigures { report.figures }
  var sum: ShownCount { Suppression.shown(figures.raised) }

  func all() -> [YearTable] {
    [
      table("person", YearWords.person, PersonKind.allCases.map { (person($0), figures.byPerson[$0] ?? 0) }),
      table("ground", YearWords.ground, named(figures.byGround, grounds, missing: YearWords.noGround)),
      table("stage", YearWords.stage, named(figures.byStage, Self.pairs(stages), missing: YearWords.noStage)),
      table("outcome", YearWords.outcome, outcomes),
      split("urgent", YearWords.urgent, figures.urgent, YearWords.isUrgent, YearWords.isNotUrgent),
      split("overrides", YearWords.overridden, figures.overridden, YearWords.hasOverride, YearWords.hasNoOverride),
      table("raising", YearWords.raising, sorted(figures.byRaising.map { (name($0.key), $0.value) })),
      table(
        "pairs", YearWords.pair,
        sorted(figures.byPair.map { (YearWords.pair(name($0.key.raising), $0.key.receiving.map(name)), $0.value) })),
    ]
  }

  /// Stages in the policies' order, with the share of those that were in time.
  func timing() -> [(label: String, share: Int?)] {
    stages.compactMap { key, label in figures.timing[key].map { (label, $0.share) } }
  }

  /// Agencies of the partnership that raised no challenge.
  func silent() -> [String] {
    directory.agencies(in: report.partnership).filter { figures.byRaising[AgencyID($0.id)] == nil }.map(\.name)
  }

  private func table(_ key: String, _ heading: String, _ counted: [(String, Int)]) -> YearTable {
    YearTable(key, heading, counted, of: sum)
  }

  private func split(_ key: String, _ heading: String, _ count: Int, _ yes: String, _ no: String) -> YearTable {
    table(key, heading, [(yes, count), (no, figures.raised - count)])
  }

  private var outcomes: [(String, Int)] {
    let all = HowClosed.allCases.map { YearFigures.Outcome.ended($0) } + [.inDispute]
    return all.map { (YearWords.outcome($0), figures.byOutcome[$0] ?? 0) }
  }

  /// By the policies' order; what no policy names any more stands last under its key.
  private func named(_ counts: [String: Int], _ names: [(String, String)], missing: String) -> [(String, Int)] {
    let known = names.map { key, label in (label, counts[key] ?? 0) }
    let keys = Set(names.map(\.0))
    let others = counts.filter { !keys.contains($0.key) }.map { ($0.key.isEmpty ? missing : $0.key, $0.value) }
    return known + sorted(others)
  }

  private func sorted(_ counted: [(String, Int)]) -> [(String, Int)] { counted.sorted { $0.0 < $1.0 } }

  /// The same key may stand in several editions: the first name that is found counts.
  private static func first(_ named: [(String, String)]) -> [(String, String)] {
    var seen: Set<String> = []
    return named.filter { seen.insert($0.0).inserted }
  }

  private var grounds: [(String, String)] { Self.first(policies.flatMap { $0.grounds.map { ($0.key, $0.name) } }) }

  private static func pairs(_ named: [(key: String, label: String)]) -> [(String, String)] {
    named.map { ($0.key, $0.label) }
  }

  private var stages: [(key: String, label: String)] { Self.stages(of: policies) }

  /// The stages of policies by their keys, in the policies' order.
  static func stages(of policies: [Policy]) -> [(key: String, label: String)] {
    first(
      policies.flatMap { policy in
        (policy.stages + policy.routes.flatMap(\.stages)).map { ($0.key, CaseWords.rung($0, of: policy)) }
      }
    ).map { (key: $0.0, label: $0.1) }
  }

  private func name(_ agency: AgencyID) -> String { directory.agency(agency)?.name ?? agency.text }
  private func person(_ kind: PersonKind) -> String { kind == .child ? YearWords.child : YearWords.adult }
}
