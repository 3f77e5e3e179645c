extension CaseState {
  /// Fields that only the side that wrote them reads. What somebody weighed with the own manager helps that side to
  /// decide and is no part of what the other side is asked; the policy's record says that the talk took place. Where
  /// the link of an invitation went is nobody's business but of those who sent it.
  public static let ownFields = ["ownManager", "guestAddress"]

  /// The words of an entry as this viewer may read them: the one place that keeps a field from the other side.
  public func words(_ words: Words, writtenBy author: Actor, for viewer: Viewer) -> Words {
    if readingSide(of: viewer) == side(of: author) { return words }
    return Words(words.fields.filter { !Self.ownFields.contains($0.name) })
  }

  /// An adviser reads with the side that invited them.
  private func readingSide(of viewer: Viewer) -> Side {
    let own = side(of: Actor(person: viewer.person, post: viewer.post, agency: viewer.agency))
    return holders.contains { $0.post == viewer.post } ? own : advising(viewer.post)?.bySide ?? own
  }
}
