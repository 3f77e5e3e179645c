import CaseRules
import Casework
import Hummingbird
import Wording

/// All people and all posts of an agency, for those who keep it: fifty on a page, or those that one looks for.
struct AgencyRowPages: Pages {
  let desk: DirectoryDesk

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/agencies/:agency/people") { request, context in
      try await page(request, context, "people", AgencyRowWords.people) { try await people($0, context) }
    }
    routes.get("/agencies/:agency/posts") { request, context in
      try await page(request, context, "posts", AgencyRowWords.posts) { $0.view.posts.map(DirectoryRowView.init) }
    }
  }

  private func people(_ views: AgencyViews, _ context: SignedInContext) async throws -> [DirectoryRowView] {
    var views = views
    try await views.learnSignIns(context)
    return views.view.people.map(DirectoryRowView.init)
  }

  private func page(
    _ request: Request, _ context: SignedInContext, _ noun: String, _ title: (String) -> String,
    _ rows: (AgencyViews) async throws -> [DirectoryRowView]
  ) async throws -> Page {
    let (agency, directory) = try await desk.agency(context)
    let views = AgencyViews(agency: agency, directory: directory, office: desk.office, today: context.today)
    let view = DirectoryRowsView.of(
      try await rows(views), request, path: "/agencies/\(agency.id)/\(noun)", heading: title(agency.name))
    return Page(
      title: view.pageHeading, template: "pages/directory-rows", view: view,
      back: Link(text: agency.name, href: "/agencies/" + agency.id))
  }
}

/// `pages/directory-rows`.
struct DirectoryRowsView: View {
  var pageHeading: String
  var leadWords: String?
  var action: String
  var fields: [FieldItem]
  var mainButton = ButtonView(text: AgencyRowWords.show)
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
  var news: MissingView?
  var newsHeading: String?
  var foundWords: String?
  var rows: [DirectoryRowView]
  var nothing: NothingView?
  var pages: PaginationView?

  static let perPage = 50

  /// The rows that fit what is looked for, and of them the page that is asked for.
  static func of(
    _ all: [DirectoryRowView], _ request: Request, path: String, heading: String
  ) -> DirectoryRowsView {
    let asked = String((request.uri.queryParameters["named"].map { String($0) } ?? "").prefix(100))
    let wanted = asked.lowercased().split(whereSeparator: \.isWhitespace)
    let fitting = all.filter { row in
      let text = [row.text, row.holderWords, row.signInName ?? ""].joined(separator: " ").lowercased()
      return wanted.allSatisfy { text.contains($0) }
    }
    let page = request.pageNumber
    let rows = fitting.dropFirst((page - 1) * perPage).prefix(perPage)
    let query = asked.isEmpty ? "" : "?named=" + SentForm.escaped(asked)
    return DirectoryRowsView(
      pageHeading: heading, action: path,
      fields: [.text(Filled(["named": asked]), "named", AgencyRowWords.named, type: "search", wide: "20")],
      foundWords: asked.isEmpty || rows.isEmpty ? nil : AgencyRowWords.found(fitting.count), rows: Array(rows),
      nothing: rows.isEmpty
        ? NothingView(heading: AgencyRowWords.none, words: [AgencyRowWords.noneWords], href: nil, linkText: nil) : nil,
      pages: .of(path + query, heading, page, more: fitting.count > page * perPage))
  }
}

struct DirectoryRowView: View {
  var text, href, holderWords: String
  var state, stateWords: String?
  /// Looked for, and not shown.
  var signInName: String?

  init(_ row: PersonRowView) {
    (text, href, holderWords) = (row.text, row.href, row.holderWords)
    (state, stateWords, signInName) = (row.state, row.stateWords, row.signInName)
  }

  init(_ row: PostRowView) {
    (text, href, holderWords, state, stateWords) = (row.text, row.href, row.holderWords, row.state, row.stateWords)
  }

  init(text: String, href: String, holderWords: String, signInName: String?) {
    (self.text, self.href, self.holderWords, self.signInName) = (text, href, holderWords, signInName)
  }
}
