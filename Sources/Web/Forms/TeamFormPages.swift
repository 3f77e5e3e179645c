import CaseRules
import Casework
import Documents
import Hummingbird
import Wording

/// The forms that came to a partnership's team: a list, and each to read. No case opens from here.
struct TeamFormPages: Pages {
  let forms: TeamForms
  let accessLog: any AccessLog
  let office: Office

  private static let perPage = 25

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/partnerships/:id/forms", use: all)
    routes.get("/partnerships/:id/forms/:case/:entry", use: show)
  }

  static func address(_ partnership: String) -> String { "/partnerships/\(partnership)/forms" }

  /// Whether a partnership's policies send its team a form at all.
  static func has(_ partnership: Partnership, _ office: Office) -> Bool {
    office.adoptedPolicies(of: partnership).contains { $0.forms.contains { $0.sight == .deidentified } }
  }

  private func all(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let (id, directory) = try await office.partnership(ofTeam: context)
    let (page, viewer) = (request.pageNumber, try context.viewer(in: directory))
    let found = try await forms.all(
      in: id, as: viewer, at: context.now, limit: Self.perPage + 1, offset: (page - 1) * Self.perPage)
    try await context.look("forms that came", accessLog)
    let shown = found.prefix(Self.perPage)
    let address = Self.address(id.text)
    let title = CaseFormWords.title(directory.partnership(id)?.name ?? id.text)
    let view = TeamFormsView(
      pageHeading: title, leadWords: CaseFormWords.lead, none: shown.isEmpty ? CaseFormWords.none : nil,
      forms: shown.map { form in
        TeamFormRowView(
          href: "\(address)/\(form.caseID.text)/\(form.position)",
          text: CaseFormWords.row(form.reference, form.form.title, form.version),
          about: CaseFormWords.about(
            directory.agency(form.agency)?.name ?? form.agency.text, Self.stage(form), DateWords.moment(form.sentAt)))
      },
      pages: .of(address, title, page, more: found.count > Self.perPage))
    return Page(
      title: title, template: "pages/team-forms", view: view, back: Link(text: HomeWords.title, href: "/"),
      json: shown.map { TeamFormJSON($0) })
  }

  private func show(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let (id, directory) = try await office.partnership(ofTeam: context)
    guard let entry = SentNumber.read(try context.parameters.require("entry")) else { throw Problem.notFound }
    let form: TeamForm
    do {
      form = try await forms.open(
        FormEntry(caseID: CaseID(try context.parameters.require("case")), position: entry),
        as: try context.viewer(in: directory), at: context.now, from: context.visit.address)
    } catch is CaseNotFound {
      throw Problem.notFound
    }
    let address = Self.address(id.text)
    let view = TeamFormView(
      captionWords: form.reference + ", " + CaseFormWords.version(form.version),
      pageHeading: form.form.title, rows: facts(form, directory) + answers(form),
      cautions: (form.words == nil ? [CaseFormWords.erased] : []) + (form.isConfirmed ? [CaseFormWords.checked] : []),
      versions: form.versions.count > 1
        ? TeamVersionsView(
          versionsHeading: CaseFormWords.versions,
          links: form.versions.map {
            Link(
              text: CaseFormWords.versionLine($0.number, DateWords.moment($0.sentAt)),
              href: "\(address)/\(form.caseID.text)/\($0.position)")
          }) : nil)
    return Page(
      title: [form.form.title, form.reference, CaseFormWords.version(form.version)].joined(separator: ", "),
      template: "pages/team-form", view: view,
      back: Link(text: CaseFormWords.link, href: address), json: TeamFormJSON(form))
  }

  static func stage(_ form: TeamForm) -> String {
    let stages = form.policy.stages + form.policy.routes.flatMap(\.stages)
    return stages.first { $0.key == form.stage }.map { CaseWords.rung($0, of: form.policy) } ?? ""
  }

  private func facts(_ form: TeamForm, _ directory: Directory) -> [SummaryRowView] {
    let agency = directory.agency(form.agency)?.name ?? form.agency.text
    let facts = [
      (CaseFormWords.reference, form.reference), (CaseFormWords.sentBy, agency),
      (CaseFormWords.sentAt, DateWords.moment(form.sentAt)), (CaseFormWords.atStage, Self.stage(form)),
    ]
    return facts.filter { !$0.1.isEmpty }.map { SummaryRowView(key: $0.0, lines: [$0.1], change: nil) }
  }

  private func answers(_ form: TeamForm) -> [SummaryRowView] {
    guard let words = form.words else { return [] }
    return form.form.fields.map { field in
      let text = words[field.key] ?? CaseFormWords.nothingWritten
      return SummaryRowView(
        key: field.label, lines: text.split(whereSeparator: \.isNewline).map(String.init), change: nil)
    }
  }
}

/// See `pages/team-forms`.
struct TeamFormsView: View {
  var pageHeading, leadWords: String
  var none: String?
  var forms: [TeamFormRowView]
  var pages: PaginationView?
}

struct TeamFormRowView: View { var href, text, about: String }

/// See `pages/team-form`.
struct TeamFormView: View {
  var captionWords, pageHeading: String
  var rows: [SummaryRowView]
  var cautions: [String]
  var versions: TeamVersionsView?
}

struct TeamVersionsView: View {
  var versionsHeading: String
  var links: [Link]
}

struct TeamFormJSON: Encodable, Sendable {
  struct Field: Encodable, Sendable { var name, label, text: String }
  var reference, form, title, stage, agency, sentAt: String
  var version: Int
  /// Absent in a list.
  var fields: [Field]?

  init(_ form: TeamForm) {
    (reference, self.form, title) = (form.reference, form.form.key, form.form.title)
    (stage, agency, sentAt, version) = (form.stage, form.agency.text, form.sentAt.iso, form.version)
    fields = form.words.map { words in
      form.form.fields.compactMap { field in
        words[field.key].map { Field(name: field.key, label: field.label, text: $0) }
      }
    }
  }
}
