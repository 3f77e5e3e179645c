/// What a form says when it can't read a field. Every sentence says what to do.
public enum FormWords {
  public static func tooLong(most: Int) -> String { "Shorten this to \(grouped(most)) characters or fewer" }
  public static let controlCharacters = "Remove the hidden control characters, which often come with pasted text"
  public static let turnedText = "Remove the hidden characters that turn the direction of text"
  public static let notAChoice = "Choose one of the answers listed"

  public static func dateNeedsParts(_ parts: [String]) -> String {
    "The date must include a " + parts.joined(separator: " and a ")
  }
  public static let noSuchDate = "Enter a date that exists, such as 17 4 2026"
  public static func dateTooEarly(before year: Int) -> String { "Enter a date after \(year - 1)" }
  public static let dateAfterToday = "Enter a date that is today or earlier"
  public static let dateBeforeToday = "Enter a date that is today or later"
  public static let noSuchTime = "Enter a time such as 5:30pm, 17:30 or midday"

  public static func missing(_ label: String) -> String { "Answer this: \(label)" }

  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits = String(digits.dropLast(3))
    }
    return ([digits] + groups).joined(separator: ",")
  }
}
