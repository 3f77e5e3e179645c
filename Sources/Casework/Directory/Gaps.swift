public import CaseRules

/// Something that an agency's part of the directory lacks, so that somebody would ring in vain.
public struct Gap: Sendable, Equatable {
  public var agency: AgencyID
  public var kind: Kind

  public enum Kind: Hashable, Sendable {
    case noAdministrator
    /// Nobody holds the tier, and the agency has not said that it does not have it.
    case nobodyAt(Tier)
    case vacant(PostID)
    /// The safeguarding lead has no deputy.
    case leadWithoutDeputy(PostID)
    case awayWithoutDeputy(PostID)
    case noPhone(PostID)
  }
}

extension Directory {
  /// What an agency lacks on a day.
  ///
  /// - Parameter tiers: those that its partnerships' policies ask for.
  public func gaps(of agency: Agency, needing tiers: [Tier], on day: Day) -> [Gap] {
    let name = AgencyID(agency.id)
    let open = posts(of: name).filter { isOpen($0, on: day) }
    var kinds: [Gap.Kind] = agency.administrators.isEmpty ? [.noAdministrator] : []
    for tier in tiers where !open.contains(where: { $0.tiers.contains(tier.rawValue) }) {
      if !agency.without.contains(where: { $0.tier == tier.rawValue }) { kinds.append(.nobodyAt(tier)) }
    }
    for post in open where !post.tiers.isEmpty {
      let id = PostID(post.id)
      let isLead = post.tiers.contains(Tier.safeguardingLead.rawValue)
      if holders(of: id).isEmpty { kinds.append(.vacant(id)) }
      if isAway(post, on: day), standIn(for: post, on: day) == post { kinds.append(.awayWithoutDeputy(id)) }
      if isLead, self.post(PostID(post.deputy)) == nil { kinds.append(.leadWithoutDeputy(id)) }
      if post.phone.isEmpty { kinds.append(.noPhone(id)) }
    }
    return kinds.map { Gap(agency: name, kind: $0) }
  }
}

extension Policy {
  /// The tiers of its ladder that agencies must map somebody to, from the front line up, and the safeguarding lead.
  public var tiersOfAgencies: [Tier] {
    let roles = stages.filter { !$0.isArbiter }.flatMap { [$0.raisingRole, counterpart(at: $0)] }
    let asked = Set(roles.compactMap { role($0)?.tier })
    return (Tier.line + [.safeguardingLead]).filter { asked.contains($0) || $0 == .safeguardingLead }
  }
}
