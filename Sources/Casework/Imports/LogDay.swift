import CaseRules

/// Days as people and spreadsheets write them, the day before the month: `03/04/2026`, `3 Apr 2026`, `3.4.26`,
/// `2026-04-03`, and the number 46115, by which Excel counts from 1900.
enum LogDay {
  static func read(_ text: String) -> Day? {
    if text.hasPrefix("-") { return nil }
    if text.utf8.count > 10, text.dropFirst(10).first == "T", let day = Day(iso: String(text.prefix(10))) { return day }
    var words = text.split { separators.contains($0) }.map { $0.lowercased() }
    // A time after the day, and the day's own name before it, say nothing more.
    if let last = words.last, last.contains(":") { words.removeLast() }
    if words.count == 4, let first = words.first, isWeekday(first) { words.removeFirst() }
    if words.count == 1 { return iso(words[0]) ?? serial(words[0]) }
    if words.count == 2, let whole = serial(words[0]), words[1].allSatisfy(\.isNumber) { return whole }
    guard words.count == 3 else { return nil }
    if words[0].count == 4 { return day(words[2], words[1], words[0]) }
    return day(words[0], words[1], words[2])
  }

  private static let separators: Set<Character> = ["/", "-", ".", " ", ",", "\u{A0}", "\u{2013}"]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static func isWeekday(_ word: String) -> Bool { weekdays.contains { word.hasPrefix($0) } }

  private static func day(_ day: String, _ month: String, _ year: String) -> Day? {
    guard let number = number(ordinal(day), most: 2), let month = self.month(month), let year = self.year(year) else {
      return nil
    }
    return Day(year: year, month: month, day: number)
  }

  /// "3rd".
  private static func ordinal(_ word: String) -> String {
    guard word.count > 2, ["st", "nd", "rd", "th"].contains(word.suffix(2)) else { return word }
    return String(word.dropLast(2))
  }

  private static func month(_ word: String) -> Int? {
    if let number = number(word, most: 2) { return number }
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map { $0 + 1 }
  }

  /// Two digits are of this century: nobody's log goes back further.
  private static func year(_ word: String) -> Int? {
    guard word.count == 2 || word.count == 4, let number = number(word, most: 4) else { return nil }
    return word.count == 2 ? 2000 + number : number
  }

  private static func number(_ word: String, most: Int) -> Int? {
    guard (1...most).contains(word.utf8.count), word.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(word)
  }

  /// `20260403`.
  private static func iso(_ word: String) -> Day? {
    guard word.utf8.count == 8, let whole = number(word, most: 8) else { return nil }
    return Day(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
  }

  /// Days from 2000 to 2099, as Excel counts them.
  private static func serial(_ word: String) -> Day? {
    guard let number = number(word, most: 5), (36_526...73_050).contains(number) else { return nil }
    return Day(number: number - 25_569)
  }
}
