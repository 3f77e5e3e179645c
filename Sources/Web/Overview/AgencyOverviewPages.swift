import CaseRules
import Casework
import Documents
import Hummingbird
import Wording

/// The open duties of an agency by age and by who owes them, for its safeguarding leads and managers: nobody's words
/// and nobody concerned, counted over the cases that the viewer may open and no other.
struct AgencyOverviewPages: Pages {
  let lists: any Lists
  let reader: CaseReader
  let accessLog: any AccessLog
  let office: Office

  static let path = "/overview"

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/overview", use: page)
    routes.get("/overview/:post", use: duties)
  }

  private func viewer(_ context: SignedInContext, _ directory: Directory) throws -> Viewer {
    let viewer = try context.viewer(in: directory)
    guard AgencyOverview.isFor(viewer) else { throw Problem.notFound }
    return viewer
  }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let directory = try await office.directory()
    let viewer = try viewer(context, directory)
    let overview = try await AgencyOverview(lists, for: viewer, office, at: context.now)
    try await context.look("overview", accessLog)
    let agency = directory.agency(viewer.agency)?.name ?? viewer.agency.text
    let rows = overview.posts.map { row($0, overview, directory, context.today) }
    let ages = Self.ages(overview)
    let bars = ages.map { BarPicture.Bar(label: $0.label, number: $0.count, words: "\($0.count)") }
    let view = AgencyOverviewView(
      pageHeading: AgencyOverviewWords.title(agency),
      sumWords: AgencyOverviewWords.sum(open: overview.open, late: overview.late),
      scopeWords: AgencyOverviewWords.scope(isLead: viewer.isLead),
      ages: overview.open == 0
        ? nil
        : AgesView(
          agesHeading: AgencyOverviewWords.byAge,
          rows: ages.map { CountedRow(rowLabel: $0.label, number: "\($0.count)") },
          picture: Markup(html: BarPicture.svg(bars, title: AgencyOverviewWords.byAge))),
      owers: rows.isEmpty ? nil : OwersView(owersHeading: AgencyOverviewWords.byPost, rows: rows))
    return Page(
      title: view.pageHeading, template: "pages/overview", view: view, back: Link(text: HomeWords.title, href: "/"),
      json: AgencyOverviewJSON(overview, on: context.today))
  }

  /// The worklist of one post, as far as the viewer may open its cases: asked once more of each case.
  private func duties(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let directory = try await office.directory()
    let viewer = try viewer(context, directory)
    let post = PostID(try context.parameters.require("post"))
    guard AgencyOverview.posts(of: viewer.agency, in: directory).contains(post) else { throw Problem.notFound }
    let (page, most) = (request.pageNumber, HomePages.perPage)
    let rows = try await lists.owed(
      by: [post], foundBy: viewer.listNames, at: context.now, limit: most + 1, offset: (page - 1) * most)
    try await context.look("overview", accessLog)
    var cases: [ListRow] = []
    for row in rows.prefix(most) where !cases.contains(row.list) { cases.append(row.list) }
    let open = Set(try await reader.openable(cases, as: viewer, at: context.now).map(\.caseID))
    let heading = AgencyOverviewWords.duties(of: title(post, directory))
    let views = WorklistViews(office: office, directory: directory, now: context.now)
      .duties(rows.prefix(most).filter { open.contains($0.list.caseID) }, owes: true)
    let view = AllDutiesView(
      pageHeading: heading, duties: views,
      nothing: views.isEmpty ? NothingView(heading: AgencyOverviewWords.nothingOf, words: []) : nil,
      pages: .of("\(Self.path)/\(post)", heading, page, more: rows.count > most))
    return Page(
      title: heading, template: "pages/duties", view: view,
      back: Link(
        text: AgencyOverviewWords.title(directory.agency(viewer.agency)?.name ?? viewer.agency.text), href: Self.path))
  }

  private static func ages(_ overview: AgencyOverview) -> [(label: String, count: Int)] {
    overview.byAge.map { (AgencyOverviewWords.age(from: $0.age.first, through: $0.age.last), $0.count) }
  }

  private func row(_ duties: OpenDuties, _ overview: AgencyOverview, _ directory: Directory, _ today: Day) -> OwerRow {
    OwerRow(
      owerTitle: title(duties.post, directory), owerHref: "\(Self.path)/\(duties.post)",
      holders: holders(duties.post, directory, today), open: "\(duties.open)", late: "\(duties.late)",
      isLate: duties.late > 0, oldest: AgencyOverviewWords.oldest(overview.ages[duties.post] ?? 0))
  }

  private func title(_ post: PostID, _ directory: Directory) -> String {
    let title = directory.post(post)?.title ?? directory.called(post)
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  private func holders(_ id: PostID, _ directory: Directory, _ today: Day) -> String {
    guard let post = directory.post(id) else {
      let leads = id.leadsOf.map { directory.posts(of: $0) } ?? []
      let held = leads.filter { $0.tiers.contains(Tier.safeguardingLead.rawValue) && directory.isOpen($0, on: today) }
      return AgencyOverviewWords.held(by: held.flatMap { directory.holders(of: PostID($0.id)) }.map(\.name))
    }
    let acting = directory.standIn(for: post, on: today)
    let names = directory.holders(of: PostID(acting.id)).map(\.name)
    return acting.id == post.id
      ? AgencyOverviewWords.held(by: names) : AgencyOverviewWords.standsIn(names, acting.title)
  }
}

/// See `pages/overview`.
struct AgencyOverviewView: View {
  var pageHeading, sumWords, scopeWords: String
  var ages: AgesView?
  var owers: OwersView?
}

struct AgesView: View {
  var agesHeading: String
  var rows: [CountedRow]
  var picture: Markup
}

struct OwersView: View {
  var owersHeading: String
  var columns = AgencyOverviewWords.columns
  var rows: [OwerRow]
}

struct OwerRow: View {
  var owerTitle, owerHref, holders, open, late: String
  var isLate: Bool
  var oldest: String
}

/// The overview as JSON. Days are working days.
struct AgencyOverviewJSON: Encodable, Sendable {
  struct Ages: Encodable, Sendable { var from: Int, through: Int?, open: Int }
  struct Row: Encodable, Sendable { var post: String, open, late, oldestDays: Int }

  var agency, day: String
  var open, late: Int
  var ages: [Ages]
  var posts: [Row]

  init(_ overview: AgencyOverview, on day: Day) {
    (agency, self.day) = (overview.agency.text, day.iso)
    (open, late) = (overview.open, overview.late)
    ages = overview.byAge.map { Ages(from: $0.age.first, through: $0.age.last, open: $0.count) }
    posts = overview.posts.map {
      Row(post: $0.post.text, open: $0.open, late: $0.late, oldestDays: overview.ages[$0.post] ?? 0)
    }
  }
}
