import CaseRules
import Casework
import Storage
import Wording

extension Serving {
  /// Compares the whole store with its chains and checkpoints.
  ///
  /// - Parameter comparingLists: whether its lists are compared with what its events lead to, too.
  func verify(
    against held: Checkpoint? = nil, comparingLists: Bool = true, _ progress: ProgressLine
  ) async throws -> [Finding] {
    let (directory, office) = (try await office.directory(), office)
    let tell: @Sendable (Int, Int) -> Void = { progress.tell($0, of: $1) }
    if !comparingLists { return try await store.verify(against: held, progress: tell) }
    return try await store.verify(
      against: held, expecting: { caseID, events in try Self.rows(caseID, events, office, directory) }, progress: tell)
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
    let removed = state.entries.filter { $0.removedBy != nil }.map(\.position)
    return ExpectedRows(list: rows.list, visibility: rows.visibility, due: rows.due, removed: Set(removed))
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
