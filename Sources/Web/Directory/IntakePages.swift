import CaseRules
import Casework
import Hummingbird
import Wording

/// Which posts take in an agency's challenges: its inbox, and its duty desk outside working hours.
struct IntakePages: Pages {
  let desk: DirectoryDesk

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/agencies/:agency/intake") { _, context in
      let form = try await form(context)
      return form.page(form.begun)
    }
    routes.post("/agencies/:agency/intake", use: change)
  }

  private func form(_ context: SignedInContext) async throws -> IntakeForm {
    let (agency, directory) = try await desk.agency(context)
    return IntakeForm(agency: agency, directory: directory, today: context.today)
  }

  private func change(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let form = try await form(context)
    var read = FormReader(context.form, today: context.today)
    var row = form.agency
    row.inbox = read.optionalText("inbox", most: 100) ?? ""
    row.dutyDesk = read.optionalText("dutyDesk", most: 100) ?? ""
    guard read.isGood else { return .page(form.page(read.filled)) }
    let order = desk.order([.record(.agency(row))], context)
    if let refused = try await desk.handle(order, &read, fields: ["inbox", "dutyDesk"]) {
      return .page(form.page(read.filled, refused))
    }
    return .created(at: "/agencies/" + form.agency.id, notice: DirectoryNotices.saved)
  }
}

struct IntakeForm {
  let agency: Agency
  let directory: Directory
  let today: Day

  var begun: Filled { Filled(["inbox": agency.inbox, "dutyDesk": agency.dutyDesk]) }

  func page(_ filled: Filled, _ refused: DirectoryDesk.Refused? = nil) -> Page {
    let own = directory.posts(toTakeOverIn: AgencyID(agency.id), on: today)
    func options(_ now: String) -> [Option] {
      let other = own.contains { $0.id == now } ? nil : directory.post(PostID(now))
      return [Option("", AgencyPageWords.none)] + (own + (other.map { [$0] } ?? [])).map { Option($0.id, $0.title) }
    }
    let view = QuestionView(
      pageHeading: IntakeWords.title(agency.name), leadWords: IntakeWords.lead,
      action: "/agencies/\(agency.id)/intake",
      fields: [refused?.item].compactMap { $0 } + [
        .select(
          filled, "inbox", IntakeWords.inbox, options(agency.inbox),
          Asking(hint: IntakeWords.inboxHint, isOptional: true)),
        .select(
          filled, "dutyDesk", IntakeWords.dutyDesk, options(agency.dutyDesk),
          Asking(hint: IntakeWords.dutyDeskHint, isOptional: true)),
      ], mainButton: ButtonView(text: AgencyPageWords.save))
    var page = Page(
      title: IntakeWords.title(agency.name), template: "pages/question", view: view, errors: filled.errors,
      back: Link(text: agency.name, href: "/agencies/" + agency.id))
    page.seen = directory.versions[DirectoryName(.agency, agency.id)] ?? 0
    if let refused { page.status = refused.status }
    return page
  }
}
