import CaseRules
import Casework
import Hummingbird
import Wording

/// What I owe and what I am owed, the list of cases, and search. For somebody who is not signed in, the front page.
struct HomePages: Pages {
  let lists: any Lists
  let drafts: any Drafts
  let accessLog: any AccessLog
  let reports: any OverrideReports
  let undelivered: any UndeliveredLetters
  let office: Office
  let reader: CaseReader

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/") { request, context in
      guard context.visit.session != nil else { return try StaticPages.front(context) }
      return try await home(SignedInContext(context: context)).response(from: request, context: context)
    }
  }

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/owe") { request, context in try await all(context, page: request.pageNumber, owes: true) }
    routes.get("/owed") { request, context in try await all(context, page: request.pageNumber, owes: false) }
    routes.get("/cases", use: cases)
    routes.get("/search", use: searchForm)
    routes.post("/search", use: search)
  }

  /// Two short lists: the rest stand on pages of their own.
  static let shown = 8
  static let perPage = 25

  private func home(_ context: SignedInContext) async throws -> Page {
    let directory = try await office.directory()
    let viewer = try context.viewer(in: directory)
    let owe = try await lists.owed(by: viewer.ownNames, limit: Self.shown, offset: 0)
    let owed = try await lists.owed(to: viewer.ownNames, limit: Self.shown, offset: 0)
    let counts = try await lists.counts(for: viewer.ownNames)
    try await look(context, "worklist")
    let rows = WorklistViews(
      office: office, directory: directory, now: context.now, covered: viewer.covers.map(\.post))
    let view = HomeView(
      greeting: HomeWords.greeting(counts.owedByDate, of: counts.owedBy),
      leadWords: HomeWords.withoutDate(counts.owedBy - counts.owedByDate, of: counts.owedBy),
      hasLate: owe.contains { $0.due.dueAt.map { $0 < context.now } ?? false },
      owe: owe.isEmpty ? nil : DutiesView(duties: rows.duties(owe, owes: true)),
      owed: owed.isEmpty ? nil : DutiesView(duties: rows.duties(owed, owes: false)),
      oweMore: counts.owedBy > owe.count ? MoreView(href: "/owe", words: HomeWords.seeAll(counts.owedBy)) : nil,
      owedMore: counts.owedTo > owed.count ? MoreView(href: "/owed", words: HomeWords.seeAll(counts.owedTo)) : nil,
      oweNothing: owe.isEmpty
        ? EmptyView(heading: HomeWords.oweNothing, words: HomeWords.oweNothingWords, href: nil, linkText: nil) : nil,
      owedNothing: owed.isEmpty
        ? EmptyView(
          heading: HomeWords.owedNothing, words: HomeWords.owedNothingWords, href: "/guidance/when-to-challenge",
          linkText: HomeWords.whenToChallenge) : nil,
      drafts: try await draftList(context), report: Link(text: ReportWords.link, href: "/reports/new"),
      reports: try await waitingReports(viewer), undelivered: try await waitingLetters(viewer, directory),
      review: try await recordsToReview(viewer, context.now), disclosures: try await disclosures(viewer),
      subjects: viewer.leads.isEmpty ? nil : Link(text: SubjectWords.link, href: SubjectAccessPages.path),
      overview: AgencyOverview.isFor(viewer)
        ? Link(text: AgencyOverviewWords.link, href: AgencyOverviewPages.path) : nil,
      teams: teams(viewer, directory, on: context.today))
    return Page(title: HomeWords.title, template: "pages/home", view: view)
  }

  private func waitingReports(_ viewer: Viewer) async throws -> MoreView? {
    guard viewer.isLead else { return nil }
    let count = try await reports.overrideReports(waitingFor: viewer.agency).count
    return count == 0 ? nil : MoreView(href: "/reports", words: ReportWords.waitingWords(count))
  }

  private func recordsToReview(_ viewer: Viewer, _ now: Instant) async throws -> MoreView? {
    let most = 20
    let count = try await ReviewPages.waiting(for: viewer, in: lists, at: now, limit: most + 1).count
    if count == 0 { return nil }
    return MoreView(
      href: ReviewPages.path, words: RetentionWords.waiting(min(count, most), orMore: count > most))
  }

  private func disclosures(_ viewer: Viewer) async throws -> MoreView? {
    if viewer.leads.isEmpty { return nil }
    let count = try await DisclosurePages.waiting(for: viewer, in: lists, limit: 100).count
    return count == 0 ? nil : MoreView(href: DisclosurePages.path, words: DisclosureWords.waiting(count))
  }

  private func waitingLetters(_ viewer: Viewer, _ directory: Directory) async throws -> MoreView? {
    let count = try await undelivered.undeliveredCount(to: directory.addresseesWatched(by: viewer))
    return count == 0 ? nil : MoreView(href: UndeliveredPages.path, words: UndeliveredWords.waiting(count))
  }

  private func teams(_ viewer: Viewer, _ directory: Directory, on today: Day) -> TeamsView? {
    if viewer.teamOf.isEmpty { return nil }
    let named = viewer.teamOf.compactMap { directory.partnership($0) }.sorted { $0.name < $1.name }
    return TeamsView(
      teamsHeading: HomeWords.teams,
      partnerships: named.map { partnership in
        TeamLinksView(
          partnershipName: partnership.name,
          links: [
            Link(text: LateWords.link, href: LatePages.address(partnership.id)),
            Link(text: YearWords.link, href: "/partnerships/\(partnership.id)/years"),
            Link(text: LogWords.link, href: LogPages.address(partnership.id)),
            Link(text: ClosedDaysWords.link, href: ClosedDaysPages.address(partnership.id)),
            Link(text: PaceWords.link, href: ReminderPages.address(partnership.id)),
            Link(text: PeriodWords.link, href: RetentionPeriodPages.address(partnership.id)),
          ]
            + (TeamFormPages.has(partnership, office)
              ? [Link(text: CaseFormWords.link, href: TeamFormPages.address(partnership.id))] : []),
          warningWords: ClosedDaysPages.horizon(of: partnership, office, on: today))
      })
  }

  private func draftList(_ context: SignedInContext) async throws -> DraftListView? {
    let found = try await WaitingDraft.list(drafts, of: context.actor.person)
    if found.isEmpty { return nil }
    return DraftListView(drafts: found.map { DraftView(href: $0.href, words: $0.words, when: $0.when) })
  }

  private func all(_ context: SignedInContext, page: Int, owes: Bool) async throws -> Page {
    let directory = try await office.directory()
    let viewer = try context.viewer(in: directory)
    let posts = viewer.ownNames
    let (limit, offset) = (Self.perPage + 1, (page - 1) * Self.perPage)
    let rows =
      try await owes
      ? lists.owed(by: posts, limit: limit, offset: offset) : lists.owed(to: posts, limit: limit, offset: offset)
    try await look(context, "worklist")
    let covered = viewer.covers.map(\.post)
    let duties = WorklistViews(office: office, directory: directory, now: context.now, covered: covered)
      .duties(Array(rows.prefix(Self.perPage)), owes: owes)
    let heading = owes ? HomeWords.allOwe : HomeWords.allOwed
    let view = AllDutiesView(
      pageHeading: heading, duties: duties,
      pages: .of(owes ? "/owe" : "/owed", heading, page, more: rows.count > Self.perPage))
    return Page(
      title: view.pageHeading, template: "pages/duties", view: view, back: Link(text: HomeWords.title, href: "/"))
  }

  func look(_ context: SignedInContext, _ act: String) async throws { try await context.look(act, accessLog) }
}
