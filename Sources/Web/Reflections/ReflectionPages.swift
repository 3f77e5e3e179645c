import CaseRules
import Casework
import Hummingbird
import Wording

/// Where anybody says, without a name, what held them back. What the server remembers of it is a count.
struct ReflectionPages: Pages {
  let reflections: any Reflections
  let office: Office

  static let address = "/reflections"
  static let notice = "reflected"

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/reflections") { _, context in
      Self.page(Filled(), try await partnerships(context))
    }
    routes.post("/reflections", use: count)
  }

  /// Those in which the person's agency works.
  private func partnerships(_ context: SignedInContext) async throws -> [Partnership] {
    let directory = try await office.directory()
    let found = directory.partnerships(around: try context.viewer(in: directory))
    if found.isEmpty { throw Problem.notFound }
    return found
  }

  private func count(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let partnerships = try await partnerships(context)
    var read = FormReader(context.form, today: context.today)
    let id =
      partnerships.count == 1
      ? partnerships[0].id
      : read.choice("partnership", among: partnerships.map(\.id), orSay: ReflectionWords.choosePartnership)
    let chosen = read.choices("barriers", among: Barrier.allCases.map(\.rawValue))
    if chosen.isEmpty { read.refuse("barriers", ReflectionWords.chooseBarrier) }
    guard read.isGood, let id else { return .page(Self.page(read.filled, partnerships)) }
    try await reflections.reflect(
      chosen.compactMap(Barrier.init(rawValue:)), in: PartnershipID(id), year: ReportYear(of: context.today))
    return .created(at: "/", notice: Self.notice)
  }

  private static func page(_ filled: Filled, _ partnerships: [Partnership]) -> Page {
    let which: [FieldItem] =
      partnerships.count == 1
      ? [] : [.radios(filled, "partnership", ReflectionWords.partnership, partnerships.map { Option($0.id, $0.name) })]
    let view = QuestionView(
      pageHeading: ReflectionWords.title, leadWords: ReflectionWords.lead, action: address,
      fields: which + [
        .checkboxes(
          filled, "barriers", ReflectionWords.barriers,
          Barrier.allCases.map { Option($0.rawValue, ReflectionWords.barrier($0)) },
          Asking(hint: ReflectionWords.barriersHint))
      ], mainButton: ButtonView(text: ReflectionWords.button))
    return Page(
      title: ReflectionWords.title, template: "pages/question", view: view, errors: filled.errors,
      back: Link(text: HomeWords.title, href: "/"))
  }
}
