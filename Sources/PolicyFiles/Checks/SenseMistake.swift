/// A policy that is written in the right words and can't be followed.
public enum SenseMistake: Hashable, Sendable {
  // The ladder
  case unreachable(stage: String)
  case noArbiter(top: String, role: String)
  case notTheTop(stage: String)
  case stageTwice(String, firstLine: Int)
  case dayGoesBack(duty: String, day: Int, earlier: Int)
  // Who owes it
  case notOnSide(duty: String, role: String, side: String)
  case nobodyOnSide(duty: String, side: String, stage: String)
  case nobodyForPartnership(duty: String)
  case notTheArbiter(duty: String, role: String, arbiter: String)
  case noChair(duty: String, tier: String)
  case identified(duty: String, role: String)
  // When it is due
  case neverHappens(duty: String, anchor: String, because: String)
  case laterStage(duty: String, stage: String)
  case circle(duty: String, through: [String])
  case neverHolds(duty: String, condition: String, because: String)
  // Names
  case unknownName(kind: String, name: String, nearest: String?, known: [String])
  case dutyTwice(String, firstLine: Int)
  case unusedInterpretation(String)
  case noSource(duty: String)
  case noForm(duty: String)
  case formTellsNames(form: String, field: String)
  // The policy as a whole
  case supersedesItself
  case policyTwice(String, first: String)
  case reviewBeforeStart
  case closesWithout(String)
  case arbiterWithoutPowers
  case finalWithoutDeciding
  case routeTwice(kind: String, first: String)
  case noEvents(route: String)
  case noRecipients(route: String)
  case deadEndDissent(route: String)

  var words: String { wordsOfLadder ?? wordsOfTime ?? wordsOfNames ?? wordsOfWhole }

  private var wordsOfLadder: String? {
    switch self {
    case .unreachable(let stage): "Stage '\(stage)' can't be reached: nothing opens it and no case may enter there"
    case .noArbiter(let top, let role):
      "No arbiter at the top: the last stage, '\(top)', is not held by '\(role)'. Mark it \"arbiter's stage: yes\""
    case .notTheTop(let stage):
      "Stage '\(stage)' is the arbiter's and is not the last. Stages after it can't be reached"
    case .stageTwice(let stage, let line): "Stage '\(stage)' is here twice: the first is on line \(line)"
    case .notOnSide(let duty, let role, let side): "Nobody can owe '\(duty)': '\(role)' is no role of the \(side)"
    case .nobodyOnSide(let duty, let side, let stage):
      "Nobody can owe '\(duty)': stage '\(stage)' has nobody on the \(side)"
    case .nobodyForPartnership(let duty):
      "Nobody can owe '\(duty)': the partnership is in a case only at the arbiter's stage. Say 'raising' or 'receiving'"
    case .notTheArbiter(let duty, let role, let arbiter):
      "'\(role)' can't owe '\(duty)': for the partnership it is always the arbiter, '\(arbiter)'"
    case .noChair(let duty, let tier): "'\(duty)' depends on a \(tier), and no role has that tier"
    case .identified(let duty, let role):
      "'\(duty)' would show '\(role)' who is concerned. A partnership's team needs 'may see: deidentified'"
    default: nil
    }
  }

  private var wordsOfTime: String? {
    switch self {
    case .dayGoesBack(let duty, let day, let earlier):
      "'\(duty)' is due on day \(day), before day \(earlier) of an earlier stage"
    case .neverHappens(let duty, let anchor, let reason):
      "'\(duty)' can't be computed: it counts from '\(anchor)', and \(reason)"
    case .laterStage(let duty, let stage):
      "'\(duty)' can't be computed: it counts from the opening of stage '\(stage)', which comes later"
    case .circle(let duty, let keys):
      "'\(duty)' can't be computed: it waits for itself, through \(keys.map { "'\($0)'" }.joined(separator: ", "))"
    case .neverHolds(let duty, let condition, let reason): "'\(duty)' is never owed: '\(condition)', and \(reason)"
    default: nil
    }
  }

  private var wordsOfNames: String? {
    switch self {
    case .unknownName(let kind, let name, let nearest?, _): "There is no \(kind) '\(name)'. Did you mean '\(nearest)'?"
    case .unknownName(let kind, let name, nil, let known):
      "There is no \(kind) '\(name)'"
        + (known.isEmpty ? ". The policy has none" : ". Expected one of: \(known.joined(separator: ", "))")
    case .dutyTwice(let key, let line):
      "Two duties have the key '\(key)': the first is on line \(line). Give this one a 'key' of its own"
    case .unusedInterpretation(let key):
      "No rule cites the interpretation '\(key)'. Cite it, or say 'applies to: the whole policy'"
    case .noSource(let duty): "'\(duty)' has no 'source': every rule says where it stands"
    case .noForm(let duty): "'\(duty)' submits a form and names none. Add 'form'"
    case .formTellsNames(let form, let field):
      "'\(field)' would fill '\(form)' from what people wrote, and the form may show nobody who is concerned. Leave "
        + "'filled from' out, so that somebody writes it anew"
    default: nil
    }
  }

  private var wordsOfWhole: String {
    switch self {
    case .supersedesItself: "The policy supersedes itself"
    case .policyTwice(let key, let first): "A second policy with the key '\(key)': the first is \(first)"
    case .reviewBeforeStart: "The review is due before the edition is in force"
    case .closesWithout(let item): "A case could close without '\(item)' confirmed in writing. Add it"
    case .arbiterWithoutPowers: "The arbiter has no powers"
    case .finalWithoutDeciding: "The arbiter's word is final, and 'decide' is not among its powers"
    case .routeTwice(let kind, let first): "A second route of the kind '\(kind)': the first is '\(first)'"
    case .noEvents(let route): "Route '\(route)' puts the ladder aside and names no events"
    case .noRecipients(let route):
      "Nobody could open a case by route '\(route)': only an override has recipients, and a role must have the tier "
        + "'override recipient'"
    case .deadEndDissent(let route):
      "Route '\(route)' lets nobody record a dissent and nobody challenge. Say 'yes' to one of them"
    default: ""
    }
  }
}
