import CaseRules

/// Limits as a policy file says them.
enum LimitWords {
  static let units = ["working days", "working weeks", "working hours", "hours", "calendar days"]
  static let fixed: [(words: String, limit: Limit)] = [
    ("same working day", .sameWorkingDay), ("immediately", .immediately), ("none stated", .noneStated),
    ("unknown", .unknown), ("agreed by the parties", .agreedByParties), ("a time that protects", .judgement),
  ]
  static let numbered = ["day", "calendar day"]
  /// More than any policy can mean; beyond it the text is a slip.
  static let most = 1000

  static func read(_ text: String) -> Result<Limit, WordMistake.Thrown> {
    let words = text.lowercased().split(separator: " ").map(String.init)
    let phrase = words.joined(separator: " ")
    if let fixed = fixed.first(where: { $0.words == phrase }) { return .success(fixed.limit) }
    if let first = words.first, first.isNumber { return counted(first, words.dropFirst().joined(separator: " ")) }
    if let last = words.last, last.isNumber, words.count > 1 {
      return dayNumber(last, words.dropLast().joined(separator: " "))
    }
    let nearest = inDigits(words) ?? Nearest.word(to: phrase, among: fixed.map(\.words))
    return .failure(.init(.notALimit(found: text, nearest: nearest)))
  }

  /// "five working days" as it is to be written: "5 working days"; nil where no number stands in words, or no unit.
  private static func inDigits(_ words: [String]) -> String? {
    func number(_ word: String?) -> Int? { word.flatMap { small.firstIndex(of: $0) }.map { $0 + 1 } }
    if let count = number(words.first) {
      let unit = words.dropFirst().joined(separator: " ")
      let known = count == 1 && units.contains(unit + "s") ? unit : Nearest.word(to: unit, among: units)
      return known.map { "\(count) \($0)" }
    }
    guard let count = number(words.last) else { return nil }
    return Nearest.word(to: words.dropLast().joined(separator: " "), among: numbered).map { "\($0) \(count)" }
  }

  private static let small = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  private static func counted(_ digits: String, _ unit: String) -> Result<Limit, WordMistake.Thrown> {
    guard let count = Int(digits), (1...most).contains(count) else {
      return .failure(.init(.outOfRange(found: digits, most: most)))
    }
    switch count == 1 && units.contains(unit + "s") ? unit + "s" : unit {
    case "working days": return .success(.workingDays(count))
    case "working weeks": return .success(.workingWeeks(count))
    case "working hours": return .success(.workingHours(count))
    case "hours": return .success(.hours(count))
    case "calendar days": return .success(.calendarDays(count))
    default:
      return .failure(.init(.wrongUnit(found: unit, nearest: Nearest.word(to: unit, among: units))))
    }
  }

  private static func dayNumber(_ digits: String, _ unit: String) -> Result<Limit, WordMistake.Thrown> {
    guard numbered.contains(unit) else {
      return .failure(.init(.wrongUnit(found: unit, nearest: Nearest.word(to: unit, among: numbered))))
    }
    guard let number = Int(digits), (1...most).contains(number) else {
      return .failure(.init(.outOfRange(found: digits, most: most)))
    }
    return .success(unit == "day" ? .dayNumber(number) : .calendarDayNumber(number))
  }
}

extension WordMistake {
  /// One mistake on its way to a list of problems.
  struct Thrown: Error {
    var mistake: WordMistake
    init(_ mistake: WordMistake) { self.mistake = mistake }
  }
}

extension String {
  fileprivate var isNumber: Bool {
    !isEmpty && allSatisfy { ("0"..."9").contains($0) }
  }
}
