import CaseRules
import Casework
import Testing

/// A running case under a bundled policy: told in steps through the one door, read at any moment.
struct Running {
  let town: Town
  let policy: Policy
  private let journal = MemoryJournal()
  private let handler: Handler
  private(set) var caseID = CaseID("")

  /// - Parameter moment: `2025-09-10T10:00`, on the UK's wall clock.
  /// - Parameter fields: what is written; everything that can be, unless told otherwise.
  init(
    _ policyID: String, from moment: String, in town: Town? = nil, fields: [String] = Walk.fields,
    _ change: (inout Raised) -> Void = { _ in }
  ) async throws {
    self.town = try town ?? Town()
    let town = self.town
    policy = try #require(town.policy(policyID))
    handler = Handler(journal: journal, office: town.office)
    let raiser = town.actor("school-practitioner")
    var facts = Raised()
    facts.partnership = PartnershipID("p-" + policyID)
    facts.ground = policy.grounds.first?.key ?? ""
    facts.person = policy.concerns.first ?? .child
    facts.priority = policy.priorities.first?.key ?? ""
    facts.board = policy.boards.first?.key ?? ""
    facts.raising = Holder(agency: raiser.agency, post: raiser.post)
    facts.receiving = [Holder(agency: AgencyID("care"), post: PostID(""))]
    change(&facts)
    let now = try Self.at(moment)
    let order = Order(.raise(facts), by: raiser, at: now, now: now, words: Words(fields.map { ($0, "x") }))
    caseID = try await handler.raise(order, key: CommandKey(person: raiser.person, key: "raise")).caseID
  }

  static func at(_ moment: String) throws -> Instant { UKClock.instant(try #require(LocalMoment(text: moment))) }

  var state: CaseState {
    get throws { CaseState(folding: try journal.now.rows.map(EventCodec.event)) }
  }

  func does(
    _ command: Command, by post: String = "school-practitioner", at moment: String, fields: [String] = Walk.fields
  ) async throws {
    let actor = town.actor(post)
    let now = try Self.at(moment)
    let order = Order(command, by: actor, at: now, now: now, words: Words(fields.map { ($0, "x") }))
    let key = CommandKey(person: actor.person, key: moment)
    _ = try await handler.handle(order, on: caseID, as: town.viewer(actor), key: key)
  }

  /// As whoever the access function sees, in their own post.
  func does(_ command: Command, as viewer: Viewer, at moment: String) async throws {
    let actor = Actor(person: viewer.person, post: viewer.post, agency: viewer.agency)
    let now = try Self.at(moment)
    let order = Order(command, by: actor, at: now, now: now, words: Words(Walk.fields.map { ($0, "x") }))
    let key = CommandKey(person: actor.person, key: moment)
    _ = try await handler.handle(order, on: caseID, as: viewer, key: key)
  }

  /// The next stage, by the raising side.
  func goesOn(to stage: String, because: Opening = .unresolved, at moment: String) async throws {
    var facts = Escalated()
    facts.to = stage
    facts.because = because
    try await does(.escalate(facts), at: moment)
  }

  func calendar() throws -> WorkingCalendar {
    try town.office.setting(of: try state, in: town.directory).calendar
  }

  func obligations(at moment: String) throws -> [Obligation] {
    try state.obligations(under: policy, counting: try calendar(), at: try Self.at(moment))
  }

  func obligation(_ key: String, at moment: String) throws -> Obligation {
    try #require(try obligations(at: moment).first { $0.key == key }, "no \(key)")
  }

  /// The date of an obligation as text: a day, a moment, or what it is instead.
  func due(_ key: String, at moment: String) throws -> String {
    switch try obligation(key, at: moment).due {
    case .day(let day): day.iso
    case .instant(let instant): UKClock.local(instant).text
    case let other: "\(other)"
    }
  }
}
