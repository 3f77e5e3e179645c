import CaseRules
import Casework
import Hummingbird
import Wording

/// The second step of signing in: a code from the app, or a recovery code.
struct SecondStepPages: Pages {
  let check: CodeCheck

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/sign-in/code") { request, context -> Response in
      guard try await Entrance(kit: context.kit).half(request) != nil else { return .seeOther("/sign-in") }
      return try context.kit.response(SecondStepPage.page(Filled(), context.form), context.visit)
    }
    routes.post("/sign-in/code", use: prove)
  }

  private func prove(_ request: Request, _ context: OpenContext) async throws -> Response {
    let (kit, visit) = (context.kit, context.visit)
    let entrance = Entrance(kit: kit)
    guard let (half, person) = try await entrance.half(request) else {
      return try kit.response(await SignedOutPage(kit: kit).tooLate(visit), visit)
    }
    var read = FormReader(visit.form, today: context.today)
    let typed = read.text("code", orSay: SignInWords.enterCode, most: 100)
    if read.isGood {
      if let second = try await check.proof(typed, of: person.id, visit) {
        // Of two requests with two good codes, one starts a session.
        guard try await kit.signIns.endHalf(tokenHash: half.tokenHash) else { return .seeOther("/sign-in") }
        return try await entrance.enter(person, Proofs(half.first, second), visit)
      }
      read.refuse("code", SignInWords.wrongCode)
    }
    return try kit.response(SecondStepPage.page(read.filled, visit.form), visit)
  }
}

enum SecondStepPage {
  /// - Parameter form: carries where to go afterwards, and what was typed before a sign-out.
  static func page(_ filled: Filled, _ form: SentForm) -> Page {
    var fields: [FieldItem] = ["to", "typed"].compactMap { name in
      form[name].flatMap { $0.isEmpty ? nil : .hidden(name, $0) }
    }
    // A code is never shown again: it may have been a recovery code, read aloud.
    let errors = Filled(SentForm(), filled.errors)
    fields.append(
      .text(
        errors, "code", SignInWords.codeTitle, Asking(asHeading: true, hint: SignInWords.codeHint),
        autocomplete: "one-time-code", wide: "20"))
    let view = QuestionView(
      action: "/sign-in/code", fields: fields, mainButton: ButtonView(text: SignInWords.goOn),
      links: [Link(text: SignInWords.help, href: "/help")])
    return Page(
      title: SignInWords.codeTitle, template: "pages/question", view: view, errors: filled.errors, keepsTyped: false)
  }
}
