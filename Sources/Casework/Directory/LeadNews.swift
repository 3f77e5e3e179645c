public import CaseRules

/// That somebody reads an agency's cases by right from now on, or that somebody who does got a new way in. Who made it
/// so is not always the one whose word it should be, so the agency's others are told.
public struct LeadNews: Sendable, Equatable {
  public enum What: Sendable, Equatable {
    case became
    /// A link was made with which the account gets a new password and a new second step.
    case invited
    /// A post, by its title, is away, and nobody stands in: what it owes is nobody's. Only told, never listed.
    case uncovered(String)
  }

  public var what: What
  public var person: PersonID
  public var agency: AgencyID
  /// Who made it so, and when.
  public var by: PersonID
  public var at: Instant
}

extension Post {
  /// Whether its holders read cases in which they have no part: a safeguarding lead, whoever decides at the top, and
  /// whoever is told of overrides.
  public var readsByRight: Bool { !Self.tiersByRight.isDisjoint(with: tiers) }

  private static let tiersByRight = Set([Tier.safeguardingLead, .arbiter, .overrideRecipient].map(\.rawValue))
}

extension LeadNews {
  /// What changes tell, of the posts and holders that there are after them.
  static func found(
    in change: DirectoryChange, by: PersonID, at: Instant, _ post: (String) -> Post?, _ holders: (String) -> [Person]
  ) -> [LeadNews] {
    func news(_ what: What, _ person: String, _ agency: String) -> LeadNews {
      LeadNews(what: what, person: PersonID(person), agency: AgencyID(agency), by: by, at: at)
    }
    switch (change.before, change.after) {
    case (let before, .post(let after)):
      if case .post(let now)? = before, now.readsByRight { return [] }
      return after.readsByRight ? holders(after.id).map { news(.became, $0.id, after.agency) } : []
    case (let before, .person(let after)):
      var known: [String] = []
      if case .person(let now)? = before { known = now.posts }
      let isLink = change.act == .invited
      let reading = after.posts.filter { isLink || !known.contains($0) }.compactMap(post).filter(\.readsByRight)
      return reading.map { news(isLink ? .invited : .became, after.id, $0.agency) }
    default: return []
    }
  }
}

extension Directory {
  /// What entries of the record tell of those who read an agency's cases by right, as it is now; newest first.
  public func leadNews(of agency: AgencyID, in entries: [DirectoryEntry], since: Instant) throws -> [LeadNews] {
    var found: [LeadNews] = []
    for entry in entries where entry.at >= since {
      guard let kind = DirectoryKind(rawValue: entry.change.kind), let act = DirectoryAct(rawValue: entry.change.act),
        kind == .post || kind == .person
      else { continue }
      let name = DirectoryName(kind, entry.change.id)
      let change = DirectoryChange(
        act: act, before: try entry.change.before.map { try DirectoryEntity(name, json: $0) },
        after: try DirectoryEntity(name, json: entry.change.after))
      let news = LeadNews.found(
        in: change, by: entry.person, at: entry.at, { post(PostID($0)) }, { holders(of: PostID($0)) })
      found += news.filter { $0.agency == agency && !found.contains($0) }
    }
    return found
  }
}

/// Tells an agency's others who read its cases by right, by email, or its partnerships' teams where nobody else does.
public struct LeadTelling {
  /// Words the letter, given the agency's name, and whether it is for a partnership's team. It names nobody.
  public typealias Words =
    @Sendable (_ what: LeadNews.What, _ agency: Agency, _ isTeam: Bool) -> (subject: String, lines: [String])

  let before: Directory
  let after: DirectoryBooks
  let words: Words

  func letters(of plan: DirectoryPlan, _ order: DirectoryOrder) -> [Letter] {
    let holders = Dictionary(
      grouping: after.people.values.flatMap { row in row.posts.map { (post: $0, person: row) } }, by: \.post)
    var told: Set<[String]> = []
    var letters: [Letter] = []
    for change in plan.changes {
      let news = LeadNews.found(
        in: change, by: order.by.person, at: order.at, { after.posts[$0] }, { holders[$0]?.map(\.person) ?? [] })
      for item in news {
        // An agency that begins has nobody to tell yet: whoever brings it in sets it up.
        guard let agency = before.agency(item.agency) else { continue }
        let others = self.others(in: agency, than: item.person)
        for post in others.isEmpty ? teams(of: agency) : others {
          guard told.insert(["\(item.what)", agency.id, post]).inserted else { continue }
          letters.append(letter(to: PostID(post), words(item.what, agency, others.isEmpty), order.at))
        }
      }
    }
    return letters + uncovered(plan, order)
  }

  /// The leads of an agency hear of each post that nobody stands in for from now on.
  private func uncovered(_ plan: DirectoryPlan, _ order: DirectoryOrder) -> [Letter] {
    let day = UKClock.local(order.at).day
    let now = before.changed(by: plan)
    let agencies = Set(plan.changes.map { after.agency(of: $0.after) }).compactMap { before.agency(AgencyID($0)) }
    return agencies.sorted { $0.id < $1.id }.flatMap { agency in
      now.posts(of: AgencyID(agency.id)).flatMap { post -> [Letter] in
        let wasLacking = before.post(PostID(post.id)).map { before.coverLack(of: $0, on: day) != nil } ?? false
        guard now.coverLack(of: post, on: day) != nil, !wasLacking else { return [] }
        let leads = now.posts(of: AgencyID(agency.id)).filter {
          $0.id != post.id && $0.tiers.contains(Tier.safeguardingLead.rawValue) && now.isOpen($0, on: day)
        }.map(\.id)
        return (leads.isEmpty ? teams(of: agency) : leads).map {
          letter(to: PostID($0), words(.uncovered(post.title), agency, leads.isEmpty), order.at)
        }
      }
    }
  }

  /// The posts of those who read by right before the change, but for the person whom it is about.
  private func others(in agency: Agency, than person: PersonID) -> [String] {
    before.posts(of: AgencyID(agency.id)).filter { post in
      post.readsByRight && before.holders(of: PostID(post.id)).contains { $0.id != person.text }
    }.map(\.id)
  }

  private func teams(of agency: Agency) -> [String] {
    agency.partnerships.compactMap { before.partnership(PartnershipID($0))?.teamPost }.filter { !$0.isEmpty }
  }

  private func letter(to post: PostID, _ text: (subject: String, lines: [String]), _ now: Instant) -> Letter {
    let address = before.mailbox(of: post)
    let isLost = address.isEmpty
    return Letter(
      id: RandomName.formKey(), post: post, address: address, subject: text.subject, lines: text.lines,
      isUrgent: false, madeAt: now, state: isLost ? .failed : .waiting, nextAt: isLost ? nil : now,
      endedAt: isLost ? now : nil, kind: .leads, failure: isLost ? .noAddress : nil)
  }
}

extension Directory {
  /// As it is after an order.
  fileprivate func changed(by plan: DirectoryPlan) -> Directory {
    var directory = self
    for change in plan.changes {
      switch change.after {
      case .post(let row): directory.posts.replace(row, where: { $0.id == row.id })
      case .person(let row): directory.people.replace(row, where: { $0.id == row.id })
      default: break
      }
    }
    return directory
  }
}

extension Array {
  fileprivate mutating func replace(_ row: Element, where isIt: (Element) -> Bool) {
    if let index = firstIndex(where: isIt) { self[index] = row } else { append(row) }
  }
}
