public import CaseRules

/// What an order would do: each command's change, or why not.
public struct DirectoryPlan: Sendable {
  public var changes: [DirectoryChange] = []
  public var refusals: [(command: Int, refusal: DirectoryRefusal)] = []
  /// The people among them who lose every way in.
  public var leaving: [PersonID] = []
}

extension Directory {
  /// Decides an order without carrying it out: the one answer to what it would change, for dry runs and for the door.
  public func plan(_ order: DirectoryOrder) -> DirectoryPlan {
    var books = DirectoryBooks(self)
    let authority = DirectoryAuthority(books: books, order: order)
    var plan = DirectoryPlan()
    var places: [Int] = []
    for (place, command) in order.commands.enumerated() {
      do throws(DirectoryRefusal) {
        let change = try Deciding(books: books, order: order).change(command)
        try DirectoryShape.check(change.after)
        try authority.check(change)
        books.put(change.after)
        plan.changes.append(change)
        places.append(place)
      } catch {
        plan.refusals.append((place, error))
      }
    }
    let sense = DirectorySense(books: books, day: UKClock.local(order.at).day)
    let refused = Set(plan.refusals.map { order.commands[$0.command].name })
    for (place, change) in zip(places, plan.changes) {
      do throws(DirectoryRefusal) {
        try sense.check(change)
      } catch {
        // A row that is refused itself is said once, and not again by each row that names it.
        if case .unknown(let name, _) = error, refused.contains(name) { continue }
        plan.refusals.append((place, error))
      }
    }
    plan.refusals.sort { $0.command < $1.command }
    plan.leaving = plan.changes.filter { $0.act == .left }.map { PersonID($0.name.id) }
    return plan
  }

  /// What one change is in the store: the agency that it concerns is that of before, for somebody who has no post now.
  func stored(_ change: DirectoryChange, in books: DirectoryBooks) throws -> StoredChange {
    let after = books.agency(of: change.after)
    return StoredChange(
      kind: change.name.kind.rawValue, id: change.name.id,
      agency: after.isEmpty ? change.before.map { books.agency(of: $0) } ?? "" : after, act: change.act.rawValue,
      before: try change.before?.json(), after: try change.after.json())
  }
}

/// Turns one command into what the row becomes.
private struct Deciding {
  let books: DirectoryBooks
  let order: DirectoryOrder

  func change(_ command: DirectoryCommand) throws(DirectoryRefusal) -> DirectoryChange {
    switch command {
    case .record(let entity): try record(entity)
    case .beAway(let post, let until, let deputy): try beAway(post, until: until, deputy: deputy)
    case .close(let post, let lastDay): try close(post, lastDay: lastDay)
    case .leave(let person): try leave(person)
    case .comeBack(let person, let posts): try comeBack(person, posts: posts)
    case .invite(let person): try invite(person)
    }
  }

  private func record(_ entity: DirectoryEntity) throws(DirectoryRefusal) -> DirectoryChange {
    let before = books[entity.name]
    if before == entity { throw .nothingChanged }
    if case .person(let now)? = before, case .person(let next) = entity {
      if now.hasLeft { throw .hasLeft(PersonID(now.id)) }
      // Leaving has a command of its own, which ends sessions.
      if next.hasLeft { throw .takenAway(.leftOn) }
    }
    return DirectoryChange(act: before == nil ? .added : .changed, before: before, after: entity)
  }

  private func beAway(_ id: PostID, until: Day?, deputy: PostID?) throws(DirectoryRefusal) -> DirectoryChange {
    let before = try post(id)
    var after = before
    after.awayUntil = until?.iso ?? ""
    if let deputy { after.deputy = deputy.text }
    if before == after { throw .nothingChanged }
    return DirectoryChange(act: until == nil ? .back : .away, before: .post(before), after: .post(after))
  }

  private func close(_ id: PostID, lastDay: Day) throws(DirectoryRefusal) -> DirectoryChange {
    let before = try post(id)
    if order.reason.isEmpty { throw .reasonNeeded }
    var after = before
    after.to = lastDay.iso
    if before == after { throw .nothingChanged }
    return DirectoryChange(act: .closed, before: .post(before), after: .post(after))
  }

  private func leave(_ id: PersonID) throws(DirectoryRefusal) -> DirectoryChange {
    let before = try person(id)
    if before.hasLeft { throw .hasLeft(id) }
    var after = before
    after.posts = []
    after.leftOn = UKClock.local(order.at).day.iso
    return DirectoryChange(act: .left, before: .person(before), after: .person(after))
  }

  private func comeBack(_ id: PersonID, posts: [PostID]) throws(DirectoryRefusal) -> DirectoryChange {
    let before = try person(id)
    guard before.hasLeft else { throw .hasNotLeft(id) }
    if order.reason.isEmpty { throw .reasonNeeded }
    if posts.isEmpty { throw .missing(.posts) }
    var after = before
    after.posts = posts.map(\.text)
    after.leftOn = ""
    return DirectoryChange(act: .returned, before: .person(before), after: .person(after))
  }

  private func invite(_ id: PersonID) throws(DirectoryRefusal) -> DirectoryChange {
    let row = try person(id)
    if row.hasLeft { throw .hasLeft(id) }
    return DirectoryChange(act: .invited, before: .person(row), after: .person(row))
  }

  private func post(_ id: PostID) throws(DirectoryRefusal) -> Post {
    guard let post = books.posts[id.text] else { throw .unknown(DirectoryName(.post, id.text), field: .id) }
    return post
  }

  private func person(_ id: PersonID) throws(DirectoryRefusal) -> Person {
    guard let person = books.people[id.text] else { throw .unknown(DirectoryName(.person, id.text), field: .id) }
    return person
  }
}
