import CaseRules

/// What rows of the directory make of one person, as far as it leads to cases: whoever changes the directory never adds
/// to their own. Every field that leads to a case stands in the table of decision 16, with its line here.
struct OwnParts {
  enum Part: Hashable {
    case holder(post: String)
    case tier(String, post: String)
    /// A post with a tier is asked first for its own service.
    case service(String, post: String)
    case manager(of: String)
    case deputy(of: String)
    case proxy(tier: String, agency: String)
    case inbox(agency: String)
    case dutyDesk(agency: String)
    case arbiter(partnership: String)
    case team(partnership: String)
  }

  private let person: String
  /// The posts that they hold before the change.
  private let own: [Post]

  init(of person: PersonID, in books: DirectoryBooks) {
    self.person = person.text
    own = (books.people[person.text]?.posts ?? []).compactMap { books.posts[$0] }
  }

  func found(in entity: DirectoryEntity) -> Set<Part> {
    var parts: Set<Part> = []
    func add(_ part: Part, where post: String) { if isOwn(post) { parts.insert(part) } }
    switch entity {
    case .partnership(let row):
      add(.arbiter(partnership: row.id), where: row.arbiterPost)
      add(.team(partnership: row.id), where: row.teamPost)
    case .agency(let row):
      for missing in row.without { add(.proxy(tier: missing.tier, agency: row.id), where: missing.proxy) }
      add(.inbox(agency: row.id), where: row.inbox)
      add(.dutyDesk(agency: row.id), where: row.dutyDesk)
    case .service: break
    case .post(let row):
      for tier in row.tiers { add(.tier(tier, post: row.id), where: row.id) }
      add(.manager(of: row.id), where: row.reportsTo)
      add(.deputy(of: row.id), where: row.deputy)
      if isAskedFor(row) { parts.insert(.service(row.service, post: row.id)) }
    case .person(let row):
      if row.id == person { parts.formUnion(row.posts.map { .holder(post: $0) }) }
    }
    return parts
  }

  /// Whether a post of theirs would exist for longer than it was given to them.
  func lastLonger(_ change: DirectoryChange) -> Bool {
    guard case .post(let before)? = change.before, case .post(let after) = change.after, isOwn(after.id) else {
      return false
    }
    let endsLater = !before.to.isEmpty && (after.to.isEmpty || before.to < after.to)
    return endsLater || after.from < before.from
  }

  private func isOwn(_ post: String) -> Bool { own.contains { $0.id == post } }

  /// Whether a post stands in a service for which one of theirs is asked: their own with a tier, or one beside it.
  private func isAskedFor(_ post: Post) -> Bool {
    if post.service.isEmpty { return false }
    if isOwn(post.id) { return !post.tiers.isEmpty }
    return own.contains { $0.service == post.service && !$0.tiers.isEmpty }
  }
}
