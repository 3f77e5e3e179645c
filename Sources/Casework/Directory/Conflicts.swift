public import CaseRules

/// A person who decides or talks in a case and stands too close to a party to be seen as fair.
public struct ConflictOfInterest: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// In the line above a post that has a part on a side other than their own.
    case manages(PostID)
    /// Of an agency that is itself a party.
    case ownAgency(AgencyID)
  }

  public var post: PostID
  public var reason: Reason

  public init(post: PostID, reason: Reason) {
    self.post = post
    self.reason = reason
  }
}

extension Directory {
  /// Who in a case is in conflict, as the lines of "reports to" and the agencies tell it. Whoever decides at the top
  /// must manage no party and be of no party's agency; whoever talks for one side must manage nobody on the other.
  public func conflicts(in state: CaseState) -> [ConflictOfInterest] {
    let opening = state.opening
    let raising = [state.raised.raising, opening?.raising].compactMap { $0 }
    let receiving = state.raised.receiving + (opening?.receiving ?? [])
    var found: [ConflictOfInterest] = []
    func add(_ conflict: ConflictOfInterest) { if !found.contains(conflict) { found.append(conflict) } }
    if let arbiter = state.arbiter { conflicts(of: arbiter, with: raising + receiving).forEach(add) }
    // Within one agency everybody has one line: that is why the route ends with its own managers.
    guard !state.receivingAgencies.contains(state.raised.raising.agency), let opening else { return found }
    for holder in [opening.raising] { managed(by: holder.post, among: receiving).forEach(add) }
    for holder in opening.receiving { managed(by: holder.post, among: raising).forEach(add) }
    return found
  }

  /// What would stand against somebody deciding between these parties.
  public func conflicts(of arbiter: Holder, with parties: [Holder]) -> [ConflictOfInterest] {
    let own = parties.first { $0.agency == arbiter.agency }.map {
      ConflictOfInterest(post: arbiter.post, reason: .ownAgency($0.agency))
    }
    return (own.map { [$0] } ?? []) + managed(by: arbiter.post, among: parties)
  }

  private func managed(by post: PostID, among parties: [Holder]) -> [ConflictOfInterest] {
    parties.map(\.post).filter { $0 != post && isInLine(post, above: $0) }.map {
      ConflictOfInterest(post: post, reason: .manages($0))
    }
  }

  /// Whether somebody reports to a post, directly or through others.
  func isInLine(_ manager: PostID, above post: PostID) -> Bool {
    var seen: [String] = [post.text]
    var next = self.post(post)?.reportsTo ?? ""
    while !next.isEmpty, !seen.contains(next) {
      if next == manager.text { return true }
      seen.append(next)
      next = self.post(PostID(next))?.reportsTo ?? ""
    }
    return false
  }
}
