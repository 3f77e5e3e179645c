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
    let (rows, compared) = asked.count <= Self.mostAsked ? try await found(asked, viewer, at: context.now) : ([], nil)
    try await look(context, "search")
    let views = WorklistViews(office: office, directory: directory, now: context.now)
    let view = SearchView(
      query: asked, resultWords: HomeWords.results(rows.count),
      comparedWords: compared.map { HomeWords.compared($0, isAll: $0 < Self.mostCompared) },
      rowsOfCases: rows.isEmpty ? nil : RowsOfCasesView(cases: rows.map { views.row($0, viewer) }),
      nothing: rows.isEmpty
        ? NothingView(heading: HomeWords.nothingFound, words: HomeWords.nothingFoundWords, href: nil, linkText: nil)
        : nil)
    return Page(title: HomeWords.search, template: "pages/search", view: view, json: SearchJSON(rows, compared))
  }

  private static let mostAsked = 200
  private static let mostCompared = 500

  /// By reference, or else by initials or local reference: labels are sealed, so the newest cases are read and
  /// compared, and the answer says how many.
  private func found(_ asked: String, _ viewer: Viewer, at now: Instant) async throws -> (
    rows: [ListRow], compared: Int?
  ) {
    let rows = try await lists.cases(ListQuery(posts: viewer.listNames, reference: asked, limit: Self.perPage, at: now))
    let wanted = Self.compared(asked)
    if !rows.isEmpty || wanted.isEmpty { return (rows, nil) }
    let newest = try await lists.cases(ListQuery(posts: viewer.listNames, limit: Self.mostCompared, at: now))
    return (newest.filter { Self.compared($0.label).contains(wanted) }, newest.count)
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
  /// How many of the newest cases were compared with initials or a local reference; nil where a reference was found.
  var compared: Int?

  init(_ rows: [ListRow], _ compared: Int?) {
    self.compared = compared
    cases = rows.map {
      Found(id: $0.caseID.text, reference: $0.reference, about: $0.label, status: $0.status, stage: $0.stage)
    }
  }
}
