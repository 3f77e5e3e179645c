import CaseRules
import Casework
import Documents
import Hummingbird
import Wording

/// What runs late in a partnership now, by stage and by who challenged whom, for its team: from facts alone, and
/// without numbers so small that they could point at somebody.
struct LatePages: Pages {
  let figures: any FigureSource
  let accessLog: any AccessLog
  let office: Office

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/partnerships/:id/late", use: page)
  }

  static func address(_ partnership: String) -> String { "/partnerships/\(partnership)/late" }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let (id, directory) = try await office.partnership(ofTeam: context)
    let partnership = directory.partnership(id)
    let policies = office.adoptedPolicies(of: partnership)
    let calendar = directory.policy(of: id, on: context.today).flatMap { office.policies[$0] }
      .flatMap { office.calendars.calendar(for: $0, of: partnership) }
    let report = try await LateReport(figures, of: id, counting: calendar, on: context.today)
    try await context.look("overview", accessLog)
    let tables = LateTables(report: report, policies: policies, directory: directory)
    let view = LateView(
      pageHeading: LateWords.title(partnership?.name ?? id.text), sumWords: LateWords.sum(tables.sum),
      leadWords: report.stages.late > 0 ? LateWords.lead : nil,
      cautions: report.uncounted > 0 ? [YearWords.uncounted(report.uncounted)] : [],
      tables: tables.isShown ? tables.all.map { YearTableView($0) } : [], definitions: LateWords.definitions,
      year: Link(text: YearWords.link, href: "/partnerships/\(id)/years"))
    return Page(
      title: view.pageHeading, template: "pages/late", view: view, back: Link(text: HomeWords.title, href: "/"),
      json: LateJSON(tables, on: context.today))
  }
}

/// The tables of what runs late. The stages split the sum, and each stage that has a number is split by who challenged
/// whom; the ages split the sum once more and are crossed with nothing.
struct LateTables {
  let report: LateReport
  let policies: [Policy]
  let directory: Directory

  var sum: ShownCount { Suppression.shown(report.stages.late) }
  var isShown: Bool { sum != .hidden && report.stages.late > 0 }
  var all: [CountedTable] { [stages] + pairs.compactMap(\.self) + [ages] }

  /// Stages at which something runs late, in the policies' order.
  private var late: [(key: String, label: String, pairs: [YearFigures.Pair: Int])] {
    let names = YearTables.stages(of: policies)
    let known = names.compactMap { key, label in
      report.stages.byStage[key].map { (key: key, label: label, pairs: $0) }
    }
    let others = report.stages.byStage.filter { other in !names.contains { $0.key == other.key } }
    return known + others.sorted { $0.key < $1.key }.map { (key: $0.key, label: $0.key, pairs: $0.value) }
  }

  var stages: CountedTable {
    CountedTable("stages", LateWords.byStage, late.map { ($0.label, $0.pairs.values.reduce(0, +)) }, of: sum)
  }

  /// One for each stage; nil for a stage whose own number is not shown.
  var pairs: [CountedTable?] {
    let shown = stages.rows?.map(\.count)
    return late.enumerated().map { index, stage in
      guard let shown, shown[index] != .hidden else { return nil }
      let counted = stage.pairs.map { pair, count in
        (YearWords.pair(name(pair.raising), pair.receiving.map(name)), count)
      }
      return CountedTable(
        "pairs-\(index + 1)", LateWords.pairs(stage.label), counted.sorted { $0.0 < $1.0 }, of: shown[index])
    }
  }

  var ages: CountedTable {
    let counted = report.byAge.map { row in
      (AgencyOverviewWords.age(from: row.age.first, through: row.age.last), row.count)
    }
    return CountedTable("ages", LateWords.byAge, counted, of: sum)
  }

  private func name(_ agency: AgencyID) -> String { directory.agency(agency)?.name ?? agency.text }
}

/// See `pages/late`.
struct LateView: View {
  var pageHeading, sumWords: String
  /// Absent where nothing is late.
  var leadWords: String?
  var cautions: [String]
  var tables: [YearTableView]
  var definitions: [String]
  var year: Link
}

/// What runs late as JSON: what is not shown is null.
struct LateJSON: Encodable, Sendable {
  struct Stage: Encodable, Sendable {
    var name: String
    var late: Int?
    var pairs: [YearJSON.Row]?
  }

  var partnership, day: String
  var late: Int?
  /// Null where the split is not shown.
  var stages: [Stage]?
  var ages: [YearJSON.Row]?
  var notCounted: Int

  init(_ tables: LateTables, on day: Day) {
    (partnership, self.day) = (tables.report.partnership.text, day.iso)
    late = YearJSON.number(tables.sum)
    notCounted = tables.report.uncounted
    if tables.report.stages.late == 0 { (stages, ages) = ([], []) }
    guard tables.isShown else { return }
    let pairs = tables.pairs
    stages = tables.stages.rows.map { rows in
      rows.enumerated().map { index, row in
        Stage(name: row.label, late: YearJSON.number(row.count), pairs: pairs[index].flatMap { YearJSON.rows($0) })
      }
    }
    ages = YearJSON.rows(tables.ages)
  }
}
