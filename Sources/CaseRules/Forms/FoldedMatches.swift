extension FoldedText {
  /// Where these letters stand as a word or a run of words, whatever stands between them. What a name is spaced with
  /// hides it as little as what it is written in; the "s" of a family's name is let by.
  ///
  /// - Parameter mayBreak: whether three letters may stand apart: "Mr Y".
  func matches(of letters: [Unicode.Scalar], mayBreak: Bool = false) -> [ClosedRange<Int>] {
    starts(letters).compactMap { start in
      let end = start + letters.count - 1
      // Three letters are soon found between two words: they stand together, or each by itself.
      if letters.count < 4, !mayBreak, !isUnbroken(start...end), !isSpelled(start...end) { return nil }
      if endsWord(end) { return start...end }
      let isPlural = end + 1 < units.count && units[end + 1].scalar == "s" && endsWord(end + 1)
      return isPlural && letters.count > 3 ? start...end + 1 : nil
    }
  }

  /// The same for letters and digits mixed.
  func references(like letters: [Unicode.Scalar]) -> [ClosedRange<Int>] {
    guard letters.count <= units.count, !letters.isEmpty else { return [] }
    return (0...units.count - letters.count).compactMap { start in
      let end = start + letters.count - 1
      guard start == 0 || isApart(start - 1), end == units.count - 1 || isApart(end) else { return nil }
      return zip(units[start...end], letters).allSatisfy { $0.scalar == $1 } ? start...end : nil
    }
  }

  /// Letters each of which stands by itself.
  func spelled(_ letters: [Unicode.Scalar]) -> [ClosedRange<Int>] {
    starts(letters).compactMap { start in
      let range = start...start + letters.count - 1
      guard isSpelled(range), units[range.upperBound].place - units[start].place <= letters.count * 3 else {
        return nil
      }
      return range
    }
  }

  private func starts(_ letters: [Unicode.Scalar]) -> [Int] {
    guard letters.count <= units.count, !letters.isEmpty else { return [] }
    return (0...units.count - letters.count).filter { start in
      startsWord(start) && zip(units[start...], letters).allSatisfy { $0.scalar == $1 }
    }
  }

  private func isUnbroken(_ range: ClosedRange<Int>) -> Bool {
    range.dropLast().allSatisfy { !isApart($0) }
  }

  private func isSpelled(_ range: ClosedRange<Int>) -> Bool {
    range.allSatisfy { startsWord($0) && endsWord($0) }
  }

  /// Ten digits in a row, grouped or not, of which the last one fits.
  func nhsNumbers() -> [ClosedRange<Int>] {
    units.indices.compactMap { start in
      let end = start + 9
      guard end < units.count, (start...end).allSatisfy(isDigit),
        (start..<end).allSatisfy({ units[$0 + 1].place - units[$0].place <= 2 }),
        start == 0 || !isDigit(start - 1) || isApart(start - 1),
        end == units.count - 1 || !isDigit(end + 1) || isApart(end)
      else { return nil }
      let digits = units[start...end].map { Int($0.scalar.value) - 48 }
      return NHSDigits.fit(digits) ? places(start...end) : nil
    }
  }

  /// "SW1A 1AA" in any case, with a space or without.
  func postcodes() -> [ClosedRange<Int>] {
    units.indices.flatMap { start -> [ClosedRange<Int>] in
      guard start == 0 || isApart(start - 1) else { return [] }
      return (5...7).compactMap { length -> ClosedRange<Int>? in
        let end = start + length - 1
        guard end < units.count, end == units.count - 1 || isApart(end) else { return nil }
        let isTogether = (start..<end).allSatisfy { !isApart($0) || $0 == end - 3 }
        return isTogether && isPostcode(units[start...end].map(\.scalar)) ? start...end : nil
      }.prefix(1).map { $0 }
    }
  }

  private func isPostcode(_ scalars: [Unicode.Scalar]) -> Bool {
    let kinds = scalars.map { ("0"..."9").contains($0) ? "9" : "A" }.joined()
    return ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains { kinds == $0 + "9AA" }
  }
}

/// The digit that checks a number of the health service.
public enum NHSDigits {
  /// Whether the last of ten digits fits the nine before it. A sum that leaves 1 has no digit that checks it: such
  /// numbers are not given out.
  public static func fit(_ digits: [Int]) -> Bool {
    guard digits.count == 10 else { return false }
    let sum = digits.prefix(9).enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
    return (11 - sum % 11) % 11 == digits[9]
  }
}

/// The dates of a text, in the ways in which people write one.
struct DatesInText {
  let words: [TypedWord]
  let today: Day

  typealias Found = (day: Day, places: ClosedRange<Int>, isSaidToBeBirth: Bool)

  var all: [Found] {
    var found: [Found] = []
    var index = 0
    while index < words.count {
      if let (day, length) = date(at: index) {
        let places = words[index].places.lowerBound...words[index + length - 1].places.upperBound - 1
        found.append((day, places, isBirth(before: index)))
        index += length
      } else {
        index += 1
      }
    }
    return found
  }

  private func date(at index: Int) -> (Day, Int)? {
    let three = words[index...].prefix(4).map(\.text).filter { $0.lowercased() != "of" }
    guard three.count >= 3 else { return nil }
    let length = words[index...].prefix(3).contains { $0.text.lowercased() == "of" } ? 4 : 3
    let (a, b, c) = (three[0], three[1], three[2])
    let ways = [[a, b, c], [b, a, c]].map { $0.joined(separator: " ") } + [[a, b, c].joined(separator: "-")]
    return ways.lazy.compactMap { BirthDate.day($0, today: today) }.first.map { ($0, min(length, words.count - index)) }
  }

  private static let births: Set<String> = ["born", "birth", "dob", "birthday", "birthdate"]

  private func isBirth(before index: Int) -> Bool {
    let near = words[max(0, index - 6)..<index]
    let run = near.map(\.key).joined()
    return near.contains { Self.births.contains($0.key) } || run.hasSuffix("dob") || run.contains("dobis")
  }
}
