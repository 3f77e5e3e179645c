import CaseRules
import Casework
import Wording

extension FormReader {
  /// A date of three boxes `FIELD-day`, `FIELD-month`, `FIELD-year`, or, in JSON, one text "2026-04-17".
  mutating func date(
    _ field: String, orSay missing: String, notAfterToday: Bool = false, notBeforeToday: Bool = false
  ) -> Day? {
    let boxes = boxes(of: field)
    if boxes.allSatisfy(\.isEmpty) {
      fail(field, missing, target: field + "-day")
      return nil
    }
    return date(field, boxes, notAfterToday: notAfterToday, notBeforeToday: notBeforeToday)
  }

  /// The same, where it may be left out.
  mutating func optionalDate(_ field: String, notAfterToday: Bool = false, notBeforeToday: Bool = false) -> Day? {
    let boxes = boxes(of: field)
    if boxes.allSatisfy(\.isEmpty) { return nil }
    return date(field, boxes, notAfterToday: notAfterToday, notBeforeToday: notBeforeToday)
  }

  /// A date of birth: long ago, or today. Nil where none was typed.
  mutating func birthDate(_ field: String) -> Day? {
    let boxes = boxes(of: field)
    if boxes.allSatisfy(\.isEmpty) { return nil }
    return date(field, boxes, notAfterToday: true, notBeforeToday: false, firstYear: BirthDate.firstYear)
  }

  /// "5:30pm", "5.30 pm", "17:30", "1730", "9am", "midday", "noon", "midnight".
  mutating func time(_ field: String, orSay missing: String) -> LocalTime? {
    let text = CleanText.tidy(form[field] ?? "")
    guard !text.isEmpty else {
      fail(field, missing, target: field)
      return nil
    }
    guard let time = TypedTime.time(text) else {
      fail(field, FormWords.noSuchTime, target: field)
      return nil
    }
    return time
  }

  private func boxes(of field: String) -> [String] {
    if let whole = form[field], let day = Day(iso: whole) { return [day.day, day.month, day.year].map(String.init) }
    if let whole = form[field], !whole.isEmpty { return [whole, "", ""] }
    return DatePart.allCases.map { CleanText.tidy(form["\(field)-\($0.rawValue)"] ?? "") }
  }

  private mutating func date(
    _ field: String, _ boxes: [String], notAfterToday: Bool, notBeforeToday: Bool, firstYear: Int = 1970
  ) -> Day? {
    let missing = DatePart.allCases.enumerated().filter { boxes[$0.offset].isEmpty }.map(\.element.rawValue)
    guard missing.isEmpty else {
      fail(field, FormWords.dateNeedsParts(missing), target: "\(field)-\(missing[0])")
      return nil
    }
    guard let number = TypedDate.number(boxes[0]), let month = TypedDate.month(boxes[1]),
      let year = TypedDate.number(boxes[2]), let day = Day(year: year, month: month, day: number)
    else { return wrong(field, FormWords.noSuchDate) }
    if year < firstYear { return wrong(field, FormWords.dateTooEarly(before: firstYear)) }
    if year > 2200 { return wrong(field, FormWords.noSuchDate) }
    if notAfterToday, day > today { return wrong(field, FormWords.dateAfterToday) }
    if notBeforeToday, day < today { return wrong(field, FormWords.dateBeforeToday) }
    return day
  }

  private mutating func wrong(_ field: String, _ words: String) -> Day? {
    fail(field, words, target: field + "-day")
    return nil
  }
}

enum DatePart: String, CaseIterable {
  case day, month, year
}

/// The parts of a date as people type them: "4", "04", "April", "apr".
enum TypedDate {
  static func number(_ text: String) -> Int? {
    guard text.count <= 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  static func month(_ text: String) -> Int? {
    if let number = number(text) { return number }
    let name = text.lowercased()
    guard name.count >= 3, let found = months.firstIndex(where: { $0.hasPrefix(name) }) else { return nil }
    return found + 1
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}

/// A time as people type it.
enum TypedTime {
  static func time(_ typed: String) -> LocalTime? {
    let text = typed.lowercased().filter { !$0.isWhitespace }
    switch text {
    case "midday", "noon", "12noon", "12midday": return LocalTime(hour: 12, minute: 0)
    case "midnight", "12midnight": return LocalTime(hour: 0, minute: 0)
    default: break
    }
    let half = ["am", "pm"].first(where: text.hasSuffix)
    let digits = half == nil ? text : String(text.dropLast(2))
    guard let (hour, minute) = parts(digits, withHalf: half != nil) else { return nil }
    guard let half else { return LocalTime(hour: hour, minute: minute) }
    guard (1...12).contains(hour) else { return nil }
    return LocalTime(hour: hour % 12 + (half == "pm" ? 12 : 0), minute: minute)
  }

  private static func parts(_ text: String, withHalf: Bool) -> (Int, Int)? {
    let pieces = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }.map(String.init)
    if pieces.count == 2, pieces[1].count == 2, let hour = TypedDate.number(pieces[0]),
      let minute = TypedDate.number(pieces[1]), !pieces[0].isEmpty
    {
      return (hour, minute)
    }
    guard pieces.count == 1, let number = TypedDate.number(text), !text.isEmpty else { return nil }
    if text.count == 4 { return (number / 100, number % 100) }
    return withHalf && text.count <= 2 ? (number, 0) : nil
  }
}
