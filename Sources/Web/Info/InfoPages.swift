import Hummingbird
import Wording

/// The pages that anyone may read: guidance, help, cookies, the accessibility statement, what this is.
struct InfoPages: Pages {
  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/guidance") { _, _ in
      Page(title: InfoWords.guidance, template: "pages/guidance-index", view: EmergencyView())
    }
    routes.get("/guidance/:name", use: guidance)
    routes.get("/help") { _, _ in Page(title: InfoWords.help, template: "pages/help", view: ContactsView()) }
    routes.get("/cookies") { _, context in
      Page(title: InfoWords.cookies, template: "pages/cookies", view: CookiesView(context.kit))
    }
    routes.get("/accessibility") { _, _ in
      Page(title: InfoWords.accessibility, template: "pages/accessibility", view: AccessibilityView())
    }
    routes.get("/about") { _, context in
      let view = FrontView(signInHref: context.visit.session == nil ? "/sign-in" : nil)
      return Page(title: InfoWords.about, template: "pages/front", view: view)
    }
    routes.get("/hidden") { _, _ in
      var page = Page(title: InfoWords.hidden, template: "pages/hidden", view: NoView())
      page.isBare = true
      return page
    }
  }

  private func guidance(_ request: Request, _ context: OpenContext) throws -> Page {
    let name = try context.parameters.require("name")
    let template = "guidance/" + name
    guard !name.hasPrefix("beside-"), let text = context.kit.templates.texts[template],
      let title = Self.heading(of: text)
    else { throw Problem.notFound }
    if name == "support" { return Page(title: title, template: "pages/support", view: ContactsView()) }
    let view = GuidancePageView(guidancePage: try context.kit.guidance(name))
    return Page(title: title, template: "pages/guidance-page", view: view)
  }

  static func heading(of text: String) -> String? {
    guard let start = text.firstRange(of: "<h1>"), let end = text.firstRange(of: "</h1>"),
      start.upperBound <= end.lowerBound
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }
}
