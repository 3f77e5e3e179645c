import CaseRules
import Casework
import Documents
import HTTPTypes
import Hummingbird
import Wording

/// What is taken out of a record for whoever receives it: chosen by a lead, looked at by a second person, and then the
/// record without it, as a page and as files.
struct RedactionPages: Pages {
  let reader: CaseReader
  let check: RecordCheck
  let converters: Converters
  let handler: Handler
  let drafts: any Drafts
  let office: Office

  static let saved = "redaction-saved"
  static let marked = "redactions"
  static let reviewed = "redactions-reviewed"

  static func address(_ caseID: CaseID, _ entry: Int) -> String { "/cases/\(caseID.text)/record/\(entry)/redaction" }

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/cases/:id/record/:entry/redaction") { _, context in try await ask(context) }
    routes.post("/cases/:id/record/:entry/redaction") { _, context in try await mark(context) }
    routes.get("/cases/:id/record/:entry/redaction/review") { _, context in try await look(context) }
    routes.post("/cases/:id/record/:entry/redaction/review") { _, context in try await review(context) }
    routes.get("/cases/:id/record/:entry/redacted") { _, context in try await show(context) }
    routes.get("/cases/:id/record/:entry/redacted/:format") { _, context in try await file(context) }
  }

  /// The case up to the entry that made the record, for the agency that made it.
  private func open(_ context: SignedInContext, act: String) async throws -> CaseFile {
    let id = CaseID(try context.parameters.require("id"))
    guard let entry = SentNumber.read(try context.parameters.require("entry")) else { throw Problem.notFound }
    let viewer = try context.viewer(in: try await office.directory())
    let file: CaseFile
    do {
      file = try await reader.open(
        id, as: viewer, at: context.now, upTo: entry, act: act, from: context.visit.address)
    } catch is CaseNotFound {
      throw Problem.notFound
    }
    guard file.access.mayGive("records") else { throw Problem.forbidden }
    guard let event = file.events.last, event.position == entry, case .recordMade(let facts) = event.happening,
      event.by.agency == file.viewer.agency, facts.purpose.leavesTheAgency
    else { throw Problem.notFound }
    return file
  }

  private func openToMark(_ context: SignedInContext) async throws -> CaseFile {
    let file = try await open(context, act: "redaction")
    guard file.viewer.leads.contains(file.viewer.agency) else { throw Problem.forbidden }
    return file
  }

  // MARK: Choosing

  private func ask(_ context: SignedInContext) async throws -> Page {
    let file = try await openToMark(context)
    return page(file, Filled(try await begun(file, context)), context)
  }

  /// What this person saved; or else what was said last.
  private func begun(_ file: CaseFile, _ context: SignedInContext) async throws -> SentForm {
    let id = RedactionDraft.id(of: file.caseID, record: file.state.last)
    if let draft = try await drafts.draft(id, of: context.session.person.id) { return try ChallengeDraft(draft).form }
    switch file.redaction(ofRecord: file.state.last) {
    case .none, .gone: return SentForm()
    case .marked(let note, let redaction), .reviewed(let note, let redaction):
      return RedactionForm.filled(redaction, files: note.files)
    }
  }

  private func page(_ file: CaseFile, _ filled: Filled, _ context: SignedInContext) -> Page {
    let form = RedactionForm(file: file)
    let words = CleanText.tidy(filled.form[RedactionForm.wordsField] ?? "")
    let redaction = Redaction(
      words: words.split(separator: "\n").compactMap { HiddenWord(CleanText.tidy(String($0))) })
    let view = RedactionView(
      pageHeading: RedactionPageWords.title, caseWords: file.state.raised.reference,
      leadWords: RedactionPageWords.lead, cautions: [RedactionPageWords.professionals],
      counts: form.counts(redaction).map(CleanText.visible),
      action: Self.address(file.caseID, file.state.last), seen: "\((file.asItIs ?? file.state).last)",
      fields: form.fields(filled), mainButton: ButtonView(text: RedactionPageWords.send, name: "do", value: "send"),
      otherButtons: [OtherButtonView(text: RedactionPageWords.save, name: "do", value: "save")])
    return Page(
      title: RedactionPageWords.title + ", " + file.state.raised.reference, template: "pages/redaction", view: view,
      errors: filled.errors, back: back(file))
  }

  private func back(_ file: CaseFile) -> Link {
    Link(text: SharingWords.back, href: "/cases/\(file.caseID.text)/record")
  }

  private func mark(_ context: SignedInContext) async throws -> Handled {
    let file = try await openToMark(context)
    var read = FormReader(context.form, today: context.today)
    let chosen = RedactionForm(file: file).read(&read)
    guard context.form["do"] == "send" else {
      try await save(file, context)
      return chosen == nil
        ? .page(page(file, read.filled, context))
        : .created(
          at: Self.address(file.caseID, file.state.last), notice: Self.saved)
    }
    guard let chosen else { return .page(page(file, read.filled, context)) }
    var facts = RedactionMarked()
    (facts.record, facts.files, facts.words) = (file.state.last, chosen.files, chosen.redaction.words.count)
    for reason in RedactionReason.allCases {
      facts.count(reason, chosen.redaction.passages.filter { $0.reason == reason }.count)
    }
    let words = Words([
      (Redaction.passagesField, chosen.redaction.passagesText), (Redaction.wordsField, chosen.redaction.wordsText),
    ])
    do {
      let done = try await give(.markRedaction(facts), words, file, context)
      try await drafts.delete(
        RedactionDraft.id(of: file.caseID, record: file.state.last), of: context.session.person.id)
      return .created(
        at: "/cases/\(file.caseID.text)/record", notice: Self.marked,
        json: CaseCreated(case: done.caseID.text, entry: done.last, isRepeat: done.isRepeat))
    } catch let error where error is StalePage || error is Refusal {
      read.refuse(RedactionForm.wordsField, Self.sentence(error))
      var page = page(try await openToMark(context), read.filled, context)
      page.status = error is StalePage ? 409 : 422
      return .page(page)
    }
  }

  /// What was typed comes back, also where something is wrong with it.
  private func save(_ file: CaseFile, _ context: SignedInContext) async throws {
    var draft = ChallengeDraft(id: RedactionDraft.id(of: file.caseID, record: file.state.last))
    draft.form.fields = context.form.typed.filter { $0.name != "do" && !$0.value.isEmpty }
    try await drafts.save(draft.stored(of: context.session.person.id, at: context.now))
  }

  private func give(
    _ command: Command, _ words: Words, _ file: CaseFile, _ context: SignedInContext
  ) async throws -> Handler.Handled {
    let order = Order(command, by: file.actor, at: context.now, now: context.now, words: words)
    return try await handler.handle(
      order, on: file.caseID, as: try context.viewer(in: try await office.directory()), key: context.commandKey,
      seen: context.form["seen"].map { SentNumber.read($0) ?? 0 })
  }

  private static func sentence(_ error: any Error) -> String {
    (error as? Refusal).map { RefusalWords.sentence($0) } ?? RedactionPageWords.changed
  }

  // MARK: Looking

  private func openToReview(
    _ context: SignedInContext
  ) async throws -> (CaseFile, RedactionNote, Redaction, RedactedRecord) {
    let file = try await open(context, act: "redaction")
    guard case .marked(let note, let redaction) = file.redaction(ofRecord: file.state.last) else {
      throw Problem.notFound
    }
    let whole = file.asItIs ?? file.state
    let may = whole.may(
      .give(.reviewRedaction(note.position, nobodyElse: false)),
      try context.viewer(in: try await office.directory()), at: context.now)
    guard may.isYes else { throw Problem.forbidden }
    guard let record = try await redacted(file, redaction, note) else { throw Problem.notFound }
    return (file, note, redaction, record)
  }

  private func redacted(_ file: CaseFile, _ redaction: Redaction, _ note: RedactionNote) async throws -> RedactedRecord?
  {
    guard let code = try await check.code(of: file.caseID, file.events, entry: file.state.last) else { return nil }
    return RedactedRecord(made: file, code: code.text, redaction, files: note.files)
  }

  private func look(_ context: SignedInContext) async throws -> Page {
    let (file, note, redaction, record) = try await openToReview(context)
    return RedactionReview(file, note, redaction, record, now: context.now)
      .page(Filled(), checkedAt: context.kit.settings.site + VerifyPages.path)
  }

  private func review(_ context: SignedInContext) async throws -> Handled {
    let (file, note, redaction, record) = try await openToReview(context)
    let review = RedactionReview(file, note, redaction, record, now: context.now)
    var read = FormReader(context.form, today: context.today)
    let reason = read.optionalText("reason") ?? ""
    let address = context.kit.settings.site + VerifyPages.path
    guard read.isGood else { return .page(review.page(read.filled, checkedAt: address)) }
    do {
      let done = try await give(
        .reviewRedaction(note.position, nobodyElse: review.others.isEmpty), Words([("reason", reason)]), file, context)
      return .created(
        at: "/cases/\(file.caseID.text)/record", notice: Self.reviewed,
        json: CaseCreated(case: done.caseID.text, entry: done.last, isRepeat: done.isRepeat))
    } catch let error where error is StalePage || error is Refusal {
      read.refuse("reason", Self.sentence(error))
      var page = review.page(read.filled, checkedAt: address)
      page.status = error is StalePage ? 409 : 422
      return .page(page)
    }
  }

  // MARK: What goes

  /// The record without what was taken out, once a second person has let it go.
  private func reviewed(_ context: SignedInContext, as format: String) async throws -> (CaseFile, RedactedRecord) {
    let file = try await open(context, act: "redacted " + format)
    guard case .reviewed(let note, let redaction) = file.redaction(ofRecord: file.state.last),
      let record = try await redacted(file, redaction, note)
    else { throw Problem.notFound }
    return (file, record)
  }

  private func show(_ context: SignedInContext) async throws -> Response {
    let (file, record) = try await reviewed(context, as: "page")
    if context.visit.wantsJSON { return RecordPages.json(record.record, named: nil) }
    return try context.kit.response(page(record.record, file, context), context.visit)
  }

  private func page(_ record: CaseRecord, _ file: CaseFile, _ context: SignedInContext, failed: String? = nil) -> Page {
    let html = RecordHTML(record, checkedAt: context.kit.settings.site + VerifyPages.path)
    let base = "/cases/\(file.caseID.text)/record/\(file.state.last)/redacted"
    let view = RecordView(
      pageHeading: html.title, filesHeading: RedactionPageWords.standsReviewed,
      files: [
        Link(text: RedactionPageWords.pdf, href: base + "/pdf"),
        Link(text: RedactionPageWords.word, href: base + "/word"),
        Link(text: RedactionPageWords.data, href: base + "/json"),
      ], record: Markup(html: html.body))
    var page = Page(
      title: RedactionPageWords.titleLeft(html.title), template: "pages/record", view: view, back: back(file))
    if let failed {
      page.status = 503
      page.notices = [NoticeView(heading: failed, isNote: true)]
    }
    return page
  }

  private func file(_ context: SignedInContext) async throws -> Response {
    let format = try context.parameters.require("format")
    guard format == "json" || FileFormat(rawValue: format) != nil else { throw Problem.notFound }
    let (file, record) = try await reviewed(context, as: format)
    let name = "\(record.record.reference)-record-\(file.state.last)-for-recipient"
    guard let format = FileFormat(rawValue: format) else { return RecordPages.json(record.record, named: name) }
    let html = RecordHTML(record.record, checkedAt: context.kit.settings.site + VerifyPages.path)
    do {
      let bytes = try await converters.file(format, of: html.document)
      return RecordPages.download(bytes, format.mediaType, "\(name).\(format.ending)")
    } catch let fault as ConversionFault {
      return try context.kit.response(
        page(record.record, file, context, failed: fault.sentence(format)), context.visit)
    }
  }
}
