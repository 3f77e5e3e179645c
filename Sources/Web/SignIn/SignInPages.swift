import CaseRules
import Casework
import Hummingbird
import Wording

/// Signing in and out: with a name and a password; in the demonstration also as one of the invented people, in one
/// click.
struct SignInPages: Pages {
  let check: PasswordCheck

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
      if let session = context.visit.session, session.scope == nil {
        try await context.kit.signIns.end(tokenHash: session.tokenHash)
        try await context.kit.note(.signedOut, of: session.person.id, context.visit)
      }
      return context.kit.signedOut()
    }
  }

  private func page(_ context: OpenContext, to: String?, filled: Filled = Filled()) async throws -> Page {
    let view = try await SignInView.of(
      context.kit, filled, to: LocalPath.checked(to), typed: context.form["typed"])
    return Page(
      title: SignInWords.title, template: "pages/sign-in", view: view, errors: filled.errors, keepsTyped: false)
  }

  private func signIn(_ request: Request, _ context: OpenContext) async throws -> Response {
    var read = FormReader(context.form, today: context.today)
    let name = read.text("name", orSay: SignInWords.enterName, most: 200)
    let password = context.form["password"] ?? ""
    if password.isEmpty || password.utf8.count > 1_000 { read.refuse("password", SignInWords.enterPassword) }
    if read.isGood {
      let id = try await check.person(name: name, password: password, context.visit)
      if let id, let person = try await context.kit.people.person(id) {
        return try await Entrance(kit: context.kit).afterFirst(person, by: .password, context.visit)
      }
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
    return try await Entrance(kit: context.kit).enter(person, Proofs(.demo), context.visit)
  }
}

extension Kit {
  func signedOut() -> Response {
    var response = Response.seeOther("/signed-out")
    response.headers.append(cookie(.session, "", forSeconds: 0))
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
