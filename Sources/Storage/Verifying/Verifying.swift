import CaseRules
import Casework

/// One run over an unchanging state of the store.
struct Verifying {
  let connection: any SQLConnection
  let chain: Chain
  let keys: Keys
  let expecting: Store.Expecting?
  private var findings: [Finding] = []
  private var checks: [CheckpointCheck] = []
  private var sequences: [Int] = []
  /// Events known to be gone from cases that can be named; nil where a removed case's length is unknown.
  private var known: Int? = 0
  /// Entries whose words a restore erased by a list, by case.
  private var again: [CaseID: Set<Int>] = [:]

  init(_ connection: any SQLConnection, _ chain: Chain, _ keys: Keys, _ expecting: Store.Expecting?) {
    self.connection = connection
    self.chain = chain
    self.keys = keys
    self.expecting = expecting
  }

  mutating func run(held: Checkpoint?, progress: (Int, Int) -> Void) throws -> [Finding] {
    try begin(held)
    let counted = try Counters.value("events", on: connection)
    let ids = try caseIDs()
    for (index, caseID) in ids.enumerated() {
      try check(caseID, counted: counted)
      progress(index + 1, ids.count)
    }
    count(counted)
    try checkLooks()
    for check in checks { findings += check.findings(keys.checkpoint) }
    return findings
  }

  private mutating func begin(_ held: Checkpoint?) throws {
    for entry in try ErasedAgain(connection, chain).entries { again[entry.caseID, default: []].insert(entry.position) }
    if let held { checks.append(CheckpointCheck(held, isHeld: true)) }
    let row = try connection.first("SELECT line FROM checkpoints ORDER BY events DESC, looks DESC LIMIT 1")
    guard let line = try row?.text(0) else { return }
    if let last = Checkpoint(line: line) {
      checks.append(CheckpointCheck(last, isHeld: false))
    } else {
      findings.append(Finding(.checkpointForged(isHeld: false)))
    }
  }

  /// Every case that any row speaks of, in order, so that a removed one is missed. The access log may speak of cases
  /// that never were.
  private func caseIDs() throws -> [CaseID] {
    let tables = [
      "journal", "heads", "cases", "visibility", "dues", "dues_to", "case_keys", "event_keys", "erasures",
      "command_keys",
    ]
    let union = tables.map { "SELECT case_id FROM \($0)" }.joined(separator: " UNION ")
    return try connection.rows("SELECT case_id FROM (\(union)) AS u ORDER BY case_id").map { CaseID(try $0.text(0)) }
  }

  private mutating func check(_ caseID: CaseID, counted: Int) throws {
    let rows = try Store.rows(of: caseID, on: connection)
    let head = try connection.first("SELECT position, chain FROM heads WHERE case_id = $1", [.text(caseID.text)])
      .map { (position: try $0.integer(0), chain: try $0.blob(1)) }
    let listed = try listed(caseID)
    for index in checks.indices { checks[index].add(rows) }
    sequences += rows.map(\.sequence)
    func add(_ kind: Finding.Kind, _ position: Int?) {
      findings.append(Finding(kind, caseID: caseID, reference: listed?.reference, position: position))
    }
    guard !rows.isEmpty else {
      known = head.flatMap { head in known.map { $0 + head.position } }
      return add(.removedCase, nil)
    }
    for (kind, position) in CaseCheck(rows: rows, head: head, chain: chain, counted: counted).findings() {
      switch kind {
      case .missing(let last), .cutTail(let last): known = known.map { $0 + last - position + 1 }
      default: break
      }
      add(kind, position)
    }
    let (kinds, removed) = try compare(caseID, rows.map(\.event), listed)
    let keyCheck = KeyCheck(
      connection: connection, keys: keys, caseID: caseID, removed: removed, again: again[caseID] ?? [])
    for (kind, position) in try keyCheck.findings(rows) { add(kind, position) }
    for kind in kinds { add(kind, nil) }
  }

  private func listed(_ caseID: CaseID) throws -> ListRow? {
    let row = try connection.first(
      "SELECT \(ListReading.columns) FROM cases WHERE case_id = $1", [.text(caseID.text)])
    return try row.map { try ListReading(keys: keys).list(withoutLabel: $0) }
  }

  /// Compares the numbers that events were given with the store's count.
  private mutating func count(_ counted: Int) {
    sequences.sort()
    var gaps: [Finding] = []
    var (last, missing) = (0, 0)
    for sequence in sequences + [counted + 1] where sequence > last {
      if sequence > last + 1 {
        missing += sequence - last - 1
        gaps.append(Finding(.missingEvents(through: sequence - 1), position: last + 1))
      }
      last = sequence
    }
    if known != missing { findings += gaps }
    if let found = sequences.last, found > counted {
      findings.append(Finding(.countDisagrees(counted: counted, found: found)))
    }
  }

  private mutating func checkLooks() throws {
    var found: [Finding] = []
    var (last, previous) = (0, Chain.beginning)
    var checks = checks
    try connection.each("SELECT \(AccessChain.columns) FROM access_log ORDER BY sequence", []) { row in
      let (sequence, link) = (try row.integer(0), try row.blob(7))
      if sequence > last + 1 {
        found.append(Finding(.looksMissing(through: sequence - 1), position: last + 1))
      } else if chain.link(try AccessChain.look(row), sequence: sequence, after: previous) != link {
        found.append(Finding(.lookChanged, position: sequence))
      }
      for index in checks.indices { checks[index].add(look: sequence, link) }
      (last, previous) = (sequence, link)
    }
    let counted = try Counters.value("looks", on: connection)
    if counted > last { found.append(Finding(.looksMissing(through: counted), position: last + 1)) }
    self.checks = checks
    findings += found
  }
}
