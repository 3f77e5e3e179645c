/// What a case itself says of who is concerned, gathered from its words, in the forms in which it is looked for.
public struct KnownIdentities: Hashable, Sendable {
  /// Letters alone, such as `smith` and `jaysmith`.
  public private(set) var names: Set<String> = []
  public private(set) var initials: Set<String> = []
  public private(set) var addresses: Set<String> = []
  /// Letters and digits of a reference or number.
  public private(set) var references: Set<String> = []
  /// "2012-04-03".
  public private(set) var birthDates: Set<String> = []
  /// Words that the case writes with a capital inside a sentence, and nobody knows to be a name.
  public private(set) var mentioned: Set<String> = []
  /// Words that name nobody here: of agencies, posts and stages.
  public private(set) var ordinary: Set<String> = []

  /// - Parameters:
  ///   - entries: the words of the case's entries.
  ///   - ordinary: names of agencies, posts and roles, which identify no family.
  public init(_ entries: [Words] = [], ordinary: [String] = []) {
    self.ordinary = Set(ordinary.flatMap { TypedWord.all(in: $0).map(\.key) })
    for entry in entries {
      for field in entry.fields where field.text.lowercased() != "none" { learn(field.name, field.text) }
    }
    mentioned.subtract(names)
  }

  func isOrdinary(_ word: String) -> Bool { ordinary.contains(word) || OrdinaryWords.all.contains(word) }

  private mutating func learn(_ field: String, _ text: String) {
    switch field {
    case "personName": learnName(TypedWord.all(in: text).map(\.key))
    case "label": learnLabel(text)
    case "birthDate": birthDates.insert(text)
    case "nhsNumber", "localReference":
      let key = FoldedText.key(text)
      if key.count >= 3 { references.insert(key) }
    case "guestName", "guestAddress", "recipient": break
    default: learnNarrative(text)
    }
  }

  private mutating func learnName(_ words: [String]) {
    let all = words.filter { !OrdinaryWords.titles.contains($0) }
    names.formUnion(all.filter { $0.count > 1 })
    guard all.count > 1 else { return }
    names.formUnion([all.joined(), all.reversed().joined()])
    let letters = all.compactMap(\.first).map(String.init)
    initials.formUnion([letters.joined(), letters[0] + letters[letters.count - 1]])
  }

  /// Initials, a reference, or what people call the person: "J.R., 12", "Ref NP-155", "Household of Mr Y."
  private mutating func learnLabel(_ text: String) {
    for chunk in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      let key = FoldedText.key(String(chunk))
      if key.count >= 3, key.contains(where: \.isNumber) { references.insert(key) }
    }
    learnNarrative(text)
    let words = TypedWord.all(in: text)
    for word in words where word.isCapitalised && !isOrdinary(word.key) && !word.key.contains(where: \.isNumber) {
      if word.isAllCapitals, word.key.count <= 3 {
        if word.key.count > 1 { initials.insert(word.key) }
      } else {
        names.insert(word.key)
      }
    }
  }

  private mutating func learnNarrative(_ text: String) {
    let words = TypedWord.all(in: text)
    addresses.formUnion(Addresses.found(in: words).map { FoldedText.key($0.street) })
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : nil
      if OrdinaryWords.titles.contains(word.key), let next, next.isCapitalised, !isOrdinary(next.key) {
        names.insert(next.key.count > 1 ? next.key : word.key + next.key)
      } else if let next, word.isLikeName, next.isLikeName, next.follows(word), isName(word), isName(next) {
        names.formUnion([word.key, next.key, word.key + next.key])
      } else if word.isLikeName, !word.startsSentence, word.key.count > 2, isName(word) {
        mentioned.insert(word.key)
      }
    }
    initials.formUnion(TypedWord.initials(words))
  }

  private func isName(_ word: TypedWord) -> Bool { !isOrdinary(word.key) }
}
