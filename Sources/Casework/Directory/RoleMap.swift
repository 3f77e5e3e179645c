public import CaseRules

extension Directory {
  public func partnership(_ id: PartnershipID) -> Partnership? { places.partnerships[id.text].map { partnerships[$0] } }
  public func agency(_ id: AgencyID) -> Agency? { places.agencies[id.text].map { agencies[$0] } }
  public func post(_ id: PostID) -> Post? { places.posts[id.text].map { posts[$0] } }
  public func person(_ id: PersonID) -> Person? { places.people[id.text].map { people[$0] } }
  public func person(signInName name: String) -> Person? { places.signInNames[name.lowercased()].map { people[$0] } }
  public func holder(of post: PostID) -> Person? { places.holders[post.text].map { people[$0] } }

  /// Who stands at a tier in an agency. Structures differ: where the tier is missing, the next higher one that exists
  /// acts, and at the top the next lower; an absent holder's deputy acts.
  ///
  /// - Parameter except: a post that can't be meant.
  public func post(at tier: Tier, in agency: AgencyID, on day: Day, except: PostID? = nil) -> Post? {
    let own = posts.filter { $0.agency == agency.text && $0.id != except?.text }
    for candidate in tier.inOrderOfNearness {
      guard let found = own.first(where: { $0.tiers.contains(candidate.rawValue) }) else { continue }
      return standIn(for: found, on: day)
    }
    return nil
  }

  /// The post itself, or its deputy while it is away.
  public func standIn(for post: Post, on day: Day) -> Post {
    guard isAway(post, on: day), let deputy = posts.first(where: { $0.id == post.deputy }) else { return post }
    return deputy
  }

  public func isAway(_ post: Post, on day: Day) -> Bool {
    Day(iso: post.awayUntil).map { day < $0 } ?? false
  }

  public func viewer(_ person: PersonID, in post: Post) -> Viewer {
    Viewer(
      person: person, post: PostID(post.id), agency: AgencyID(post.agency),
      isLead: post.tiers.contains(Tier.safeguardingLead.rawValue))
  }

  /// The policy in force for a partnership on a day; nil before its first.
  public func policy(of partnership: PartnershipID, on day: Day) -> PolicyID? {
    let adoptions = self.partnership(partnership)?.adoptions ?? []
    let inForce = adoptions.compactMap { adoption in
      Day(iso: adoption.from).flatMap { $0 <= day ? (from: $0, policy: adoption.policy) : nil }
    }
    return inForce.max { $0.from < $1.from }.map { PolicyID($0.policy) }
  }

  public func agencies(in partnership: PartnershipID) -> [Agency] {
    agencies.filter { $0.partnerships.contains(partnership.text) }.sorted { $0.name < $1.name }
  }
}

extension Tier {
  /// The line of tiers from the front line up.
  static let line: [Tier] = [
    .practitioner, .lineManager, .operationalManager, .seniorManager, .headOfService, .director,
  ]

  var inOrderOfNearness: [Tier] {
    guard let index = Self.line.firstIndex(of: self) else { return [self] }
    return Array(Self.line[index...]) + Self.line[..<index].reversed()
  }
}
