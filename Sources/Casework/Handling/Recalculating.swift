public import CaseRules

/// Works out the dates of open cases anew when the days that count have changed, and puts on record of each case which
/// of its dates moved: another edition of the bank holidays, or a partnership's own closed days. A closed case keeps
/// the calendar that it pinned.
public struct Recalculating: Sendable {
  private let journal: any Journal
  private let lists: any Lists
  private let notes: any CalendarNotes
  private let office: Office

  public init(journal: any Journal, lists: any Lists, notes: any CalendarNotes, office: Office) {
    self.journal = journal
    self.lists = lists
    self.notes = notes
    self.office = office
  }

  /// What a run found.
  public struct Outcome: Sendable, Equatable {
    /// Cases whose dates moved.
    public var moved: [CaseID] = []
    /// Cases that this program can't read, or has no policy for: they were left as they are.
    public var unread: [CaseID] = []
    /// Partnerships with unread cases, with how many entries of closed days they have: they are tried again when the
    /// program starts.
    public var waiting: [PartnershipID: Int] = [:]
    public init() {}
  }

  /// The edition and the entries of closed days that rows were worked out with.
  private struct Before {
    var edition: String
    var closures: [PartnershipID: Int]
  }

  /// Another edition of the bank holidays. Does nothing under the edition that is noted, and only notes it in a store
  /// that has none: nobody knows what it changed from. It is noted last, and a case whose rows are right already is
  /// left alone, so the next start finishes a run that was interrupted or left cases unread.
  public func run(
    at now: Instant, mayGoOn: () async throws -> Bool = { true }
  ) async throws -> Outcome {
    var outcome = Outcome()
    guard let newest = office.calendars.newest?.name else { return outcome }
    let before = try await notes.notedCalendar()
    if before == newest { return outcome }
    if let before {
      let all = try await journal.caseIDs()
      let before = Before(edition: before, closures: try await notes.notedClosures())
      for start in stride(from: 0, to: all.count, by: Self.batch) {
        guard try await mayGoOn() else { return outcome }
        try await move(all[start..<min(start + Self.batch, all.count)], from: before, at: now, &outcome)
      }
    }
    if outcome.unread.isEmpty { try await notes.noteCalendar(newest) }
    return outcome
  }

  /// A partnership's own closed days: its open cases in batches, for each partnership that has entered some or taken
  /// some away. What was done is noted last, as above.
  ///
  /// - Parameter tried: partnerships that were left waiting by an earlier run of this program.
  public func follow(
    at now: Instant, tried: [PartnershipID: Int] = [:], mayGoOn: () async throws -> Bool = { true }
  ) async throws -> Outcome {
    var outcome = Outcome()
    guard let edition = try await notes.notedCalendar() else { return outcome }
    let directory = try await office.directory()
    let before = Before(edition: edition, closures: try await notes.notedClosures())
    for partnership in directory.partnerships {
      let (id, entries) = (PartnershipID(partnership.id), partnership.closures.count)
      if before.closures[id] == entries || tried[id] == entries { continue }
      if before.closures[id] != nil {
        let unread = outcome.unread.count
        guard try await move(casesOf: id, from: before, at: now, &outcome, mayGoOn) else { return outcome }
        if outcome.unread.count > unread {
          outcome.waiting[id] = entries
          continue
        }
      }
      try await notes.noteClosures(entries, of: id)
    }
    return outcome
  }

  private static let batch = 200
  private static let tries = 5

  private func move(
    casesOf partnership: PartnershipID, from before: Before, at now: Instant, _ outcome: inout Outcome,
    _ mayGoOn: () async throws -> Bool
  ) async throws -> Bool {
    var last: CaseID?
    while true {
      guard try await mayGoOn() else { return false }
      let cases = try await notes.openCases(of: partnership, after: last, limit: Self.batch)
      try await move(cases[...], from: before, at: now, &outcome)
      guard cases.count == Self.batch else { return true }
      last = cases.last
    }
  }

  private func move(
    _ cases: ArraySlice<CaseID>, from before: Before, at now: Instant, _ outcome: inout Outcome
  ) async throws {
    for caseID in cases {
      do {
        if try await move(caseID, from: before, at: now) { outcome.moved.append(caseID) }
      } catch is SettingFault {
        outcome.unread.append(caseID)
      } catch is FactProblem {
        outcome.unread.append(caseID)
      }
    }
  }

  /// Once more where somebody wrote to the case at the same moment: a person, or another node that starts too.
  private func move(_ caseID: CaseID, from before: Before, at now: Instant) async throws -> Bool {
    for _ in 0..<Self.tries {
      do { return try await record(caseID, from: before, at: now) } catch is StalePage {}
    }
    return try await record(caseID, from: before, at: now)
  }

  private func record(_ caseID: CaseID, from before: Before, at now: Instant) async throws -> Bool {
    let state = CaseState(folding: try await journal.events(of: caseID).map(EventCodec.event))
    if state.last == 0 || state.ending != nil { return false }
    let setting = try office.setting(of: state, in: try await office.directory())
    let moved = CalendarMoves(caseID, state, setting, stored: try await lists.due(of: caseID))
    if moved.moves.isEmpty { return false }
    let entries = before.closures[state.raised.partnership] ?? 0
    let then = office.calendars.calendar(
      of: before.edition, entries: entries, for: setting.policy, of: setting.partnership)
    var facts = moved.facts(counting: then)
    (facts.from, facts.to) = names(from: before.edition, then, setting)
    let key = CommandKey(person: Actor.program.person, key: "calendar \(caseID.text) \(state.last)")
    let done = try await Handler(journal: journal, office: office)
      .changeCalendar(of: caseID, facts, at: max(now, state.raisedAt), key: key)
    return !done.isRepeat
  }

  /// Editions by their names, closed days by the names of the calendars that they make.
  private func names(
    from edition: String, _ then: WorkingCalendar?, _ setting: CaseSetting
  ) -> (from: String, to: String) {
    let newest = office.calendars.newest?.name ?? setting.calendar.edition
    if edition != newest { return (edition, newest) }
    let (old, new) = (then?.edition ?? edition, setting.calendar.edition)
    // The same days, but the rows were worked out with others: closed and opened again while nobody looked.
    return old == new ? (old + " before", new) : (old, new)
  }
}
