import CaseRules
import Casework
import Synchronization

/// A journal of one case in memory: what the handler writes, as it would be stored.
final class MemoryJournal: Journal {
  struct Contents: Sendable {
    var rows: [StoredEvent] = []
    var words: [Int: String] = [:]
    var lastAppend: Append?
  }

  private let contents = Mutex(Contents())

  var now: Contents { contents.withLock { $0 } }

  func events(of caseID: CaseID) -> [StoredEvent] { now.rows }
  func words(of caseID: CaseID) -> [Int: String] { now.words }
  func outcome(of command: CommandKey) -> AppendOutcome? { nil }
  func caseIDs() -> [CaseID] { now.rows.first.map { [$0.caseID] } ?? [] }

  func append(_ append: Append) throws -> AppendOutcome {
    try contents.withLock { contents in
      guard append.after == contents.rows.count else {
        throw JournalConflict(caseID: append.caseID, actual: contents.rows.count)
      }
      for event in append.events {
        let position = contents.rows.count + 1
        contents.rows.append(
          StoredEvent(
            caseID: append.caseID, position: position, kind: event.kind, schema: event.schema,
            happenedAt: event.happenedAt, recordedAt: event.recordedAt, facts: event.facts, routing: event.routing,
            hasWords: event.words != nil))
        contents.words[position] = event.words
      }
      for position in append.erasing { contents.words[position] = nil }
      contents.lastAppend = append
      return .appended(last: contents.rows.count)
    }
  }
}
