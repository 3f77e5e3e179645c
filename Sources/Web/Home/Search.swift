import CaseRules
import Casework
import Hummingbird
import Wording

/// Search among the cases that somebody may open, by reference, initials or local reference. What is looked for comes
/// in a form and never in an address, where logs, histories and bookmarks would keep it.
extension HomePages {
  func searchForm(_ request: Request, _ context: SignedInContext) -> Page {
    Page(title: HomeWords.search, template: "pages/search", view: SearchView())
  }

  func search(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let asked = CleanText.tidy(context.form["q"] ?? "")
    if asked.isEmpty { return searchForm(request, context) }
    let directory = try await office.directory()
    let viewer = try context.viewer(in: directory)
    let rows = asked.count <= Self.mostAsked ? try await found(asked, viewer) : []
    try await look(context, "search")
    let views = WorklistViews(office: office, directory: directory, now: context.now)
    let view = SearchView(
      query: asked, resultWords: HomeWords.results(rows.count),
      rowsOfCases: rows.isEmpty ? nil : RowsOfCasesView(cases: rows.map { views.row($0, viewer) }),
      nothing: rows.isEmpty
        ? NothingView(heading: HomeWords.nothingFound, words: HomeWords.nothingFoundWords, href: nil, linkText: nil)
        : nil)
    return Page(title: HomeWords.search, template: "pages/search", view: view, json: SearchJSON(rows))
  }

  private static let mostAsked = 200

  private func found(_ asked: String, _ viewer: Viewer) async throws -> [ListRow] {
    let rows = try await lists.cases(ListQuery(posts: viewer.listNames, reference: asked, limit: Self.perPage))
    return rows.isEmpty ? try await labelled(asked, viewer) : rows
  }

  /// By initials or local reference: labels are sealed, so the newest cases are read and compared.
  private func labelled(_ asked: String, _ viewer: Viewer) async throws -> [ListRow] {
    let wanted = Self.compared(asked)
    guard !wanted.isEmpty else { return [] }
    let rows = try await lists.cases(ListQuery(posts: viewer.listNames, limit: 500))
    return rows.filter { Self.compared($0.label).contains(wanted) }
  }

  /// "J.R." and "jr" are the same.
  private static func compared(_ label: String) -> String { label.lowercased().filter { $0.isLetter || $0.isNumber } }
}

/// What was found, as JSON.
struct SearchJSON: Encodable, Sendable {
  struct Found: Encodable, Sendable {
    var id, reference, about, status, stage: String
  }

  var cases: [Found]

  init(_ rows: [ListRow]) {
    cases = rows.map {
      Found(id: $0.caseID.text, reference: $0.reference, about: $0.label, status: $0.status, stage: $0.stage)
    }
  }
}
