/// A word or a name that is taken out wherever it stands, however it is written: capitals, accents, spaces and hyphens
/// make no difference.
public struct HiddenWord: Hashable, Sendable {
  /// As somebody typed it.
  public let typed: String
  private let letters: [Unicode.Scalar]

  /// - Returns: nil where fewer than two letters or digits are in it: they would stand everywhere.
  public init?(_ typed: String) {
    letters = Array(FoldedText.key(typed).unicodeScalars)
    guard letters.count >= 2 else { return nil }
    self.typed = typed
  }

  /// In how many places of a text it stands.
  public func count(in text: String) -> Int { Self.apart(places(in: FoldedText(text))).count }

  private func places(in text: FoldedText) -> [ClosedRange<Int>] {
    text.matches(of: letters).map(text.places)
  }

  /// The text without any of these words.
  public static func taking(_ words: [HiddenWord], from text: String, mark: Character) -> String {
    if words.isEmpty { return text }
    let folded = FoldedText(text)
    let places = apart(words.flatMap { $0.places(in: folded) })
    if places.isEmpty { return text }
    var (left, end) = ("", 0)
    for place in places {
      left += String(folded.characters[end..<place.lowerBound]) + String(mark)
      end = place.upperBound + 1
    }
    return left + String(folded.characters[end...])
  }

  /// Places that lie over each other are one.
  private static func apart(_ places: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    places.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { apart, place in
      if let last = apart.last, place.lowerBound <= last.upperBound {
        apart[apart.count - 1] = last.lowerBound...max(last.upperBound, place.upperBound)
      } else {
        apart.append(place)
      }
    }
  }
}
