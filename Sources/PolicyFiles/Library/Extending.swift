import CaseRules

extension Tree {
  /// Tables whose entries a local file adds to or replaces one by one. Anything else that it states, it replaces whole.
  private static let mergedByKey = [
    "boards", "roles", "grounds", "subjects", "priorities", "routes", "forms", "interpretations",
  ]

  /// The tree with everything of the parent's that this file does not state itself.
  func extended(within library: PolicyLibrary, file: String) throws(PolicyErrors) -> (Tree, PolicyID?) {
    guard case .table(let rows, let place) = self, let row = rows.first(where: { $0.word == "extends" }),
      case .text(let key, let keyPlace) = row.value
    else { return (self, nil) }
    let others = library.texts.filter { $0.path != file }
    guard let parent = others.first(where: { $0.key == key }) else {
      let nearest = Nearest.word(to: key, among: others.map(\.key))
      throw PolicyErrors([PolicyProblem(.word(.noSuchParent(found: key, nearest: nearest)), at: keyPlace)])
    }
    let tree = try PolicyFile.tree(parent.text, name: parent.path)
    guard case .table(let inherited, _) = tree, !inherited.contains(where: { $0.word == "extends" }) else {
      throw PolicyErrors([PolicyProblem(.word(.parentHasParent(key)), at: keyPlace)])
    }
    let kept = inherited.filter { old in !rows.contains { $0.word == old.word } }
    let own = rows.map { row -> Row in
      guard Self.mergedByKey.contains(row.word), let old = inherited.first(where: { $0.word == row.word }) else {
        return row
      }
      return Row(word: row.word, place: row.place, value: row.value.merged(into: old.value))
    }
    return (.table(own + kept, place), PolicyID(key))
  }

  private func merged(into inherited: Tree) -> Tree {
    guard case .table(let rows, let place) = self, case .table(let old, _) = inherited else { return self }
    let kept = old.map { row in rows.first { $0.word == row.word } ?? row }
    return .table(kept + rows.filter { row in !old.contains { $0.word == row.word } }, place)
  }
}

extension PolicyDraft {
  /// A parent's interpretations and roles go with the rules that named them when a local file replaces those rules.
  mutating func dropUnusedInherited(from file: String) {
    let used = Set(policy.citedInterpretations + marks.general)
    let marks = marks
    policy.interpretations.removeAll {
      marks.place("interpretation \($0.key)").file != file && !used.contains($0.key)
    }
    let named = Set(policy.namedRoles)
    policy.roles.removeAll { marks.place("role \($0.key)").file != file && !named.contains($0.key) }
  }
}
