import CaseRules
import Casework
import Hummingbird
import Wording

/// Who keeps an agency's part of the directory: for the team of a partnership that it belongs to.
struct AdministratorPages: Pages {
  let desk: DirectoryDesk

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/agencies/:agency/administrators") { _, context in
      let form = try await form(context)
      return form.page(form.begun)
    }
    routes.post("/agencies/:agency/administrators", use: change)
  }

  private func form(_ context: SignedInContext) async throws -> AdministratorForm {
    let directory = try await desk.office.directory()
    let teams = Set(directory.partnerships(ofTeam: context.actor.post).map(\.id))
    guard let agency = directory.agency(AgencyID(try context.parameters.require("agency"))),
      !teams.isDisjoint(with: agency.partnerships)
    else { throw Problem.notFound }
    return AdministratorForm(agency: agency, directory: directory, today: context.today)
  }

  private func change(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let form = try await form(context)
    var read = FormReader(context.form, today: context.today)
    let chosen = read.choices("administrators", among: form.posts.map(\.id))
    guard read.isGood else { return .page(form.page(read.filled)) }
    var row = form.agency
    row.administrators = chosen
    let order = desk.order([.record(.agency(row))], context)
    if let refused = try await desk.handle(order, &read, fields: ["administrators"]) {
      return .page(form.page(read.filled, refused))
    }
    return .created(at: "/gaps", notice: DirectoryNotices.saved)
  }
}

struct AdministratorForm {
  let agency: Agency
  let directory: Directory
  let today: Day

  /// The agency's own posts, and those of other agencies that keep it already.
  var posts: [Post] {
    let own = directory.posts(of: AgencyID(agency.id)).filter { directory.isOpen($0, on: today) }
    let others = agency.administrators.compactMap { directory.post(PostID($0)) }.filter { $0.agency != agency.id }
    return own + others
  }

  var begun: Filled {
    var form = SentForm()
    form.fields = agency.administrators.map { SentForm.Field(name: "administrators", value: $0) }
    return Filled(form)
  }

  func page(_ filled: Filled, _ refused: DirectoryDesk.Refused? = nil) -> Page {
    let words = AgencyPageWords.self
    let options = posts.map { post in
      let names = directory.holders(of: PostID(post.id)).map(\.name)
      return Option(post.id, post.title, hint: names.isEmpty ? words.nobody : words.heldBy(names))
    }
    let title = words.administratorsTitle(agency.name)
    let view = QuestionView(
      pageHeading: title, leadWords: words.administratorsLead, action: "/agencies/\(agency.id)/administrators",
      fields: [refused?.item].compactMap { $0 } + [
        .checkboxes(filled, "administrators", words.administrators, options)
      ],
      mainButton: ButtonView(text: words.save))
    var page = Page(
      title: title, template: "pages/question", view: view, errors: filled.errors,
      back: Link(text: GapWords.title, href: "/gaps"))
    page.seen = directory.versions[DirectoryName(.agency, agency.id)] ?? 0
    if let refused { page.status = refused.status }
    return page
  }
}
