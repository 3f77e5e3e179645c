import CaseRules
import Casework
import Hummingbird
import Wording

/// The first time: a link that works once, a password, a second factor, and one is in. Looking at the link uses nothing
/// up, and neither does half the way: it ends when the second factor is confirmed. Who comes by their agency's provider
/// or a link by email, and has no second factor yet, sets it up here too.
struct InvitationPages: Pages {
  let tries: Tries

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/invitations/:token") { _, context -> Response in
      guard let (_, person) = try await invited(context) else { return try Self.ended(context) }
      return try context.kit.response(Self.page(person, context, Filled()), context.visit)
    }
    routes.post("/invitations/:token", use: choosePassword)
    routes.get("/sign-in/second-factor") { request, context -> Response in
      guard let (half, person) = try await enrolling(request, context) else { return .seeOther("/sign-in") }
      return try await setUpPage(half, person, context, Filled())
    }
    routes.post("/sign-in/second-factor", use: confirm)
  }

  private func invited(_ context: OpenContext) async throws -> (Invitation, PersonCard)? {
    let (kit, token) = (context.kit, try context.parameters.require("token"))
    guard token.utf8.count <= 128,
      let invitation = try await kit.signIns.invitation(tokenHash: kit.hash(token)), kit.now() < invitation.endsAt,
      let person = try await kit.people.person(invitation.person), person.signInName != nil
    else { return nil }
    return (invitation, person)
  }

  private static func ended(_ context: OpenContext) throws -> Response {
    let text = SignInWords.invitationEnded
    let view = ErrorView(
      pageHeading: text.title, words: text.lines, links: [Link(text: SignInWords.title, href: "/sign-in")])
    return try context.kit.response(
      Page(title: text.title, template: "pages/error", view: view, status: 404), context.visit)
  }

  private static func page(_ person: PersonCard, _ context: OpenContext, _ filled: Filled) -> Page {
    let view = QuestionView(
      pageHeading: SignInWords.passwordTitle, leadWords: SignInWords.welcome(person.name),
      action: context.visit.path,
      fields: [.inset(SignInWords.yourName(person.signInName ?? ""))] + PasswordFields.new(filled),
      mainButton: ButtonView(text: SignInWords.goOn))
    return Page(
      title: SignInWords.passwordTitle, template: "pages/question", view: view, errors: filled.errors,
      keepsTyped: false)
  }

  private func choosePassword(_ request: Request, _ context: OpenContext) async throws -> Response {
    let kit = context.kit
    guard let (invitation, person) = try await invited(context), let name = person.signInName else {
      return try Self.ended(context)
    }
    var read = FormReader(context.form, today: context.today)
    guard let password = PasswordFields.read(&read, for: person) else {
      return try kit.response(Self.page(person, context, read.filled), context.visit)
    }
    try await kit.signIns.setPassword(kit.passwords.stored(for: password), signInName: name, for: person.id)
    try await kit.signIns.endAll(of: person.id)
    try await kit.note(.passwordChosen, of: person.id, context.visit)
    let cookie = try await Entrance(kit: kit).begin(person, by: .invitation, invitation: invitation.tokenHash)
    var response = Response.seeOther("/sign-in/second-factor")
    response.headers.append(cookie)
    return response
  }

  /// Half a sign-in that came from an invitation which still holds, or by a way that sets up a first second factor.
  private func enrolling(_ request: Request, _ context: OpenContext) async throws -> (HalfSignIn, PersonCard)? {
    let signIns = context.kit.signIns
    guard let (half, person) = try await Entrance(kit: context.kit).half(request) else { return nil }
    if let hash = half.invitation {
      return try await signIns.invitation(tokenHash: hash) == nil ? nil : (half, person)
    }
    guard half.first.setsUpSecondStep, try await signIns.secondFactor(of: person.id) == nil else { return nil }
    return (half, person)
  }

  private func setUpPage(
    _ half: HalfSignIn, _ person: PersonCard, _ context: OpenContext, _ filled: Filled
  ) async throws -> Response {
    let setting = SecondFactorSetting(kit: context.kit, signIn: half.tokenHash)
    let page = setting.page(
      try await setting.offered(to: person), for: person, filled, action: context.visit.target, present: false)
    return try context.kit.response(page, context.visit)
  }

  private func confirm(_ request: Request, _ context: OpenContext) async throws -> Response {
    let (kit, visit) = (context.kit, context.visit)
    guard let (half, person) = try await enrolling(request, context) else { return .seeOther("/sign-in") }
    var read = FormReader(context.form, today: context.today)
    let typed = read.text("code", orSay: SignInWords.enterCode, most: 100)
    let setting = SecondFactorSetting(kit: kit, signIn: half.tokenHash)
    if read.isGood {
      let step = try await tries.run(.code(of: person.id), from: visit.address) {
        try await setting.step(of: typed, for: person.id)
      }
      if let step {
        if let invitation = half.invitation, try await !kit.signIns.useInvitation(tokenHash: invitation) {
          return .seeOther("/sign-in")
        }
        guard let codes = try await setting.confirm(step: step, for: person.id, replacing: half.invitation != nil)
        else { return .seeOther("/sign-in") }
        try await kit.signIns.endHalf(tokenHash: half.tokenHash)
        try await kit.note(.secondFactorSet, of: person.id, visit)
        let (cookie, session) = try await Entrance(kit: kit).start(person, Proofs(half.first, .app), visit)
        let to = LocalPath.checked(request.uri.queryParameters["to"].map(String.init)) ?? "/"
        var response = try kit.response(SecondFactorSetting.codesPage(codes, to: to), visit.within(session))
        response.headers.append(cookie)
        response.headers.append(kit.cookie(.half, "", forSeconds: 0))
        return response
      }
      read.refuse("code", SignInWords.wrongNewCode)
    }
    return try await setUpPage(half, person, context, read.filled)
  }
}
