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
    /// Away, and so are its deputies, who name each other.
    case awayInACircle(PostID)
    /// Away, and its deputies end at one who has none that could act.
    case coverEndsNowhere(PostID, at: PostID)
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
      switch coverLack(of: post, on: day) {
      case .noDeputy: kinds.append(.awayWithoutDeputy(id))
      case .circle: kinds.append(.awayInACircle(id))
      case .endsNowhere(let last): kinds.append(.coverEndsNowhere(id, at: last))
      case nil: break
      }
      if isLead, self.post(PostID(post.deputy)) == nil { kinds.append(.leadWithoutDeputy(id)) }
      if post.phone.isEmpty { kinds.append(.noPhone(id)) }
    }
    return kinds.map { Gap(agency: name, kind: $0) }
  }
}

extension Gap.Kind {
  public var lack: DirectoryLack {
    switch self {
    case .noAdministrator: .administrator
    case .nobodyAt(let tier): .tier(tier)
    case .vacant: .vacant
    case .leadWithoutDeputy: .deputy
    case .awayWithoutDeputy, .awayInACircle, .coverEndsNowhere: .away
    case .noPhone: .phone
    }
  }
}

/// How many agencies of a kind lack the same.
public struct GapCount: Sendable, Equatable {
  public var lack: DirectoryLack
  /// Nil where the agencies have not said what they are.
  public var kind: AgencyKind?
  public var count: Int
}

extension Directory {
  /// The tiers that the policies of an agency's partnerships ask for today, and that it maps somebody to.
  public func tiersNeeded(of agency: Agency, under policies: PolicyShelf, on day: Day) -> [Tier] {
    let asked = agency.partnerships.compactMap { policy(of: PartnershipID($0), on: day) }
      .compactMap { policies[$0] }.flatMap(\.tiersOfAgencies)
    return Tier.allCases.filter(asked.contains)
  }

  /// What each agency of a partnership lacks, those that lack something.
  public func gaps(
    in partnership: PartnershipID, under policies: PolicyShelf, on day: Day
  ) -> [(agency: Agency, gaps: [Gap])] {
    agencies(in: partnership).map { agency in
      (agency, gaps(of: agency, needing: tiersNeeded(of: agency, under: policies, on: day), on: day))
    }.filter { !$0.gaps.isEmpty }
  }

  /// The same, counted: most first.
  public func gapCounts(in partnership: PartnershipID, under policies: PolicyShelf, on day: Day) -> [GapCount] {
    var counts: [GapCount] = []
    for (agency, gaps) in gaps(in: partnership, under: policies, on: day) {
      let kind = AgencyKind(rawValue: agency.kind)
      var seen: [DirectoryLack] = []
      for lack in gaps.map(\.kind.lack) where !seen.contains(lack) {
        seen.append(lack)
        if let place = counts.firstIndex(where: { $0.lack == lack && $0.kind == kind }) {
          counts[place].count += 1
        } else {
          counts.append(GapCount(lack: lack, kind: kind, count: 1))
        }
      }
    }
    return counts.sorted { $0.count > $1.count }
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
