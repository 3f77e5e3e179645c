public import CaseRules

/// Works out the dates of open cases anew when the program starts with another edition of the calendar, and puts on
/// record of each case that its dates moved. A closed case keeps the edition that it pinned.
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
    public init() {}
  }

  /// Does nothing under the edition that is noted, and only notes it in a store that has none: nobody knows what it
  /// changed from. It is noted last, and a case whose rows are right already is left alone, so the next start finishes
  /// a run that was interrupted or left cases unread.
  public func run(at now: Instant) async throws -> Outcome {
    var outcome = Outcome()
    guard let newest = office.calendars.newest?.name else { return outcome }
    let before = try await notes.notedCalendar()
    if before == newest { return outcome }
    if let before {
      for caseID in try await journal.caseIDs() {
        do {
          if try await move(caseID, from: before, to: newest, at: now) { outcome.moved.append(caseID) }
        } catch is SettingFault {
          outcome.unread.append(caseID)
        } catch is FactProblem {
          outcome.unread.append(caseID)
        }
      }
    }
    if outcome.unread.isEmpty { try await notes.noteCalendar(newest) }
    return outcome
  }

  /// Once more where somebody wrote to the case at the same moment: a person, or another node that starts too.
  private func move(_ caseID: CaseID, from: String, to: String, at now: Instant) async throws -> Bool {
    for _ in 0..<Self.tries {
      do { return try await record(caseID, from: from, to: to, at: now) } catch is StalePage {}
    }
    return try await record(caseID, from: from, to: to, at: now)
  }

  private static let tries = 5

  private func record(_ caseID: CaseID, from: String, to: String, at now: Instant) async throws -> Bool {
    let state = CaseState(folding: try await journal.events(of: caseID).map(EventCodec.event))
    guard try await hasMoved(caseID, state) else { return false }
    let key = CommandKey(person: Actor.program.person, key: "calendar \(caseID.text) \(state.last)")
    let done = try await Handler(journal: journal, office: office)
      .changeCalendar(of: caseID, from: from, to: to, at: max(now, state.raisedAt), key: key)
    return !done.isRepeat
  }

  /// Both sets of rows are as of the case's last event. A date that stands in both and differs has moved.
  private func hasMoved(_ caseID: CaseID, _ state: CaseState) async throws -> Bool {
    if state.last == 0 || state.ending != nil { return false }
    let setting = try office.setting(of: state, in: try await office.directory())
    let fresh = CaseRows(caseID: caseID, state: state, setting: setting, label: "").due
    let stored = try await lists.due(of: caseID)
    return fresh.contains { new in
      stored.contains { old in
        old.key == new.key && old.owes == new.owes && (old.dueAt != new.dueAt || old.dueDay != new.dueDay)
      }
    }
  }
}
