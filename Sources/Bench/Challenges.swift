import CaseRules
import Casework
import Storage

extension World {
  /// A challenge from one practitioner to another, with as many words as people write.
  func raising(_ raising: Holder, _ receiving: Holder, at moment: Instant) throws -> Order {
    guard let policy = policies.first(where: { $0.id.text == "lambeth-2024" }) else {
      throw Failure("lambeth-2024 is not among the bundled policies")
    }
    var facts = Raised()
    facts.partnership = Self.partnership
    facts.ground = policy.grounds.first?.key ?? ""
    facts.priority = policy.priorities.first?.key ?? ""
    facts.board = policy.boards.first?.key ?? ""
    facts.person = policy.concerns.first ?? .child
    facts.raising = raising
    facts.receiving = [receiving]
    return Order(
      .raise(facts), by: Self.person(of: raising), at: moment, now: moment, words: Self.words)
  }

  static let words: Words = {
    let names = [
      "label", "concern", "decision", "risk", "evidence", "outcomeSought", "tried", "ownManager", "wishes", "capacity",
      "advocacy", "reason", "reasons", "account", "outcome", "outstanding", "actions", "rationale", "view", "risks",
      "opportunities", "information", "person", "earlierReason",
    ]
    let text = "Two visits in a row found nobody at home, and the plan still rests on both of them having taken place. "
    return Words(names.map { (name: $0, text: $0 == "label" ? "A.B." : text + text) })
  }()

  /// As many fields with a few words each: a kilobyte. An entry of the demo has a sixth of that, on average.
  static let fewWords = Words(
    words.fields.map { (name: $0.name, text: $0.name == "label" ? "A.B." : String($0.text.prefix(24))) })

  /// A case with this many events: answers, talks and stages, through the one door.
  func longCase(
    events: Int, in store: Store, raising: Holder, receiving: Holder, words: Words = Self.words
  ) async throws -> CaseID {
    let handler = Handler(journal: store, office: office(store))
    let start = now - 9 * 86_400
    let raised = try await handler.raise(
      try self.raising(raising, receiving, at: start),
      key: CommandKey(person: Self.person(of: raising).person, key: RandomName.formKey()))
    let state = CaseState(folding: try await store.events(of: raised.caseID).map(EventCodec.event))
    var last = raised.last
    var step = 0
    while last < events {
      step += 1
      if step > 1000 { throw Failure("the case does not grow to \(events) events") }
      let current =
        try await step == 1
        ? state : CaseState(folding: store.events(of: raised.caseID).map(EventCodec.event))
      let (command, bySide) = command(step, current)
      let holder = bySide == .raising ? current.opening?.raising : current.opening?.receiving.first
      guard let holder, last + 2 <= events || !command.addsTwo else { continue }
      let moment = start + step * 7200
      let order = Order(command, by: Self.person(of: holder), at: moment, now: moment, words: words)
      let key = CommandKey(person: order.by.person, key: RandomName.formKey())
      let viewer = Viewer(person: order.by.person, post: holder.post, agency: holder.agency, isLead: false)
      do { last = try await handler.handle(order, on: raised.caseID, as: viewer, key: key).last } catch is Refusal {}
    }
    return raised.caseID
  }

  private func command(_ step: Int, _ state: CaseState) -> (Command, Side) {
    switch step % 10 {
    case 1: return (.acknowledge, .receiving)
    case 2: return (.answer(.keep), .receiving)
    case 3, 4: return (.discuss(.phone), step % 2 == 0 ? .raising : .receiving)
    case 5: return (.holdMeeting(attended: [state.raised.raising.agency] + state.receivingAgencies), .raising)
    case 6: return (.shareView, .receiving)
    case 7: return (.discuss(.video), .raising)
    case 8: return (.recordInability, .raising)
    case 9:
      var facts = Escalated()
      let policy = policies.first { $0.id == state.policy }
      let stages = policy?.stages(onRoute: state.raised.route) ?? []
      let here = stages.firstIndex { $0.key == state.stage } ?? 0
      // The arbiter's stage would name people by itself; the case stays below it.
      guard here + 1 < stages.count, !stages[here + 1].isArbiter else { return (.discuss(.inWriting), .raising) }
      facts.to = stages[here + 1].key
      return (.escalate(facts), .raising)
    default: return (.discuss(.inPerson), .receiving)
    }
  }
}

extension Command {
  /// Escalating without a recorded inability records that as well.
  fileprivate var addsTwo: Bool { if case .escalate = self { true } else { false } }
}
