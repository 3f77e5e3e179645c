public import CaseRules

extension Directory {
  public func partnership(_ id: PartnershipID) -> Partnership? { places.partnerships[id.text].map { partnerships[$0] } }
  public func agency(_ id: AgencyID) -> Agency? { places.agencies[id.text].map { agencies[$0] } }
  public func service(_ id: String) -> Agency.Service? { places.services[id].map { services[$0] } }
  public func post(_ id: PostID) -> Post? { places.posts[id.text].map { posts[$0] } }
  public func person(_ id: PersonID) -> Person? { places.people[id.text].map { people[$0] } }
  public func person(signInName name: String) -> Person? { places.signInNames[name.lowercased()].map { people[$0] } }

  /// Those with this email address, in capitals or not: nobody who has left.
  public func people(email: String) -> [Person] {
    (places.emails[email.lowercased()] ?? []).map { people[$0] }
  }

  /// The first of those who hold a post.
  public func holder(of post: PostID) -> Person? { places.holders[post.text]?.first.map { people[$0] } }
  /// Those who hold a post now: nobody who has left.
  public func holders(of post: PostID) -> [Person] { (places.holders[post.text] ?? []).map { people[$0] } }
  /// Whether anybody of an agency can act in the program.
  public func hasPeople(_ agency: AgencyID, on day: Day) -> Bool {
    posts(of: agency).contains { isOpen($0, on: day) && !holders(of: PostID($0.id)).isEmpty }
  }

  public func posts(of agency: AgencyID) -> [Post] { (places.postsOfAgencies[agency.text] ?? []).map { posts[$0] } }

  /// The posts that a person may act in on a day: those that exist and that a leaver no longer holds.
  public func posts(actedInBy person: Person, on day: Day) -> [Post] {
    person.hasLeft ? [] : person.posts.compactMap { post(PostID($0)) }.filter { isOpen($0, on: day) }
  }

  /// - Parameter day: on which the post may stand in for others; nil for the post by itself.
  public func viewer(_ person: PersonID, in post: Post, on day: Day? = nil) -> Viewer {
    var viewer = reader(person, in: post)
    viewer.isManager = isManager(post)
    viewer.teamOf = partnerships(ofTeam: PostID(post.id)).map { PartnershipID($0.id) }
    viewer.covers = day.map { covered(by: post, on: $0).map { reader(person, in: $0) } } ?? []
    return viewer
  }

  /// What a post has in cases. To open one with a reason, and a partnership's facts, nobody stands in for.
  private func reader(_ person: PersonID, in post: Post) -> Viewer {
    Viewer(
      person: person, post: PostID(post.id), agency: AgencyID(post.agency),
      isLead: post.tiers.contains(Tier.safeguardingLead.rawValue),
      receivesOverrides: post.tiers.contains(Tier.overrideRecipient.rawValue))
  }

  /// Whether a post stands above the front line of its agency: it holds a tier of the line above it, or another post
  /// reports to it.
  public func isManager(_ post: Post) -> Bool {
    let above = Tier.line.filter { $0 != .practitioner }.map(\.rawValue)
    return post.tiers.contains(where: above.contains)
      || posts(of: AgencyID(post.agency)).contains { $0.reportsTo == post.id }
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

  /// The partnerships in which every one of these agencies works, and which have a policy.
  public func partnerships(sharedBy agencies: [AgencyID]) -> [Partnership] {
    partnerships.filter { partnership in
      !partnership.adoptions.isEmpty
        && agencies.allSatisfy { agency($0)?.partnerships.contains(partnership.id) ?? false }
    }
  }

  /// The agencies whose part of the directory a post keeps as an administrator.
  public func agencies(keptBy post: PostID) -> [Agency] {
    agencies.filter { $0.administrators.contains(post.text) }.sorted { $0.name < $1.name }
  }

  /// Whether a post keeps an agency's part of the directory, as an administrator or because there is none.
  public func isKept(_ agency: Agency, by post: PostID) -> Bool {
    agency.isKept(by: post.text) { partnership(PartnershipID($0))?.teamPost }
  }

  /// The partnerships that somebody's cases can belong to: those of the agency, and those that the post serves.
  public func partnerships(around viewer: Viewer) -> [Partnership] {
    let own = agency(viewer.agency)?.partnerships ?? []
    return partnerships.filter {
      own.contains($0.id) || [$0.teamPost, $0.arbiterPost].contains(viewer.post.text)
    }
  }

  /// The partnerships whose business unit a post is.
  public func partnerships(ofTeam post: PostID) -> [Partnership] {
    post.text.isEmpty ? [] : partnerships.filter { $0.teamPost == post.text }.sorted { $0.name < $1.name }
  }
}
