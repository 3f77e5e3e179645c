import CaseRules
import Casework
import Hummingbird
import Wording

/// Choosing the post that one acts in.
struct PostPages: Pages {
  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    let routes = routes.group(context: BrowserContext.self)
    routes.get("/posts") { _, context in Self.page(context, Filled(["post": context.session.post.id.text])) }
    routes.post("/posts") { _, context -> Handled in
      var read = FormReader(context.form, today: context.today)
      let posts = context.session.person.posts.map(\.id.text)
      let post = read.choice("post", among: posts, orSay: SignInWords.choosePost)
      guard let post else { return .page(Self.page(context, read.filled)) }
      try await context.kit.signIns.change(post: PostID(post), tokenHash: context.session.tokenHash)
      return .goTo("/")
    }
  }

  private static func page(_ context: BrowserContext, _ filled: Filled) -> Page {
    let choices = context.session.person.posts.map {
      Option($0.id.text, "\($0.title), \($0.agency)", hint: $0.partnership.isEmpty ? nil : $0.partnership)
    }
    let asking = Asking(asHeading: true, hint: SignInWords.chooseIntro)
    let view = QuestionView(
      action: "/posts", fields: [.radios(filled, "post", SignInWords.postsTitle, choices, asking)],
      mainButton: ButtonView(text: SignInWords.postsButton))
    return Page(title: SignInWords.postsTitle, template: "pages/question", view: view, errors: filled.errors)
  }
}
