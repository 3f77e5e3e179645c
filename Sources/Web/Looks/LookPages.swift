import CaseRules
import Casework
import Documents
import HTTPTypes
import Hummingbird
import Wording

/// Who looked: at a case, for everybody in it; at one's own cases; at an agency's cases, for its safeguarding leads,
/// also as a file.
struct LookPages: Pages {
  let reader: CaseReader
  let accessLog: any AccessLog
  let office: Office
  let store: any DirectoryStore

  private static let perPage = 50
  private static let days = 30
  private static let daysInFile = 365

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/cases/:id/looks", use: ofCase)
    routes.get("/looks", use: ofAgency)
    routes.get("/looks/mine", use: ofOwn)
    routes.get("/looks/file", use: file)
  }

  private func ofCase(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let id = CaseID(try context.parameters.require("id"))
    let directory = try await office.directory()
    let viewer = try context.viewer(in: directory)
    do {
      let file = try await reader.open(
        id, as: viewer, at: context.now, act: "looks", from: context.visit.address, evenErased: true)
      let (page, reference) = (request.pageNumber, file.state.raised.reference)
      let title = LookWords.title(reference)
      let looks = try await accessLog.looks(at: id, limit: Self.perPage + 1, offset: (page - 1) * Self.perPage)
      let rows = LookRows(directory: directory, viewer: viewer)
      let view = LooksView(
        pageHeading: title, leadWords: LookWords.lead,
        looks: looks.prefix(Self.perPage).map { rows.view($0) },
        pages: .of("/cases/\(id.text)/looks", title, page, more: looks.count > Self.perPage))
      let back = Link(text: CasePageWords.title(reference), href: "/cases/" + id.text)
      return Page(title: title, template: "pages/looks", view: view, back: back)
    } catch is CaseNotFound {
      throw Problem.notFound
    }
  }

  private func ofAgency(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let viewer = try await lead(context)
    let list = try await list(
      request, context, of: .leads(of: viewer.agency), viewer, LookWords.ofAgency,
      LookWords.ofAgencyLead(days: Self.days), path: "/looks")
    var view = list.view
    view.unusual = try await UnusualLooks(
      accessLog: accessLog, rows: list.rows, post: .leads(of: viewer.agency), since: since(context), now: context.now,
      agency: viewer.agency,
      entries: try await store.directoryEntries(
        DirectoryQuery(agency: viewer.agency.text, limit: LeadNewsLines.mostEntries))
    ).view()
    view.file = Link(text: LookWords.asFile(days: Self.daysInFile), href: "/looks/file")
    return page(view)
  }

  /// Leads have the same list of the cases that they hold a part in themselves.
  private func ofOwn(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let viewer = try context.viewer(in: try await office.directory())
    let list = try await list(
      request, context, of: viewer.post, viewer, LookWords.ofOwn, LookWords.ofOwnLead(days: Self.days),
      path: "/looks/mine")
    return page(list.view)
  }

  private func page(_ view: LooksView) -> Page {
    Page(
      title: view.pageHeading, template: "pages/looks", view: view, back: Link(text: HomeWords.cases, href: "/cases"))
  }

  private func since(_ context: SignedInContext, days: Int = Self.days) -> Instant { context.now - days * 86_400 }

  private func lead(_ context: SignedInContext) async throws -> Viewer {
    let viewer = try context.viewer(in: try await office.directory())
    guard viewer.isLead else { throw Problem.notFound }
    return viewer
  }

  private func list(
    _ request: Request, _ context: SignedInContext, of post: PostID, _ viewer: Viewer, _ heading: String,
    _ words: String, path: String
  ) async throws -> (view: LooksView, rows: LookRows) {
    let page = request.pageNumber
    let looks = try await accessLog.looks(
      atCasesOf: post, since: since(context), limit: Self.perPage + 1, offset: (page - 1) * Self.perPage)
    try await context.look("looks", accessLog)
    let rows = LookRows(directory: try await office.directory(), viewer: viewer)
    let view = LooksView(
      pageHeading: heading, leadWords: words,
      looks: looks.prefix(Self.perPage).map { rows.view($0.look, reference: $0.reference) },
      nothing: looks.isEmpty ? NothingView(heading: LookWords.none, words: []) : nil,
      pages: .of(path, heading, page, more: looks.count > Self.perPage))
    return (view, rows)
  }

  /// The looks of a year as a file: put on record before it is sent.
  private func file(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let viewer = try await lead(context)
    try await context.look("looks file", accessLog)
    let rows = LookRows(directory: try await office.directory(), viewer: viewer)
    var sheet = CSVText(header: LookWords.columns)
    let found = try await accessLog.looks(
      atCasesOf: .leads(of: viewer.agency), since: since(context, days: Self.daysInFile), limit: Self.mostInFile + 1,
      offset: 0)
    for (look, reference) in found.prefix(Self.mostInFile) { sheet.add(rows.cells(look, reference)) }
    if found.count > Self.mostInFile { sheet.add([LookWords.fileIsCut(Self.mostInFile)]) }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"who-looked.csv\"",
      ], body: ResponseBody(byteBuffer: ByteBuffer(string: sheet.text)))
  }

  private static let mostInFile = 50_000
}
