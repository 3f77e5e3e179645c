import CaseRules
import Casework
import Hummingbird
import Wording

/// Bringing in a file of posts and people: what each line would do is shown first, and all of it is done or nothing.
struct ImportPages: Pages {
  let desk: DirectoryDesk

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/agencies/:agency/import") { _, context in
      let (agency, _) = try await desk.agency(context)
      return page(agency, Filled())
    }
    routes.post("/agencies/:agency/import", use: bringIn)
  }

  private func bringIn(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let (agency, directory) = try await desk.agency(context)
    var read = FormReader(context.form, today: context.today)
    guard let sent = Self.sent(context.form, &read) else { return .page(page(agency, read.filled)) }
    let (bytes, text) = sent
    let actor = DirectoryActor.person(context.actor.person, context.actor.post)
    let found = DirectoryImport(bytes, into: agency, of: directory, by: actor, at: context.now)
    let isWanted = context.form["do"] == "apply" && !found.commands.isEmpty
    guard isWanted else { return .page(shown(found, agency, directory, text)) }
    var order = desk.order(found.commands, context)
    order.seen = nil
    order.seenVersion = context.form["version"].map { SentNumber.read($0) ?? 0 } ?? 0
    do {
      _ = try await desk.door.handle(order)
      // Whoever brings people in with their addresses goes on to invite them.
      let end = found.hasNewAddresses && context.kit.mail != nil ? "/invitations" : ""
      return .created(at: "/agencies/" + agency.id + end, notice: DirectoryNotices.brought)
    } catch is DirectoryRefused {
      let (agency, directory) = try await desk.agency(context)
      let again = DirectoryImport(bytes, into: agency, of: directory, by: actor, at: context.now)
      var page = shown(again, agency, directory, text, hasMoved: true)
      page.status = 409
      return .page(page)
    }
  }

  /// The lines, from a file or else pasted, and their text to show again; nil where there are none to take. A file that
  /// is no text has none to show: the import says so.
  private static func sent(_ form: SentForm, _ read: inout FormReader) -> (bytes: [UInt8], text: String)? {
    let pasted = form["csv"] ?? ""
    let file = form.files.first { $0.name == "file" }
    if file == nil, pasted.allSatisfy(\.isWhitespace) { read.refuse("file", AgencyPageWords.enterCSV) }
    if (file?.bytes.count ?? pasted.utf8.count) > mostBytes { read.refuse("file", AgencyPageWords.fileTooLarge) }
    guard read.isGood else { return nil }
    guard let text = file.map({ String(validating: $0.bytes, as: UTF8.self) }) ?? pasted else {
      return (file?.bytes ?? [], "")
    }
    // As it was sent, because lines are counted in it; but for their ends, which browsers make of two characters.
    let lines = text.replacing("\r\n", with: "\n")
    return (Array(lines.utf8), lines)
  }

  /// Less than a form may hold, because what was shown is sent once more.
  static let mostBytes = 900_000

  private func page(_ agency: Agency, _ filled: Filled) -> Page {
    let errors = Filled(SentForm(), filled.errors)
    let view = ImportView(
      agencyName: agency.name, action: "/agencies/\(agency.id)/import",
      fields: [
        .text(errors, "file", AgencyPageWords.file, Asking(hint: AgencyPageWords.fileHint), type: "file"),
        .textArea(filled, "csv", AgencyPageWords.csv, Asking(hint: AgencyPageWords.csvHint), rows: 12),
      ],
      mainButton: ButtonView(text: AgencyPageWords.check))
    return Page(
      title: AgencyPageWords.importTitle(agency.name), template: "pages/import", view: view, errors: filled.errors,
      back: Link(text: agency.name, href: "/agencies/" + agency.id))
  }

  /// What would change, with a button that does it; or what is wrong, with the text to correct.
  private func shown(
    _ found: DirectoryImport, _ agency: Agency, _ directory: Directory, _ text: String, hasMoved: Bool = false
  ) -> Page {
    var page = page(agency, Filled(["csv": text]))
    guard var view = page.view as? ImportView else { return page }
    view.movedWords = hasMoved ? AgencyPageWords.moved : nil
    let changing = found.lines.filter { !$0.effects.isEmpty }
    if found.mistakes.isEmpty {
      view.summaryWords = ImportWords.summary(changing: changing.count, of: found.lines.count)
      view.effects = ImportLinesView(
        rows: found.lines.map { line in
          let words = line.effects.map(ImportWords.sentence)
          return ImportLineView(
            lineWords: ImportWords.line(line.number), sentences: words.isEmpty ? [ImportWords.noEffect] : words)
        })
    } else {
      view.summaryWords = ImportWords.wrong(found.mistakes.count)
      view.mistakes = ImportLinesView(
        rows: found.mistakes.prefix(Self.mostShown).map {
          ImportLineView(lineWords: ImportWords.line($0.line), sentences: [ImportWords.sentence($0.mistake)])
        })
    }
    if !found.commands.isEmpty {
      view.fields = [.hidden("csv", text), .hidden("version", String(directory.version))]
      view.mainButton = ButtonView(text: AgencyPageWords.apply, name: "do", value: "apply")
      view.links = [Link(text: AgencyPageWords.bringIn, href: view.action)]
    }
    page.view = view
    page.status = found.mistakes.isEmpty ? 200 : 422
    return page
  }

  /// What a page can hold; the count above it says how many there are.
  private static let mostShown = 500
}
