/// Looks through what was typed in a form that must say nothing of who is concerned. It finds and judges nothing: what
/// it marks, a person changes or confirms.
public struct IdentityCheck: Sendable {
  private let known: KnownIdentities
  private let today: Day

  public init(known: KnownIdentities, today: Day) {
    self.known = known
    self.today = today
  }

  /// Everything in a form's fields, in their order.
  ///
  /// - Parameter form: fields that are filled from whoever sends it are theirs: what merely looks like a name is one.
  public func findings(in words: Words, of form: Form) -> [IdentityFinding] {
    form.fields.flatMap { field in
      let found = words[field.key].map { findings(in: $0, field: field.key) } ?? []
      return field.filledFrom?.isOfSender ?? false ? found.filter { !$0.isHint } : found
    }
  }

  /// What one text holds, from its beginning on; of two in one place the graver one.
  public func findings(in text: String, field: String = "") -> [IdentityFinding] {
    let folded = FoldedText(text)
    let typed = TypedWord.all(in: text)
    let marks = Marks(known: known, today: today, folded: folded, words: typed)
    var kept: [IdentityFinding] = []
    for mark in marks.all() {
      let finding = IdentityFinding(
        field: field, kind: mark.kind, start: mark.places.lowerBound, count: mark.places.count,
        text: folded.text(mark.places))
      if !kept.contains(where: { $0.overlaps(finding) }) { kept.append(finding) }
    }
    return kept.sorted { $0.start < $1.start }
  }
}

extension IdentityFinding {
  fileprivate func overlaps(_ other: IdentityFinding) -> Bool {
    start < other.start + other.count && other.start < start + count
  }
}

/// The marks of one text, the gravest first and of those the longest.
struct Marks {
  typealias Mark = (kind: IdentityFinding.Kind, places: ClosedRange<Int>)

  let known: KnownIdentities
  let today: Day
  let folded: FoldedText
  let words: [TypedWord]

  func all() -> [Mark] {
    let found = of(known.addresses, .address, least: 5) + names() + references() + initials() + streets()
    let patterns = folded.nhsNumbers().map { (IdentityFinding.Kind.nhsNumber, $0) } + postcodes() + dates()
    let grave = found + patterns
    return grave.filter { !$0.kind.isSlight }.longestFirst() + (grave.filter(\.kind.isSlight) + hints()).longestFirst()
  }

  /// A name, however it is spaced; one of two letters, or that is a word as well, only as it is written.
  private func names() -> [Mark] {
    of(Set(known.names.filter { $0.count > 2 && !isWord($0) }), .name, least: 3)
      + words.filter { known.names.contains($0.key) && ($0.key.count <= 2 || isWord($0.key)) && $0.isCapitalised }
      .map { (.name, $0.places.lowerBound...$0.places.upperBound - 1) }
  }

  private func isWord(_ name: String) -> Bool { known.isOrdinary(name) || Self.alsoWords.contains(name) }

  private static let alsoWords: Set<String> = [
    "grace", "hope", "faith", "joy", "rose", "dawn", "mark", "bill", "grant", "dean", "young", "brown", "white",
    "green", "black", "long", "short", "king", "price", "wood", "hill", "field", "day", "best", "good", "small",
    "summer", "autumn", "violet", "ivy", "iris", "penny", "rich", "frank", "drew", "chase", "walker", "carter",
  ]

  private func of(_ keys: Set<String>, _ kind: IdentityFinding.Kind, least: Int) -> [Mark] {
    keys.sorted().filter { $0.count >= least }.flatMap { key -> [Mark] in
      let isTitled = OrdinaryWords.titles.contains(String(key.dropLast()))
      return folded.matches(of: Array(key.unicodeScalars), mayBreak: isTitled).map { (kind, folded.places($0)) }
    }
  }

  private func references() -> [Mark] {
    known.references.sorted().flatMap { key in
      folded.references(like: Array(key.unicodeScalars)).map { (.reference, folded.places($0)) }
    }
  }

  /// "J.R.", "J R", "j. r." and "JR", and no small "jr".
  private func initials() -> [Mark] {
    known.initials.sorted().flatMap { key -> [Mark] in
      let whole = words.filter { $0.key == key && $0.isAllCapitals }.map {
        $0.places.lowerBound...$0.places.upperBound - 1
      }
      return (whole + folded.spelled(Array(key.unicodeScalars)).map(folded.places)).map { (.initials, $0) }
    }
  }

  private func streets() -> [Mark] {
    Addresses.found(in: words).map { (.address, $0.places.lowerBound...$0.places.upperBound - 1) }
  }

  private func postcodes() -> [Mark] {
    folded.postcodes().map { (.postcode, folded.places($0)) }
  }

  /// The day on which the person concerned was born, or that is said to be a birth; others of long ago as a hint.
  private func dates() -> [Mark] {
    DatesInText(words: words, today: today).all.compactMap { found in
      let isBirth = known.birthDates.contains(found.day.iso) || found.isSaidToBeBirth
      if !isBirth, found.day + Self.longAgo > today { return nil }
      return (isBirth ? .birthDate : .oldDate, found.places)
    }
  }

  private static let longAgo = 366

  private func hints() -> [Mark] {
    words.indices.flatMap { index -> [Mark] in
      let word = words[index]
      var marks: [Mark] = []
      if known.mentioned.contains(word.key), !known.isOrdinary(word.key) {
        marks.append((.mentioned, word.places.lowerBound...word.places.upperBound - 1))
      }
      guard index + 1 < words.count else { return marks }
      let next = words[index + 1]
      let isTitle = OrdinaryWords.titles.contains(word.key)
      let isPair = word.isLikeName && next.isLikeName && next.follows(word) && !known.isOrdinary(word.key)
      if (isTitle && next.isCapitalised && next.isBesideLast) || isPair, !known.isOrdinary(next.key) {
        marks.append((.likeName, word.places.lowerBound...next.places.upperBound - 1))
      }
      return marks
    }
  }
}

extension [Marks.Mark] {
  fileprivate func longestFirst() -> [Marks.Mark] {
    sorted { ($1.places.count, $0.places.lowerBound) < ($0.places.count, $1.places.lowerBound) }
  }
}

extension IdentityFinding.Kind {
  fileprivate var isSlight: Bool { IdentityFinding(field: "", kind: self, start: 0, count: 0, text: "").isHint }
}
