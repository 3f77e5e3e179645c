import CaseRules
import Casework
import HTTPTypes
import Hummingbird
import Wording

/// A person's own account: how they sign in, where they did, and the end of all of it.
struct AccountPages: Pages {
  let password: PasswordCheck

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    let routes = routes.group(context: BrowserContext.self)
    routes.get("/account", use: show)
    routes.post("/account/sign-outs", use: signOutEverywhere)
    routes.get("/account/password") { _, context in Self.page(context, Filled()) }
    routes.post("/account/password", use: changePassword)
    routes.post("/account/stays") { _, _ in Response(status: .noContent) }
  }

  private func show(_ request: Request, _ context: BrowserContext) async throws -> Page {
    let ways = context.kit.signIns
    let hasFactor = try await ways.secondFactor(of: context.person.id) != nil
    let view = AccountView(
      rows: Self.rows(
        context, mail: try await ways.mailChoice(of: context.person.id), hasFactor: hasFactor,
        codes: try await ways.recoveryCodesLeft(of: context.person.id),
        tokens: try await ways.accessTokens(of: context.person.id).count { $0.endsAt > context.now },
        feeds: try await ways.calendarFeeds(of: context.person.id).count),
      notes: try await ways.signInNotes(of: context.person.id, limit: 50).map(AccountNoteView.init))
    return Page(title: AccountWords.title, template: "pages/account", view: view)
  }

  private static func rows(
    _ context: BrowserContext, mail: MailChoice, hasFactor: Bool, codes: Int, tokens: Int, feeds: Int
  ) -> [AccountRow] {
    let factor = hasFactor ? AccountWords.factorSet : AccountWords.factorUnset
    var rows = [
      AccountRow(key: AccountWords.signedInWith, lines: [AccountWords.proofs(context.session.proofs)]),
      AccountRow(key: AccountWords.factor, lines: [factor], "/account/second-factor", AccountWords.theFactor),
    ]
    if let name = context.person.signInName {
      rows.insert(AccountRow(key: SignInWords.name, lines: [name]), at: 0)
      rows.insert(
        AccountRow(
          key: SignInWords.password, lines: [AccountWords.hidden], "/account/password", AccountWords.thePassword),
        at: 1)
    }
    if hasFactor {
      rows.append(
        AccountRow(
          key: AccountWords.recovery, lines: [AccountWords.codesLeft(codes)], "/account/recovery-codes",
          AccountWords.theCodes))
    }
    rows.append(
      AccountRow(
        key: AccountWords.tokens, lines: [AccountWords.tokenCount(tokens)], "/account/tokens", AccountWords.theTokens))
    rows.append(
      AccountRow(key: FeedWords.title, lines: [FeedWords.count(feeds)], FeedPages.path, FeedWords.theFeeds))
    rows.append(
      AccountRow(
        key: MailChoiceWords.title, lines: [MailChoiceWords.choice(mail.rawValue)], "/account/mail",
        MailChoiceWords.what))
    return rows
  }

  private func signOutEverywhere(_ request: Request, _ context: BrowserContext) async throws -> Response {
    try await context.kit.signIns.endAll(of: context.person.id)
    try await context.kit.note(.signedOutEverywhere, of: context.person.id, context.visit)
    return context.kit.signedOut()
  }

  private static func page(_ context: BrowserContext, _ filled: Filled) -> Page {
    let present = FieldItem.text(
      filled, "present-password", AccountWords.presentPassword, type: "password", autocomplete: "current-password",
      wide: "20")
    let view = QuestionView(
      pageHeading: AccountWords.changePassword, leadWords: AccountWords.othersEnd, action: "/account/password",
      fields: [present] + PasswordFields.new(filled), mainButton: ButtonView(text: AccountWords.changePassword))
    return Page(
      title: AccountWords.changePassword, template: "pages/question", view: view, errors: filled.errors,
      keepsTyped: false, back: AccountWords.back)
  }

  private func changePassword(_ request: Request, _ context: BrowserContext) async throws -> Response {
    let (kit, person) = (context.kit, context.person)
    guard let name = person.signInName else { throw Problem.notFound }
    var read = FormReader(context.form, today: context.today)
    let present = context.form["present-password"] ?? ""
    if present.isEmpty || present.utf8.count > 1_000 { read.refuse("present-password", SignInWords.enterPassword) }
    let new = PasswordFields.read(&read, for: person)
    if read.isGood, try await password.person(name: name, password: present, context.visit) != person.id {
      read.refuse("present-password", AccountWords.wrongPassword)
    }
    guard read.isGood, let new else {
      return try kit.response(Self.page(context, read.filled), context.visit)
    }
    try await kit.signIns.setPassword(kit.passwords.stored(for: new), signInName: name, for: person.id)
    try await kit.note(.passwordChosen, of: person.id, context.visit)
    return try await context.othersEnd(notice: AccountWords.passwordNotice)
  }
}

extension BrowserContext {
  /// Whoever was signed in as this person elsewhere is out, and this browser goes on in a fresh session.
  func othersEnd(notice: String) async throws -> Response {
    let (cookie, _) = try await freshSession()
    var response = Response.seeOther("/account")
    response.headers.append(cookie)
    response.headers.append(kit.cookie(.notice, notice, forSeconds: 60))
    return response
  }

  /// The same, with a page as the answer.
  func othersEnd(showing page: Page) async throws -> Response {
    let (cookie, session) = try await freshSession()
    var response = try kit.response(page, visit.within(session))
    response.headers.append(cookie)
    return response
  }

  private func freshSession() async throws -> (cookie: HTTPField, session: Session) {
    try await kit.signIns.endAll(of: person.id)
    guard let fresh = try await Sessions(kit: kit).start(person, session.proofs, in: session.post.id) else {
      throw Problem.forbidden
    }
    return fresh
  }
}
