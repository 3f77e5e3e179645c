import CaseRules
import Casework
import Hummingbird
import Wording

/// How early and how often people of a partnership's cases are reminded, for its team.
struct ReminderPages: Pages {
  let desk: DirectoryDesk

  static let notice = "reminders-saved"
  static func address(_ partnership: String) -> String { "/partnerships/\(partnership)/reminders" }

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/partnerships/:id/reminders") { _, context in
      let form = try await form(context)
      return form.page(form.begun)
    }
    routes.post("/partnerships/:id/reminders", use: change)
  }

  private func form(_ context: SignedInContext) async throws -> PaceForm {
    let (id, directory) = try await desk.office.partnership(ofTeam: context)
    guard let partnership = directory.partnership(id) else { throw Problem.notFound }
    return PaceForm(partnership: partnership, directory: directory)
  }

  private func change(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let form = try await form(context)
    var read = FormReader(context.form, today: context.today)
    var row = form.partnership
    row.reminders = nil
    if context.form["usual"] == nil {
      guard let pace = form.read(&read) else { return .page(form.page(read.filled)) }
      row.reminders = pace
    }
    let order = desk.order([.record(.partnership(row))], context)
    if let refused = try await desk.handle(order, &read, fields: ["halfTimeFrom"]) {
      return .page(form.page(read.filled, refused))
    }
    return .created(at: Self.address(row.id), notice: Self.notice)
  }
}

struct PaceForm {
  let partnership: Partnership
  let directory: Directory

  private var pace: Pace { partnership.pace }

  var begun: Filled {
    var form = SentForm()
    func add(_ name: String, _ value: String) { form.fields.append(SentForm.Field(name: name, value: value)) }
    if pace.dayBefore { add("early", "dayBefore") }
    if pace.onTheDay { add("early", "onTheDay") }
    add("halfTimeFrom", pace.halfTimeFrom.map(String.init) ?? "")
    add("managerAfter", String(pace.managerAfter))
    add("leadAfter", String(pace.leadAfter))
    return Filled(form)
  }

  /// The longest time to answer that a policy gives, and more, in working days.
  private static let longest = 60

  func read(_ read: inout FormReader) -> ReminderPace? {
    let early = read.choices("early", among: ["dayBefore", "onTheDay"])
    let isHalfTime = !CleanText.tidy(read.form["halfTimeFrom"] ?? "").isEmpty
    let half = isHalfTime ? number("halfTimeFrom", 2...Self.longest, &read) : nil
    let manager = number("managerAfter", 0...ReminderPace.latest, &read)
    let lead = number("leadAfter", 0...ReminderPace.latest, &read)
    guard read.isGood, let manager, let lead else { return nil }
    return ReminderPace(
      halfTimeFrom: half, dayBefore: early.contains("dayBefore"), onTheDay: early.contains("onTheDay"),
      managerAfter: manager, leadAfter: lead)
  }

  private func number(_ field: String, _ range: ClosedRange<Int>, _ read: inout FormReader) -> Int? {
    guard let found = TypedDate.number(CleanText.tidy(read.form[field] ?? "")), range.contains(found) else {
      read.refuse(field, PaceWords.notANumber(range.lowerBound, range.upperBound))
      return nil
    }
    return found
  }

  func page(_ filled: Filled, _ refused: DirectoryDesk.Refused? = nil) -> Page {
    let words = PaceWords.self
    let view = PartnershipSettingView(
      pageHeading: words.title(partnership.name), paceHeading: words.leadsTo, paceLines: words.sentences(pace),
      usualWords: pace == .usual ? words.usual : nil, action: ReminderPages.address(partnership.id),
      fields: [refused?.item].compactMap { $0 } + [
        .checkboxes(
          filled, "early", words.early, [Option("dayBefore", words.dayBefore), Option("onTheDay", words.onTheDay)]),
        .text(
          filled, "halfTimeFrom", words.halfTime, Asking(hint: words.halfTimeHint, isOptional: true),
          inputmode: "numeric", wide: "4"),
        .text(
          filled, "managerAfter", words.manager, Asking(hint: words.managerHint), inputmode: "numeric", wide: "4"),
        .text(filled, "leadAfter", words.lead, Asking(hint: words.leadHint), inputmode: "numeric", wide: "4"),
      ], mainButton: ButtonView(text: words.save),
      otherButtons: pace == .usual ? [] : [OtherButtonView(text: words.backToUsual, name: "usual", value: "yes")])
    var page = Page(
      title: view.pageHeading, template: "pages/reminders", view: view, errors: filled.errors,
      back: Link(text: HomeWords.title, href: "/"))
    page.seen = directory.versions[DirectoryName(.partnership, partnership.id)] ?? 0
    if let refused { page.status = refused.status }
    return page
  }
}

/// `pages/reminders`: what a partnership's team sets in a few numbers, and what that leads to.
struct PartnershipSettingView: View {
  var pageHeading, paceHeading: String
  var paceLines: [String]
  var usualWords: String?
  var action: String
  var fields: [FieldItem]
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
}
