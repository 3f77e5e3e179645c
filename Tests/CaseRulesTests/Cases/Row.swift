import CaseRules
import Testing

/// One line of a decision table: given a case, when an order comes, then these events or this refusal.
struct Row: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable, Equatable {
    case events([String])
    case refused(Refusal)
  }

  var says: String
  var given: Given
  var order: Order
  var next: Policy?
  var outcome: Outcome
  var testDescription: String { says }

  init(
    _ says: String, _ given: Given, _ command: Command, by actor: Actor = .ann, _ words: Words = .of(),
    happened: String? = nil, next: Policy? = nil, records kinds: String...
  ) {
    self.init(says, given, command, actor, words, happened, next, .events(kinds))
  }

  init(
    _ says: String, _ given: Given, _ command: Command, by actor: Actor = .ann, _ words: Words = .of(),
    happened: String? = nil, next: Policy? = nil, refused refusal: Refusal
  ) {
    self.init(says, given, command, actor, words, happened, next, .refused(refusal))
  }

  private init(
    _ says: String, _ given: Given, _ command: Command, _ actor: Actor, _ words: Words, _ happened: String?,
    _ next: Policy?, _ outcome: Outcome
  ) {
    self.says = says
    self.given = given
    self.order = given.order(command, by: actor, words, happened: happened)
    self.next = next
    self.outcome = outcome
  }

  var found: Outcome {
    do {
      return .events(try given.decide(order, movingTo: next).map(\.happening.kind))
    } catch {
      return .refused(error)
    }
  }
}
