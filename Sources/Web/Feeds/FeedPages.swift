import CaseRules
import Casework
import Documents
import Hummingbird
import Wording

/// What a person owes, for their calendar program: the page that makes and ends its addresses, and the calendar itself.
struct FeedPages: Pages {
  let lists: any Lists
  let office: Office

  static let notice = "calendar-ended"
  static let path = "/account/calendar"
  /// The word that stands for all posts of a person in the form.
  static let mine = "mine"
  /// More would be of no use in a calendar.
  private static let most = 500

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/calendars/:token") { _, context in try await calendar(context) }
  }

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    let routes = routes.group(context: BrowserContext.self)
    routes.get("/account/calendar") { _, context in try await page(context, Filled()) }
    routes.post("/account/calendar", use: make)
    routes.post("/account/calendar/:post/ends") { _, context -> Handled in
      let named = try context.parameters.require("post")
      let post = named == Self.mine ? nil : PostID(named)
      guard try await context.kit.signIns.endCalendarFeed(of: context.person.id, post: post) else {
        throw Problem.notFound
      }
      try await context.kit.note(.feedEnded, of: context.person.id, context.visit)
      return .created(at: Self.path, notice: Self.notice)
    }
  }

  /// An address that never was, has ended, or belongs to somebody who left or no longer holds the post: all of them
  /// are not found, after the same one look.
  private func calendar(_ context: OpenContext) async throws -> Response {
    let kit = context.kit
    let hash = kit.hash(try context.parameters.require("token"))
    let feed = try await kit.signIns.calendarFeed(tokenHash: hash)
    let directory = try await office.directory()
    let day = UKClock.local(kit.now()).day
    guard let feed, let person = directory.people.first(where: { $0.id == feed.person.text }),
      let posts = Self.posts(feed, of: person, directory, day)
    else { throw Problem.notFound }
    let rows = try await lists.owed(by: posts, limit: Self.most, offset: 0)
    let title = feed.post.flatMap { directory.post($0)?.title }
    let entries = rows.compactMap { entry($0, site: kit.settings.site) }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/calendar; charset=utf-8", .contentDisposition: "inline; filename=\"duties.ics\"",
      ],
      body: ResponseBody(
        byteBuffer: ByteBuffer(string: CalendarText.text(name: FeedWords.name(title ?? FeedWords.mine), entries))))
  }

  /// The posts whose duties are shown; nil where there is nothing for this person to see any more.
  private static func posts(
    _ feed: CalendarFeed, of person: Person, _ directory: Directory, _ day: Day
  ) -> [PostID]? {
    let held = directory.posts(actedInBy: person, on: day).filter { feed.post == nil || $0.id == feed.post?.text }
    if held.isEmpty { return nil }
    // What they stand in for is theirs while it lasts, here as in their lists.
    let all = held + held.flatMap { directory.covered(by: $0, on: day) }
    return Set(all.map { PostID($0.id) }).sorted()
  }

  /// What has no date stands in no calendar.
  private func entry(_ row: WorklistRow, site: String) -> CalendarEntry? {
    let due: Due
    let when: CalendarEntry.When
    if let day = row.due.dueDay {
      (due, when) = (.day(day), .day(day))
    } else if let moment = row.due.dueAt {
      (due, when) = (.instant(moment), .moment(moment))
    } else {
      return nil
    }
    let kind = DutyKind(rawValue: row.due.duty) ?? .resolve
    let policy = office.policies[row.list.policy]
    let verb =
      policy.map { ObligationWords.verb($0.duty(behind: row.due.key, kind: kind), under: $0) }
      ?? ObligationWords.verb(kind)
    return CalendarEntry(
      uid: "\(row.list.caseID)-\(row.due.key)-\(row.due.owes)@counterpart", sequence: row.list.position,
      stamp: row.due.since, when: when, summary: FeedWords.summary(verb, reference: row.list.reference),
      description: DueInEnglish.words(due), link: "\(site)/cases/\(row.list.caseID)")
  }

  private func page(_ context: BrowserContext, _ filled: Filled) async throws -> Page {
    let feeds = try await context.kit.signIns.calendarFeeds(of: context.person.id)
    let choices =
      [Option(Self.mine, FeedWords.all)]
      + context.person.posts.map {
        Option($0.id.text, FeedWords.of($0.title))
      }
    let view = FeedsView(
      pageHeading: FeedWords.title, words: FeedWords.lead,
      list: feeds.isEmpty ? nil : FeedListView(feeds: feeds.map { FeedView($0, context) }), action: Self.path,
      fields: [.radios(filled, "what", FeedWords.what, choices)], mainButton: ButtonView(text: FeedWords.make))
    return Page(
      title: FeedWords.title, template: "pages/feeds", view: view, errors: filled.errors, back: AccountWords.back)
  }

  private func make(_ request: Request, _ context: BrowserContext) async throws -> Response {
    let (kit, person) = (context.kit, context.person)
    var read = FormReader(context.form, today: context.today)
    let known = [Self.mine] + person.posts.map(\.id.text)
    let what = read.choice("what", among: known, orSay: FeedWords.chooseWhat)
    guard read.isGood, let what else { return try kit.response(await page(context, read.filled), context.visit) }
    let secret = kit.secret()
    try await kit.signIns.keep(
      CalendarFeed(
        tokenHash: kit.hash(secret), person: person.id, post: what == Self.mine ? nil : PostID(what),
        madeAt: kit.now()))
    try await kit.note(.feedMade, of: person.id, context.visit)
    let view = ShownOnceView(
      pageHeading: FeedWords.made, words: FeedWords.once, codes: ["\(kit.settings.site)/calendars/\(secret)"],
      goOnHref: Self.path, goOnWords: FeedWords.kept)
    return try kit.response(Page(title: FeedWords.made, template: "pages/shown-once", view: view), context.visit)
  }
}

/// `pages/feeds`.
struct FeedsView: View {
  var pageHeading: String
  var words: [String]
  var list: FeedListView?
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
}

struct FeedListView: View {
  var feeds: [FeedView]
}

struct FeedView: View {
  var name: String
  var made: String
  var action: String

  init(_ feed: CalendarFeed, _ context: BrowserContext) {
    let title = feed.post.map { post in
      context.person.posts.first { $0.id == post }.map { FeedWords.of($0.title) } ?? AccountWords.noPost
    }
    name = title ?? FeedWords.all
    made = FeedWords.madeOn(DateWords.moment(feed.madeAt))
    action = "\(FeedPages.path)/\(feed.post?.text ?? FeedPages.mine)/ends"
  }

  init(name: String, made: String, action: String) { (self.name, self.made, self.action) = (name, made, action) }
}
