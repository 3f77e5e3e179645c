extension Day {
  /// Reads `2025-04-17` and nothing else: four, two and two digits of a day that exists.
  public init?(iso text: String) {
    var reader = DigitReader(text)
    guard let day = reader.day(), reader.isAtEnd else { return nil }
    self = day
  }

  /// `2025-04-17`.
  public var iso: String {
    let date = CivilDate(dayNumber: number)
    return padded(date.year, to: 4) + "-" + padded(date.month, to: 2) + "-" + padded(date.day, to: 2)
  }
}

extension DigitReader {
  mutating func day() -> Day? {
    guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"),
      let day = number(digits: 2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  mutating func time() -> LocalTime? {
    guard let hour = number(digits: 2), skip(":"), let minute = number(digits: 2) else { return nil }
    return LocalTime(hour: hour, minute: minute)
  }
}
