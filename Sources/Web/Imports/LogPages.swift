import CaseRules
import Casework
import Documents
import Hummingbird
import Wording

/// A partnership's log of past challenges, for its team: a file is given, its columns are named, what each row becomes
/// is shown, and the rows that are right are brought in.
struct LogPages: Pages {
  let store: any ImportStore
  let drafts: any Drafts
  let accessLog: any AccessLog
  let workbooks: WorkbookReader
  let office: Office

  static let brought = "log-brought-in"
  static let takenBack = "log-taken-back"
  static func address(_ partnership: String) -> String { "/partnerships/\(partnership)/imports" }

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/partnerships/:id/imports") { _, context in try await start(context) }
    routes.post("/partnerships/:id/imports") { _, context in try await take(context) }
    routes.get("/partnerships/:id/imports/file") { _, context in try await show(context) }
    routes.post("/partnerships/:id/imports/file") { _, context in try await save(context) }
    routes.get("/partnerships/:id/imports/file/wrong") { _, context in try await wrong(context) }
    routes.post("/partnerships/:id/imports/file/ends") { _, context in try await putAway(context) }
    routes.post("/partnerships/:id/imports/batches/:batch/ends") { _, context in try await takeBack(context) }
  }

  private func start(_ context: SignedInContext, _ errors: FieldErrors = FieldErrors()) async throws -> Page {
    let (id, directory) = try await office.partnership(ofTeam: context)
    try await context.look("imports", accessLog)
    let (address, name) = (Self.address(id.text), directory.partnership(id)?.name ?? id.text)
    let waiting = try await drafts.draft(WaitingLog.id(of: id), of: context.session.person.id) != nil
    let batches = try await store.importBatches(of: id).map { batch in
      let who = directory.person(batch.person)?.name ?? ""
      return LogBatchView(
        batchWords: LogWords.batch(batch.rows, DateWords.moment(batch.at), by: who),
        takenWords: batch.takenBackAt.map { LogWords.takenBack(DateWords.moment($0)) },
        ends: batch.takenBackAt == nil ? LogBatchEndView(action: "\(address)/batches/\(batch.id)/ends") : nil)
    }
    let view = LogsView(
      pageHeading: LogWords.title(name), leadWords: LogWords.lead, cautionWords: LogWords.identities,
      waiting: waiting ? Link(text: LogWords.goOn, href: address + "/file") : nil, action: address,
      fields: [
        .text(
          Filled(SentForm(), errors), "file", LogWords.file,
          Asking(hint: workbooks.isSet ? LogWords.fileHint : LogWords.fileHintCSV),
          type: "file")
      ], mainButton: ButtonView(text: LogWords.send),
      batches: batches.isEmpty ? nil : LogBatchesView(rows: batches))
    return Page(
      title: view.pageHeading, template: "pages/imports", view: view, errors: errors,
      back: Link(text: HomeWords.title, href: "/"))
  }

  /// Takes a file in and keeps it sealed, without the columns that say who is concerned.
  private func take(_ context: SignedInContext) async throws -> Handled {
    let upload = context.visit.upload
    let id: PartnershipID
    do { (id, _) = try await office.partnership(ofTeam: context) } catch {
      try await upload?.drain()
      throw error
    }
    var bytes: [UInt8] = []
    while let more = try await upload?.next() {
      if bytes.count <= LogSheet.mostBytes { bytes += more }
    }
    var errors = FieldErrors()
    guard !bytes.isEmpty else {
      errors.add("file", LogWords.enterFile)
      return .page(try await start(context, errors))
    }
    do {
      if bytes.count > LogSheet.mostBytes { throw LogFault.tooLarge(mostBytes: LogSheet.mostBytes) }
      if WorkbookReader.isWorkbook(bytes) { bytes = try await workbooks.text(bytes) }
      let sheet = try LogSheet(bytes, on: context.today)
      let remembered = try await store.logMapping(of: id).map { LogMapping(text: $0) }
      let log = WaitingLog(mapping: LogMapping(for: sheet, remembered: remembered), sheet: sheet)
      try await drafts.save(log.draft(for: id, of: context.session.person.id, at: context.now))
      return .goTo(Self.address(id.text) + "/file")
    } catch let fault as LogFault {
      errors.add("file", LogWords.sentence(fault))
      return .page(try await start(context, errors))
    }
  }

  /// The waiting file of whoever asks, with the desk that reads it.
  private func opened(_ context: SignedInContext) async throws -> OpenedLog {
    let (id, directory) = try await office.partnership(ofTeam: context)
    guard let desk = try await LogDesk(office, store, for: id, on: context.today),
      let draft = try await drafts.draft(WaitingLog.id(of: id), of: context.session.person.id),
      let log = WaitingLog(draft)
    else { throw Problem.notFound }
    try await context.look("imports", accessLog)
    let partnership = directory.partnership(id)
    return OpenedLog(
      id: id, name: partnership?.name ?? id.text, desk: desk, log: log,
      policies: office.adoptedPolicies(of: partnership))
  }

  private func show(_ context: SignedInContext) async throws -> Page {
    let opened = try await opened(context)
    return opened.page(try await opened.desk.read(opened.log.sheet, opened.log.mapping))
  }

  private func save(_ context: SignedInContext) async throws -> Handled {
    var opened = try await opened(context)
    let before = try await opened.desk.read(opened.log.sheet, opened.log.mapping)
    var read = FormReader(context.form, today: context.today)
    guard let mapping = opened.mapping(from: &read, before) else {
      return .page(opened.page(before, read.filled))
    }
    let hasChanged = mapping != opened.log.mapping
    opened.log.mapping = mapping
    try await drafts.save(opened.log.draft(for: opened.id, of: context.session.person.id, at: context.now))
    try await store.remember(mapping.remembered(on: context.today).text, of: opened.id)
    let address = Self.address(opened.id.text)
    guard context.form["do"] == "apply" else { return .goTo(address + "/file") }
    let found = hasChanged ? try await opened.desk.read(opened.log.sheet, mapping) : before
    if hasChanged { return .page(opened.page(found, hasMoved: true)) }
    _ = try await LogImport(store, for: opened.id).bringIn(
      found.reading, as: RandomName.formKey(), by: context.actor.person, in: context.actor.post, at: context.now)
    if found.wrong.isEmpty {
      try await drafts.delete(WaitingLog.id(of: opened.id), of: context.session.person.id)
    }
    return .created(at: found.wrong.isEmpty ? address : address + "/file", notice: Self.brought)
  }

  private func wrong(_ context: SignedInContext) async throws -> Response {
    let opened = try await opened(context)
    let found = try await opened.desk.read(opened.log.sheet, opened.log.mapping)
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"rows-to-correct.csv\"",
      ], body: ResponseBody(byteBuffer: ByteBuffer(string: found.wrongText)))
  }

  private func putAway(_ context: SignedInContext) async throws -> Handled {
    let (id, _) = try await office.partnership(ofTeam: context)
    try await drafts.delete(WaitingLog.id(of: id), of: context.session.person.id)
    return .goTo(Self.address(id.text))
  }

  private func takeBack(_ context: SignedInContext) async throws -> Handled {
    let (id, _) = try await office.partnership(ofTeam: context)
    let batch = try context.parameters.require("batch")
    let known = try await store.importBatches(of: id).contains { $0.id == batch }
    guard known else { throw Problem.notFound }
    _ = try await store.takeBack(
      batch, of: id, by: context.actor.person, in: context.actor.post, at: context.now)
    return .created(at: Self.address(id.text), notice: Self.takenBack)
  }
}
