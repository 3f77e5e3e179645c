import CaseRules

/// Whether a changed row makes sense beside the others, once the whole order is carried out: rows of one order may name
/// each other in any order.
struct DirectorySense {
  let books: DirectoryBooks
  let day: Day

  func check(_ change: DirectoryChange) throws(DirectoryRefusal) {
    switch (change.before, change.after) {
    case (let before, .partnership(let after)):
      if case .partnership(let now)? = before { try growsOnly(now, after) }
      try isThere(.post, after.teamPost, .teamPost)
      try isThere(.post, after.arbiterPost, .arbiterPost)
    case (_, .agency(let after)):
      for id in after.partnerships { try isThere(.partnership, id, .partnerships) }
      for id in after.administrators { try isThere(.post, id, .administrators) }
      for missing in after.without { try isThere(.post, missing.proxy, .without) }
      try isThere(.post, after.inbox, .inbox)
      try isThere(.post, after.dutyDesk, .dutyDesk)
    case (_, .service(let after)): try isThere(.agency, after.agency, .agency, isNeeded: true)
    case (_, .post(let after)): try post(after)
    case (let before, .person(let after)): try person(before, after)
    }
  }

  private func post(_ row: Post) throws(DirectoryRefusal) {
    try isThere(.agency, row.agency, .agency, isNeeded: true)
    try isThere(.post, row.deputy, .deputy)
    if !row.service.isEmpty, books.services[row.service]?.agency != row.agency {
      throw .unknown(DirectoryName(.service, row.service), field: .service)
    }
    if !row.reportsTo.isEmpty, books.posts[row.reportsTo]?.agency != row.agency {
      throw .unknown(DirectoryName(.post, row.reportsTo), field: .reportsTo)
    }
    var seen: Set<String> = [row.id]
    var above = row
    while let next = books.posts[above.reportsTo] {
      guard seen.insert(next.id).inserted else { throw .managersInACircle }
      above = next
    }
  }

  private func person(_ before: DirectoryEntity?, _ after: Person) throws(DirectoryRefusal) {
    if let owner = books.signInNames[after.signInName.lowercased()], owner != after.id {
      throw .signInNameTaken(after.signInName)
    }
    var known: [String] = []
    if case .person(let now)? = before { known = now.posts }
    for id in after.posts where !known.contains(id) {
      guard let post = books.posts[id] else { throw .unknown(DirectoryName(.post, id), field: .posts) }
      if let last = Day(iso: post.to), last < day { throw .closed(PostID(id)) }
    }
  }

  /// Cases count on the days and editions that there were.
  private func growsOnly(_ before: Partnership, _ after: Partnership) throws(DirectoryRefusal) {
    try after.checkClosures(after: before, on: day)
    let inForce = before.adoptions.filter { Day(iso: $0.from).map { $0 <= day } ?? true }
    guard inForce.allSatisfy(after.adoptions.contains) else { throw .takenAway(.adoptions) }
  }

  private func isThere(
    _ kind: DirectoryKind, _ id: String, _ field: DirectoryField, isNeeded: Bool = false
  ) throws(DirectoryRefusal) {
    if id.isEmpty, !isNeeded { return }
    let name = DirectoryName(kind, id)
    if books[name] == nil { throw .unknown(name, field: field) }
  }
}
