import Bundled
import CaseRules
import Casework
import PolicyFiles

/// An invented town: three agencies with a post at every tier, and a board that decides. Each policy has a partnership
/// of its own that adopted it.
struct Town {
  let policies: [Policy]
  let office: Office
  let directory: Directory

  static let agencies = ["school", "care", "health"]
  private static let tiers: [Tier] = [
    .practitioner, .lineManager, .operationalManager, .safeguardingLead, .seniorManager, .headOfService, .director,
  ]

  /// The bundled policies and the invented sixth, which uses most of the language.
  ///
  /// - Parameters:
  ///   - variants: the same policies, changed in ways that partnerships may choose.
  ///   - isThere: which posts there are; all of them unless told otherwise.
  ///   - change: what else differs in the directory.
  init(
    variants: Bool = false, isThere: (String, Tier) -> Bool = { _, _ in true },
    change: (inout Directory) -> Void = { _ in }
  ) throws {
    var policies = try PolicyLibrary(Bundled.policies() + Bundled.examplePolicies()).policies()
    if variants { policies += policies.map(Self.stricter) }
    self.policies = policies
    var directory = Directory()
    for agency in Self.agencies + ["board"] {
      directory.agencies.append(Agency(id: agency, name: agency, partnerships: policies.map { "p-" + $0.id.text }))
      for tier in Self.tiers where isThere(agency, tier) {
        directory.posts.append(
          Post(
            id: "\(agency)-\(tier.rawValue)", agency: agency, title: tier.rawValue, tiers: [tier.rawValue], phone: ""))
      }
    }
    for policy in policies {
      directory.partnerships.append(
        Partnership(
          id: "p-" + policy.id.text, name: policy.title, areas: [],
          adoptions: [Adoption(policy: policy.id.text, from: "2000-01-01")], arbiterPost: "board-director",
          teamPost: "board-practitioner"))
    }
    directory.people = directory.posts.map {
      Person(id: $0.id + "-person", name: $0.title, posts: [$0.id], signInName: "")
    }
    change(&directory)
    self.directory = directory
    let calendars = CalendarShelf([try CalendarEdition(files: Bundled.calendars())])
    office = Office(policies: PolicyShelf(policies), calendars: calendars) { [directory] in directory }
  }

  /// Actions keep a case open, and the arbiter only mediates.
  private static func stricter(_ policy: Policy) -> Policy {
    var copy = policy
    copy.id = PolicyID(policy.id.text + "-stricter")
    copy.closing.openActionsBlock = true
    copy.arbiter.powers = [.mediate, .agreeWayForward]
    return copy
  }

  func policy(_ id: String) -> Policy? { policies.first { $0.id.text == id } }

  func actor(_ post: String) -> Actor {
    let agency = directory.post(PostID(post))?.agency ?? ""
    return Actor(person: PersonID(post + "-person"), post: PostID(post), agency: AgencyID(agency))
  }

  /// Who they really are to the access function: a lead where the role map says so.
  func viewer(_ actor: Actor) -> Viewer {
    guard let post = directory.post(actor.post) else { return viewer(actor, isLead: false) }
    return directory.viewer(actor.person, in: post)
  }

  func viewer(_ actor: Actor, isLead: Bool) -> Viewer {
    Viewer(person: actor.person, post: actor.post, agency: actor.agency, isLead: isLead)
  }
}
