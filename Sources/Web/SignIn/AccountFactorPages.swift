import CaseRules
import Casework
import Hummingbird
import Wording

/// A new app, or new codes on paper, for somebody who is signed in. What is in force now has to say yes.
struct AccountFactorPages: Pages {
  let check: CodeCheck
  let tries: Tries

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    let routes = routes.group(context: BrowserContext.self)
    routes.get("/account/second-factor") { _, context in try await page(context, Filled()) }
    routes.post("/account/second-factor", use: set)
    routes.get("/account/recovery-codes") { _, context -> Page in
      guard try await context.kit.signIns.secondFactor(of: context.person.id) != nil else { throw Problem.notFound }
      return Self.codesQuestion(Filled())
    }
    routes.post("/account/recovery-codes", use: makeCodes)
  }

  private func page(_ context: BrowserContext, _ filled: Filled) async throws -> Page {
    let setting = SecondFactorSetting(kit: context.kit, signIn: context.session.tokenHash)
    let has = try await context.kit.signIns.secondFactor(of: context.person.id) != nil
    var page = setting.page(
      try await setting.offered(to: context.person), for: context.person, filled, title: AccountWords.changeFactor,
      action: "/account/second-factor",
      present: has)
    page.back = AccountWords.back
    return page
  }

  private func set(_ request: Request, _ context: BrowserContext) async throws -> Response {
    let (kit, person, visit) = (context.kit, context.person, context.visit)
    let setting = SecondFactorSetting(kit: kit, signIn: context.session.tokenHash)
    var read = FormReader(context.form, today: context.today)
    let typed = read.text("code", orSay: SignInWords.enterCode, most: 100)
    let has = try await kit.signIns.secondFactor(of: person.id) != nil
    let present = has ? read.text("present", orSay: SignInWords.enterCode, most: 100) : ""
    // The new code first: a present one is used up by looking at it.
    var step: Int?
    if read.isGood {
      step = try await tries.run(.code(of: person.id), from: visit.address) {
        try await setting.step(of: typed, for: person.id)
      }
      if step == nil { read.refuse("code", SignInWords.wrongNewCode) }
    }
    if read.isGood, has, try await check.proof(present, of: person.id, visit) == nil {
      read.refuse("present", SignInWords.wrongCode)
    }
    guard read.isGood, let step else { return try kit.response(await page(context, read.filled), visit) }
    guard let codes = try await setting.confirm(step: step, for: person.id, replacing: true) else {
      return .seeOther("/account")
    }
    try await kit.note(.secondFactorSet, of: person.id, visit)
    return try await context.othersEnd(showing: SecondFactorSetting.codesPage(codes, to: "/account"))
  }

  private static func codesQuestion(_ filled: Filled) -> Page {
    let view = QuestionView(
      pageHeading: AccountWords.newCodes, leadWords: AccountWords.newCodesLead, action: "/account/recovery-codes",
      fields: [
        .text(
          Filled(SentForm(), filled.errors), "code", SignInWords.codeTitle, Asking(hint: SignInWords.codeHint),
          autocomplete: "one-time-code", wide: "20")
      ], mainButton: ButtonView(text: AccountWords.newCodes))
    return Page(
      title: AccountWords.newCodes, template: "pages/question", view: view, errors: filled.errors, keepsTyped: false,
      back: AccountWords.back)
  }

  private func makeCodes(_ request: Request, _ context: BrowserContext) async throws -> Response {
    let (kit, person, visit) = (context.kit, context.person, context.visit)
    guard try await kit.signIns.secondFactor(of: person.id) != nil else { throw Problem.notFound }
    var read = FormReader(context.form, today: context.today)
    let typed = read.text("code", orSay: SignInWords.enterCode, most: 100)
    if read.isGood, try await check.proof(typed, of: person.id, visit) == nil {
      read.refuse("code", SignInWords.wrongCode)
    }
    guard read.isGood else { return try kit.response(Self.codesQuestion(read.filled), visit) }
    let codes = RecoveryCode.make(kit.randomness)
    try await kit.signIns.setRecovery(
      hashes: codes.compactMap { RecoveryCode.hash($0, of: person.id.text, kit.digest) }, of: person.id)
    try await kit.note(.recoveryCodesMade, of: person.id, visit)
    return try kit.response(SecondFactorSetting.codesPage(codes, to: "/account"), visit)
  }
}
