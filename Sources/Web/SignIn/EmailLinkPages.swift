import CaseRules
import Casework
import Hummingbird
import Wording

/// Signing in with a link by email: for people who come rarely. The link works once, in the browser that asked for it,
/// and looking at it uses nothing up, because scanners of mail look at every link.
struct EmailLinkPages: Pages {
  let tries: Tries

  /// How long a link works.
  static let mostSeconds = 600

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/sign-in/email") { request, context -> Page in
      let to = LocalPath.checked(request.uri.queryParameters["to"].map(String.init))
      return try Self.page(context, Filled(SentForm().leading(to: to)))
    }
    routes.post("/sign-in/email", use: send)
    routes.get("/sign-in/email/:token") { request, context -> Page in
      _ = try Self.mail(context)
      // Whether the link is a good one is told only to the browser that can use it, and only once it does.
      guard context.kit.cookie(.link, of: request) != nil else { return Self.page(EmailLinkWords.wrongBrowser, 403) }
      return Self.buttonPage(context)
    }
    routes.post("/sign-in/email/:token", use: use)
  }

  private static func mail(_ context: OpenContext) throws -> any SignInMail {
    guard let mail = context.kit.mail else { throw Problem.notFound }
    return mail
  }

  private static func page(_ context: OpenContext, _ filled: Filled) throws -> Page {
    _ = try mail(context)
    var fields: [FieldItem] = [
      .text(
        filled, "email", EmailLinkWords.address, Asking(hint: EmailLinkWords.addressHint), type: "email",
        autocomplete: "email", wide: "20")
    ]
    if let to = LocalPath.checked(filled.form["to"]) { fields.append(.hidden("to", to)) }
    let view = QuestionView(
      pageHeading: EmailLinkWords.title, leadWords: EmailLinkWords.lead, action: "/sign-in/email", fields: fields,
      mainButton: ButtonView(text: EmailLinkWords.send))
    return Page(
      title: EmailLinkWords.title, template: "pages/question", view: view, errors: filled.errors,
      back: Link(text: SignInWords.title, href: "/sign-in"))
  }

  private static func buttonPage(_ context: OpenContext) -> Page {
    let view = QuestionView(
      pageHeading: EmailLinkWords.openTitle, leadWords: EmailLinkWords.open, action: context.visit.path, fields: [],
      mainButton: ButtonView(text: SignInWords.goOn))
    return Page(title: EmailLinkWords.openTitle, template: "pages/question", view: view)
  }

  static func page(_ text: ProblemText, _ status: Int, _ link: Link? = nil) -> Page {
    let view = ErrorView(
      pageHeading: text.title, words: text.lines,
      links: [link ?? Link(text: EmailLinkWords.again, href: "/sign-in/email")])
    return Page(title: text.title, template: "pages/error", view: view, status: status)
  }

  private func send(_ request: Request, _ context: OpenContext) async throws -> Response {
    let (kit, mail) = (context.kit, try Self.mail(context))
    var read = FormReader(context.form, today: context.today)
    let address = read.text("email", orSay: EmailLinkWords.enterAddress, most: 254)
    if read.isGood, !address.contains("@") { read.refuse("email", EmailLinkWords.enterAddress) }
    guard read.isGood else { return try kit.response(Self.page(context, read.filled), context.visit) }
    // Every message counts, and so does one that is not sent.
    let none: Bool? = try await tries.run(.link(to: address), from: context.visit.address) { nil }
    _ = none
    let (token, browser) = (kit.secret(), kit.secret())
    let person = try await kit.people.person(email: address)
    let link = EmailLink(
      tokenHash: kit.hash(token), browserHash: kit.hash(browser), person: person?.id,
      endsAt: kit.now() + Self.mostSeconds)
    try await kit.signIns.add(link, forgettingBefore: kit.now())
    if let known = person?.email {
      let url = kit.settings.link("/sign-in/email/\(token)", to: LocalPath.checked(context.form["to"]))
      // Not waited for: how long a mail server takes would tell that there is somebody to write to.
      Task.detached { await mail.sendLink(url, to: known, minutes: Self.mostSeconds / 60) }
    }
    var response = try kit.response(Self.sentPage, context.visit)
    response.headers.append(kit.cookie(.link, browser, forSeconds: Self.mostSeconds))
    return response
  }

  private static var sentPage: Page {
    let view = ErrorView(
      pageHeading: EmailLinkWords.sentTitle, words: EmailLinkWords.sent,
      links: [Link(text: EmailLinkWords.again, href: "/sign-in/email")])
    return Page(title: EmailLinkWords.sentTitle, template: "pages/error", view: view)
  }

  private func use(_ request: Request, _ context: OpenContext) async throws -> Response {
    _ = try Self.mail(context)
    let (kit, token) = (context.kit, try context.parameters.require("token"))
    guard let browser = kit.cookie(.link, of: request) else {
      return try kit.response(Self.page(EmailLinkWords.wrongBrowser, 403), context.visit)
    }
    guard token.utf8.count <= 128,
      let id = try await kit.signIns.useEmailLink(
        tokenHash: kit.hash(token), browserHash: kit.hash(browser), at: kit.now()),
      let person = try await kit.people.person(id)
    else { return try kit.response(Self.page(EmailLinkWords.ended, 404), context.visit) }
    var visit = context.visit
    visit.form = visit.form.leading(to: request.uri.queryParameters["to"].map(String.init))
    var response = try await Entrance(kit: kit).afterFirst(person, by: .emailLink, visit)
    response.headers.append(kit.cookie(.link, "", forSeconds: 0))
    return response
  }
}

extension WebSettings {
  /// The whole address of a path of ours.
  func link(_ path: String, to: String? = nil) -> String {
    let start = site.hasSuffix("/") ? String(site.dropLast()) : site
    return start + path + (to.map { "?to=" + SentForm.escaped($0) } ?? "")
  }
}

extension SentForm {
  /// The same, with the path to go to once somebody is signed in, where it is one of ours.
  func leading(to path: String?) -> SentForm {
    var form = self
    form.fields.removeAll { $0.name == "to" }
    if let path = LocalPath.checked(path) { form.fields.append(Field(name: "to", value: path)) }
    return form
  }
}
