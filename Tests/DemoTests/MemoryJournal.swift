import CaseRules
import Casework

/// A journal in memory, with the due rows of each case: all that the demo world needs of a store.
actor MemoryJournal: Journal {
  private var stored: [CaseID: [StoredEvent]] = [:]
  private var sealed: [CaseID: [Int: String]] = [:]
  private var answered: [(key: CommandKey, caseID: CaseID, last: Int)] = []
  private(set) var due: [CaseID: [DueRow]] = [:]

  func events(of caseID: CaseID) -> [StoredEvent] { stored[caseID] ?? [] }
  func words(of caseID: CaseID) -> [Int: String] { sealed[caseID] ?? [:] }
  func caseIDs() -> [CaseID] { stored.keys.sorted() }

  func outcome(of command: CommandKey) -> AppendOutcome? {
    answered.first { $0.key == command }.map { .repeated($0.caseID, last: $0.last) }
  }

  func append(_ append: Append) throws -> AppendOutcome {
    if let before = outcome(of: append.command) { return before }
    var events = stored[append.caseID] ?? []
    guard events.count == append.after else { throw JournalConflict(caseID: append.caseID, actual: events.count) }
    for event in append.events {
      events.append(
        StoredEvent(
          caseID: append.caseID, position: events.count + 1, kind: event.kind, schema: event.schema,
          happenedAt: event.happenedAt, recordedAt: event.recordedAt, facts: event.facts, routing: event.routing,
          hasWords: event.words != nil))
      sealed[append.caseID, default: [:]][events.count] = event.words
    }
    for position in append.erasing { sealed[append.caseID]?[position] = nil }
    stored[append.caseID] = events
    due[append.caseID] = append.due
    answered.append((key: append.command, caseID: append.caseID, last: events.count))
    return .appended(last: events.count)
  }
}
