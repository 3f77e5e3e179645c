public import CaseRules
public import Casework
import Wording

/// What an agency holds about one person: its cases that concern them, how far each is on its way out, and the bundle
/// of what may go.
public struct SubjectAccess: Sendable {
  /// A case that concerns the person.
  public struct Found: Sendable {
    public var file: CaseFile
    /// By what it was found; empty where somebody named it by its reference.
    public var kinds: Set<Clue.Kind>
    /// The newest record that the agency made for the person concerned.
    public var record: RecordNote?
    public var standing: RedactionStanding

    public var reference: String { file.state.raised.reference }

    /// How far it is, in a sentence.
    public var words: String {
      switch standing {
      case .none: record == nil ? SubjectWords.noRecord : SubjectWords.notMarked
      case .gone: SubjectWords.gone
      case .marked: SubjectWords.marked
      case .reviewed(let note, _):
        SubjectWords.reviewed + " " + SubjectWords.files(note.files.count, of: file.state.attachments.count)
      }
    }

    /// A second person has let it go.
    public var mayGo: Bool {
      if case .reviewed = standing { return true }
      return false
    }
  }

  let lists: any Lists
  let reader: CaseReader
  let accessLog: any AccessLog
  let attachments: any Attachments
  let check: RecordCheck
  let converters: Converters
  let office: Office

  public init(
    lists: any Lists, reader: CaseReader, accessLog: any AccessLog, attachments: any Attachments, check: RecordCheck,
    converters: Converters, office: Office
  ) {
    self.lists = lists
    self.reader = reader
    self.accessLog = accessLog
    self.attachments = attachments
    self.check = check
    self.converters = converters
    self.office = office
  }

  /// The most cases of one person that are looked through.
  public static let mostCases = 200

  /// The cases of the viewer's agencies that concern a person, as far as the viewer leads them. Each that opens is a
  /// look.
  ///
  /// - Parameters:
  ///   - clues: each finds by itself: who is known by a number in one case has a name in another.
  ///   - references: of further cases that somebody knows to concern them.
  public func cases(
    by clues: [Clue], references: [String] = [], for viewer: Viewer, at now: Instant, from address: String? = nil
  ) async throws -> [Found] {
    let directory = try await office.directory()
    let posts = viewer.leads.map { PostID.leads(of: $0) }
    if posts.isEmpty { return [] }
    var rows: [(id: CaseID, kinds: Set<Clue.Kind>)] = []
    if !clues.isEmpty {
      let query = ClueQuery(
        posts: posts, clues: clues, partnerships: directory.partnerships(around: viewer).map { PartnershipID($0.id) },
        limit: Self.mostCases)
      rows = try await lists.cases(query).map { ($0.list.caseID, $0.kinds) }
    }
    for reference in references {
      let named = try await lists.cases(ListQuery(posts: posts, reference: reference, limit: 1, at: now))
      rows += named.filter { row in !rows.contains { $0.id == row.caseID } }.map { ($0.caseID, []) }
    }
    var found: [Found] = []
    for row in rows {
      guard let file = try await open(row.id, viewer, now, nil, address) else { continue }
      let own = (file.asItIs ?? file.state).records
      let record = own.last { viewer.leads.contains($0.agency) && $0.purpose == .personConcerned }
      found.append(
        Found(
          file: file, kinds: row.kinds, record: record,
          standing: record.map { file.redaction(ofRecord: $0.position) } ?? .none))
    }
    return found
  }

  private func open(
    _ id: CaseID, _ viewer: Viewer, _ now: Instant, _ entry: Int?, _ address: String?
  ) async throws -> CaseFile? {
    do {
      return try await reader.open(
        id, as: viewer, at: now, upTo: entry, act: entry == nil ? "subject-access" : "subject-access bundle",
        from: address)
    } catch is CaseNotFound {
      return nil
    }
  }

  /// The case as it goes, for one that may go; nil where it can't be made.
  func leaving(
    _ found: Found, for viewer: Viewer, at now: Instant, from address: String?
  ) async throws -> (record: RedactedRecord, redaction: Redaction, files: [Int])? {
    guard case .reviewed(let note, let redaction) = found.standing, let record = found.record,
      let file = try await open(found.file.caseID, viewer, now, record.position, address),
      let code = try await check.code(of: file.caseID, file.events, entry: record.position),
      let redacted = RedactedRecord(made: file, code: code.text, redaction, files: note.files)
    else { return nil }
    return (redacted, redaction, note.files)
  }
}
