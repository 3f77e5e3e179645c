public import CaseRules
public import Casework

/// Somebody who never lets go of a challenge: takes it to the next stage in the first working hour after a stage's
/// time is over, or after two weeks where the policy gives no time, up to whoever decides. Answers nothing.
public struct Persistence: Sendable {
  let journal: any Journal
  let office: Office
  let cases: [CaseID]

  public init(journal: any Journal, office: Office, cases: [CaseID]) {
    self.journal = journal
    self.office = office
    self.cases = cases
  }

  static let patience = 14 * 86_400

  /// What is to be done by now.
  public func act(at now: Instant) async throws {
    let directory = try await office.directory()
    for (caseID, events) in try await journal.events(of: cases) {
      let happened = try events.map(EventCodec.event)
      // Of two nodes in a hurry one may be days behind the other. It does not go on before what it reads has happened.
      guard let latest = happened.last?.recordedAt, latest <= now else { continue }
      let state = CaseState(folding: happened)
      let setting = try office.setting(of: state, in: directory)
      guard let opening = state.opening, state.ending == nil, state.settled == nil,
        try setting.calendar.nextWorkingMoment(now) == now,
        state.limitsPassed.contains(state.openings.count - 1) || now >= opening.at + Self.patience
      else { continue }
      try await goOn(caseID, state, opening, setting, directory, at: now)
    }
  }

  /// To the next stage that the policy lets a case go to from here. Nothing where it is at the top.
  private func goOn(
    _ caseID: CaseID, _ state: CaseState, _ opening: StageOpening, _ setting: CaseSetting, _ directory: Directory,
    at now: Instant
  ) async throws {
    let stages = setting.policy.stages(onRoute: state.raised.route)
    let here = stages.firstIndex { $0.key == opening.stage } ?? 0
    guard let post = directory.post(opening.raising.post), let person = directory.holder(of: opening.raising.post)
    else { return }
    let actor = Actor(person: PersonID(person.id), post: PostID(post.id), agency: AgencyID(post.agency))
    for stage in stages.dropFirst(here + 1) {
      var facts = Escalated()
      facts.to = stage.key
      let words = Words(["reason", "tried", "evidence"].map { (name: $0, text: "Nobody has answered.") })
      let order = Order(.escalate(facts), by: actor, at: now, now: now, words: words)
      let key = CommandKey(person: actor.person, key: "silence \(caseID.text) \(stage.key)")
      do {
        _ = try await Handler(journal: journal, office: office)
          .handle(order, on: caseID, as: directory.viewer(actor.person, in: post), key: key)
        return
      } catch is StalePage { return } catch is Refusal {}
    }
  }
}
