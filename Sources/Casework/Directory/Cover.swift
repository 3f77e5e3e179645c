public import CaseRules

/// Why nobody stands in for a post that is away or vacant.
public enum CoverLack: Hashable, Sendable {
  /// It names no deputy.
  case noDeputy
  /// Each of them names another as deputy, and the last one the first: all are away.
  case circle
  /// The last of them, who has no deputy that could act.
  case endsNowhere(PostID)
}

extension Directory {
  /// The post itself, or whoever stands in while it is away or vacant.
  public func standIn(for post: Post, on day: Day) -> Post {
    guard let lack = lack(of: post, on: day) else { return post }
    return cover(of: post, lack, on: day).post ?? post
  }

  /// Why nobody stands in for a post that is away; nil where somebody does, or it is not away.
  public func coverLack(of post: Post, on day: Day) -> CoverLack? {
    guard isAway(post, on: day), let lack = lack(of: post, on: day) else { return nil }
    return cover(of: post, lack, on: day).lack
  }

  /// The posts of its agency that a post stands in for on a day. A deputy in another agency gets their letters, and no
  /// case: the two may stand on different sides of it.
  public func covered(by post: Post, on day: Day) -> [Post] {
    posts(of: AgencyID(post.agency)).filter {
      $0.id != post.id && !$0.deputy.isEmpty && standIn(for: $0, on: day).id == post.id
    }
  }

  /// From deputy to deputy, each of them once: a circle ends where it began.
  private func cover(of post: Post, _ lack: Contact.Lack, on day: Day) -> (post: Post?, lack: CoverLack?) {
    var seen = [post.id]
    var last = post
    while let deputy = self.post(PostID(last.deputy)), isOpen(deputy, on: day) {
      if seen.contains(deputy.id) { return (nil, .circle) }
      // A vacant post keeps its duties unless somebody is there to take them.
      let isThere = lack == .vacant ? !holders(of: PostID(deputy.id)).isEmpty : true
      if isThere, !isAway(deputy, on: day) { return (deputy, nil) }
      seen.append(deputy.id)
      last = deputy
    }
    return (nil, last.id == post.id && post.deputy.isEmpty ? .noDeputy : .endsNowhere(PostID(last.id)))
  }
}
