import CaseRules
import Casework
import Hummingbird
import Wording

/// Coming to one case by a link and a code. Looking at the link uses nothing up, because scanners of mail look at every
/// link; the code comes by another way.
struct GuestPages: Pages {
  let journal: any Journal
  let handler: Handler

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/case-links/:token") { request, context -> Page in
      switch try await standing(request, context) {
      case .over: EmailLinkPages.page(GuestWords.over, 404, Self.help)
      case .otherBrowser: EmailLinkPages.page(GuestWords.otherBrowser, 403, Self.help)
      case .ready: GuestCodePage.page(context.visit.path, Filled())
      }
    }
    routes.post("/case-links/:token", use: open)
  }

  private static let help = Link(text: SignInWords.help, href: "/help")

  private enum Standing {
    case over, otherBrowser
    case ready(CaseGuest, token: String)
  }

  /// What a link is good for in this browser now; the case itself says whether the invitation holds.
  private func standing(_ request: Request, _ context: OpenContext) async throws -> Standing {
    let (kit, token) = (context.kit, try context.parameters.require("token"))
    guard token.utf8.count <= 128, let guest = try await kit.signIns.caseGuest(tokenHash: kit.hash(token)) else {
      return .over
    }
    let state = try await state(of: guest)
    guard state.guest(guest.id, at: context.now) != nil else { return .over }
    if guest.isUsedUp {
      try await end(guest, context)
      return .over
    }
    guard let bound = guest.browserHash else { return .ready(guest, token: token) }
    return (context.visit.guestKey?.browser).map(kit.hash) == bound ? .ready(guest, token: token) : .otherBrowser
  }

  private func state(of guest: CaseGuest) async throws -> CaseState {
    CaseState(folding: try await journal.events(of: guest.caseID).map(EventCodec.event))
  }

  /// Says in the case that wrong codes have ended it, of which whoever invited is told.
  private func end(_ guest: CaseGuest, _ context: OpenContext) async throws {
    do {
      try await handler.spendGuest(guest.id, of: guest.caseID, at: context.now)
    } catch Refusal.noSuchGuest {
      // It is over already.
    }
    try await context.kit.signIns.endAll(of: PersonID(guest.id.text))
  }

  private func open(_ request: Request, _ context: OpenContext) async throws -> Response {
    let kit = context.kit
    switch try await standing(request, context) {
    case .over: return try kit.response(EmailLinkPages.page(GuestWords.over, 404, Self.help), context.visit)
    case .otherBrowser:
      return try kit.response(EmailLinkPages.page(GuestWords.otherBrowser, 403, Self.help), context.visit)
    case .ready(let guest, let token):
      var read = FormReader(context.form, today: context.today)
      let code = read.text("code", orSay: GuestWords.enterCode, most: 40)
      guard read.isGood else { return try kit.response(Self.page(context, read), context.visit) }
      // One browser may open the links of several cases.
      let browser = context.visit.guestKey?.browser ?? kit.secret()
      let opened: Bool? = try await Tries(kit: kit).run(.caseLink(guest.tokenHash), from: context.visit.address) {
        let isRight = try await kit.signIns.openCaseGuest(
          tokenHash: guest.tokenHash, codeHash: GuestLinks.hash(code, token, kit), browserHash: kit.hash(browser))
        return isRight ? true : nil
      }
      if opened == true { return try await come(guest, GuestKey(browser: browser, token: token), context) }
      return try await wrong(guest, &read, context)
    }
  }

  private func wrong(_ guest: CaseGuest, _ read: inout FormReader, _ context: OpenContext) async throws -> Response {
    let now = try await context.kit.signIns.caseGuest(guest.id)
    let left = now.map { CaseGuest.mostWrongCodes - $0.wrongCodes } ?? 0
    if let now, left <= 0 { try await end(now, context) }
    if left <= 0 {
      return try context.kit.response(EmailLinkPages.page(GuestWords.over, 404, Self.help), context.visit)
    }
    read.refuse("code", GuestWords.wrongCode(left: left))
    return try context.kit.response(Self.page(context, read), context.visit)
  }

  /// The same page again, with what it carried.
  private static func page(_ context: OpenContext, _ read: FormReader) -> Page {
    let typed = context.form["typed"].flatMap { try? SentForm(encoded: $0.utf8) }
    return GuestCodePage.page(
      context.visit.path, Filled(context.form, read.filled.errors), kept: typed.flatMap(KeptView.init))
  }

  private func come(_ guest: CaseGuest, _ key: GuestKey, _ context: OpenContext) async throws -> Response {
    let (kit, state) = (context.kit, try await state(of: guest))
    guard let note = state.guest(guest.id, at: context.now) else {
      return try kit.response(EmailLinkPages.page(GuestWords.over, 404, Self.help), context.visit)
    }
    let person = PersonID(guest.id.text)
    if note.openedAt == nil {
      let actor = Actor(person: person, post: guest.id, agency: guest.agency)
      let viewer = Viewer(person: person, post: guest.id, agency: guest.agency, isLead: false)
      _ = try await handler.handle(
        Order(.openAsGuest, by: actor, at: context.now, now: context.now), on: guest.caseID, as: viewer,
        key: CommandKey(person: person, key: "arrived"))
    }
    let (cookie, session) = try await Entrance(kit: kit).start(
      try await kit.people.guest(guest), Proofs(.caseLink, .toldCode), context.visit)
    var response = Response.seeOther("/cases/" + guest.caseID.text)
    if let typed = context.form["typed"], !typed.isEmpty, let to = LocalPath.checked(context.form["to"]),
      GuestReturn.isWithin(guest, to)
    {
      response = try kit.response(ResumePage.page(typed: typed, to: to), context.visit.within(session))
    }
    response.headers.append(cookie)
    // The invitation may be renewed while this browser is away, so the cookie lasts as long as the link is kept.
    let seconds = max(0, note.until - context.now) + CaseGuest.keptSeconds
    response.headers.append(kit.cookie(.guest, key.text, forSeconds: seconds))
    return response
  }
}
