import CaseRules
import Casework
import Hummingbird
import Wording

/// The partnership's team names who decides a case at the top, by its reference. It reads nothing of the case.
struct ArbiterPages: Pages {
  let lists: any Lists
  let journal: any Journal
  let accessLog: any AccessLog
  let handler: Handler
  let office: Office

  static let notice = "arbiters-by-reference"

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/arbiters") { _, context in
      let (_, directory) = try await team(context)
      return page(Filled(), directory, context)
    }
    routes.post("/arbiters", use: name)
  }

  private func team(_ context: SignedInContext) async throws -> (Viewer, Directory) {
    let directory = try await office.directory()
    let viewer = try context.viewer(in: directory)
    if viewer.teamOf.isEmpty { throw Problem.notFound }
    return (viewer, directory)
  }

  private func page(_ filled: Filled, _ directory: Directory, _ context: SignedInContext) -> Page {
    let options = directory.arbiters(on: context.today).map { post in
      let agency = directory.agency(AgencyID(post.agency))?.name
      let name = directory.holder(of: PostID(post.id))?.name
      return Option(post.id, [name, post.title, agency].compactMap { $0 }.joined(separator: ", "))
    }
    let view = QuestionView(
      pageHeading: ArbiterWords.title, leadWords: ArbiterWords.lead, action: "/arbiters",
      fields: [
        .text(
          filled, "reference", OpeningWords.reference, Asking(hint: OpeningWords.referenceHint), autocomplete: "off",
          wide: "10"),
        .select(filled, "post", ArbiterWords.who, [Option("", ActFieldWords.choose)] + options),
        .textArea(filled, "reason", ArbiterWords.reason),
      ], mainButton: ButtonView(text: ArbiterWords.button))
    return Page(
      title: ArbiterWords.title, template: "pages/question", view: view, errors: filled.errors,
      back: Link(text: GapWords.title, href: "/gaps"))
  }

  private func name(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let (viewer, directory) = try await team(context)
    var read = FormReader(context.form, today: context.today)
    let reference = read.text("reference", orSay: OpeningWords.enterReference, most: 40)
    let posts = directory.arbiters(on: context.today)
    let chosen = read.choice("post", among: posts.map(\.id), orSay: ActFieldWords.chooseOne)
    let reason = read.text("reason", orSay: ArbiterWords.enterReason)
    guard read.isGood, let post = posts.first(where: { $0.id == chosen }) else {
      return .page(page(read.filled, directory, context))
    }
    let command = Command.nameArbiter(Holder(agency: AgencyID(post.agency), post: PostID(post.id)))
    let order = Order(command, by: context.actor, at: context.now, now: context.now, words: Words([("reason", reason)]))
    let named = CaseByReference(lists: lists, journal: journal, accessLog: accessLog)
    do {
      guard
        let (caseID, _) = try await named.find(
          reference, for: .give(command), viewer, context, "arbiters by reference")
      else { throw CaseNotFound() }
      _ = try await handler.handle(order, on: caseID, as: viewer, key: context.commandKey)
      return .created(at: "/gaps", notice: Self.notice)
    } catch is CaseNotFound {
      read.refuse("reference", ArbiterWords.notFound)
    } catch Refusal.noArbiterNamed {
      read.refuse("reference", ArbiterWords.notFound)
    } catch let refusal as Refusal {
      read.refuse("post", RefusalWords.sentence(refusal))
    }
    var page = page(read.filled, directory, context)
    page.status = 422
    return .page(page)
  }
}
