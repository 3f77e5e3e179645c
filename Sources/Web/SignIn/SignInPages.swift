import CaseRules
import Casework
import Hummingbird
import Wording

/// Signing in and out. In demo mode as one of the invented people with one click, or with a name and a password.
struct SignInPages: Pages {
  let tries: PasswordTries

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/sign-in") { request, context in
      try await page(context, to: request.uri.queryParameters["to"].map(String.init))
    }
    routes.post("/sign-in", use: signIn)
    routes.post("/demo/sign-ins", use: signInForDemo)
    routes.get("/signed-out") { _, _ in
      Page(title: SignInWords.youSignedOut, template: "pages/signed-out", view: NoView())
    }
    routes.post("/sign-out") { _, context in
      if let session = context.visit.session { try await context.kit.signIns.end(tokenHash: session.tokenHash) }
      var response = Response.seeOther("/signed-out")
      response.headers.append(context.kit.cookie(.session, "", forSeconds: 0))
      return response
    }
  }

  private func page(_ context: OpenContext, to: String?, filled: Filled = Filled()) async throws -> Page {
    guard context.kit.settings.demo else { return noWayIn }
    let view = try await SignInView.of(
      context.kit, filled, to: LocalPath.checked(to), typed: context.form["typed"])
    return Page(
      title: SignInWords.title, template: "pages/sign-in", view: view, errors: filled.errors, keepsTyped: false)
  }

  private var noWayIn: Page {
    let text = SignInWords.noWayIn
    let view = ErrorView(pageHeading: text.title, words: text.lines, links: [])
    return Page(title: text.title, template: "pages/error", view: view, status: 503)
  }

  private func signIn(_ request: Request, _ context: OpenContext) async throws -> Response {
    guard context.kit.settings.demo else { throw Problem.unavailable }
    var read = FormReader(context.form, today: context.today)
    let name = read.text("name", orSay: SignInWords.enterName, most: 200)
    let password = context.form["password"] ?? ""
    if password.isEmpty || password.utf8.count > 1_000 { read.refuse("password", SignInWords.enterPassword) }
    if read.isGood {
      let id = try await tries.person(name: name, password: password, address: context.visit.address)
      if let id, let person = try await context.kit.people.person(id) { return try await welcome(person, context) }
      read.refuse("name", SignInWords.wrong)
    }
    return try context.kit.response(
      await page(context, to: context.form["to"], filled: read.filled), context.visit)
  }

  private func signInForDemo(_ request: Request, _ context: OpenContext) async throws -> Response {
    guard context.kit.settings.demo else { throw Problem.notFound }
    let chosen = context.form["person"] ?? ""
    guard let person = try await context.kit.people.demoPeople().first(where: { $0.id.text == chosen }) else {
      throw Problem.notFound
    }
    return try await welcome(person, context)
  }

  /// A fresh session; the one before it ends. What was typed before a sign-out is shown again, to be sent.
  private func welcome(_ person: PersonCard, _ context: OpenContext) async throws -> Response {
    if let old = context.visit.session { try await context.kit.signIns.end(tokenHash: old.tokenHash) }
    guard let (cookie, session) = try await Sessions(kit: context.kit).start(person) else { throw Problem.forbidden }
    let to = LocalPath.checked(context.form["to"]) ?? "/"
    var response: Response
    if let typed = context.form["typed"], !typed.isEmpty {
      var visit = context.visit
      visit.session = session
      visit.secret = session.formSecret
      visit.secretIsNew = false
      response = try context.kit.response(ResumePage.page(typed: typed, to: to), visit)
    } else {
      response = .seeOther(to)
    }
    response.headers.append(cookie)
    return response
  }
}

/// A path of ours, so that a link to the sign-in page can't send anybody elsewhere.
enum LocalPath {
  static func checked(_ path: String?) -> String? {
    guard let path, path.utf8.count <= 2_000, path.hasPrefix("/"), !path.hasPrefix("//") else { return nil }
    let isPlain = path.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
    return isPlain ? path : nil
  }
}
