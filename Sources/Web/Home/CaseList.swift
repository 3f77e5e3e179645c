import CaseRules
import Casework
import Hummingbird
import Wording

/// The cases that somebody may open, newest first, narrowed by what is no secret: as a page and as JSON.
extension HomePages {
  func cases(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let directory = try await office.directory()
    let viewer = try context.viewer(in: directory)
    let asked = SentForm(
      fields: request.uri.queryParameters.map { .init(name: String($0.key), value: String($0.value)) })
    let filter = CaseFilter(asked, CaseFilterChoices(office, directory, viewer), today: context.today)
    guard filter.errors.isEmpty else { return try page(filter, CaseRows(), viewer, context, directory) }
    let found = try await lists.cases(
      ListQuery(
        posts: viewer.listNames, statuses: filter.statuses, filter: filter.filter, after: try Self.place(asked),
        limit: Self.perPage + 1, at: context.now))
    try await look(context, filter.isEmpty ? "cases" : "search " + filter.codes.joined(separator: " "))
    var rows = CaseRows()
    rows.cases = try await reader.openable(Array(found.prefix(Self.perPage)), as: viewer, at: context.now)
    if found.count > Self.perPage { rows.next = Self.address(filter, after: ListPlace(of: found[Self.perPage - 1])) }
    if asked["after"] != nil { rows.first = Self.address(filter, after: nil) }
    return try page(filter, rows, viewer, context, directory)
  }

  /// One page of the list.
  private struct CaseRows {
    var cases: [ListRow] = []
    var first, next: String?
  }

  private func page(
    _ filter: CaseFilter, _ rows: CaseRows, _ viewer: Viewer, _ context: SignedInContext, _ directory: Directory
  ) throws -> Page {
    let views = WorklistViews(office: office, directory: directory, now: context.now)
    let words = filter.isNarrow ? HomeWords.noSuchCases : HomeWords.noCasesWords
    let nothing = NothingView(
      heading: HomeWords.noCases, words: words, href: filter.isNarrow ? "/cases" : "/door",
      linkText: filter.isNarrow ? HomeWords.allCases : HomeWords.raise)
    let isGood = filter.errors.isEmpty
    let view = CaseListView(
      narrowing: NarrowingView(
        statuses: statuses(filter), fields: filter.fields, isOpen: filter.isNarrow || !isGood),
      rowsOfCases: rows.cases.isEmpty ? nil : RowsOfCasesView(cases: rows.cases.map { views.row($0, viewer) }),
      nothing: rows.cases.isEmpty && isGood ? nothing : nil,
      pages: rows.first == nil && rows.next == nil
        ? nil : PaginationView(label: HomeWords.cases, firstHref: rows.first, nextHref: rows.next, numbers: []),
      searchHref: "/search", ownLooksHref: "/looks/mine",
      looks: viewer.isLead ? Link(text: LookWords.ofAgency, href: "/looks") : nil,
      openings: viewer.isManager ? Link(text: OpeningWords.title, href: "/openings") : nil)
    return Page(
      title: HomeWords.cases, template: "pages/cases", view: view, errors: filter.errors, keepsTyped: false,
      json: CasesJSON(rows.cases, next: rows.next))
  }

  private func statuses(_ filter: CaseFilter) -> [OptionView] {
    let all = OptionView(value: "", text: CasePageWords.all, isChosen: filter.statuses == nil)
    return [all]
      + CaseState.Status.allCases.map {
        OptionView(value: $0.rawValue, text: CaseWords.status($0), isChosen: filter.statuses == [$0.rawValue])
      }
  }

  private static func address(_ filter: CaseFilter, after place: ListPlace?) -> String {
    let after = place.map { ["after=\($0.openedAt.seconds).\($0.caseID.text)"] } ?? []
    let query = filter.codes + after
    return query.isEmpty ? "/cases" : "/cases?" + query.joined(separator: "&")
  }

  private static func place(_ asked: SentForm) throws -> ListPlace? {
    guard let text = asked["after"], !text.isEmpty else { return nil }
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let seconds = parts[0].utf8.count <= 12 ? Int(parts[0]) : nil, parts[1].utf8.count <= 64,
      parts[1].utf8.allSatisfy({ $0.isLetterOrDigit })
    else { throw Problem.refused(status: 422, words: HomeWords.noSuchPlace) }
    return ListPlace(openedAt: Instant(seconds: seconds), caseID: CaseID(parts[1]))
  }
}

extension UInt8 {
  /// In ASCII.
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}

/// The list as JSON.
struct CasesJSON: Encodable, Sendable {
  struct Row: Encodable, Sendable {
    var id, reference, about, status, stage, ground, policy, raisingAgency, openedAt: String
    var receivingAgencies: [String]
  }

  var cases: [Row]
  /// The address of the next page; absent on the last.
  var next: String?

  init(_ rows: [ListRow], next: String?) {
    self.next = next
    cases = rows.map { row in
      Row(
        id: row.caseID.text, reference: row.reference, about: row.label, status: row.status, stage: row.stage,
        ground: row.ground, policy: row.policy.text, raisingAgency: row.raisingAgency.text, openedAt: row.openedAt.iso,
        receivingAgencies: row.receivingAgencies.map(\.text))
    }
  }
}
