import CaseRules
import Casework
import Documents
import HTTPTypes
import Hummingbird
import Wording

/// A partnership's year in figures, for its own team: as a page, as JSON and as a file.
struct YearPages: Pages {
  let figures: any FigureSource
  let accessLog: any AccessLog
  let office: Office

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/partnerships/:id/years") { _, context in
      let (partnership, _) = try await office.partnership(ofTeam: context)
      return Response.seeOther(Self.address(partnership, ReportYear(of: context.today)))
    }
    routes.get("/partnerships/:id/years/:year", use: page)
    routes.get("/partnerships/:id/years/:year/file", use: file)
  }

  static func address(_ partnership: PartnershipID, _ year: ReportYear) -> String {
    "/partnerships/\(partnership.text)/years/\(year.start)"
  }

  /// Years before nobody used it.
  private static let firstYear = 2000

  private func tables(_ context: SignedInContext) async throws -> YearTables {
    let (partnership, directory) = try await office.partnership(ofTeam: context)
    guard let start = Int(try context.parameters.require("year")), start >= Self.firstYear,
      start <= ReportYear(of: context.today).start
    else { throw Problem.notFound }
    let year = ReportYear(start: start)
    let report = try await YearReport(figures, of: partnership, in: year)
    try await context.look("figures", accessLog)
    let policies = office.adoptedPolicies(of: directory.partnership(partnership))
    return YearTables(report: report, policies: policies, directory: directory)
  }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let tables = try await tables(context)
    let (report, year) = (tables.report, tables.report.year)
    let shows = tables.sum != .hidden && report.figures.raised > 0
    let timing = tables.timing()
    var cautions: [String] = []
    if year.last >= context.today { cautions.append(YearWords.isUnfinished(until: DateWords.medium(context.today))) }
    if report.uncounted > 0 { cautions.append(YearWords.uncounted(report.uncounted)) }
    let silent = tables.silent()
    let saysWho = report.figures.raised == 0 || tables.all().first { $0.key == "raising" }?.rows != nil
    let years = (year.start - 2...year.start + 2).filter {
      $0 != year.start && $0 >= Self.firstYear && $0 <= ReportYear(of: context.today).start
    }
    let view = YearView(
      pageHeading: YearWords.title(YearWords.year(year.start)),
      captionWords: tables.directory.partnership(report.partnership)?.name ?? "", leadWords: YearWords.lead,
      sumWords: YearWords.sum(tables.sum), cautions: cautions,
      tables: shows ? tables.all().map { YearTableView($0) } : [],
      times: shows
        ? TimesView(
          lines: [
            YearWords.answered(Spread(report.figures.answerDays)),
            YearWords.resolved(Spread(report.figures.resolveDays)),
          ]) : nil,
      timing: timing.allSatisfy { $0.share == nil }
        ? nil
        : YearTimingView(
          rows: timing.map { CountedRow(rowLabel: $0.label, number: YearWords.inTime($0.share)) }),
      silentAgencies: saysWho
        ? SilentView(silentWords: YearWords.silent(silent.count), agencies: silent) : nil,
      definitions: YearWords.definitions,
      otherYears: OtherYearsView(
        years: years.map {
          Link(text: YearWords.year($0), href: Self.address(report.partnership, ReportYear(start: $0)))
        }),
      fileHref: Self.address(report.partnership, year) + "/file")
    return Page(
      title: view.pageHeading, template: "pages/year", view: view, back: Link(text: HomeWords.title, href: "/"),
      json: YearJSON(tables))
  }

  private func file(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let tables = try await tables(context)
    var sheet = CSVText(header: YearWords.columns)
    let title = YearWords.title(YearWords.year(tables.report.year.start))
    sheet.add([title, YearWords.sumRow, YearWords.shown(tables.sum)])
    for table in tables.all() {
      guard let rows = table.rows else {
        sheet.add([table.heading, "", YearWords.tooFew])
        continue
      }
      for row in rows { sheet.add([table.heading, row.label, YearWords.shown(row.count)]) }
    }
    for stage in tables.timing() { sheet.add([YearWords.timing, stage.label, YearWords.inTime(stage.share)]) }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8",
        .contentDisposition: "attachment; filename=\"challenges-\(tables.report.year.start).csv\"",
      ], body: ResponseBody(byteBuffer: ByteBuffer(string: sheet.text)))
  }
}
