/// A date of birth in the ways in which people in Britain write one.
public enum BirthDate {
  /// "3/4/2012", "03.04.12", "3 April 2012", "3rd Apr 2012", "2012-04-03": the day before the month. Of two digits of a
  /// year the newest century is meant in which the day is not after today. Nil for what is no such date.
  public static func day(_ typed: String, today: Day) -> Day? {
    if let day = Day(iso: typed.filter { !$0.isWhitespace }) { return possible(day, today) }
    let parts = typed.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init).filter { $0 != "of" }
    guard parts.count == 3, let number = digits(withoutEnding(parts[0])), let month = month(parts[1]),
      let year = digits(parts[2])
    else { return nil }
    if parts[2].count == 4 { return Day(year: year, month: month, day: number).flatMap { possible($0, today) } }
    guard parts[2].count == 2 else { return nil }
    let centuries = [today.year / 100 * 100, today.year / 100 * 100 - 100]
    return centuries.lazy.compactMap { Day(year: $0 + year, month: month, day: number) }.first { $0 <= today }
  }

  /// Nobody concerned was born before this year.
  public static let firstYear = 1900

  private static func withoutEnding(_ text: String) -> String {
    let ending = ["st", "nd", "rd", "th"].first(where: text.hasSuffix)
    return ending == nil ? text : String(text.dropLast(2))
  }

  private static func digits(_ text: String) -> Int? {
    (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static func month(_ text: String) -> Int? {
    if let number = digits(text) { return number }
    guard text.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static func possible(_ day: Day, _ today: Day) -> Day? {
    day.year >= firstYear && day <= today ? day : nil
  }
}
