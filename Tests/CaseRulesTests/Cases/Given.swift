import CaseRules
import Testing

/// A case told in steps: each order is decided and folded as the handler does it, without storage.
struct Given: Sendable {
  var policy: Policy
  var calendar: WorkingCalendar
  var state = CaseState()
  var now: Instant
  var events: [Event] = []
  /// Where a step of the telling itself was refused.
  var broken: String?

  /// Monday 1 June 2026, 10:00, unless told otherwise.
  init(_ policy: Policy = .small(), at moment: String = "2026-06-01T10:00") {
    self.policy = policy
    calendar = CaseRulesTests.calendar()
    now = CaseRulesTests.at(moment)
  }

  func at(_ moment: String) -> Given {
    var copy = self
    copy.now = CaseRulesTests.at(moment)
    return copy
  }

  /// - Parameter happened: when it happened, where that lies before now.
  func order(_ command: Command, by actor: Actor, _ words: Words = .of(), happened: String? = nil) -> Order {
    Order(command, by: actor, at: happened.map { CaseRulesTests.at($0) } ?? now, now: now, words: words)
  }

  func decide(_ order: Order, movingTo next: Policy? = nil) throws(Refusal) -> [Decision] {
    try state.decide(order, under: policy, counting: calendar, movingTo: next)
  }

  mutating func fold(_ decisions: [Decision], of order: Order) {
    for decision in decisions {
      let event = Event(
        position: state.last + 1, happenedAt: order.happenedAt, recordedAt: order.now, by: order.by,
        holds: decision.words.names, happening: decision.happening)
      state.apply(event)
      events.append(event)
    }
  }

  func then(_ command: Command, by actor: Actor, _ words: Words = .of(), happened: String? = nil) -> Given {
    var copy = self
    let order = order(command, by: actor, words, happened: happened)
    do {
      copy.fold(try decide(order), of: order)
    } catch {
      copy.broken = copy.broken ?? "\(Given.name(of: command)): \(error)"
    }
    return copy
  }

  /// The command's own word, such as `answer`.
  static func name(of command: Command) -> String {
    Mirror(reflecting: command).children.first?.label ?? "\(command)"
  }

  var obligations: [Obligation] { state.obligations(under: policy, counting: calendar, at: now) }

  func reminders() -> (due: [Reminder], next: Instant?) {
    state.reminders(under: policy, counting: calendar, at: now)
  }
}

/// The steps that most rows begin with.
extension Given {
  static let invitation = Words.of("guestName", "guestAddress", "reason")
  static let enough = Words.of("concern", "label", "outcomeSought", "evidence")

  func raised(_ facts: Raised = .challenge(), _ words: Words = enough) -> Given {
    then(.raise(facts), by: .ann, words)
  }

  func escalated(to stage: String, because: Opening = .unresolved, arbiter: Actor? = nil) -> Given {
    then(.escalate(.to(stage, because: because, arbiter: arbiter)), by: .ann, .of("reason"))
  }

  /// Stage by stage up to the arbiter.
  func atTheTop() -> Given {
    escalated(to: "2").escalated(to: "3").escalated(to: "4", arbiter: .eve)
  }

  func proposed(by actor: Actor = .ann) -> Given {
    then(.proposeOutcome, by: actor, .of("outcome", "outstanding"))
  }

  func confirmed(by actor: Actor = .bea) -> Given {
    then(.confirmOutcome(proposal: state.pendingProposal?.position ?? 0), by: actor)
  }

  func agreed() -> Given { proposed().confirmed() }

  func overridden() -> Given { then(.override(event: "death"), by: .zoe, .of("account")) }

  /// Stopped for two working days, from Tuesday 2 to Thursday 4 June 2026 at 10:00.
  func frozen() -> Given {
    at("2026-06-02T10:00").overridden().at("2026-06-04T10:00").then(.resume, by: .bea, .of("reason"))
  }

  func actionAgreed(_ owner: Actor = .bea, due: String = "2026-06-12") -> Given {
    then(.agreeAction(owner: owner.holder, due: day(due)), by: .ann, .of("action"))
  }
}
