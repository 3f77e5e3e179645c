import CaseRules
import Casework
import Hummingbird
import Wording

/// How many letters about cases a person wants.
struct MailChoicePages: Pages {
  static let notice = "mail-choice"

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    let routes = routes.group(context: BrowserContext.self)
    routes.get("/account/mail") { _, context in
      let chosen = try await context.kit.signIns.mailChoice(of: context.person.id)
      return Self.page(Filled(["choice": chosen.rawValue]))
    }
    routes.post("/account/mail") { _, context -> Handled in
      var read = FormReader(context.form, today: context.today)
      let choice = read.choice("choice", of: MailChoice.self, orSay: MailChoiceWords.choose)
      guard read.isGood, let choice else { return .page(Self.page(read.filled)) }
      try await context.kit.signIns.choose(choice, for: context.person.id, at: context.now)
      return .created(at: "/account", notice: Self.notice)
    }
  }

  private static func page(_ filled: Filled) -> Page {
    let choices = MailChoice.allCases.map { Option($0.rawValue, MailChoiceWords.choice($0.rawValue)) }
    let view = QuestionView(
      pageHeading: MailChoiceWords.title, leadWords: MailChoiceWords.lead, action: "/account/mail",
      fields: [.radios(filled, "choice", MailChoiceWords.question, choices)],
      mainButton: ButtonView(text: MailChoiceWords.save))
    return Page(
      title: MailChoiceWords.title, template: "pages/question", view: view, errors: filled.errors,
      back: AccountWords.back)
  }
}
