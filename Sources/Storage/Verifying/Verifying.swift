import CaseRules
import Casework

/// One run over an unchanging state of the store. Ranges of cases are read one after another; while the next is read,
/// the cases of the one before are checked on all processors.
struct Verifying {
  let connection: any SQLConnection
  let chain: Chain
  let keys: Keys
  let depth: Store.VerifyDepth
  private var findings: [Finding] = []
  private var checks: [CheckpointCheck] = []
  private var sequences: [Int] = []
  /// Events known to be gone from cases that can be named; nil where a removed case's length is unknown.
  private var known: Int? = 0
  /// Entries whose words a restore erased by a list, by case.
  private var again: [CaseID: Set<Int>] = [:]
  /// What entries say of their files.
  private var files: [AttachmentCheck.Claim] = []
  /// Cases read at once: enough that statements are few, few enough to be kept at hand.
  static let rangeSize = 256

  init(_ connection: any SQLConnection, _ chain: Chain, _ keys: Keys, _ depth: Store.VerifyDepth) {
    self.connection = connection
    self.chain = chain
    self.keys = keys
    self.depth = depth
  }

  mutating func run(held: Checkpoint?, progress: (Int, Int) -> Void) throws -> [Finding] {
    try begin(held)
    let counted = try Counters.value("events", on: connection)
    let all = try connection.first("SELECT COUNT(*) FROM heads")?.integer(0) ?? 0
    let strangers = try strangers()
    if case .chains = depth, strangers.isEmpty, try areSound(counted, progress: { progress(min($0, all), all) }) {
      return try findingsAround()
    }
    let checking = CaseChecks(chain: chain, keys: keys, depth: depth, again: again, counted: counted)
    var (done, after, waiting): (Int, String?, CaseChecks.Running?) = (0, "", nil)
    while let start = after {
      let range = try CaseRange(after: start, cases: Self.rangeSize, on: connection)
      let records = try range.records(depth, keys, also: strangers, on: connection)
      if let waiting { try add(waiting) }
      waiting = checking.begin(records)
      for index in checks.indices { for record in records { checks[index].add(record.rows) } }
      for record in records { for index in record.rows.indices { sequences.append(record.rows[index].sequence) } }
      if case .chains = depth {} else { for record in records { files += AttachmentCheck.claims(record) } }
      done += records.count
      progress(min(done, all), all)
      after = range.last
    }
    if let waiting { try add(waiting) }
    count(counted)
    if case .chains = depth {
    } else {
      findings += try AttachmentCheck(connection: connection, keys: keys).findings(files)
    }
    return try findingsAround()
  }

  /// Whether chains, heads and checkpoints of the cases are all as they should be. Where not, nothing has been said.
  private mutating func areSound(_ counted: Int, progress: (Int) -> Void) throws -> Bool {
    var pass = SoundPass(connection, chain)
    if try pass.isSound(counted: counted, &checks, progress: progress) { return true }
    for index in checks.indices { checks[index] = checks[index].anew }
    return false
  }

  /// What was found of the cases, and what else the store keeps.
  private mutating func findingsAround() throws -> [Finding] {
    try checkLooks()
    findings += try DirectoryChain.findings(chain, on: connection).map { Finding(.directory($0)) }
    findings += try ImportChain.findings(chain, on: connection)
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

  /// Cases without a head of which the keys of commands speak. Those keys stand in the order of people.
  private func strangers() throws -> [CaseID] {
    try connection.rows(
      """
      SELECT DISTINCT c.case_id FROM command_keys c
      WHERE NOT EXISTS (SELECT 1 FROM heads h WHERE h.case_id = c.case_id)
      """
    ).map { CaseID(try $0.text(0)) }
  }

  private mutating func add(_ running: CaseChecks.Running) throws {
    for result in running.wait() {
      let result = try result.get()
      findings += result.findings
      known = known.flatMap { known in result.gone.map { known + $0 } }
    }
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
