import CaseRules
import Casework
import Dispatch
import Synchronization

/// Checks cases by their rows alone, many at once.
struct CaseChecks: Sendable {
  let chain: Chain
  let keys: Keys
  let depth: Store.VerifyDepth
  /// Entries whose words a restore erased by a list, by case.
  let again: [CaseID: Set<Int>]
  /// How many events the store counted.
  let counted: Int

  struct Outcome: Sendable {
    var findings: [Finding] = []
    /// How many of the case's events are gone; nil where nothing says how many there were.
    var gone: Int? = 0
  }

  /// Cases that are being checked.
  final class Running: Sendable {
    fileprivate let results: Mutex<[Result<Outcome, any Error>?]>
    fileprivate let group = DispatchGroup()

    fileprivate init(_ count: Int) { results = Mutex(Array(repeating: nil, count: count)) }

    /// An outcome for each case, in their order.
    func wait() -> [Result<Outcome, any Error>] {
      group.wait()
      return results.withLock { $0.compactMap(\.self) }
    }
  }

  /// Cases that one processor takes at a time.
  private static let slice = 16

  func begin(_ records: [CaseRecord]) -> Running {
    let running = Running(records.count)
    for start in stride(from: 0, to: records.count, by: Self.slice) {
      DispatchQueue.global().async(group: running.group) {
        let end = min(start + Self.slice, records.count)
        let outcomes = records[start..<end].map { record in Result { try outcome(record) } }
        running.results.withLock { results in
          for (index, outcome) in outcomes.enumerated() { results[start + index] = outcome }
        }
      }
    }
    return running
  }

  private func outcome(_ record: CaseRecord) throws -> Outcome {
    var outcome = Outcome()
    func add(_ kind: Finding.Kind, _ position: Int?) {
      let reference = record.list?.row.reference
      outcome.findings.append(Finding(kind, caseID: record.caseID, reference: reference, position: position))
    }
    guard !record.rows.isEmpty else {
      outcome.gone = record.head?.position
      add(.removedCase, nil)
      return outcome
    }
    let own = CaseCheck(rows: record.rows, head: record.head, chain: chain, counted: counted).findings()
    for (kind, position) in own {
      switch kind {
      case .missing(let last), .cutTail(let last): outcome.gone = outcome.gone.map { $0 + last - position + 1 }
      default: break
      }
      add(kind, position)
    }
    if case .chains = depth { return outcome }
    let (kinds, removed) = try ListCheck(record: record, depth: depth, keys: keys).findings()
    let keyCheck = KeyCheck(record: record, keys: keys, removed: removed, again: again[record.caseID] ?? [])
    for (kind, position) in keyCheck.findings() { add(kind, position) }
    for kind in kinds { add(kind, nil) }
    return outcome
  }
}
