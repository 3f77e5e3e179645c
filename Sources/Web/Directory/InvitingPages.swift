import CaseRules
import Casework
import Hummingbird
import Wording

/// Inviting somebody of one's own agency to sign in, for the first time or anew.
struct InvitingPages: Pages {
  let desk: DirectoryDesk

  /// How long the link works.
  static let days = 7

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    let routes = routes.group(context: BrowserContext.self)
    routes.get("/agencies/:agency/people/:person/invitation") { _, context in
      try await page(try await asked(context), context, Filled(["pass": "hand"]))
    }
    routes.post("/agencies/:agency/people/:person/invitation", use: invite)
  }

  /// Somebody of an agency that the acting post keeps.
  private struct Asked {
    var agency: Agency
    var person: Person
    /// Whether every post of theirs is in an agency that is kept by whoever asks: a link is a way into all of them.
    var isOwn: Bool
    var hasPost: Bool
    var path: String { "/agencies/\(agency.id)/people/\(person.id)" }
  }

  private func asked(_ context: BrowserContext) async throws -> Asked {
    let directory = try await desk.office.directory()
    let post = context.session.post.id
    let (agencyID, id) = (try context.parameters.require("agency"), try context.parameters.require("person"))
    guard let agency = directory.agency(AgencyID(agencyID)), directory.isKept(agency, by: post),
      let person = directory.person(PersonID(id)), !person.hasLeft,
      person.posts.contains(where: { directory.post(PostID($0))?.agency == agency.id })
    else { throw Problem.notFound }
    let isOwn = person.posts.allSatisfy { held in
      directory.post(PostID(held)).flatMap { directory.agency(AgencyID($0.agency)) }
        .map { directory.isKept($0, by: post) } ?? false
    }
    let hasPost = !directory.posts(actedInBy: person, on: context.today).isEmpty
    return Asked(agency: agency, person: person, isOwn: isOwn, hasPost: hasPost)
  }

  private func page(_ asked: Asked, _ context: BrowserContext, _ filled: Filled) async throws -> Page {
    let words = AgencyPageWords.self
    let (person, title) = (asked.person, words.invitingTitle(asked.person.name, asked.agency.name))
    let back = Link(text: person.name, href: asked.path)
    guard asked.isOwn, asked.hasPost else {
      let lines = asked.isOwn ? [words.noPost] : words.elsewhereToo(person.name)
      let view = ErrorView(pageHeading: words.inviting, words: lines, links: [back])
      return Page(title: title, template: "pages/error", view: view, status: 403)
    }
    let last = try await context.kit.signIns.lastSignIn(of: PersonID(person.id))
    var fields = [FieldItem.inset(words.lastIn(last))]
    if mayMail(person, context) {
      fields.append(
        .radios(
          filled, "pass", words.howToPass,
          [Option("hand", words.byHand, hint: words.byHandHint), Option("email", words.byEmail(person.email))]))
    }
    let view = QuestionView(
      pageHeading: words.inviting, leadWords: words.invitingLead(person.name), action: asked.path + "/invitation",
      fields: fields, mainButton: ButtonView(text: words.makeLink))
    return Page(title: title, template: "pages/question", view: view, errors: filled.errors, back: back)
  }

  private func mayMail(_ person: Person, _ context: BrowserContext) -> Bool {
    context.kit.mail != nil && !person.email.isEmpty
  }

  private func invite(_ request: Request, _ context: BrowserContext) async throws -> Response {
    let (kit, asked) = (context.kit, try await asked(context))
    let person = asked.person
    guard asked.isOwn, asked.hasPost else {
      return try kit.response(await page(asked, context, Filled()), context.visit)
    }
    var read = FormReader(context.form, today: context.today)
    let ways = ["hand", "email"]
    let pass =
      mayMail(person, context) ? read.choice("pass", among: ways, orSay: AgencyPageWords.choosePass) : "hand"
    guard read.isGood else { return try kit.response(await page(asked, context, read.filled), context.visit) }
    let token = kit.secret()
    let id = PersonID(person.id)
    try await kit.signIns.invite(
      Invitation(tokenHash: kit.hash(token), person: id, endsAt: kit.now() + Self.days * 86_400))
    try await kit.note(.invited, of: id, context.visit)
    let link = kit.settings.link("/invitations/\(token)")
    guard pass == "email" else { return try kit.response(Self.shown(link, asked), context.visit) }
    guard let mail = kit.mail, await mail.sendInvitation(link, to: person.email, days: Self.days) else {
      read.refuse("pass", AgencyPageWords.notSent)
      return try kit.response(await page(asked, context, read.filled), context.visit)
    }
    var response = Response.seeOther("/agencies/" + asked.agency.id)
    response.headers.append(kit.cookie(.notice, DirectoryNotices.invited, forSeconds: 60))
    return response
  }

  private static func shown(_ link: String, _ asked: Asked) -> Page {
    let view = ShownOnceView(
      pageHeading: AgencyPageWords.linkMade, words: AgencyPageWords.linkOnce(asked.person.name, days), codes: [link],
      goOnHref: "/agencies/" + asked.agency.id, goOnWords: asked.agency.name)
    return Page(
      title: AgencyPageWords.invitingTitle(asked.person.name, asked.agency.name), template: "pages/shown-once",
      view: view)
  }
}
