import CaseRules
import Casework
import Hummingbird
import Wording

/// Inviting somebody of one's own agency to sign in, for the first time or anew. A partnership's team may do so for
/// the people of its agencies: it is the other hand where an administrator is not to be shown a link.
struct InvitingPages: Pages {
  let desk: DirectoryDesk

  /// How long the link works.
  static let days = 7

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    let routes = routes.group(context: BrowserContext.self)
    routes.get("/agencies/:agency/people/:person/invitation") { _, context in
      try await page(try await asked(context), context, Filled())
    }
    routes.post("/agencies/:agency/people/:person/invitation", use: invite)
  }

  /// Somebody whom whoever asks may invite, or why not.
  private struct Asked {
    var agency: Agency
    var person: Person
    var refusal: DirectoryRefusal?
    var hasPost: Bool
    var account: AccountStanding
    var ways: LinkWays
    var isTeams: Bool
    var path: String { "/agencies/\(agency.id)/people/\(person.id)" }
    var isOpen: Bool { refusal == nil && hasPost && !ways.ways.isEmpty }
  }

  private func asked(_ context: BrowserContext) async throws -> Asked {
    let directory = try await desk.office.directory()
    let actor = context.actor
    let (agencyID, id) = (try context.parameters.require("agency"), try context.parameters.require("person"))
    guard let agency = directory.agency(AgencyID(agencyID)), let person = directory.person(PersonID(id)),
      !person.hasLeft, person.posts.contains(where: { directory.post(PostID($0))?.agency == agency.id })
    else { throw Problem.notFound }
    let plan = directory.plan(desk.invitation(of: [person], by: actor, key: "", at: context.now))
    let refusal = plan.refusals.first?.refusal
    if case .notYours = refusal { throw Problem.notFound }
    let signIns = context.kit.signIns
    let standing = AccountStanding(
      hasWayIn: try await signIns.hasWayIn(PersonID(id)), lastSignIn: try await signIns.lastSignIn(of: PersonID(id)),
      entries: try await desk.store.directoryEntries(DirectoryQuery(name: DirectoryName(.person, id), limit: 500)))
    return Asked(
      agency: agency, person: person, refusal: refusal,
      hasPost: !directory.posts(actedInBy: person, on: context.today).isEmpty, account: standing,
      ways: directory.linkWays(
        to: person, by: actor.person, in: actor.post, standing, canMail: context.kit.mail != nil),
      isTeams: !directory.isKept(agency, by: actor.post))
  }

  private func page(_ asked: Asked, _ context: BrowserContext, _ filled: Filled) async throws -> Page {
    let words = AgencyPageWords.self
    let (person, title) = (asked.person, words.invitingTitle(asked.person.name, asked.agency.name))
    let back =
      asked.isTeams
      ? Link(text: SignInHelpWords.title, href: SignInHelpPages.path) : Link(text: person.name, href: asked.path)
    guard asked.isOpen else {
      let view = ErrorView(pageHeading: words.inviting, words: Self.why(asked), links: [back])
      return Page(title: title, template: "pages/error", view: view, status: 403)
    }
    var fields = [FieldItem.inset(words.lastIn(asked.account.lastSignIn))]
    if let reason = asked.ways.reason {
      fields.append(.inset(words.notShown(person.name, reads: reason == .readsByRight)))
    }
    if asked.ways.ways.count > 1 {
      fields.append(
        .radios(
          filled, "pass", words.howToPass,
          [Option("hand", words.byHand, hint: words.byHandHint), Option("email", words.byEmail(person.email))]))
    } else if asked.ways.ways == [.email] {
      fields.append(.inset(words.byEmail(person.email)))
    }
    let view = QuestionView(
      pageHeading: words.inviting, leadWords: words.invitingLead(person.name), action: asked.path + "/invitation",
      fields: fields, mainButton: ButtonView(text: words.makeLink))
    return Page(title: title, template: "pages/question", view: view, errors: filled.errors, back: back)
  }

  private static func why(_ asked: Asked) -> [String] {
    let words = AgencyPageWords.self
    switch asked.refusal {
    case .holdsPostsElsewhere: return words.elsewhereToo(asked.person.name)
    case let refusal?: return [DirectoryRefusalWords.sentence(refusal)]
    case nil: break
    }
    if !asked.hasPost { return [words.noPost] }
    return asked.ways.reason == .addressIsYours ? words.yourAddress : words.noWay
  }

  private func invite(_ request: Request, _ context: BrowserContext) async throws -> Response {
    let (kit, asked) = (context.kit, try await asked(context))
    let person = asked.person
    guard asked.isOpen else { return try kit.response(await page(asked, context, Filled()), context.visit) }
    var read = FormReader(context.form, today: context.today)
    let ways = asked.ways.ways.map(\.rawValue)
    let pass = ways.count > 1 ? read.choice("pass", among: ways, orSay: AgencyPageWords.choosePass) : ways[0]
    guard read.isGood else { return try kit.response(await page(asked, context, read.filled), context.visit) }
    // On record first: no link is ever made that the record does not tell of.
    var order = desk.invitation(of: [person], by: context.actor, key: context.commandKey.key, at: context.now)
    order.reason = pass == "email" ? AgencyPageWords.byEmailReason : AgencyPageWords.byHandReason
    do {
      _ = try await desk.door.handle(order)
    } catch is DirectoryRefused {
      return try kit.response(await page(try await self.asked(context), context, read.filled), context.visit)
    }
    let link = try await Self.link(for: PersonID(person.id), kit)
    try await kit.note(.invited, of: PersonID(person.id), context.visit)
    guard pass == "email" else { return try kit.response(Self.shown(link, asked), context.visit) }
    guard let mail = kit.mail, await mail.sendInvitation(link, to: person.email, days: Self.days) else {
      read.refuse("pass", AgencyPageWords.notSent)
      return try kit.response(await page(asked, context, read.filled), context.visit)
    }
    var response = Response.seeOther(asked.isTeams ? SignInHelpPages.path : "/agencies/" + asked.agency.id)
    response.headers.append(kit.cookie(.notice, DirectoryNotices.invited, forSeconds: 60))
    return response
  }

  /// Makes a link; an earlier one stops working.
  static func link(for person: PersonID, _ kit: Kit) async throws -> String {
    let token = kit.secret()
    try await kit.signIns.invite(
      Invitation(tokenHash: kit.hash(token), person: person, endsAt: kit.now() + Self.days * 86_400))
    return kit.settings.link("/invitations/\(token)")
  }

  private static func shown(_ link: String, _ asked: Asked) -> Page {
    let view = ShownOnceView(
      pageHeading: AgencyPageWords.linkMade, words: AgencyPageWords.linkOnce(asked.person.name, days), codes: [link],
      goOnHref: asked.isTeams ? SignInHelpPages.path : "/agencies/" + asked.agency.id,
      goOnWords: asked.isTeams ? SignInHelpWords.title : asked.agency.name)
    return Page(
      title: AgencyPageWords.invitingTitle(asked.person.name, asked.agency.name), template: "pages/shown-once",
      view: view)
  }
}

extension DirectoryDesk {
  /// The order that puts on record that links are made for people.
  func invitation(of people: [Person], by actor: Actor, key: String, at now: Instant) -> DirectoryOrder {
    DirectoryOrder(
      people.map { .invite(PersonID($0.id)) }, by: .person(actor.person, actor.post), at: now, key: key)
  }
}
