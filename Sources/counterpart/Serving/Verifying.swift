import CaseRules
import Casework
import Storage
import Wording

extension Serving {
  /// Compares the whole store with its chains and checkpoints.
  ///
  func verify(
    _ depth: Store.VerifyDepth, against held: Checkpoint? = nil, _ progress: ProgressLine
  ) async throws -> [Finding] {
    try await store.verify(depth, against: held) { progress.tell($0, of: $1) }
  }

  /// Everything, with the lists as the rules of this program and its calendars make them.
  func wholeDepth() async throws -> Store.VerifyDepth {
    let (directory, office) = (try await office.directory(), office)
    return .lists { caseID, events in try Self.rows(caseID, events, office, directory) }
  }

  /// The rows that a case's events lead to. An order of events that makes no sense is a finding too.
  private static func rows(
    _ caseID: CaseID, _ events: [StoredEvent], _ office: Office, _ directory: Directory
  ) throws -> ExpectedRows {
    let state = CaseState(folding: try events.map(EventCodec.event))
    if let nonsense = state.nonsense.first {
      throw Complaint("entry \(nonsense.position) makes no sense where it stands (\(nonsense.reason.rawValue))")
    }
    let setting = try office.setting(of: state, in: directory)
    if let missing = setting.missingCalendar { throw Complaint(CalendarWords.missing(missing)) }
    let rows = CaseRows(caseID: caseID, state: state, setting: setting, label: "")
    return ExpectedRows(list: rows.list, visibility: rows.visibility, due: rows.due, removed: state.wordsGone) {
      words in
      try PersonFields.clues(of: state) { try words($0).map(EventCodec.words) }
    }
  }
}

extension Rebuilding {
  /// Makes the rows of these cases anew, a few at a time so that they share commits. A case that can’t be worked out
  /// is named on standard error and left.
  ///
  /// - Returns: how many were left.
  func rebuild(_ cases: [CaseID], _ progress: ProgressLine) async -> Int {
    var left = 0
    await withTaskGroup(of: String?.self) { group in
      for (index, caseID) in cases.enumerated() {
        if index >= Self.atOnce, let problem = await group.next() ?? nil { left += say(problem) }
        group.addTask {
          do {
            try await rebuild(caseID)
            return nil
          } catch {
            return "The lists of case \(caseID.text) can’t be made anew: \(error)"
          }
        }
        progress.tell(index + 1, of: cases.count)
      }
      for await problem in group { if let problem { left += say(problem) } }
    }
    progress.end()
    return left
  }

  private func say(_ problem: String) -> Int {
    StandardError.say(problem)
    return 1
  }

  private static let atOnce = 64
}
