public import CaseRules

/// How a link with which somebody chooses a new password and a new second step may get to them. Whoever holds it can
/// become that person, so whoever makes it sees it only where nothing is there to be taken over.
public struct LinkWays: Sendable, Equatable {
  public enum Way: String, Sendable { case hand, email }

  /// Why whoever asks is not shown the link.
  public enum Reason: Sendable, Equatable {
    /// The account has a way in already.
    case hasWayIn
    /// The person reads cases by right.
    case readsByRight
    /// The same, and the address was entered by whoever asks.
    case addressIsYours
  }

  public var ways: [Way]
  public var reason: Reason?
}

/// What is known of an account before a link is made for it.
public struct AccountStanding: Sendable {
  /// A password, a second step, or a sign-in of any kind.
  public var hasWayIn: Bool
  public var lastSignIn: Instant?
  /// Who entered the email address that it has now, and when; nil where it has none.
  public var address: (by: PersonID, at: Instant)?

  /// - Parameter entries: of the record about the person, newest first.
  public init(hasWayIn: Bool, lastSignIn: Instant?, entries: [DirectoryEntry]) {
    self.hasWayIn = hasWayIn
    self.lastSignIn = lastSignIn
    for entry in entries where entry.change.kind == DirectoryKind.person.rawValue {
      let name = DirectoryName(.person, entry.change.id)
      guard case .person(let after)? = try? DirectoryEntity(name, json: entry.change.after) else { continue }
      var known = ""
      if let text = entry.change.before, case .person(let row)? = try? DirectoryEntity(name, json: text) {
        known = row.email
      }
      if after.email != known {
        address = (entry.person, entry.at)
        return
      }
    }
  }
}

extension Directory {
  /// The ways that are open to somebody who makes a link. A partnership's team is the other hand: it may be shown every
  /// link, because it keeps no agency's people and sees no case.
  public func linkWays(
    to person: Person, by asker: PersonID, in post: PostID, _ account: AccountStanding, canMail: Bool
  ) -> LinkWays {
    let mailed: [LinkWays.Way] = canMail && !person.email.isEmpty ? [.email] : []
    let agencies = person.posts.compactMap { self.post(PostID($0)) }.compactMap { agency(AgencyID($0.agency)) }
    if isTeam(of: agencies, post) { return LinkWays(ways: [.hand] + mailed) }
    if account.hasWayIn {
      let wasSeen = account.address.map { entered in account.lastSignIn.map { entered.at < $0 } ?? false } ?? true
      let isOwnWord = account.address?.by == asker && !wasSeen
      return isOwnWord
        ? LinkWays(ways: [], reason: .addressIsYours) : LinkWays(ways: mailed, reason: .hasWayIn)
    }
    let reads = person.posts.contains { self.post(PostID($0))?.readsByRight == true }
    return reads ? LinkWays(ways: mailed, reason: .readsByRight) : LinkWays(ways: [.hand] + mailed)
  }

  private func isTeam(of agencies: [Agency], _ post: PostID) -> Bool {
    let own = Set(partnerships(ofTeam: post).map(\.id))
    return !own.isEmpty && agencies.allSatisfy { !own.isDisjoint(with: $0.partnerships) }
  }
}
