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

  /// Does nothing under the edition that is noted. The edition is noted last, and a case whose rows are right already
  /// is left alone: an interrupted run is finished by the next.
  ///
  /// - Returns: how many cases had dates that moved.
  public func run(at now: Instant) async throws -> Int {
    guard let newest = office.calendars.newest?.name else { return 0 }
    let before = try await notes.notedCalendar()
    if before == newest { return 0 }
    let handler = Handler(journal: journal, office: office)
    var moved = 0
    for caseID in try await journal.caseIDs() where try await hasMoved(caseID) {
      let key = CommandKey(person: Actor.program.person, key: "calendar \(caseID.text) \(now.seconds)")
      _ = try await handler.changeCalendar(of: caseID, from: before ?? "", to: newest, at: now, key: key)
      moved += 1
    }
    try await notes.noteCalendar(newest)
    return moved
  }

  /// Both sets of rows are as of the case's last event, so only the calendar can have moved a date.
  private func hasMoved(_ caseID: CaseID) async throws -> Bool {
    let state = CaseState(folding: try await journal.events(of: caseID).map(EventCodec.event))
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
