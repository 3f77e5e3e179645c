/// The word that somebody most likely meant.
enum NearestWord {
  /// The one with the fewest letters to change, if that is not most of them.
  static func to(_ word: String, among words: [String]) -> String? {
    let near = words.map { (word: $0, far: distance(word.lowercased(), $0)) }.min { $0.far < $1.far }
    guard let near, near.far * 2 <= max(word.count, near.word.count) + 1 else { return nil }
    return near.word
  }

  /// Levenshtein: how many letters to add, take away or change.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.prefix(100)), Array(right.prefix(100)))
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
