import Casework
import Hummingbird
import Wording

/// Guidance, readable by itself; the pieces named `beside-…` stand beside forms only.
struct GuidancePages: Pages {
  let partnerships: PublicPages.Partnerships

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.get("/guidance") { _, context in
      try Page(title: InfoWords.guidance, template: "pages/guidance-index", view: EmergencyView()).shown(context)
    }
    routes.get("/guidance/:name") { _, context in try await guidance(context).shown(context) }
  }

  private func guidance(_ context: OpenContext) async throws -> Page {
    let name = try context.parameters.require("name")
    if Self.signposts.contains(name) { return try await signpost(name, context) }
    let template = "guidance/" + name
    guard !name.hasPrefix("beside-"), let title = Self.heading(of: template, context.kit) else {
      throw Problem.notFound
    }
    if name == "support" {
      let contacts = try await ContactListView(partnerships, for: context.visit.session)
      return Page(title: title, template: "pages/support", view: ContactsView(contacts: contacts))
    }
    let view = GuidancePageView(guidancePage: try context.kit.guidance(name))
    return Page(title: title, template: "pages/guidance-page", view: view)
  }

  /// Where a matter belongs that is no challenge. These hold everywhere; the others name an area's policy, so that
  /// only the door can show them.
  static let signposts = ["allegation", "complaint", "whistleblowing"]

  private func signpost(_ name: String, _ context: OpenContext) async throws -> Page {
    let template = "signposts/" + name
    guard let title = Self.heading(of: template, context.kit) else { throw Problem.notFound }
    let view = SignpostView(
      signpost: Markup(html: try context.kit.templates.render(template, NoView())),
      contacts: try await ContactListView(partnerships, for: context.visit.session), showEmergency: false,
      links: [Link(text: InfoWords.backToGuidance, href: "/guidance")])
    return Page(title: title, template: "pages/signpost", view: view)
  }

  /// The words of the template's own `h1`.
  static func heading(of template: String, _ kit: Kit) -> String? {
    guard let text = kit.templates.texts[template], let start = text.firstRange(of: "<h1>"),
      let end = text.firstRange(of: "</h1>"), start.upperBound <= end.lowerBound
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }
}
