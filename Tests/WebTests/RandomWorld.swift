import CaseRules
import Casework
import Engines
import Storage

@testable import Web

/// Agencies, posts, people and cases as chance has them; the same for the same seed.
final class RandomWorld: Sendable {
  let world: RaisingWorld
  let directory: Directory
  private let handler: Handler
  private let dice: Shared<Dice>

  init(seed: UInt64) async throws {
    var dice = Dice(seed)
    let change = Shared<Directory?>(nil)
    world = try await RaisingWorld { directory in
      Self.fill(&directory, &dice)
      change.set(directory)
    }
    directory = change.value ?? Directory()
    handler = Handler(journal: world.store, office: world.office)
    self.dice = Shared(dice)
  }

  /// Each agency works in some partnerships, has a front line, and may or may not have managers, leads and deputies.
  private static func fill(_ directory: inout Directory, _ dice: inout Dice) {
    let partnerships = ["hill", "dale", "fell", "tarn"]
    directory.agencies.removeAll { $0.id != "board" }
    directory.posts.removeAll { $0.agency != "board" }
    directory.people.removeAll { !["ida", "tom", "pru"].contains($0.id) }
    for number in 0..<Int.random(in: 3...4, using: &dice) {
      let agency = "agency-\(number)"
      let works = ["hill"] + partnerships.dropFirst().filter { _ in Bool.random(using: &dice) }
      directory.agencies.append(Agency(id: agency, name: "Agency \(number)", partnerships: works))
      let tiers: [[Tier]] = [
        [.practitioner], [.practitioner], [.lineManager], [.safeguardingLead], [.lineManager, .overrideRecipient],
        [.seniorManager, .safeguardingLead], [],
      ]
      for (place, held) in tiers.enumerated() where place < 2 || !Bool.random(using: &dice) {
        let id = "\(agency)-\(place)"
        directory.posts.append(
          Post(id: id, agency: agency, title: "Post \(place)", tiers: held.map(\.rawValue), phone: ""))
        let person = Person(id: id + "-p", name: "Person of \(id)", posts: [id], signInName: id, demoNote: "Invented.")
        directory.people.append(person)
      }
    }
    // Some hold a second post, in another agency perhaps; one has left.
    for index in directory.people.indices where Int.random(in: 0..<4, using: &dice) == 0 {
      if let more = directory.posts.randomElement(using: &dice)?.id, !directory.people[index].posts.contains(more) {
        directory.people[index].posts.append(more)
      }
    }
  }

  /// As whom somebody can look: one for each post, the first first.
  func viewers(_ person: Person) -> [Viewer] {
    person.posts.compactMap { directory.post(PostID($0)) }.map { directory.viewer(PersonID(person.id), in: $0) }
  }

  func cases() async throws -> [(id: CaseID, reference: String, state: CaseState)] {
    var cases: [(id: CaseID, reference: String, state: CaseState)] = []
    for id in try await world.store.caseIDs() {
      let state = CaseState(folding: try await world.store.events(of: id).map(EventCodec.event))
      cases.append((id, state.raised.reference, state))
    }
    return cases
  }

  func live(cases: Int, acts: Int) async throws {
    var dice = dice.value
    for number in 0..<cases { try await raise(number, &dice) }
    for number in 0..<acts {
      world.wait(seconds: Int.random(in: 60...40_000, using: &dice))
      try await act(number, &dice)
    }
  }

  private static let words = Words(
    [
      "label", "concern", "outcomeSought", "evidence", "reasons", "reason", "account", "outcome", "outstanding",
      "decision", "guestName", "guestAddress", "information", "advice", "action", "rationale", "view",
    ].map { ($0, "Something about \($0).") })

  private func raise(_ number: Int, _ dice: inout Dice) async throws {
    let posts = directory.posts.filter { $0.agency != "board" }
    guard let own = posts.randomElement(using: &dice), let person = holder(own.id) else { return }
    var facts = Raised()
    facts.partnership = PartnershipID("hill")
    facts.raising = Holder(agency: AgencyID(own.agency), post: PostID(own.id))
    let colleagues = posts.filter { $0.agency == own.agency }.map(\.id)
    if Bool.random(using: &dice) { facts.colleague = PostID(colleagues.randomElement(using: &dice) ?? "") }
    let others = directory.agencies.filter { $0.id != own.agency && $0.id != "board" }.map(\.id)
    let asked = Set([others.randomElement(using: &dice), others.randomElement(using: &dice)].compactMap(\.self))
    facts.receiving = asked.sorted().map { Holder(agency: AgencyID($0), post: PostID("")) }
    let actor = Actor(person: PersonID(person), post: PostID(own.id), agency: AgencyID(own.agency))
    let order = Order(.raise(facts), by: actor, at: world.now, now: world.now, words: Self.words)
    do {
      _ = try await handler.raise(order, key: CommandKey(person: actor.person, key: "raise \(number)"))
    } catch is Refusal {
    } catch is SettingFault {}
  }

  private func holder(_ post: String) -> String? { directory.people.first { $0.posts.contains(post) }?.id }

  /// One act of somebody, who may or may not have a part in the case; most of those who have, do.
  private func act(_ number: Int, _ dice: inout Dice) async throws {
    guard let (id, _, state) = try await cases().randomElement(using: &dice) else { return }
    let inside = ([state.opening?.raising].compactMap(\.self) + (state.opening?.receiving ?? [])).map(\.post.text)
    let all = directory.posts.map(\.id)
    let candidates = Int.random(in: 0..<3, using: &dice) > 0 && !inside.isEmpty ? inside : all
    guard let name = candidates.randomElement(using: &dice), let post = directory.post(PostID(name)),
      let person = holder(name)
    else { return }
    let viewer = directory.viewer(PersonID(person), in: post)
    let actor = Actor(person: viewer.person, post: viewer.post, agency: viewer.agency)
    let order = Order(command(state, actor, &dice), by: actor, at: world.now, now: world.now, words: Self.words)
    do {
      let key = CommandKey(person: actor.person, key: "act \(number)")
      _ = try await handler.handle(order, on: id, as: viewer, key: key)
    } catch is Refusal {
    } catch is SettingFault {
    } catch is CaseNotFound {}
  }

  private func command(_ state: CaseState, _ actor: Actor, _ dice: inout Dice) -> Command {
    func someone() -> Holder {
      let post = directory.posts.randomElement(using: &dice)
      return Holder(agency: AgencyID(post?.agency ?? ""), post: PostID(post?.id ?? ""))
    }
    switch Int.random(in: 0..<22, using: &dice) {
    case 0: return .answer(.keep)
    case 1: return .discuss(.phone)
    case 2, 3, 4:
      var facts = Escalated()
      facts.to = state.stage == "1" ? "2" : "3"
      return .escalate(facts)
    case 5: return .proposeOutcome
    case 6: return .confirmOutcome(proposal: state.pendingProposal?.position ?? 0)
    case 7, 8: return .breakGlass
    case 9: return .inviteAdviser(someone())
    case 10: return .releaseAdviser(state.advisers.last?.adviser.post ?? PostID(""))
    case 11: return .reassign(to: someone())
    case 12: return .sayNotOurs
    case 13: return .nameArbiter(someone())
    case 14: return .govern(by: PartnershipID("dale"), PolicyID(""))
    case 15: return .override(event: "death")
    case 16: return .withdraw
    case 17: return .agreeAction(owner: someone(), due: UKClock.local(world.now).day + 5)
    case 18: return .recordInability
    case 19: return .close
    case 20: return .inviteGuest(.guest("\(state.last)"), side: .receiving, agency: AgencyID("agency-1"))
    default: return .reopen
    }
  }
}

/// The same throws for the same seed, on every machine.
struct Dice: RandomNumberGenerator, Sendable {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x2545_F491_4F6C_DD1D | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
