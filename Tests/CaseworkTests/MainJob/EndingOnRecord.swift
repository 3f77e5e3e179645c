import CaseRules
import Casework

/// How a case was settled, counted from the stored journal alone: the rules that closed it are not asked.
struct EndingOnRecord {
  private let events: [Event]
  private let words: [Int: String]
  private let policy: Policy
  /// Where the case was last opened again: what was settled before that settles nothing any more.
  private let reopened: Int

  init(_ walk: Walk, _ policy: Policy) {
    let all = (try? walk.journal.now.rows.map(EventCodec.event)) ?? []
    events = all
    reopened = all.last { $0.happening.kind == Reopened.kind }?.position ?? 0
    words = walk.journal.now.words
    self.policy = policy
  }

  func agreedWrongly() -> [String] {
    let confirmations = events.filter { $0.position > reopened && confirmed($0) != nil }
    guard let position = confirmations.last.flatMap(confirmed),
      let written = events.first(where: { $0.position == position }),
      written.happening.kind == OutcomeProposed.kind
    else { return ["closed as agreed, and nobody confirmed"] }
    let confirmers = confirmations.filter { confirmed($0) == position }.map(\.by)
    var wrong: [String] = []
    for item in policy.closing.confirmationHolds where !says(item, at: position) { wrong.append("without \(item)") }
    let isWithinOne = Set(parties).count == 1
    if isWithinOne {
      if !confirmers.contains(where: { isReceiving($0) != isReceiving(written.by) }) { wrong.append("one side alone") }
    } else {
      for agency in parties where agency != written.by.agency && !confirmers.contains(where: { $0.agency == agency }) {
        wrong.append("\(agency) did not confirm")
      }
    }
    return wrong
  }

  /// Where the policy asks for no more, what the raising side writes or confirms settles it, and nobody else's word.
  func satisfiedWrongly() -> [String] {
    let last = events.last { event in
      event.position > reopened && (event.happening.kind == OutcomeProposed.kind || confirmed(event) != nil)
    }
    guard let last else { return ["closed as satisfied, and nobody said so"] }
    let outcome = confirmed(last) ?? last.position
    let wrong = policy.closing.confirmationHolds.filter { !says($0, at: outcome) }.map { "without \($0)" }
    return wrong + (isReceiving(last.by) ? ["satisfied by the word of the other side"] : [])
  }

  func decidedWrongly() -> [String] {
    let last = events.last { event in
      if case .decided(let facts) = event.happening, event.position > reopened {
        return [.decide, .agreeWayForward].contains(facts.power) && policy.arbiter.powers.contains(facts.power)
      }
      return false
    }
    guard let last else { return ["closed as decided, and nobody decided"] }
    let isArbiter = events.contains { event in
      if case .escalated(let facts) = event.happening { return facts.arbiter.post == last.by.post }
      return false
    }
    let isWritten = ["decision", "reasons", "outstanding"].allSatisfy { text($0, at: last.position) != nil }
    return (isArbiter ? [] : ["decided by another"]) + (isWritten ? [] : ["decided without words"])
  }

  private func confirmed(_ event: Event) -> Int? {
    if case .outcomeConfirmed(let facts) = event.happening { return facts.proposal }
    return nil
  }

  private var parties: [AgencyID] {
    guard case .raised(let facts)? = events.first?.happening else { return [] }
    return [facts.raising.agency] + facts.receiving.map(\.agency)
  }

  private func isReceiving(_ actor: Actor) -> Bool {
    events.contains { event in
      switch event.happening {
      case .raised(let facts): facts.receiving.contains { $0.post == actor.post }
      case .escalated(let facts): facts.receiving.contains { $0.post == actor.post }
      default: false
      }
    }
  }

  /// Some items the journal keeps by itself; the others are in the words of the outcome.
  private func says(_ item: RecordItem, at position: Int) -> Bool {
    item.fields.isEmpty || item.fields.contains { text($0, at: position) != nil }
  }

  private func text(_ field: String, at position: Int) -> String? {
    words[position].flatMap { try? EventCodec.words(of: $0)[field] }
  }
}
