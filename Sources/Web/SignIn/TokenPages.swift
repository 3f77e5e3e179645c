import CaseRules
import Casework
import Hummingbird
import Wording

/// Tokens for programs of a person's own: made, looked at and ended here. A token acts as its person in the post in
/// which it was made.
struct TokenPages: Pages {
  let check: CodeCheck

  /// What a person may choose, in days.
  static let lives = [30, 90, 365]
  /// More would hardly be looked through.
  static let most = 20

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    let routes = routes.group(context: BrowserContext.self)
    routes.get("/account/tokens") { _, context in try await page(context, Filled(["scope": "read", "days": "30"])) }
    routes.post("/account/tokens", use: make)
    routes.post("/account/tokens/:id/ends") { _, context -> Handled in
      let id = try context.parameters.require("id")
      guard try await context.kit.signIns.end(accessToken: id, of: context.person.id) else { throw Problem.notFound }
      try await context.kit.note(.tokenEnded, of: context.person.id, context.visit)
      return .created(at: "/account/tokens", notice: AccountWords.tokenNotice)
    }
  }

  private func page(_ context: BrowserContext, _ filled: Filled) async throws -> Page {
    let tokens = try await context.kit.signIns.accessTokens(of: context.person.id)
    let asksCode = try await context.kit.signIns.secondFactor(of: context.person.id) != nil
    let view = TokensView(
      pageHeading: AccountWords.tokens, words: AccountWords.tokensLead(context.session.post.title),
      list: tokens.isEmpty ? nil : TokenListView(tokens: tokens.map { TokenView($0, context) }),
      action: "/account/tokens", fields: Self.fields(filled, asksCode: asksCode),
      mainButton: ButtonView(text: AccountWords.makeToken))
    return Page(
      title: AccountWords.tokens, template: "pages/tokens", view: view, errors: filled.errors, back: AccountWords.back)
  }

  private static func fields(_ filled: Filled, asksCode: Bool) -> [FieldItem] {
    let scopes = AccessToken.Scope.allCases.map { Option($0.rawValue, AccountWords.scope($0.rawValue)) }
    let days = lives.map { Option("\($0)", AccountWords.days($0)) }
    var fields: [FieldItem] = [
      .text(filled, "label", AccountWords.tokenName, Asking(hint: AccountWords.tokenNameHint), wide: "20"),
      .radios(filled, "scope", AccountWords.tokenScope, scopes),
      .radios(filled, "days", AccountWords.tokenLife, days, across: true),
    ]
    if asksCode {
      fields.append(
        .text(
          Filled(SentForm(), filled.errors), "code", SignInWords.codeTitle, Asking(hint: SignInWords.codeHint),
          autocomplete: "one-time-code", wide: "20"))
    }
    return fields
  }

  private func make(_ request: Request, _ context: BrowserContext) async throws -> Response {
    let (kit, person) = (context.kit, context.person)
    var read = FormReader(context.form, today: context.today)
    let name = read.text("label", orSay: AccountWords.enterTokenName, most: 100)
    let scope = read.choice("scope", of: AccessToken.Scope.self, orSay: AccountWords.chooseScope)
    let days = read.choice("days", among: Self.lives.map(String.init), orSay: AccountWords.chooseLife).flatMap(Int.init)
    if try await kit.signIns.accessTokens(of: person.id).count >= Self.most {
      read.refuse("label", AccountWords.tooManyTokens(Self.most))
    }
    if try await kit.signIns.secondFactor(of: person.id) != nil {
      let typed = read.text("code", orSay: SignInWords.enterCode, most: 100)
      if read.isGood, try await check.proof(typed, of: person.id, context.visit) == nil {
        read.refuse("code", SignInWords.wrongCode)
      }
    }
    guard read.isGood, let scope, let days else {
      return try kit.response(await page(context, read.filled), context.visit)
    }
    let secret = "cp_" + kit.secret()
    try await kit.signIns.add(
      AccessToken(
        id: String(kit.secret().prefix(16)), tokenHash: kit.hash(secret), person: person.id,
        post: context.session.post.id, name: name, scope: scope, madeAt: kit.now(), endsAt: kit.now() + days * 86_400))
    try await kit.note(.tokenMade, of: person.id, context.visit)
    let view = ShownOnceView(
      pageHeading: AccountWords.tokenIsMade, words: AccountWords.tokenOnce, codes: [secret],
      goOnHref: "/account/tokens", goOnWords: AccountWords.tokenKept)
    let page = Page(title: AccountWords.tokenIsMade, template: "pages/shown-once", view: view)
    return try kit.response(page, context.visit)
  }
}

/// `pages/tokens`.
struct TokensView: View {
  var pageHeading: String
  var words: [String]
  var list: TokenListView?
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
}

struct TokenListView: View {
  var tokens: [TokenView]
}

struct TokenView: View {
  var name: String
  var scope: String
  var post: String
  var used: String
  var ends: String
  var action: String

  init(_ token: AccessToken, _ context: BrowserContext) {
    name = token.name
    scope = AccountWords.scope(token.scope.rawValue)
    post = context.person.posts.first { $0.id == token.post }?.title ?? AccountWords.noPost
    used = token.usedAt.map(DateWords.moment) ?? AccountWords.neverUsed
    ends = token.endsAt > context.now ? DateWords.moment(token.endsAt) : AccountWords.hasEnded
    action = "/account/tokens/\(token.id)/ends"
  }

  init(name: String, scope: String, post: String, used: String, ends: String, action: String) {
    (self.name, self.scope, self.post, self.used, self.ends, self.action) = (name, scope, post, used, ends, action)
  }
}
