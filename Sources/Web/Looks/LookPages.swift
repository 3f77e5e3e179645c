import CaseRules
import Casework
import Hummingbird
import Wording

/// Who looked at a case, for everybody in it; who looked at an agency's cases, for its safeguarding leads.
struct LookPages: Pages {
  let reader: CaseReader
  let accessLog: any AccessLog
  let office: Office

  private static let perPage = 50
  private static let days = 30
  /// Cases within an hour that nobody's own work brings along.
  private static let manyCases = 50

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/cases/:id/looks", use: ofCase)
    routes.get("/looks", use: ofAgency)
  }

  private func ofCase(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let id = CaseID(try context.parameters.require("id"))
    let directory = try await office.directory()
    let viewer = try context.viewer(in: directory)
    do {
      let file = try await reader.open(id, as: viewer, at: context.now, act: "looks", from: context.visit.address)
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
    let directory = try await office.directory()
    let viewer = try context.viewer(in: directory)
    guard viewer.isLead else { throw Problem.notFound }
    let (post, since, page) = (PostID.leads(of: viewer.agency), context.now - Self.days * 86_400, request.pageNumber)
    let looks = try await accessLog.looks(
      atCasesOf: post, since: since, limit: Self.perPage + 1, offset: (page - 1) * Self.perPage)
    let busy = try await accessLog.busyHours(atCasesOf: post, since: since, atLeast: Self.manyCases)
    try await accessLog.record(
      AccessRow(
        at: context.now, person: viewer.person, post: viewer.post, caseID: nil, act: "looks", allowed: true,
        address: context.visit.address))
    let rows = LookRows(directory: directory, viewer: viewer)
    let lines = busy.map { LookWords.busy(rows.name($0.person), cases: $0.cases, from: DateWords.moment($0.from)) }
    let view = LooksView(
      pageHeading: LookWords.ofAgency, leadWords: LookWords.ofAgencyLead(days: Self.days),
      unusual: lines.isEmpty ? nil : UnusualView(heading: LookWords.unusual, lines: lines),
      looks: looks.prefix(Self.perPage).map { rows.view($0.look, reference: $0.reference) },
      nothing: looks.isEmpty ? NothingView(heading: LookWords.none, words: []) : nil,
      pages: .of("/looks", LookWords.ofAgency, page, more: looks.count > Self.perPage))
    return Page(
      title: LookWords.ofAgency, template: "pages/looks", view: view,
      back: Link(text: HomeWords.cases, href: "/cases"))
  }
}
