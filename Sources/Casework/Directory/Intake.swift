public import CaseRules

extension Directory {
  /// Where a challenge waits that has nobody's name on it: the agency's inbox, or else its safeguarding lead.
  public func inbox(of agency: AgencyID, on day: Day) -> Post? {
    let named = self.agency(agency).flatMap { post(PostID($0.inbox)) }
    if let named, isOpen(named, on: day) { return named }
    return post(at: .safeguardingLead, in: agency, on: day)
  }

  /// The inbox that an agency named itself, where it is there.
  func ownInbox(of agency: AgencyID, on day: Day) -> Post? {
    self.agency(agency).flatMap { post(PostID($0.inbox)) }.flatMap { isOpen($0, on: day) ? $0 : nil }
  }

  /// Who answers for an agency what can't wait outside its hours.
  public func dutyDesk(of agency: AgencyID, on day: Day) -> Post? {
    self.agency(agency).flatMap { post(PostID($0.dutyDesk)) }.flatMap { isOpen($0, on: day) ? $0 : nil }
  }

  /// The posts that an agency could give a challenge to: all that exist on a day.
  public func posts(toTakeOverIn agency: AgencyID, on day: Day) -> [Post] {
    posts(of: agency).filter { isOpen($0, on: day) }
  }

  /// The posts of a partnership that advise others, by agency.
  public func advisers(in partnership: PartnershipID, on day: Day) -> [Post] {
    let advising: [Tier] = [.adviser, .safeguardingLead, .conferenceChair, .reviewingOfficer]
    let tiers = advising.map(\.rawValue)
    return agencies(in: partnership).flatMap { agency in
      posts(of: AgencyID(agency.id)).filter { isOpen($0, on: day) && $0.tiers.contains(where: tiers.contains) }
    }
  }

  /// The posts that could decide at the top: those that a partnership or a role map names for it.
  public func arbiters(on day: Day) -> [Post] {
    let named = partnerships.map(\.arbiterPost)
    return posts.filter {
      isOpen($0, on: day) && ($0.tiers.contains(Tier.arbiter.rawValue) || named.contains($0.id))
    }
  }
}
