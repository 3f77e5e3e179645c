import CaseRules
import Casework

/// One case from raising on, by random people at random moments, through the one door.
struct Walk {
  let town: Town
  let policy: Policy
  let journal = MemoryJournal()
  let handler: Handler
  var chance: Chance
  var now: Instant
  var caseID = CaseID("")
  var state = CaseState()
  var setting: CaseSetting?
  /// How many orders of each kind were carried out.
  var carried: [String: Int] = [:]

  init(_ town: Town, _ policy: Policy, seed: UInt64) {
    self.town = town
    self.policy = policy
    chance = Chance(seed)
    handler = Handler(journal: journal, office: town.office)
    // June 2025.
    let start = Instant(seconds: 20_240 * 86_400)
    now = start + Int.random(in: 0..<400 * 86_400, using: &chance)
  }

  static let fields = [
    "label", "concern", "person", "outcomeSought", "evidence", "risk", "decision", "tried", "ownManager", "wishes",
    "capacity", "advocacy", "outcome", "outstanding", "actions", "reasons", "rationale", "view", "risks", "reason",
    "opportunities", "account", "information", "action", "correction", "entryReason", "earlierReason",
    "newInformation", "lesson", "changed", "chair", "agenda", "minutes", "note",
  ]

  /// What the policy's own forms ask, and that somebody has looked at what may say who is concerned.
  static func formFields(of policy: Policy) -> [String] {
    policy.forms.flatMap { $0.fields.map(\.key) }.filter { !fields.contains($0) } + [FormSending.reasonField]
  }

  mutating func words(missingOften rate: Int) -> Words {
    let fields = Self.fields + Self.formFields(of: policy)
    let all = chance.once(in: rate) ? fields.filter { _ in !chance.once(in: 3) } : fields
    let seen = [(FormSending.seenField, "Something")]
    return Words(all.map { ($0, "Something about \($0).") } + seen)
  }

  mutating func raise() async throws {
    var facts = Raised()
    facts.partnership = PartnershipID("p-" + policy.id.text)
    let routes = policy.routes.filter(\.kind.isForRaising).map(\.key)
    facts.route = chance.once(in: 3) ? chance.pick(routes, else: Raised.ladder) : Raised.ladder
    facts.person = chance.pick(policy.concerns, else: .child)
    facts.ground = chance.pick(policy.grounds.map(\.key), else: "")
    facts.subjects = chance.once(in: 2) ? policy.subjects.prefix(1).map(\.key) : []
    facts.priority = chance.pick(policy.priorities.map(\.key), else: "")
    facts.board = chance.pick(policy.boards.map(\.key), else: "")
    facts.immediateRisk = chance.once(in: 4)
    facts.conferenceChairInvolved = chance.once(in: 2)
    facts.decisionOn = chance.once(in: 2) ? UKClock.local(now).day - Int.random(in: 0..<10, using: &chance) : nil
    facts.recordOnly = chance.once(in: 4) && policy.route(facts.route)?.mayRecordOnly == true
    facts.stage = chance.once(in: 6) ? chance.pick(policy.stages.map(\.key), else: "") : ""
    let raiser = town.actor("school-practitioner")
    facts.raising = Holder(agency: raiser.agency, post: raiser.post)
    if facts.conferenceChairInvolved { facts.colleague = PostID("school-operationalManager") }
    let isWithin = policy.route(facts.route)?.kind == .withinAgency
    let agencies = isWithin ? ["school"] : chance.once(in: 3) ? ["health", "care"] : ["care"]
    facts.receiving = agencies.map { Holder(agency: AgencyID($0), post: PostID("")) }
    var said = words(missingOften: 6)
    if chance.once(in: 6) { said = Words(["label", "concern"].map { ($0, "Something.") }) }
    let order = Order(.raise(facts), by: raiser, at: now, now: now, words: said)
    caseID = try await handler.raise(order, key: CommandKey(person: raiser.person, key: "raise")).caseID
    try reload()
  }

  mutating func reload() throws {
    state = CaseState(folding: try journal.now.rows.map(EventCodec.event))
    setting = try town.office.setting(of: state, in: town.directory)
  }

  var obligations: [Obligation] {
    guard let setting else { return [] }
    return state.obligations(under: setting.policy, counting: setting.calendar, at: now)
  }

  mutating func jump() {
    let seconds = chance.pick([0, 30, 600, 3_600, 7_200, 86_400, 3 * 86_400, 9 * 86_400], else: 60)
    now = now + seconds
  }

  mutating func someone() -> Actor {
    let holders =
      [state.opening?.raising ?? state.raised.raising] + (state.opening?.receiving ?? state.raised.receiving)
    if let arbiter = state.arbiter, chance.once(in: 3) { return town.actor(arbiter.post.text) }
    if chance.once(in: 6) { return town.actor(chance.pick(town.directory.posts.map(\.id), else: "")) }
    return town.actor(chance.pick(holders, else: state.raised.raising).post.text)
  }

  /// One order. Returns the refusal where it was refused.
  mutating func step() async throws -> Refusal? {
    jump()
    let asked = RandomCommand(
      state: state, policy: setting?.policy ?? policy, obligations: obligations, today: UKClock.local(now).day)
    let command = asked.command(&chance)
    let actor = someone()
    let earlier = chance.once(in: 6) ? Int.random(in: -60...100_000, using: &chance) : 0
    let order = Order(command, by: actor, at: now - earlier, now: now, words: words(missingOften: 8))
    do {
      let key = CommandKey(person: actor.person, key: "step")
      _ = try await handler.handle(order, on: caseID, as: town.viewer(actor), key: key)
    } catch let refusal as Refusal {
      return refusal
    } catch is CaseNotFound {
      return .notAParty
    } catch is SettingFault {
      return .noSuchPost
    }
    carried[Mirror(reflecting: command).children.first?.label ?? "\(command)", default: 0] += 1
    try reload()
    return nil
  }
}
