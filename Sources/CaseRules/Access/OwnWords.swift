extension CaseState {
  /// Fields that only the side that wrote them reads. What somebody weighed with the own manager helps that side to
  /// decide and is no part of what the other side is asked; the policy's record says that the talk took place.
  public static let ownFields = ["ownManager"]

  /// The words of an entry as this viewer may read them: the one place that keeps a field from the other side.
  public func words(_ words: Words, writtenBy author: Actor, for viewer: Viewer) -> Words {
    let reader = Actor(person: viewer.person, post: viewer.post, agency: viewer.agency)
    if side(of: reader) == side(of: author) { return words }
    return Words(words.fields.filter { !Self.ownFields.contains($0.name) })
  }
}
