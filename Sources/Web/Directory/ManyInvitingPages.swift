import CaseRules
import Casework
import Hummingbird
import Wording

/// Inviting everybody of an agency who has an email address and no way in yet: after a file was brought in, one press.
struct ManyInvitingPages: Pages {
  let desk: DirectoryDesk

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    let routes = routes.group(context: BrowserContext.self)
    routes.get("/agencies/:agency/invitations") { _, context in try await page(try await asked(context), context) }
    routes.post("/agencies/:agency/invitations", use: invite)
  }

  private struct Asked {
    var agency: Agency
    /// Whom a message can invite.
    var people: [Person] = []
    /// Who has no way in either, and can't be invited by a message from here.
    var others = 0
  }

  private func asked(_ context: BrowserContext) async throws -> Asked {
    let (agency, directory) = try await desk.agency(context)
    var asked = Asked(agency: agency)
    let views = AgencyViews(agency: agency, directory: directory, office: desk.office, today: context.today)
    for person in views.people where !directory.posts(actedInBy: person, on: context.today).isEmpty {
      if person.id == context.actor.person.text { continue }
      if try await context.kit.signIns.hasWayIn(PersonID(person.id)) { continue }
      let plan = directory.plan(desk.invitation(of: [person], by: context.actor, key: "", at: context.now))
      if person.email.isEmpty || !plan.refusals.isEmpty { asked.others += 1 } else { asked.people.append(person) }
    }
    return asked
  }

  private func page(_ asked: Asked, _ context: BrowserContext, missed: [Person] = []) async throws -> Page {
    let words = ManyInvitingWords.self
    let canMail = context.kit.mail != nil
    var lines = asked.others > 0 ? [FieldItem.inset(words.withoutAddress(asked.others))] : []
    if !missed.isEmpty { lines.append(.inset(words.missed + " " + missed.map(\.name).joined(separator: ", "))) }
    let back = Link(text: asked.agency.name, href: "/agencies/" + asked.agency.id)
    guard canMail, !asked.people.isEmpty else {
      var said = [canMail ? words.nobody : words.noMail]
      if asked.others > 0 { said.append(words.withoutAddress(asked.others)) }
      let view = ErrorView(pageHeading: words.title, words: said, links: [back])
      return Page(title: words.heading(asked.agency.name), template: "pages/error", view: view)
    }
    let view = QuestionView(
      pageHeading: words.title, leadWords: words.lead, action: "/agencies/\(asked.agency.id)/invitations",
      fields: lines + [.inset(asked.people.map { "\($0.name): \($0.email)" }.joined(separator: ", "))],
      mainButton: ButtonView(text: words.button(asked.people.count)))
    return Page(
      title: words.heading(asked.agency.name), template: "pages/question", view: view, back: back,
      status: missed.isEmpty ? 200 : 422)
  }

  private func invite(_ request: Request, _ context: BrowserContext) async throws -> Handled {
    let asked = try await asked(context)
    guard let mail = context.kit.mail, !asked.people.isEmpty else { return .page(try await page(asked, context)) }
    var order = desk.invitation(of: asked.people, by: context.actor, key: context.commandKey.key, at: context.now)
    order.reason = AgencyPageWords.byEmailReason
    guard try await desk.door.handle(order) == .written else {
      return .created(at: "/agencies/" + asked.agency.id, notice: DirectoryNotices.invitedAll)
    }
    var missed: [Person] = []
    for start in stride(from: 0, to: asked.people.count, by: Self.together) {
      let some = asked.people[start..<min(start + Self.together, asked.people.count)]
      missed += try await send(Array(some), mail, context)
    }
    if missed.isEmpty { return .created(at: "/agencies/" + asked.agency.id, notice: DirectoryNotices.invitedAll) }
    let left = Asked(agency: asked.agency, people: missed, others: asked.others)
    return .page(try await page(left, context, missed: missed))
  }

  /// A mail server answers several at once.
  private static let together = 8

  /// - Returns: to whom no message went.
  private func send(_ people: [Person], _ mail: any SignInMail, _ context: BrowserContext) async throws -> [Person] {
    let (kit, visit) = (context.kit, context.visit)
    return try await withThrowingTaskGroup(of: Person?.self) { group in
      for person in people {
        group.addTask {
          let link = try await InvitingPages.link(for: PersonID(person.id), kit)
          try await kit.note(.invited, of: PersonID(person.id), visit)
          return await mail.sendInvitation(link, to: person.email, days: InvitingPages.days) ? nil : person
        }
      }
      var missed: [Person] = []
      for try await person in group { if let person { missed.append(person) } }
      return missed
    }
  }
}
