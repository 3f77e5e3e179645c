import CaseRules
import Casework
import Hummingbird
import Wording

/// The records of an agency whose time has come, for its safeguarding leads: a person looks at each, and keeps it on or
/// erases it. Nothing goes by itself.
struct ReviewPages: Pages {
  let lists: any Lists
  let reader: CaseReader
  let accessLog: any AccessLog
  let office: Office
  static let path = "/records-to-review"
  private static let perPage = 25

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/records-to-review", use: list)
  }

  /// Those whose last day has passed, longest past first.
  static func waiting(
    for viewer: Viewer, in lists: any Lists, at now: Instant, limit: Int, offset: Int = 0
  ) async throws -> [WorklistRow] {
    let rows = try await lists.owed(by: viewer.leads.map { .records(of: $0) }, limit: limit, offset: offset)
    return rows.filter { $0.due.dueAt.map { $0 <= now } ?? false }
  }

  private func list(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let viewer = try context.viewer(in: try await office.directory())
    if viewer.leads.isEmpty { throw Problem.notFound }
    let page = request.pageNumber
    let found = try await Self.waiting(
      for: viewer, in: lists, at: context.now, limit: Self.perPage + 1, offset: (page - 1) * Self.perPage)
    try await context.look("records-to-review", accessLog)
    let openable = try await reader.openable(found.map(\.list), as: viewer, at: context.now).map(\.caseID)
    let rows = found.prefix(Self.perPage).filter { openable.contains($0.list.caseID) }
    let view = AllDutiesView(
      pageHeading: RetentionWords.reviewTitle, duties: rows.map(Self.row),
      nothing: rows.isEmpty
        ? NothingView(
          heading: RetentionWords.nothing, words: [RetentionWords.nothingWords], href: nil, linkText: nil) : nil,
      pages: .of(Self.path, RetentionWords.reviewTitle, page, more: found.count > Self.perPage))
    return Page(
      title: RetentionWords.reviewTitle, template: "pages/duties", view: view,
      back: Link(text: HomeWords.title, href: "/"))
  }

  private static func row(_ row: WorklistRow) -> DutyView {
    let about = row.list.label.isEmpty ? row.list.reference : row.list.label + ", " + row.list.reference
    return DutyView(
      verb: RetentionWords.reviewVerb, href: "/cases/" + row.list.caseID.text, about: HomeWords.about(about),
      withWhom: nil, dueWords: row.due.dueDay.map(RetentionWords.dueWords) ?? "", state: "note", stateWords: nil,
      gone: nil, why: nil, isTight: false)
  }
}
