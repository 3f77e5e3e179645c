import CaseRules
import Casework
import Hummingbird
import Wording

/// An agency's part of the directory, for those who keep it: what there is, what is missing, who changed what.
struct AgencyPages: Pages {
  let desk: DirectoryDesk
  let returns: any MailReturns

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/agencies", use: list)
    routes.get("/agencies/:agency", use: show)
    routes.get("/agencies/:agency/record", use: record)
  }

  private func list(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let directory = try await desk.office.directory()
    let kept = directory.agencies(keptBy: context.actor.post)
    if kept.isEmpty { throw Problem.notFound }
    if kept.count == 1 { return .goTo("/agencies/" + kept[0].id) }
    let view = AgenciesView(agencies: kept.map { Link(text: $0.name, href: "/agencies/" + $0.id) })
    return .page(Page(title: AgencyPageWords.agencies, template: "pages/agencies", view: view))
  }

  private func show(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let (agency, directory) = try await desk.agency(context)
    var views = AgencyViews(agency: agency, directory: directory, office: desk.office, today: context.today)
    try await views.learnSignIns(context)
    views.marks = try await returns.addressMarks(of: views.addresses)
    return Page(title: agency.name, template: "pages/agency", view: views.view.shortened(agency.id))
  }

  private static let perPage = 50

  private func record(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let (agency, directory) = try await desk.agency(context)
    let page = request.pageNumber
    let entries = try await desk.store.directoryEntries(
      DirectoryQuery(agency: agency.id, limit: Self.perPage + 1, offset: (page - 1) * Self.perPage))
    let path = "/agencies/\(agency.id)/record"
    let view = DirectoryRecordView(
      agencyName: agency.name,
      entries: entries.prefix(Self.perPage).compactMap { DirectoryEntryViews(directory).view($0) },
      nothing: entries.isEmpty
        ? NothingView(heading: AgencyPageWords.noEntries, words: [], href: nil, linkText: nil) : nil,
      pages: .of(path, AgencyPageWords.record, page, more: entries.count > Self.perPage))
    return Page(
      title: AgencyPageWords.recordTitle(agency.name), template: "pages/directory-record", view: view,
      back: Link(text: agency.name, href: "/agencies/" + agency.id))
  }
}

/// The page of one agency.
struct AgencyViews {
  let agency: Agency
  let directory: Directory
  let office: Office
  let today: Day
  /// Whose accounts want a look, and why.
  var standing: [PersonID: (state: String, words: String)] = [:]
  /// Addresses that mail came back from.
  var marks: [String: AddressMark] = [:]

  private var path: String { "/agencies/" + agency.id }
  private var own: [Post] { directory.posts(of: AgencyID(agency.id)) }

  var view: AgencyView {
    let came = marks.sorted { $0.key < $1.key }.map { AgencyPageWords.cameBack($0.key, at: $0.value.at, $0.value.said) }
    let unused = [(quiet, AgencyPageWords.quietCount), (new, AgencyPageWords.newCount)]
      .compactMap { count, words in count > 0 ? words(count) : nil }
    let lacking = GapViews(directory: directory, office: office, today: today).lines(of: agency) + came + unused
    return AgencyView(
      agencyName: agency.name, newPostHref: path + "/posts/new", newPersonHref: path + "/people/new",
      missing: lacking.isEmpty ? nil : MissingView(lines: lacking), posts: own.map(row),
      tierRows: GapViews(directory: directory, office: office, today: today).tiers(of: agency).map(row),
      people: people.map(row),
      links: [
        Link(text: IntakeWords.link, href: path + "/intake"),
        Link(text: AgencyPageWords.bringIn, href: path + "/import"),
        Link(text: ManyInvitingWords.title, href: path + "/invitations"),
        Link(text: UndeliveredWords.title, href: UndeliveredPages.path),
        Link(text: AgencyPageWords.record, href: path + "/record"),
      ])
  }

  /// How many have not signed in for three months or longer, and how many never have.
  private(set) var quiet = 0, new = 0

  /// Three months without a sign-in is a question to the administrator: is the person still there?
  static let quietAfter = 91 * 86_400

  mutating func learnSignIns(_ context: SignedInContext) async throws {
    let last = try await context.kit.signIns.lastSignIns(of: people.map { PersonID($0.id) })
    for person in people.map({ PersonID($0.id) }) {
      guard let moment = last[person] else {
        standing[person] = ("note", AgencyPageWords.neverIn)
        new += 1
        continue
      }
      let (away, day) = (context.now - moment, UKClock.local(moment).day)
      if away <= Self.quietAfter { continue }
      quiet += 1
      standing[person] =
        away > context.kit.settings.dormantAfter
        ? ("soon", AgencyPageWords.resting(day)) : ("note", AgencyPageWords.quiet(day))
    }
  }

  /// Where letters for its posts and people go.
  var addresses: [String] { (own.map(\.email) + people.map(\.email)).filter { !$0.isEmpty } }

  var people: [Person] {
    let ids = Set(own.map(\.id))
    return directory.people.filter { !ids.isDisjoint(with: $0.posts) }.sorted { $0.name < $1.name }
  }

  private func row(_ post: Post) -> PostRowView {
    let names = directory.holders(of: PostID(post.id)).map(\.name)
    let tiers = post.tiers.compactMap { Tier(rawValue: $0) }
    let state = state(of: post, isHeld: !names.isEmpty)
    return PostRowView(
      text: post.title, href: path + "/posts/" + post.id,
      holderWords: names.isEmpty ? AgencyPageWords.nobody : AgencyPageWords.heldBy(names),
      tierWords: tiers.isEmpty ? nil : AgencyPageWords.tierList(tiers),
      phoneWords: post.phone.isEmpty ? nil : post.phone, state: state?.0, stateWords: state?.1)
  }

  private func state(of post: Post, isHeld: Bool) -> (String, String)? {
    if let to = Day(iso: post.to), to < today { return ("plain", AgencyPageWords.ended(to)) }
    if let from = Day(iso: post.from), today < from { return ("note", AgencyPageWords.begins(from)) }
    if let until = Day(iso: post.awayUntil), today < until { return ("soon", ContactWords.away(until: until)) }
    return isHeld ? nil : ("soon", ContactWords.vacant)
  }

  private func row(_ tier: Tier) -> TierRowView {
    let answer = directory.contact(at: tier, in: AgencyID(agency.id), on: today)
    let says = agency.without.contains { $0.tier == tier.rawValue }
    var words = AgencyPageWords.notMapped
    if let contact = answer.contact, says || contact.mapping == .own {
      words = contact.post.title + (contact.mapping == .own ? "" : ". " + AgencyPageWords.noTier)
    } else if let contact = answer.contact {
      words = AgencyPageWords.notMapped + ". " + contact.post.title
    }
    return TierRowView(text: AgencyPageWords.tierName(tier), href: path + "/tiers/" + tier.rawValue, holderWords: words)
  }

  private func row(_ person: Person) -> PersonRowView {
    let titles = person.posts.compactMap { directory.post(PostID($0))?.title }
    let standing = standing[PersonID(person.id)]
    return PersonRowView(
      text: person.name, href: path + "/people/" + person.id, holderWords: titles.joined(separator: ", "),
      leavingHref: path + "/people/" + person.id + "/leaving", signInName: person.signInName, state: standing?.state,
      stateWords: standing?.words)
  }
}
