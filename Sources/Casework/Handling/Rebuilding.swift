public import CaseRules

/// Makes the rows of the lists anew from the journal, where they are damaged or were computed by other rules.
public struct Rebuilding: Sendable {
  private let journal: any Journal
  private let lists: any Lists
  private let office: Office

  public init(journal: any Journal, lists: any Lists, office: Office) {
    self.journal = journal
    self.lists = lists
    self.office = office
  }

  /// - Throws: a `SettingFault`, a `RowProblem` of the codec, or a fault of the storage.
  public func rebuild(_ caseID: CaseID) async throws {
    for _ in 0..<Self.tries {
      do {
        return try await rebuildOnce(caseID)
      } catch is JournalConflict {
        // Somebody wrote to the case meanwhile.
      }
    }
    try await rebuildOnce(caseID)
  }

  private static let tries = 5

  private func rebuildOnce(_ caseID: CaseID) async throws {
    let state = CaseState(folding: try await journal.events(of: caseID).map(EventCodec.event))
    guard state.last > 0 else { return }
    let setting = try office.setting(of: state, in: try await office.directory())
    let words = try await journal.words(of: caseID).mapValues(EventCodec.words)
    let rows = CaseRows(caseID: caseID, state: state, setting: setting, label: words[1]?["label"] ?? "")
    try await lists.rebuild(
      rows.list, visibility: rows.visibility, due: rows.due, clues: PersonFields.clues(of: state) { words[$0] })
  }
}

extension Journal {
  /// What the people in a case call the person concerned; empty where it was removed.
  func label(of caseID: CaseID) async throws -> String {
    try await words(of: caseID)[1].map { try EventCodec.words(of: $0)["label"] ?? "" } ?? ""
  }
}
