import CaseRules
import Casework
import Documents
import HTTPTypes
import Hummingbird
import Wording

/// The record of a case as a document: which ones one's own agency made, each as a page to print and as files. Making
/// one is an act like any other, `POST /cases/{id}/records`.
struct RecordPages: Pages {
  let reader: CaseReader
  let check: RecordCheck
  let converters: Converters
  let office: Office

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/cases/:id/record") { _, context in try await list(context) }
    routes.get("/cases/:id/record/:entry", use: show)
    routes.get("/cases/:id/record/:entry/:format", use: file)
  }

  /// Where somebody who made a record goes next; nil after any other act.
  static func address(of noun: String, _ done: Handler.Handled) -> String? {
    noun == Command.makeRecord(RecordMade()).noun ? "/cases/\(done.caseID.text)/record/\(done.last)" : nil
  }

  private func open(_ context: SignedInContext, upTo entry: Int? = nil, act: String) async throws -> CaseFile {
    let id = CaseID(try context.parameters.require("id"))
    let viewer = try context.viewer(in: try await office.directory())
    do {
      let file = try await reader.open(
        id, as: viewer, at: context.now, upTo: entry, act: act, from: context.visit.address)
      guard file.access.mayGive("records") else { throw Problem.forbidden }
      return file
    } catch is CaseNotFound {
      throw Problem.notFound
    }
  }

  private func list(_ context: SignedInContext) async throws -> Page {
    let file = try await open(context, act: "record")
    let offered = await converters.offered
    let made = file.events.reversed().filter { isOwn($0, file) }.map { event in
      let left = RedactionLinks(file, event)
      return MadeView(
        line: SharingWords.line(
          EventWords.what(event.happening, under: file.policy(at: event.position)), file.name(of: event.by.person),
          DateWords.moment(event.recordedAt)),
        standing: RecordCheck.isLatest(event.position, in: file.events) ? SharingWords.isLatest : SharingWords.isOlder,
        redactionWords: left?.words, fullWords: left.map { _ in RedactionPageWords.inFull },
        links: links(file, event.position, offered), redactionLinks: left?.links ?? [])
    }
    let view = RecordsView(
      pageHeading: SharingWords.title, caseWords: file.state.raised.reference, leadWords: SharingWords.lead,
      makeHref: "/cases/\(file.caseID.text)/records", makeWords: SharingWords.make, madeHeading: SharingWords.made,
      made: made, none: made.isEmpty ? SharingWords.none : nil, lacking: made.isEmpty ? nil : offered.lacking)
    return Page(
      title: SharingWords.title + ", " + file.state.raised.reference, template: "pages/records", view: view,
      back: Link(text: CasePageWords.title(file.state.raised.reference), href: "/cases/" + file.caseID.text))
  }

  /// Why an agency shared the case is its own decision: another agency makes a record of its own.
  private func isOwn(_ event: Event, _ file: CaseFile) -> Bool {
    event.happening.kind == RecordMade.kind && event.by.agency == file.viewer.agency
  }

  private func links(_ file: CaseFile, _ entry: Int, _ offered: [FileFormat]) -> [Link] {
    let base = "/cases/\(file.caseID.text)/record/\(entry)"
    return [Link(text: SharingWords.read, href: base)] + Self.files(base, offered)
  }

  private static func files(_ base: String, _ offered: [FileFormat]) -> [Link] {
    offered.map { Link(text: $0 == .pdf ? SharingWords.pdf : SharingWords.word, href: "\(base)/\($0.rawValue)") }
      + [Link(text: SharingWords.data, href: base + "/json")]
  }

  /// The record as it was made, in this reader's eyes.
  private func made(_ context: SignedInContext, as format: String) async throws -> (CaseFile, CaseRecord) {
    guard let entry = SentNumber.read(try context.parameters.require("entry")) else { throw Problem.notFound }
    let file = try await open(context, upTo: entry, act: "record " + format)
    guard let event = file.events.last, event.position == entry, isOwn(event, file),
      let code = try await check.code(of: file.caseID, file.events, entry: entry),
      let record = CaseRecord(made: file, code: code.text)
    else { throw Problem.notFound }
    return (file, record)
  }

  private func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (file, record) = try await made(context, as: "page")
    if context.visit.wantsJSON { return Self.json(record, named: nil) }
    return try context.kit.response(page(record, file, context, await converters.offered), context.visit)
  }

  private func page(
    _ record: CaseRecord, _ file: CaseFile, _ context: SignedInContext, _ offered: [FileFormat], failed: String? = nil
  ) -> Page {
    let html = RecordHTML(record, checkedAt: checkAddress(context))
    let base = "/cases/\(file.caseID.text)/record/"
    let view = RecordView(
      pageHeading: html.title, filesHeading: SharingWords.inOtherForms,
      files: Self.files("\(base)\(file.state.last)", offered),
      lacking: failed == nil ? offered.lacking : nil,
      record: Markup(html: html.body))
    var page = Page(
      title: html.title, template: "pages/record", view: view,
      back: Link(text: SharingWords.back, href: "/cases/\(file.caseID.text)/record"))
    if let failed {
      page.status = 503
      page.notices = [NoticeView(heading: failed, isNote: true)]
    }
    return page
  }

  private func checkAddress(_ context: SignedInContext) -> String { context.kit.settings.site + VerifyPages.path }

  private func file(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let format = try context.parameters.require("format")
    guard format == "json" || FileFormat(rawValue: format) != nil else { throw Problem.notFound }
    let (file, record) = try await made(context, as: format)
    let name = "\(record.reference)-record-\(file.state.last)"
    guard let format = FileFormat(rawValue: format) else { return Self.json(record, named: name) }
    do {
      let bytes = try await converters.file(format, of: RecordHTML(record, checkedAt: checkAddress(context)).document)
      return Self.download(bytes, format.mediaType, "\(name).\(format.ending)")
    } catch let fault as ConversionFault {
      let page = page(record, file, context, await converters.offered, failed: fault.sentence(format))
      return try context.kit.response(page, context.visit)
    }
  }

  static func json(_ record: CaseRecord, named name: String?) -> Response {
    let bytes = Array((RecordJSON.json(record).pretty + "\n").utf8)
    if let name { return download(bytes, "application/json", name + ".json") }
    return Response(
      status: .ok, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    )
  }

  static func download(_ bytes: [UInt8], _ type: String, _ name: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
