import CaseRules
import Casework
import Documents
import HTTPTypes
import Hummingbird
import NIOCore
import Wording

/// Somebody asks what an agency holds about them: its safeguarding leads find the cases, see how far each is on its way
/// out, and take what may go as one archive. What was typed stands in no address, row or log.
struct SubjectAccessPages: Pages {
  let access: SubjectAccess
  let accessLog: any AccessLog
  let office: Office
  static let path = "/subject-access"
  private static let references = "references"
  private static let local = PersonFields.localReference

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/subject-access") { _, context in
      _ = try await viewer(context)
      return page(Filled())
    }
    routes.post("/subject-access") { _, context in try await find(context) }
  }

  private func viewer(_ context: SignedInContext) async throws -> Viewer {
    let viewer = try context.viewer(in: try await office.directory())
    if viewer.leads.isEmpty { throw Problem.notFound }
    return viewer
  }

  private func find(_ context: SignedInContext) async throws -> Response {
    let viewer = try await viewer(context)
    var read = FormReader(context.form, today: context.today)
    let asked = asked(&read)
    guard read.isGood else { return try context.kit.response(page(read.filled), context.visit) }
    let kinds = asked.clues.map(\.kind.rawValue) + (asked.references.isEmpty ? [] : ["reference"])
    try await context.look((["subject-access"] + kinds).joined(separator: " "), accessLog)
    let found = try await access.cases(
      by: asked.clues, references: asked.references, for: viewer, at: context.now, from: context.visit.address)
    for reference in asked.references where !found.contains(where: { $0.reference == reference }) {
      read.refuse(Self.references, SubjectWords.notFound(CleanText.visible(reference)))
    }
    if context.form["do"] == "bundle", read.isGood, found.contains(where: \.mayGo) {
      return try await archive(found, viewer, context)
    }
    var page = page(read.filled, found)
    page.json = SubjectJSON(found)
    return try context.kit.response(page, context.visit)
  }

  private func asked(_ read: inout FormReader) -> (clues: [Clue], references: [String]) {
    var clues = read.clues()
    if let typed = read.optionalText(Self.local, most: 200) {
      if let clue = Clue(localReference: typed) {
        clues.append(clue)
      } else {
        read.refuse(Self.local, SubjectWords.enterSomething)
      }
    }
    let references = (read.optionalText(Self.references, most: 5_000) ?? "").split(separator: "\n").map {
      CleanText.tidy(String($0)).uppercased()
    }.filter { !$0.isEmpty }
    if read.isGood, clues.isEmpty, references.isEmpty {
      read.refuse(PersonFields.nhsNumber, SubjectWords.enterSomething)
    }
    return (clues, Array(references.prefix(SubjectAccess.mostCases)))
  }

  private func fields(_ filled: Filled) -> [FieldItem] {
    [
      .text(
        filled, PersonFields.nhsNumber, FieldWords.label(PersonFields.nhsNumber), autocomplete: "off",
        inputmode: "numeric", wide: "20"),
      .text(
        filled, PersonFields.name, FieldWords.label(PersonFields.name), Asking(hint: HomeWords.nameHint),
        autocomplete: "off", wide: "20"),
      .date(filled, "born", FieldWords.label(PersonFields.birthDate)),
      .text(filled, Self.local, SubjectWords.localReference, autocomplete: "off", wide: "20"),
      .textArea(
        filled, Self.references, SubjectWords.references,
        Asking(hint: SubjectWords.referencesHint, isOptional: true), rows: 3),
    ]
  }

  private func page(_ filled: Filled, _ found: [SubjectAccess.Found]? = nil) -> Page {
    let view = SubjectView(
      pageHeading: SubjectWords.title, leadWords: SubjectWords.lead, cautionWords: SubjectWords.caution,
      action: Self.path, fields: fields(filled), mainButton: ButtonView(text: SubjectWords.find),
      found: found.map { Self.foundView($0, filled) })
    return Page(
      title: SubjectWords.title, template: "pages/subject-access", view: view, errors: filled.errors,
      keepsTyped: found == nil, back: Link(text: HomeWords.title, href: "/"))
  }

  private static func foundView(_ found: [SubjectAccess.Found], _ filled: Filled) -> SubjectFoundView {
    let ready = found.filter(\.mayGo).count
    let sent = filled.form.typed.filter { $0.name != "do" && !$0.value.isEmpty }
    return SubjectFoundView(
      countWords: found.isEmpty ? SubjectWords.none : SubjectWords.count(found.count),
      moreWords: found.isEmpty
        ? SubjectWords.noneWords
        : found.count >= SubjectAccess.mostCases ? SubjectWords.most(SubjectAccess.mostCases) : nil,
      cases: found.map(row), bundleHeading: SubjectWords.bundleHeading,
      bundleWords: ready == 0 ? SubjectWords.nothingReady : SubjectWords.ready(ready, waiting: found.count - ready),
      taking: ready == 0
        ? nil
        : SubjectTakingView(
          action: path, fields: sent.map { .hidden($0.name, $0.value) },
          mainButton: ButtonView(text: SubjectWords.take, name: "do", value: "bundle")))
  }

  private static func row(_ found: SubjectAccess.Found) -> SubjectCaseView {
    let file = found.file
    let base = "/cases/" + file.caseID.text
    let about = [found.reference, file.word("label") ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let redaction = found.record.map { RedactionPages.address(file.caseID, $0.position) }
    let next: Link? =
      switch found.standing {
      case .none where found.record == nil: Link(text: SubjectWords.makeRecord, href: base + "/records")
      case .none, .gone: redaction.map { Link(text: RedactionPageWords.title, href: $0) }
      case .marked: redaction.map { Link(text: RedactionPageWords.reviewTitle, href: $0 + "/review") }
      case .reviewed:
        found.record.map { record in
          Link(text: RedactionPageWords.readRedacted, href: "\(base)/record/\(record.position)/redacted")
        }
      }
    return SubjectCaseView(
      href: base, about: about, words: found.words,
      links: [next].compactMap(\.self) + [
        Link(text: SubjectWords.openRecords, href: base + "/record"),
        Link(text: SubjectWords.looks, href: base + "/looks"),
      ])
  }

  private func archive(
    _ found: [SubjectAccess.Found], _ viewer: Viewer, _ context: SignedInContext
  ) async throws -> Response {
    let bundle = try await SubjectBundle(
      found, of: access, for: viewer, at: context.now, checkedAt: context.kit.settings.site + VerifyPages.path,
      from: context.visit.address)
    let body = ResponseBody { writer in
      var writer = writer
      try await bundle.zip { try await writer.write(ByteBuffer(bytes: $0)) }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/zip", .contentDisposition: "attachment; filename=\"subject-access.zip\"",
        .cacheControl: "no-store",
      ], body: body)
  }
}

/// What was found, as JSON.
struct SubjectJSON: Encodable, Sendable {
  struct Found: Encodable, Sendable {
    var id, reference: String
    /// Whether a second person has let its record go.
    var mayGo: Bool
  }

  var cases: [Found]

  init(_ found: [SubjectAccess.Found]) {
    cases = found.map {
      Found(id: $0.file.caseID.text, reference: $0.reference, mayGo: $0.mayGo)
    }
  }
}
