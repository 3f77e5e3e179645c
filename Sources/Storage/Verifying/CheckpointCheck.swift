import CaseRules
import Casework
import Crypto

/// Rebuilds what the store held when a checkpoint was written, as the rows go by.
struct CheckpointCheck {
  private let checkpoint: Checkpoint
  private let isHeld: Bool
  private var hash = HeadsHash()
  private var events = 0
  private var lookAt: String?

  init(_ checkpoint: Checkpoint, isHeld: Bool) {
    self.checkpoint = checkpoint
    self.isHeld = isHeld
    if checkpoint.looks == 0 { lookAt = Hex.text(Chain.beginning) }
  }

  mutating func add(_ rows: [JournalRow]) {
    let then = rows.indices.filter { rows[$0].sequence <= checkpoint.events }
    events += then.count
    if let last = then.last.map({ rows[$0] }) { hash.add(last.event.caseID.text, last.event.position, last.chain) }
  }

  /// How many events there were when the checkpoint was written.
  var eventsThen: Int { checkpoint.events }

  /// The heads of all cases as they were then, in the order of the cases' names.
  mutating func take(_ heads: [(caseID: String, position: Int, chain: [UInt8])]) {
    (events, hash) = (checkpoint.events, HeadsHash())
    for head in heads { hash.add(head.caseID, head.position, head.chain) }
  }

  /// The same without the rows that went by.
  var anew: CheckpointCheck { CheckpointCheck(checkpoint, isHeld: isHeld) }

  mutating func add(look sequence: Int, _ chain: [UInt8]) {
    if sequence == checkpoint.looks { lookAt = Hex.text(chain) }
  }

  func findings(_ key: SymmetricKey) -> [Finding] {
    guard checkpoint.isSigned(with: key) else { return [Finding(.checkpointForged(isHeld: isHeld))] }
    let isAsItWas =
      events == checkpoint.events && hash.cases == checkpoint.cases && hash.text == checkpoint.heads
      && lookAt == checkpoint.lastLook
    return isAsItWas ? [] : [Finding(.checkpointDisagrees(events: checkpoint.events, isHeld: isHeld))]
  }
}
