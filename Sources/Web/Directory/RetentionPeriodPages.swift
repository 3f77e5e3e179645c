import CaseRules
import Casework
import Hummingbird
import Wording

/// For how many years a partnership's cases are kept once they have ended, for its team.
struct RetentionPeriodPages: Pages {
  let desk: DirectoryDesk

  static let notice = "retention-saved"
  static func address(_ partnership: String) -> String { "/partnerships/\(partnership)/retention" }

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/partnerships/:id/retention") { _, context in
      let form = try await form(context)
      return form.page(form.begun)
    }
    routes.post("/partnerships/:id/retention", use: change)
  }

  private func form(_ context: SignedInContext) async throws -> PeriodForm {
    let (id, directory) = try await desk.office.partnership(ofTeam: context)
    guard let partnership = directory.partnership(id) else { throw Problem.notFound }
    return PeriodForm(partnership: partnership, directory: directory)
  }

  private func change(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let form = try await form(context)
    var read = FormReader(context.form, today: context.today)
    var row = form.partnership
    row.retention = nil
    if context.form["usual"] == nil {
      guard let years = form.read(&read) else { return .page(form.page(read.filled)) }
      row.retention = years
    }
    let order = desk.order([.record(.partnership(row))], context)
    if let refused = try await desk.handle(order, &read, fields: ["long"]) {
      return .page(form.page(read.filled, refused))
    }
    return .created(at: Self.address(row.id), notice: Self.notice)
  }
}

struct PeriodForm {
  let partnership: Partnership
  let directory: Directory

  private var periods: RetentionPeriods { partnership.periods }

  var begun: Filled {
    Filled(["child": "\(periods.child)", "adult": "\(periods.adult)", "long": "\(periods.long)"])
  }

  func read(_ read: inout FormReader) -> RetentionYears? {
    let child = number("child", from: RetentionYears.leastChild, &read)
    let adult = number("adult", from: RetentionYears.least, &read)
    let long = number("long", from: RetentionYears.least, &read)
    guard read.isGood, let child, let adult, let long else { return nil }
    return RetentionYears(child: child, adult: adult, long: long)
  }

  private func number(_ field: String, from least: Int, _ read: inout FormReader) -> Int? {
    let most = RetentionYears.most
    guard let found = TypedDate.number(CleanText.tidy(read.form[field] ?? "")), (least...most).contains(found) else {
      read.refuse(field, PaceWords.notANumber(least, most))
      return nil
    }
    return found
  }

  func page(_ filled: Filled, _ refused: DirectoryDesk.Refused? = nil) -> Page {
    let (words, most) = (PeriodWords.self, RetentionYears.most)
    func years(_ name: String, _ label: String, _ hint: String) -> FieldItem {
      .text(filled, name, label, Asking(hint: hint), inputmode: "numeric", wide: "4")
    }
    let view = PartnershipSettingView(
      pageHeading: words.title(partnership.name), paceHeading: words.leadsTo, paceLines: words.sentences(periods),
      usualWords: partnership.retention == nil ? words.usual : nil,
      action: RetentionPeriodPages.address(partnership.id),
      fields: [refused?.item].compactMap { $0 } + [
        years("child", words.child, words.childHint(RetentionYears.leastChild, most)),
        years("adult", words.adult, words.range(RetentionYears.least, most)),
        years("long", words.long, words.longHint),
      ], mainButton: ButtonView(text: words.save),
      otherButtons: partnership.retention == nil
        ? [] : [OtherButtonView(text: words.backToUsual, name: "usual", value: "yes")])
    var page = Page(
      title: view.pageHeading, template: "pages/reminders", view: view, errors: filled.errors,
      back: Link(text: HomeWords.title, href: "/"))
    page.seen = directory.versions[DirectoryName(.partnership, partnership.id)] ?? 0
    if let refused { page.status = refused.status }
    return page
  }
}
