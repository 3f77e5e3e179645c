/// Finds the right word nearest to a wrong one.
enum Nearest {
  /// Nil where nothing is near enough to be meant.
  static func word(to wrong: String, among right: [String]) -> String? {
    guard (3...60).contains(wrong.count) else { return nil }
    let found = wrong.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 }
    let best = right.map { (word: $0, distance: distance(found, Array($0.lowercased()))) }
      .min { $0.distance < $1.distance }
    guard let best, best.distance <= max(1, min(wrong.count, best.word.count) / 3) else { return nil }
    return best.word
  }

  /// How many letters must be added, dropped or changed.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, second) in other.enumerated() {
        let change = diagonal + (letter == second ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
