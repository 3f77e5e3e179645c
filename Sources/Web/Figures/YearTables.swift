import CaseRules
import Casework
import Documents
import Wording

/// A year as it was added up, with the names that the policies and the directory have for what is counted.
struct YearTables {
  let report: YearReport
  let policies: [Policy]
  let directory: Directory
  let barriers: BarrierCounts

  private typealias Row = YearSheet.Row
  private var figures: YearFigures { report.figures }

  var sheet: YearSheet {
    YearSheet(
      raised: figures.raised, tables: tables, stages: timing,
      answered: Spread(figures.answerDays).map { YearSheet.Days($0) },
      settled: Spread(figures.resolveDays).map { YearSheet.Days($0) }, silent: silent, uncounted: report.uncounted,
      barriers: YearSheet.Barriers(
        reflections: barriers.reflections,
        rows: Barrier.allCases.map {
          Row(id: $0.rawValue, label: ReflectionWords.barrier($0), count: barriers.byBarrier[$0] ?? 0)
        }))
  }

  private var tables: [YearSheet.Table] {
    [
      table(
        "person", YearWords.person,
        PersonKind.allCases.map { Row(id: $0.rawValue, label: person($0), count: figures.byPerson[$0] ?? 0) }),
      table("ground", YearWords.ground, named(figures.byGround, grounds, missing: YearWords.noGround)),
      table("stage", YearWords.stage, named(figures.byStage, stages, missing: YearWords.noStage)),
      table("outcome", YearWords.outcome, outcomes),
      table("learning", YearWords.learning, learning),
      table("theme", YearWords.theme, named(figures.byTheme, themes, missing: YearWords.noTheme)),
      table("practice", YearWords.practice, issues),
      split("urgent", YearWords.urgent, figures.urgent, YearWords.isUrgent, YearWords.isNotUrgent),
      split("overrides", YearWords.overridden, figures.overridden, YearWords.hasOverride, YearWords.hasNoOverride),
      table(
        YearSheet.raisingKey, YearWords.raising,
        sorted(figures.byRaising.map { Row(id: $0.key.text, label: name($0.key), count: $0.value) })),
      table("pairs", YearWords.pair, sorted(figures.byPair.map { Self.row($0.key, $0.value, name) })),
    ]
  }

  private static func row(_ pair: YearFigures.Pair, _ count: Int, _ name: (AgencyID) -> String) -> Row {
    Row(
      id: ([pair.raising] + pair.receiving).map(\.text).joined(separator: " "),
      label: YearWords.pair(name(pair.raising), pair.receiving.map(name)), count: count)
  }

  /// Stages in the policies' order, with the share of those that were in time.
  private var timing: [YearSheet.Stage] {
    stages.compactMap { key, label in figures.timing[key].map { YearSheet.Stage(label: label, share: $0.share) } }
  }

  /// Agencies of the partnership that raised no challenge.
  private var silent: [String] {
    directory.agencies(in: report.partnership).filter { figures.byRaising[AgencyID($0.id)] == nil }.map(\.name)
  }

  private func table(_ key: String, _ heading: String, _ rows: [Row]) -> YearSheet.Table {
    YearSheet.Table(key: key, heading: heading, rows: rows)
  }

  private func split(_ key: String, _ heading: String, _ count: Int, _ yes: String, _ no: String) -> YearSheet.Table {
    table(
      key, heading,
      [Row(id: "yes", label: yes, count: count), Row(id: "no", label: no, count: figures.raised - count)])
  }

  private var outcomes: [Row] {
    let ended = HowClosed.allCases.map { (id: $0.rawValue, outcome: YearFigures.Outcome.ended($0)) }
    return (ended + [(id: "inDispute", outcome: .inDispute)]).map { id, outcome in
      Row(id: id, label: YearWords.outcome(outcome), count: figures.byOutcome[outcome] ?? 0)
    }
  }

  private var learning: [Row] {
    LearningKind.allCases.map {
      Row(id: $0.rawValue, label: LearningWords.outcome($0), count: figures.byLearning[$0] ?? 0)
    }
      + [Row(id: "none", label: YearWords.noLearning, count: figures.byLearning[nil] ?? 0)]
  }

  private var issues: [Row] {
    YearFigures.PracticeIssues.allCases.map {
      Row(id: $0.rawValue, label: LearningWords.issues($0), count: figures.byIssues[$0] ?? 0)
    }
  }

  private var themes: [(key: String, label: String)] {
    Self.first(
      policies.flatMap { policy in policy.themes.map { (key: $0, label: LearningWords.theme($0, of: policy)) } })
  }

  /// By the policies' order; what no policy names any more stands last under its key.
  private func named(_ counts: [String: Int], _ names: [(key: String, label: String)], missing: String) -> [Row] {
    let known = names.map { Row(id: $0.key, label: $0.label, count: counts[$0.key] ?? 0) }
    let keys = Set(names.map(\.key))
    let others = counts.filter { !keys.contains($0.key) }.map { key, count in
      Row(id: key, label: key.isEmpty ? missing : key, count: count)
    }
    return known + sorted(others)
  }

  private func sorted(_ rows: [Row]) -> [Row] { rows.sorted { ($0.label, $0.id) < ($1.label, $1.id) } }

  private var grounds: [(key: String, label: String)] {
    Self.first(policies.flatMap { $0.grounds.map { (key: $0.key, label: $0.name) } })
  }

  private var stages: [(key: String, label: String)] { Self.stages(of: policies) }

  /// The stages of policies by their keys, in the policies' order.
  static func stages(of policies: [Policy]) -> [(key: String, label: String)] {
    first(
      policies.flatMap { policy in
        (policy.stages + policy.routes.flatMap(\.stages)).map { (key: $0.key, label: CaseWords.rung($0, of: policy)) }
      })
  }

  /// The same key may stand in several editions: the first name that is found counts.
  private static func first(_ named: [(key: String, label: String)]) -> [(key: String, label: String)] {
    var seen: Set<String> = []
    return named.filter { seen.insert($0.key).inserted }
  }

  private func name(_ agency: AgencyID) -> String { directory.agency(agency)?.name ?? agency.text }
  private func person(_ kind: PersonKind) -> String { kind == .child ? YearWords.child : YearWords.adult }
}
