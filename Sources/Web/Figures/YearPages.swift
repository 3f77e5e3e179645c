import CaseRules
import Casework
import Documents
import HTTPTypes
import Hummingbird
import Wording

/// A partnership's year in figures, for its own team: as a page, as JSON, and as a file of four kinds.
struct YearPages: Pages {
  let figures: any Lists
  let accessLog: any AccessLog
  let converters: Converters
  let office: Office

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/partnerships/:id/years") { _, context in
      let (partnership, _) = try await office.partnership(ofTeam: context)
      return Response.seeOther(Self.address(partnership, ReportYear(of: context.today)))
    }
    routes.get("/partnerships/:id/years/:year") { _, context in try await page(context) }
    routes.get("/partnerships/:id/years/:year/file") { _, context in try await sheet(context) }
    routes.get("/partnerships/:id/years/:year/pdf") { _, context in try await document(.pdf, context) }
    routes.get("/partnerships/:id/years/:year/word") { _, context in try await document(.word, context) }
    routes.get("/partnerships/:id/years/:year/frozen") { _, context in try await ask(context) }
    routes.post("/partnerships/:id/years/:year/frozen") { _, context in try await freeze(context) }
  }

  static func address(_ partnership: PartnershipID, _ year: ReportYear) -> String {
    "/partnerships/\(partnership.text)/years/\(year.start)"
  }

  /// Years before nobody used it.
  static let firstYear = 2000
  static let notice = "year-frozen"

  /// Everything that a page or a document of a year is made from, added up once.
  struct Opened {
    var shown: ShownYear
    var live: YearSheet
    var directory: Directory

    var partnershipName: String { directory.partnership(shown.partnership)?.name ?? shown.partnership.text }

    /// "Tomasz Greenhalgh, Partnership business manager".
    var whoFroze: String? {
      shown.frozen.map { frozen in
        [directory.person(frozen.by.person)?.name, directory.post(frozen.by.post)?.title].compactMap { $0 }
          .joined(separator: ", ")
      }
    }

    func isUntil(_ today: Day) -> String? {
      shown.year.last >= today && shown.frozen == nil ? DateWords.medium(today) : nil
    }
  }

  private func open(_ context: SignedInContext) async throws -> Opened {
    let (partnership, directory) = try await office.partnership(ofTeam: context)
    guard let start = Int(try context.parameters.require("year")), start >= Self.firstYear,
      start <= ReportYear(of: context.today).start
    else { throw Problem.notFound }
    let year = ReportYear(start: start)
    let report = try await YearReport(figures, of: partnership, in: year)
    try await context.look("figures", accessLog)
    let policies = office.adoptedPolicies(of: directory.partnership(partnership))
    let log = ImportedTables(year: report.imported, policies: policies, directory: directory).shown
    let barriers = try await figures.barriers(of: partnership, in: year)
    let live = YearTables(report: report, policies: policies, directory: directory, barriers: barriers).sheet
    let frozen = try await figures.frozenYears(of: partnership).first { $0.year == year }
    return Opened(
      shown: frozen.map { ShownYear($0, live: live, log: log) } ?? ShownYear(live, of: partnership, in: year, log: log),
      live: live, directory: directory)
  }

  private func page(_ context: SignedInContext) async throws -> Page {
    page(try await open(context), context.today, await converters.offered)
  }

  /// Made in one expression: where an asynchronous function made the page and changed it afterwards, a release build
  /// of Swift 6.3.1 left its notices unset, and copying the page ended the program.
  ///
  /// - Parameter failed: why no document could be made.
  private func page(_ opened: Opened, _ today: Day, _ offered: [FileFormat], failed: String? = nil) -> Page {
    let view = YearViewMaking(opened: opened, today: today, offered: offered).view
    return Page(
      title: view.pageHeading, template: "pages/year", view: view, back: Link(text: HomeWords.title, href: "/"),
      status: failed == nil ? 200 : 503, notices: failed.map { [NoticeView(heading: $0, isNote: true)] },
      json: YearJSON(opened.shown))
  }

  private func sheet(_ context: SignedInContext) async throws -> Response {
    let shown = try await open(context).shown
    return Self.download(Array(YearCSV.text(shown).utf8), "text/csv; charset=utf-8", shown.year, "csv")
  }

  private func document(_ format: FileFormat, _ context: SignedInContext) async throws -> Response {
    let opened = try await open(context)
    let html = YearHTML(
      opened.shown, of: opened.partnershipName, frozenBy: opened.whoFroze, until: opened.isUntil(context.today))
    do {
      // A word processor's file has the tables: what it makes of a drawing differs from one to the next.
      let bytes = try await converters.file(format, of: html.document(pictures: format == .pdf))
      return Self.download(bytes, format.mediaType, opened.shown.year, format.ending)
    } catch let fault as ConversionFault {
      let page = page(opened, context.today, await converters.offered, failed: fault.sentence(format))
      return try context.kit.response(page, context.visit)
    }
  }

  private static func download(_ bytes: [UInt8], _ type: String, _ year: ReportYear, _ ending: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: type, .contentDisposition: "attachment; filename=\"challenges-\(year.start).\(ending)\"",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  // MARK: freezing

  private func mayFreeze(_ opened: Opened, _ today: Day) -> Bool {
    opened.shown.frozen == nil && opened.shown.year.last < today
  }

  private func ask(_ context: SignedInContext) async throws -> Page {
    let opened = try await open(context)
    guard mayFreeze(opened, context.today) else { throw Problem.notFound }
    let address = Self.address(opened.shown.partnership, opened.shown.year)
    let heading = YearWords.freeze(YearWords.year(opened.shown.year.start))
    let view = QuestionView(
      pageHeading: heading, leadWords: YearWords.freezeLead, action: address + "/frozen", fields: [],
      mainButton: ButtonView(text: YearWords.freezeButton))
    return Page(
      title: heading, template: "pages/question", view: view,
      back: Link(text: YearWords.title(YearWords.year(opened.shown.year.start)), href: address))
  }

  private func freeze(_ context: SignedInContext) async throws -> Handled {
    let opened = try await open(context)
    let year = opened.shown.year
    guard year.last < context.today else { throw Problem.notFound }
    let frozen = FrozenYear(
      partnership: opened.shown.partnership, year: year, at: context.now, by: context.actor, sheet: opened.live)
    guard try await figures.freeze(frozen) else {
      throw Problem.refused(status: 409, words: YearWords.frozenBefore)
    }
    return .created(at: Self.address(opened.shown.partnership, year), notice: Self.notice)
  }
}
