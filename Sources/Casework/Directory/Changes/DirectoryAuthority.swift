import CaseRules

/// Who may change what in the directory: the one answer, pure. An operator may change everything. Everybody else acts
/// in a post: as an agency's administrator, as a partnership's team, or as the holder who says that they are away.
struct DirectoryAuthority {
  /// As they were before the order, so that no order makes its own right.
  let books: DirectoryBooks
  let actor: DirectoryActor
  let day: Day
  /// Posts that the same order opens, with their agencies.
  let newPosts: [String: String]

  init(books: DirectoryBooks, order: DirectoryOrder) {
    self.books = books
    actor = order.by
    day = UKClock.local(order.at).day
    var newPosts: [String: String] = [:]
    for case .record(.post(let post)) in order.commands where books.posts[post.id] == nil {
      newPosts[post.id] = post.agency
    }
    self.newPosts = newPosts
  }

  func check(_ change: DirectoryChange) throws(DirectoryRefusal) {
    guard case .person(let person, let post) = actor else { return }
    guard holds(person, post) else { throw .notYours(change.name) }
    if change.act == .invited { return try checkInvites(change, person, in: post) }
    guard mayChange(change, in: post) else { throw .notYours(change.name) }
    if let agencies = elsewhere(change, in: post) { throw agencies }
    if gives(change, to: person) { throw .notForYourself }
  }

  /// Somebody who has left, or whose post has ended, acts in it no more.
  private func holds(_ person: PersonID, _ post: PostID) -> Bool {
    guard let row = books.people[person.text], let held = books.posts[post.text], !row.hasLeft else { return false }
    let hasEnded = Day(iso: held.to).map { $0 < day } ?? false
    return row.posts.contains(post.text) && !hasEnded
  }

  /// A link is a way into all that a person may do: only of somebody whose agencies are one and all kept from here, or
  /// belong to the partnership whose team this is. Nobody gets round their own second step.
  private func checkInvites(
    _ change: DirectoryChange, _ asker: PersonID, in post: PostID
  ) throws(DirectoryRefusal) {
    let agencies = posts(of: change.after).map { books.posts[$0]?.agency ?? "" }
    func isTheirs(_ agency: String) -> Bool {
      keeps(agency, post) || books.agencies[agency]?.partnerships.contains { isTeam(of: $0, post) } == true
    }
    guard agencies.contains(where: isTheirs) else { throw .notYours(change.name) }
    guard agencies.allSatisfy(isTheirs) else { throw .holdsPostsElsewhere(PersonID(change.name.id)) }
    if change.name.id == asker.text { throw .notForYourself }
  }

  private func mayChange(_ change: DirectoryChange, in post: PostID) -> Bool {
    switch (change.before, change.after) {
    case (.partnership(let before)?, .partnership(let after)):
      return isTeam(of: before.id, post) && before.teamPost == after.teamPost
    case (let before, .agency(let after)):
      guard case .agency(let now)? = before else { return isNewMember(after, post) }
      return mayChange(now, to: after, post)
    case (let before, .service(let after)):
      if case .service(let now)? = before, now.agency != after.agency { return false }
      return keeps(after.agency, post)
    case (let before, .post(let after)):
      if case .post(let now)? = before, now.agency != after.agency { return false }
      return keeps(after.agency, post) || isOwnAbsence(change, post)
    case (let before, .person(let after)):
      let changed = Set(posts(of: before)).symmetricDifference(after.posts)
      return changed.allSatisfy { keeps(books.posts[$0]?.agency ?? newPosts[$0] ?? "", post) }
        && (!changed.isEmpty || posts(of: before).contains { keeps(books.posts[$0]?.agency ?? "", post) })
    default: return false
    }
  }

  private func mayChange(_ before: Agency, to after: Agency, _ post: PostID) -> Bool {
    let membership = Set(before.partnerships).symmetricDifference(after.partnerships)
    guard membership.allSatisfy({ isTeam(of: $0, post) }) else { return false }
    if before.administrators != after.administrators, !before.partnerships.contains(where: { isTeam(of: $0, post) }) {
      return false
    }
    var rest = before
    (rest.partnerships, rest.administrators) = (after.partnerships, after.administrators)
    return rest == after || keeps(before.id, post)
  }

  private func isNewMember(_ agency: Agency, _ post: PostID) -> Bool {
    !agency.partnerships.isEmpty && agency.partnerships.allSatisfy { isTeam(of: $0, post) }
  }

  /// A holder says that they are away, and names somebody of their own agency to stand in.
  private func isOwnAbsence(_ change: DirectoryChange, _ post: PostID) -> Bool {
    guard change.act == .away || change.act == .back, change.name.id == post.text,
      case .post(let before)? = change.before, case .post(let after) = change.after
    else { return false }
    return before.deputy == after.deputy || books.posts[after.deputy]?.agency == after.agency
  }

  /// The name, the way in and the leaving of somebody who works for several agencies are not one administrator's alone.
  private func elsewhere(_ change: DirectoryChange, in post: PostID) -> DirectoryRefusal? {
    guard case .person(let before)? = change.before, case .person(let after) = change.after else { return nil }
    let isSame =
      before.name == after.name && before.signInName == after.signInName && before.email == after.email
      && before.leftOn == after.leftOn
    let agencies = Set(before.posts.compactMap { books.posts[$0]?.agency })
    return isSame || agencies.allSatisfy { keeps($0, post) } ? nil : .holdsPostsElsewhere(PersonID(before.id))
  }

  /// Whether a change gives its own author more to see.
  private func gives(_ change: DirectoryChange, to person: PersonID) -> Bool {
    let parts = OwnParts(of: person, in: books)
    let before = change.before.map { parts.found(in: $0) } ?? []
    return !parts.found(in: change.after).isSubset(of: before) || parts.lastLonger(change)
  }

  private func keeps(_ agency: String, _ post: PostID) -> Bool {
    books.agencies[agency]?.isKept(by: post.text) { books.partnerships[$0]?.teamPost } ?? false
  }

  private func isTeam(of partnership: String, _ post: PostID) -> Bool {
    !post.text.isEmpty && books.partnerships[partnership]?.teamPost == post.text
  }

  private func posts(of entity: DirectoryEntity?) -> [String] {
    if case .person(let row)? = entity { return row.posts }
    return []
  }
}
