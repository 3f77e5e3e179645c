import CaseRules

extension Table {
  func one<Value: CaseIterable & RawRepresentable<String>>(_ word: String, _ type: Value.Type) -> Value? {
    guard let tree = tree(word), let text = text(word) else { return nil }
    return value(text, type, word, tree.place)
  }

  func many<Value: CaseIterable & RawRepresentable<String>>(_ word: String, _ type: Value.Type) -> [Value]? {
    guard has(word) else { return nil }
    return placedTexts(word).compactMap { value($0.text, type, word, $0.place) }
  }

  private func value<Value: CaseIterable & RawRepresentable<String>>(
    _ text: String, _ type: Value.Type, _ word: String, _ place: Place
  ) -> Value? {
    if let value = Phrases.value(text, type) { return value }
    let words = Phrases.words(of: type)
    notes.add(
      .notAmong(word: word, found: text, nearest: Nearest.word(to: text, among: words), expected: words), at: place)
    return nil
  }

  /// A key of the author's own, such as a role's.
  func key(_ word: String) -> String? {
    guard let tree = tree(word), let text = text(word) else { return nil }
    if !text.isKey { notes.add(.notAKey(found: text), at: tree.place) }
    return text
  }

  func source() -> Source? { text("source").map { Source($0) } }

  func limit(_ word: String) -> Limit? {
    guard let tree = tree(word), let text = text(word) else { return nil }
    return unwrap(LimitWords.read(text), tree.place)
  }

  func anchor(_ word: String) -> Anchor? {
    guard let tree = tree(word), let text = text(word) else { return nil }
    return unwrap(AnchorWords.read(text), tree.place)
  }

  func conditions(_ word: String) -> [Condition] {
    placedTexts(word).compactMap { unwrap(ConditionWords.read($0.text), $0.place) }
  }

  func day(_ word: String) -> Day? {
    guard let tree = tree(word), let text = text(word) else { return nil }
    if let day = Day(iso: text) { return day }
    notes.add(.notADay(found: text), at: tree.place)
    return nil
  }

  func unwrap<Value>(_ result: Result<Value, WordMistake.Thrown>, _ place: Place) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let thrown):
      notes.add(thrown.mistake, at: place)
      return nil
    }
  }

  /// Choices under keys of the author's own: a key and its words, or a key and a table.
  func choices(_ word: String) -> [Choice] {
    rows(word).compactMap { row in
      if case .text(let name, let place) = row.value, !name.isEmpty {
        notes.mark("\(word) \(row.word)", at: place)
        return Choice(key: row.word, name: name)
      }
      guard let table = Table(row.value, .choice, named: row.word, notes) else { return nil }
      table.mark("\(word) \(row.word)")
      return Choice(
        key: row.word, name: table.text("name") ?? "", immediate: table.flag("immediate"),
        source: table.source() ?? Source(""))
    }
  }
}
