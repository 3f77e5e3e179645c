public import CaseRules

extension Directory {
  /// Who stands at a tier in an agency. Structures differ: where the agency has nobody at the tier, the proxy that it
  /// named acts, else the next higher one that exists, and at the top the next lower. The deputy stands in for a post
  /// that is away or vacant.
  ///
  /// - Parameters:
  ///   - below: the post whose own line is meant: its manager, and those above; and its service before others.
  ///   - except: a post that can't be meant.
  public func contact(
    at tier: Tier, in agency: AgencyID, on day: Day, below: PostID? = nil, except: PostID? = nil
  ) -> ContactAnswer {
    let own = posts(of: agency).filter { isOpen($0, on: day) && $0.id != except?.text }
    let from = below.flatMap { post($0) }.flatMap { $0.agency == agency.text ? $0 : nil }
    if let from, let (post, mapping) = inLine(of: from, at: tier, among: own) {
      return .found(contact(tier, agency, post, mapping, on: day))
    }
    let note = self.agency(agency)?.without.first { $0.tier == tier.rawValue }
    let order = tier.inOrderOfNearness
    for candidate in order {
      let holding = own.filter { $0.tiers.contains(candidate.rawValue) }
      let sameService = holding.first { from.map { $0.service } == $0.service && !$0.service.isEmpty }
      if let post = sameService ?? holding.first {
        return .found(contact(tier, agency, post, mapping(candidate, for: tier, note), on: day))
      }
      if candidate == tier, let note, let proxy = post(PostID(note.proxy)), isOpen(proxy, on: day),
        proxy.id != except?.text
      {
        return .found(contact(tier, agency, proxy, .proxy(reason: note.reason), on: day))
      }
    }
    return .nobody(nobody(at: tier, in: agency, on: day))
  }

  /// The post of that answer; nil where nobody is mapped.
  public func post(
    at tier: Tier, in agency: AgencyID, on day: Day, below: PostID? = nil, except: PostID? = nil
  ) -> Post? {
    contact(at: tier, in: agency, on: day, below: below, except: except).contact?.post
  }

  /// A post as somebody would contact it on a day: itself, or whoever stands in.
  public func contact(with post: Post, as tier: Tier, on day: Day) -> Contact {
    contact(tier, AgencyID(post.agency), post, .own, on: day)
  }

  public func isAway(_ post: Post, on day: Day) -> Bool {
    Day(iso: post.awayUntil).map { day < $0 } ?? false
  }

  /// Whether the post exists on a day.
  public func isOpen(_ post: Post, on day: Day) -> Bool {
    if let from = Day(iso: post.from), day < from { return false }
    if let to = Day(iso: post.to), day > to { return false }
    return true
  }

  func lack(of post: Post, on day: Day) -> Contact.Lack? {
    if let until = Day(iso: post.awayUntil), day < until { return .away(until: until) }
    return holders(of: PostID(post.id)).isEmpty ? .vacant : nil
  }

  /// Up the line from a post: its manager, or the first above who holds the tier.
  private func inLine(of from: Post, at tier: Tier, among own: [Post]) -> (Post, Contact.Mapping)? {
    guard Tier.line.contains(tier), tier != .practitioner else { return nil }
    var seen = [from.id]
    var above = from
    while let next = own.first(where: { $0.id == above.reportsTo }), !seen.contains(next.id) {
      if next.tiers.contains(tier.rawValue) { return (next, .own) }
      if tier == .lineManager { return (next, .manager) }
      seen.append(next.id)
      above = next
    }
    return nil
  }

  private func mapping(_ found: Tier, for wanted: Tier, _ note: MissingTier?) -> Contact.Mapping {
    if found == wanted { return .own }
    let isHigher = (Tier.line.firstIndex(of: found) ?? 0) > (Tier.line.firstIndex(of: wanted) ?? 0)
    return isHigher ? .nextHigher(found, reason: note?.reason) : .nextLower(found, reason: note?.reason)
  }

  private func contact(
    _ tier: Tier, _ agency: AgencyID, _ post: Post, _ mapping: Contact.Mapping, on day: Day
  ) -> Contact {
    let lack = lack(of: post, on: day)
    let acting = standIn(for: post, on: day)
    let isCovered = acting.id != post.id
    return Contact(
      tier: tier, agency: agency, post: acting, holders: holders(of: PostID(acting.id)), mapping: mapping,
      cover: isCovered ? lack.map { Contact.Cover(post: post, lack: $0) } : nil, lack: isCovered ? nil : lack)
  }

  private func nobody(at tier: Tier, in agency: AgencyID, on day: Day) -> NobodyMapped {
    let row = self.agency(agency)
    let teams = (row?.partnerships ?? []).compactMap { partnership(PartnershipID($0))?.teamPost }
    func open(_ ids: [String]) -> [Post] {
      var found: [Post] = []
      for post in ids.compactMap({ post(PostID($0)) }) where isOpen(post, on: day) && !found.contains(post) {
        found.append(post)
      }
      return found
    }
    return NobodyMapped(
      tier: tier, agency: agency, administrators: open(row?.administrators ?? []), teams: open(teams))
  }
}

extension Tier {
  /// The line of tiers from the front line up.
  public static let line: [Tier] = [
    .practitioner, .lineManager, .operationalManager, .seniorManager, .headOfService, .director,
  ]

  var inOrderOfNearness: [Tier] {
    guard let index = Self.line.firstIndex(of: self) else { return [self] }
    return Array(Self.line[index...]) + Self.line[..<index].reversed()
  }
}
