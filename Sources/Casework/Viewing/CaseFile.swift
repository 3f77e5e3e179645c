public import CaseRules

/// A case as one viewer may read it now: state, rules, what is owed, and the words.
public struct CaseFile: Sendable {
  public var caseID: CaseID
  public var state: CaseState
  public var events: [Event]
  public var setting: CaseSetting
  /// The partnership's other editions that the case could move to.
  public var editions: [Policy]
  public var obligations: [Obligation]
  /// Unsealed words by position, as this viewer may read them; an erased entry has none.
  public var words: [Int: Words]
  public var access: Access
  public var viewer: Viewer
  public var now: Instant
  public var directory: Directory
  /// Policies of other partnerships that governed the case before, by name.
  public var former: [PolicyID: Policy] = [:]

  /// The case as it is, where the file holds it as it was at an entry.
  public var asItIs: CaseState?

  /// The policy that an entry is worded by: the one that governed when it was made.
  public func policy(at position: Int) -> Policy {
    let opening = state.openings.last { $0.position <= position } ?? state.openings.first
    return opening?.before.flatMap { former[$0.policy] } ?? setting.policy
  }

  /// How far the program's own messages have come with duties to tell; empty where nobody asked.
  public var tellings: [String: TellingStanding] = [:]

  /// Who acts in the case, and in which post: their own, or the one that they stand in for.
  public var actor: Actor { Actor(person: viewer.person, post: viewer.post, agency: viewer.agency) }

  /// What the program does about a duty to tell; nil where it is its owner's alone.
  public func telling(_ obligation: Obligation) -> TellingStanding? {
    if let known = tellings[TellingDuty.name(obligation)] { return known }
    let duty = setting.tellingDuty(obligation, in: state, directory, on: UKClock.local(now).day)
    return duty.map { TellingStanding(messages: $0.recipients.count, told: 0, failed: 0, at: nil) }
  }

  /// Those whose policy could govern instead: every agency of the case works there.
  public var otherPartnerships: [Partnership] {
    directory.partnerships(sharedBy: state.parties).filter { $0.id != state.raised.partnership.text }
  }

  /// A word of the challenge, from the newest entry that adds to it.
  public func word(_ name: String) -> String? {
    events.last { event in
      CaseState.adding.contains(event.happening.kind) && words[event.position]?[name] != nil
    }.flatMap { words[$0.position]?[name] }
  }
}

/// Opens cases for reading, puts each look on record, and takes what its post was told about the case as seen.
public struct CaseReader: Sendable {
  private let journal: any Journal
  private let accessLog: any AccessLog
  private let notices: any SeenNotices
  private let office: Office

  public init(journal: any Journal, accessLog: any AccessLog, notices: any SeenNotices, office: Office) {
    self.journal = journal
    self.accessLog = accessLog
    self.notices = notices
    self.office = office
  }

  /// The rows of a list that the viewer may see: what narrowed the list is asked once more of each case itself.
  public func openable(_ rows: [ListRow], as viewer: Viewer, at now: Instant) async throws -> [ListRow] {
    var openable: [ListRow] = []
    for row in rows {
      let state = CaseState(folding: try await journal.events(of: row.caseID).map(EventCodec.event))
      if state.last > 0, state.access(of: viewer, at: now).isAllowed { openable.append(row) }
    }
    return openable
  }

  /// - Parameters:
  ///   - entry: the last one to read, for the case as it was then; nil for the case as it is. Who may see it is asked
  ///     of the case as it is.
  ///   - act: a noun of the routes.
  ///   - evenErased: whether the caller shows of an erased case that it was; nothing else of it is opened.
  ///   - address: from where.
  /// - Throws: `CaseNotFound` where there is no such case or the viewer may not see it.
  public func open(
    _ caseID: CaseID, as viewer: Viewer, at now: Instant, upTo entry: Int? = nil, act: String = "case",
    from address: String? = nil, evenErased: Bool = false
  ) async throws -> CaseFile {
    let all = try await journal.events(of: caseID).map(EventCodec.event)
    let whole = CaseState(folding: all)
    let asked = viewer
    let viewer = whole.last > 0 ? whole.standing(asked, at: now) : asked
    let isShown = whole.last > 0 && (evenErased || whole.erasedAt == nil)
    let access = isShown ? whole.access(of: viewer, at: now) : .none
    // A look in somebody's place stands under their post, and says so.
    try await accessLog.record(
      AccessRow(
        at: now, person: viewer.person, post: viewer.post, caseID: whole.last > 0 ? caseID : nil,
        act: viewer.post == asked.post ? act : act + AccessRow.inPlace, allowed: access.isAllowed, address: address))
    guard access.isAllowed else { throw CaseNotFound() }
    try await notices.see(caseID, as: viewer.post, at: now)
    let events: [Event] =
      if whole.erasedAt != nil { all.suffix(1) } else {
        entry.map { last in all.filter { $0.position <= last } } ?? all
      }
    guard let last = events.last else { throw CaseNotFound() }
    let state = entry == nil ? whole : CaseState(folding: events)
    let moment = entry == nil ? now : last.recordedAt
    let directory = try await office.directory()
    let setting = try office.setting(of: state, in: directory)
    var words = try await journal.words(of: caseID).mapValues(EventCodec.words)
    for event in all {
      words[event.position] = words[event.position].map { whole.words($0, writtenBy: event.by, for: viewer) }
    }
    var file = CaseFile(
      caseID: caseID, state: state, events: events, setting: setting,
      editions: office.editions(beside: setting, on: UKClock.local(moment).day),
      obligations: state.obligations(under: setting.policy, counting: setting.calendar, at: moment), words: words,
      access: access, viewer: viewer, now: moment, directory: directory)
    file.asItIs = whole
    for name in state.openings.compactMap(\.before?.policy) { file.former[name] = office.policies[name] }
    return file
  }
}
