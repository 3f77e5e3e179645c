public import CaseRules
import Casework
import Wording

/// Everything that goes to a person who asked what is held about them: for each case the record as it was let go, the
/// files that go with it, and who looked; before them a page that says what is there and what was taken out.
///
/// Where no PDF can be made, the record goes as a page.
public struct SubjectBundle: Sendable {
  /// One part: a name without any word of a case, and its bytes, in memory or still sealed.
  public struct Part: Sendable {
    public var name: String
    public var size: Int
    var content: Content
  }

  enum Content: Sendable {
    case bytes([UInt8])
    case file(any AttachmentReading)
  }

  public let parts: [Part]
  /// Cases of which a record is in it, and those that wait.
  public let ready, waiting: Int

  /// - Parameters:
  ///   - address: where anybody can have the code of a record checked.
  ///   - origin: the address that asked.
  public init(
    _ cases: [SubjectAccess.Found], of access: SubjectAccess, for viewer: Viewer, at now: Instant,
    checkedAt address: String, from origin: String? = nil
  ) async throws {
    var parts: [Part] = []
    var contents: [SubjectContents.Entry] = []
    for found in cases where found.mayGo {
      guard let leaving = try await access.leaving(found, for: viewer, at: now, from: origin) else { continue }
      let reference = leaving.record.record.reference
      let own = try await Self.parts(of: found, leaving, access, address)
      parts += own
      contents.append(
        SubjectContents.Entry(
          reference: reference, names: own.map(\.name), takenOut: leaving.record.record.takenOut))
    }
    (ready, waiting) = (contents.count, cases.count - contents.count)
    let directory = try await access.office.directory()
    let agency = viewer.leads.compactMap { directory.agency($0)?.name }.joined(separator: ", ")
    let page = SubjectContents(agency: agency, at: now, entries: contents, waiting: waiting).document
    self.parts = [Self.part("contents.html", page)] + parts
  }

  private static func part(_ name: String, _ text: String) -> Part {
    let bytes = Array(text.utf8)
    return Part(name: name, size: bytes.count, content: .bytes(bytes))
  }

  private static func parts(
    of found: SubjectAccess.Found, _ leaving: (record: RedactedRecord, redaction: Redaction, files: [Int]),
    _ access: SubjectAccess, _ address: String
  ) async throws -> [Part] {
    let record = leaving.record.record
    let html = RecordHTML(record, checkedAt: address)
    let start = record.reference + "/"
    var parts = [
      try await self.record(html, start, access.converters),
      part(start + "record.json", RecordJSON.json(record).pretty + "\n"),
      part(start + "who-looked.csv", try await looks(at: found.file, leaving.redaction, access)),
    ]
    for entry in leaving.files {
      guard case .attached(let facts)? = found.file.events.first(where: { $0.position == entry })?.happening,
        let reading = try await access.attachments.attachment(of: found.file.caseID, at: entry, parts: facts.parts)
      else { continue }
      parts.append(
        Part(name: "\(start)file-\(entry).\(facts.type.endings[0])", size: facts.size, content: .file(reading)))
    }
    return parts
  }

  private static func record(_ html: RecordHTML, _ start: String, _ converters: Converters) async throws -> Part {
    do {
      let bytes = try await converters.file(.pdf, of: html.document)
      return Part(name: start + "record.pdf", size: bytes.count, content: .bytes(bytes))
    } catch is ConversionFault {
      return part(start + "record.html", html.document)
    }
  }

  /// Who looked, in which post and when. From where is told to nobody outside.
  private static func looks(at file: CaseFile, _ redaction: Redaction, _ access: SubjectAccess) async throws -> String {
    var sheet = CSVText(header: SubjectWords.lookColumns)
    let page = 500
    var offset = 0
    while true {
      let looks = try await access.accessLog.looks(at: file.caseID, limit: page, offset: offset)
      for look in looks where look.allowed {
        let post = look.post.flatMap { file.directory.post($0) }
        let cells = [
          DateWords.moment(look.at), who(look, file), post?.title ?? "",
          post.flatMap { file.directory.agency(AgencyID($0.agency))?.name } ?? "",
          LookWords.what(look.act, isAllowed: look.allowed),
        ]
        sheet.add(cells.map { RedactedRecord.text($0, without: redaction.words) })
      }
      if looks.count < page { return sheet.text }
      offset += page
    }
  }

  private static func who(_ look: AccessRow, _ file: CaseFile) -> String {
    look.person.isGuest ? file.name(of: look.person) : file.directory.person(look.person)?.name ?? LookWords.somebody
  }

  /// Hands on a part, some of it at a time.
  public static func write(_ part: Part, _ take: ([UInt8]) async throws -> Void) async throws {
    switch part.content {
    case .bytes(let bytes): try await take(bytes)
    case .file(let reading):
      var next: Int? = 1
      while let from = next, let piece = try await reading.bytes(from: from) {
        try await take(piece.bytes)
        next = piece.next
      }
    }
  }

  /// All parts as one ZIP archive. Each is read twice: its check sum stands before it.
  public func zip(_ take: ([UInt8]) async throws -> Void) async throws {
    var archive = ZipFile()
    for part in parts {
      var check = CRC32()
      try await Self.write(part) { check.add($0) }
      try await take(archive.begin(part.name, size: part.size, check))
      try await Self.write(part, take)
    }
    try await take(archive.end())
  }
}
