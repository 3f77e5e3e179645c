public import CaseRules

/// A form that came to a partnership's team: facts of its case, and the form's own words.
public struct TeamForm: Sendable {
  public var caseID: CaseID
  public var position: Int
  public var reference: String
  public var form: Form
  public var policy: Policy
  /// The key of the stage that it was sent at.
  public var stage: String
  public var version: Int
  public var agency: AgencyID
  public var sentAt: Instant
  /// By the keys of the form's fields; nil where they were removed, or nobody asked for them.
  public var words: Words?
  /// A person confirmed that what was found in it says nothing of who is concerned.
  public var isConfirmed: Bool
  /// All that the agency sent of this form, the newest first.
  public var versions: [Version]

  public struct Version: Sendable, Equatable {
    public var position: Int
    public var number: Int
    public var sentAt: Instant
  }
}

/// Forms without identities, for the partnership's team: the one thing of a case, beside facts, that it reads.
public struct TeamForms: Sendable {
  private let journal: any Journal
  private let forms: any SentForms
  private let accessLog: any AccessLog
  private let office: Office

  public init(journal: any Journal, forms: any SentForms, accessLog: any AccessLog, office: Office) {
    self.journal = journal
    self.forms = forms
    self.accessLog = accessLog
    self.office = office
  }

  /// What came to a partnership, newest first, without words.
  public func all(
    in partnership: PartnershipID, as viewer: Viewer, at now: Instant, limit: Int, offset: Int
  ) async throws -> [TeamForm] {
    let entries = try await forms.formsSent(in: partnership, limit: limit, offset: offset)
    let stored = try await journal.events(of: Array(Set(entries.map(\.caseID))).sorted { $0.text < $1.text })
    let directory = try await office.directory()
    return try entries.compactMap { entry in
      let events = try (stored[entry.caseID] ?? []).map(EventCodec.event)
      return try form(entry, events, directory, as: viewer, at: now)
    }
  }

  /// One of them with its words. The look goes on record with its case.
  ///
  /// - Throws: `CaseNotFound` where there is none, or it is not this viewer's to read.
  public func open(
    _ entry: FormEntry, as viewer: Viewer, at now: Instant, from address: String?
  ) async throws -> TeamForm {
    let events = try await journal.events(of: entry.caseID).map(EventCodec.event)
    let found = try form(entry, events, try await office.directory(), as: viewer, at: now)
    try await accessLog.record(
      AccessRow(
        at: now, person: viewer.person, post: viewer.post, caseID: events.isEmpty ? nil : entry.caseID,
        act: "team form", allowed: found != nil, address: address))
    guard var found else { throw CaseNotFound() }
    let keys = found.form.fields.map(\.key)
    found.words = try await journal.words(of: entry.caseID, at: entry.position).map(EventCodec.words).map { words in
      Words(words.fields.filter { keys.contains($0.name) })
    }
    return found
  }

  private func form(
    _ entry: FormEntry, _ events: [Event], _ directory: Directory, as viewer: Viewer, at now: Instant
  ) throws -> TeamForm? {
    let state = CaseState(folding: events)
    guard state.last > 0, entry.position > 0, entry.position <= events.count else { return nil }
    let policy = try office.setting(of: state, in: directory).policy
    let event = events[entry.position - 1]
    guard state.may(.readForm(entry.position, under: policy), viewer, at: now).isYes,
      case .formSubmitted(let facts) = event.happening,
      let form = policy.forms.first(where: { $0.key == facts.form })
    else { return nil }
    let versions = state.forms.filter { $0.form == form.key && $0.agency == event.by.agency }.compactMap { sent in
      state.version(at: sent.position, under: policy).map {
        TeamForm.Version(position: sent.position, number: $0, sentAt: sent.at)
      }
    }
    return TeamForm(
      caseID: entry.caseID, position: entry.position, reference: state.raised.reference, form: form, policy: policy,
      stage: facts.stage, version: state.version(at: entry.position, under: policy) ?? 1, agency: event.by.agency,
      sentAt: event.happenedAt, words: nil, isConfirmed: event.holds.contains(FormSending.reasonField),
      versions: versions.reversed())
  }
}
