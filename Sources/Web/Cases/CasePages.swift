import CaseRules
import Casework
import Hummingbird
import Wording

/// The pages of one case: reading it, and each act as `GET` and `POST /cases/{id}/{noun}`.
struct CasePages: Pages {
  let reader: CaseReader
  let handler: Handler
  let outbox: any Outbox
  let office: Office
  let sameConcern: SameConcern
  let accessLog: any AccessLog
  let receiving: Receiving

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/cases/:id", use: show)
    routes.get("/cases/:id/:noun") { try await ask($0, $1, try $1.parameters.require("noun")) }
    routes.post("/cases/:id/:noun") { try await act($0, $1, try $1.parameters.require("noun")) }
    // Longer paths begin so, and a part that is named stands before one that is not.
    routes.get("/cases/:id/attachments") { try await ask($0, $1, Receiving.noun) }
    routes.post("/cases/:id/attachments") { try await act($0, $1, Receiving.noun) }
  }

  private func open(
    _ context: SignedInContext, act: String, evenErased: Bool = false
  ) async throws -> CaseFile {
    let id = CaseID(try context.parameters.require("id"))
    let viewer = try await viewer(context)
    do {
      return try await reader.open(
        id, as: viewer, at: context.now, act: act, from: context.visit.address, evenErased: evenErased)
    } catch is CaseNotFound {
      throw Problem.notFound
    }
  }

  private func viewer(_ context: SignedInContext) async throws -> Viewer {
    try await context.viewer(in: office.directory())
  }

  private func show(_ request: Request, _ context: SignedInContext) async throws -> Page {
    var file = try await open(context, act: "case", evenErased: true)
    if let page = ErasedPage(file)?.page() { return page }
    if file.obligations.contains(where: { $0.duty.kind == .notify }) {
      file.tellings = try await outbox.tellings(in: [file.caseID])[file.caseID] ?? [:]
    }
    let query = request.uri.queryParameters
    let chosen = TimelineFilter(
      agency: query["by"].map(String.init) ?? "", kind: query["what"].map(String.init) ?? "",
      page: request.pageNumber)
    let filter = SentNumber.read(query["entry"]).map { TimelineFilter(entry: $0) } ?? chosen
    let same = try await sameConcern.beside(file.caseID, for: try await viewer(context), at: context.now)
    if !same.isEmpty { try await context.look("warning", accessLog) }
    let page = CasePage(file: file, actor: file.actor, filter: filter, same: same)
    var shown = page.page()
    shown.json = CaseJSON(file, same)
    if context.visit.noticeKey == RepeatedAct.notice { shown.notices = [RepeatedAct.notice(leadingTo: filter.entry)] }
    return shown
  }

  private func ask(_ request: Request, _ context: SignedInContext, _ noun: String) async throws -> Page {
    let about = request.uri.queryParameters["about"].map { String($0) } ?? ""
    guard ActWords.nouns.contains(noun) else { throw Problem.notFound }
    let file = try await open(context, act: noun)
    try checkActs(file, noun)
    let form = ActForm(noun: noun, file: file, about: about)
    if noun == "forms", form.policyForm == nil { throw Problem.notFound }
    return try ActPage(form: form, actor: form.file.actor).page(context, form.begun)
  }

  /// After these the case is somebody else's.
  private static let leaving = ["not-me", "reassignments", "arbiters"]

  /// Whoever only reads a case finds no forms in it, and others only their own. An override is anybody's to report.
  private func checkActs(_ file: CaseFile, _ noun: String) throws {
    if !file.access.mayGive(noun), noun != "overrides" { throw Problem.forbidden }
    if Command.leadNouns.contains(noun), file.viewer.leads.isEmpty { throw Problem.forbidden }
  }

  private func act(_ request: Request, _ context: SignedInContext, _ noun: String) async throws -> Handled {
    guard ActWords.nouns.contains(noun) else { throw Problem.notFound }
    // Whoever sends the erasure twice hears that it is done.
    let file = try await open(context, act: noun, evenErased: true)
    try checkActs(file, noun)
    let form = ActForm(noun: noun, file: file, about: context.form["about"] ?? "")
    guard noun == Receiving.noun else {
      return try await carryOut(form, FormReader(context.form, today: context.today), nil, context)
    }
    let received = try await receiving.receive(context.visit.upload, into: file.state, at: context.now)
    var sent = context.form
    sent.fields += received.fields
    var read = FormReader(sent, today: context.today)
    received.refuse(&read)
    do {
      let handled = try await carryOut(form, read, received, context)
      try await received.abandonUnlessRecorded()
      return handled
    } catch {
      try? await received.abandonUnlessRecorded()
      throw error
    }
  }

  /// - Parameter received: the file that the form brought, where it is about one.
  private func carryOut(
    _ form: ActForm, _ reader: FormReader, _ received: Received?, _ context: SignedInContext
  ) async throws -> Handled {
    let (noun, file) = (form.noun, form.file)
    var read = reader
    guard var written = form.read(&read, now: context.now) else {
      return .page(try ActPage(form: form, actor: form.file.actor).page(context, read.filled))
    }
    received?.complete(&written)
    let order = Order(
      written.command, by: file.actor, at: written.happenedAt, now: context.now, words: written.words)
    do {
      let done = try await handler.handle(
        order, on: file.caseID, as: try await viewer(context), key: context.commandKey,
        seen: context.form["seen"].map { SentNumber.read($0) ?? 0 }, keeping: received?.sealed)
      if done.isRepeat { return try await repeated(done, written.words, read: &read, form: form, context) }
      if let page = try await GuestLinks(context: context).after(written, done, days: CaseState.guestSeconds / 86_400) {
        return .page(page)
      }
      return .created(
        at: Self.leaving.contains(noun) ? "/" : RecordPages.address(of: noun, done) ?? "/cases/" + done.caseID.text,
        notice: form.wordsName(for: file.actor),
        json: CaseCreated(case: done.caseID.text, entry: done.last, isRepeat: false))
    } catch {
      return .page(try refused(error, read: &read, form: form, context))
    }
  }

  /// Says that it was recorded before. Words that differ from the recorded ones come back in a form with a key of its
  /// own.
  private func repeated(
    _ done: Handler.Handled, _ words: Words, read: inout FormReader, form: ActForm, _ context: SignedInContext
  ) async throws -> Handled {
    let file = try await reader.open(
      done.caseID, as: try await viewer(context), at: context.now, act: form.noun, from: context.visit.address,
      evenErased: true)
    if let entry = RepeatedAct(file: file, last: done.last).entry(saying: words) {
      return .created(
        at: "/cases/\(done.caseID.text)?entry=\(entry)", notice: RepeatedAct.notice,
        json: CaseCreated(case: done.caseID.text, entry: done.last, isRepeat: true))
    }
    read.refuse(form.firstField, ActFieldWords.repeated)
    let again = ActForm(noun: form.noun, file: file, about: form.about)
    var page = try ActPage(form: again, actor: again.file.actor).page(context, read.filled)
    page.status = 409
    return .page(page)
  }

  /// The form comes back with what was typed and a sentence that says what to do.
  private func refused(_ error: any Error, read: inout FormReader, form: ActForm, _ context: SignedInContext) throws
    -> Page
  {
    var form = form
    switch error {
    case Refusal.identitiesFound(let found):
      form.found = found
      let certain = found.contains { !$0.isHint }
      read.refuse(found.first?.field ?? form.firstField, CaseFormWords.found(found))
      if certain, context.form[FormSending.reasonField].map(\.isBlank) ?? true {
        read.refuse(FormSending.reasonField, CaseFormWords.reasonMissing)
      }
    case let refusal as Refusal: read.refuse(form.field(for: refusal), RefusalWords.sentence(refusal))
    case let stale as StalePage: read.refuse(form.firstField, ActFieldWords.stale(max(1, stale.actual - stale.seen)))
    case SettingFault.nobodyMapped(let agency, _):
      read.refuse(form.firstField, ActFieldWords.nobodyMapped(form.agencyName(agency)))
    default: throw error
    }
    var page = try ActPage(form: form, actor: form.file.actor).page(context, read.filled)
    page.status = error is StalePage ? 409 : 422
    return page
  }
}

struct CaseCreated: Encodable, Sendable {
  var `case`: String
  var entry: Int
  /// Recorded by an earlier submit with the same key; this one changed nothing.
  var isRepeat: Bool
}

extension SignedInContext {
  /// The person in the post that they act in, as the access function sees them.
  func viewer(in directory: Directory) throws -> Viewer {
    if session.person.guestOf != nil {
      return Viewer(person: actor.person, post: actor.post, agency: actor.agency, isLead: false)
    }
    guard let post = directory.post(actor.post) else { throw Problem.forbidden }
    return directory.viewer(actor.person, in: post, on: today)
  }
}

extension ActForm {
  var firstField: String { fields(Filled()).lazy.compactMap(\.name).first ?? "note" }

  /// The field that a refusal is about; the first one where it is about the whole.
  func field(for refusal: Refusal) -> String {
    let names = (fields(Filled()) + (earlier(Filled())?.fields ?? [])).compactMap(\.name)
    let wanted: [String] =
      switch refusal {
      case .missing(let fields): fields
      case .dateNotEarlier, .dateInThePast: ["day", "until"]
      case .missingFromRecord(let items): items.flatMap(\.fields)
      case .happenedInTheFuture, .happenedBeforeTheCase: ["on"]
      case .earlierStartNeedsReason: ["earlierReason"]
      case .silenceNotYet, .openingNotAllowed: ["because"]
      case .mayNotEnter, .stageNotAfterThis, .noSuchStage: ["to"]
      default: []
      }
    return wanted.first { names.contains($0) } ?? firstField
  }
}

extension FieldItem {
  var name: String? {
    textField?.name ?? textArea?.name ?? radioGroup?.name ?? checkboxGroup?.name ?? dateBoxes?.name ?? timeBox?.name
      ?? yesNo?.name ?? selectBox?.name
  }
}
