import Casework
import Hummingbird
import Wording

/// What this is, help, cookies, the accessibility statement, and the page that hides another.
struct StaticPages: Pages {
  let partnerships: PublicPages.Partnerships

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/about") { _, context in try Self.about(InfoWords.about, context).shown(context) }
    routes.get("/help") { _, context in
      let view = ContactsView(contacts: try await ContactListView(partnerships, for: context.visit.session))
      return try Page(title: InfoWords.help, template: "pages/help", view: view).shown(context)
    }
    routes.get("/support") { _, _ in Handled.goTo("/guidance/support") }
    routes.get("/cookies") { _, context in
      try Page(title: InfoWords.cookies, template: "pages/cookies", view: CookiesView(context.kit)).shown(context)
    }
    routes.get("/accessibility") { _, context in
      let view = AccessibilityView(
        organisation: context.visit.session?.post.partnership ?? InfoWords.organisation,
        contactAddress: context.kit.settings.contact ?? (context.kit.settings.demo ? InfoWords.inventedContact : nil),
        contactPhone: context.kit.settings.contactPhone)
      return try Page(title: InfoWords.accessibility, template: "pages/accessibility", view: view).shown(context)
    }
    routes.get("/.well-known/security.txt") { _, context in
      guard let contact = context.kit.settings.contact else { throw Problem.notFound }
      return Response.plain(SecurityText.text(contact, site: context.kit.settings.site, now: context.kit.now()))
    }
    routes.get("/hidden") { _, _ in
      var page = Page(title: InfoWords.hidden, template: "pages/hidden", view: NoView())
      page.isBare = true
      return page
    }
  }

  /// `/` for somebody who is not signed in.
  static func front(_ context: OpenContext) throws -> Response { try about(InfoWords.front, context).shown(context) }

  private static func about(_ title: String, _ context: OpenContext) -> Page {
    let view = FrontView(signInHref: context.visit.session == nil ? "/sign-in" : nil)
    return Page(title: title, template: "pages/front", view: view)
  }
}
