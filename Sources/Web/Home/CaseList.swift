import CaseRules
import Casework
import Hummingbird
import Wording

extension HomePages {
  func cases(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let status = request.uri.queryParameters["status"].map(String.init) ?? ""
    let page = request.pageNumber
    let directory = try await office.directory()
    let viewer = try context.viewer(in: directory)
    let known = CaseState.Status(rawValue: status)
    let rows = try await lists.cases(
      ListQuery(
        posts: viewer.listNames, statuses: known.map { [$0.rawValue] }, limit: Self.perPage + 1,
        offset: (page - 1) * Self.perPage, at: context.now))
    try await look(context, "cases")
    let views = WorklistViews(office: office, directory: directory, now: context.now)
    let view = CaseListView(
      caseCountWords: nil, filters: filters(known),
      rowsOfCases: rows.isEmpty ? nil : RowsOfCasesView(cases: rows.prefix(Self.perPage).map { views.row($0, viewer) }),
      nothing: rows.isEmpty
        ? NothingView(
          heading: HomeWords.noCases, words: HomeWords.noCasesWords, href: "/door", linkText: HomeWords.raise) : nil,
      pages: .of("/cases?status=\(known?.rawValue ?? "")", HomeWords.cases, page, more: rows.count > Self.perPage),
      looks: viewer.isLead ? Link(text: LookWords.ofAgency, href: "/looks") : nil,
      openings: viewer.isManager ? Link(text: OpeningWords.title, href: "/openings") : nil)
    return Page(title: HomeWords.cases, template: "pages/cases", view: view)
  }

  private func filters(_ chosen: CaseState.Status?) -> FiltersView {
    let all = OptionView(value: "", text: CasePageWords.all, isChosen: chosen == nil)
    let options = CaseState.Status.allCases.map {
      OptionView(value: $0.rawValue, text: CaseWords.status($0), isChosen: $0 == chosen)
    }
    return FiltersView(
      action: "/cases",
      choices: [FilterView(id: "status", name: "status", label: HomeWords.status, options: [all] + options)])
  }
}
