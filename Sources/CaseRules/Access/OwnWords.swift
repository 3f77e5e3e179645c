extension CaseState {
  /// Fields that only the side that wrote them reads. What somebody weighed with the own manager helps that side to
  /// decide and is no part of what the other side is asked; the policy's record says that the talk took place. Where
  /// the link of an invitation went is nobody's business but of those who sent it.
  public static let ownFields = ["ownManager", "guestAddress"]

  /// Fields that only the agency that wrote them reads: what it keeps from whoever receives a record is told to nobody
  /// else either.
  public static let agencyFields = [Redaction.passagesField, Redaction.wordsField]

  /// The words of an entry as this viewer may read them: the one place that keeps a field from the other side.
  public func words(_ words: Words, writtenBy author: Actor, for viewer: Viewer) -> Words {
    let hidden =
      (readingSide(of: viewer) == side(of: author) ? [] : Self.ownFields)
      + (viewer.agency == author.agency ? [] : Self.agencyFields)
    return hidden.isEmpty ? words : Words(words.fields.filter { !hidden.contains($0.name) })
  }

  /// An adviser reads with the side that invited them.
  private func readingSide(of viewer: Viewer) -> Side {
    let own = side(of: Actor(person: viewer.person, post: viewer.post, agency: viewer.agency))
    return holders.contains { $0.post == viewer.post } ? own : advising(viewer.post)?.bySide ?? own
  }
}
