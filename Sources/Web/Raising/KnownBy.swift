import CaseRules
import Casework
import Wording

/// What a person concerned is known by, asked beside initials and nowhere required: it finds another challenge about
/// the same person, and says to the other side who is meant.
enum KnownBy {
  /// The date of birth is asked in three boxes.
  static let born = "born"
  static let names =
    [PersonFields.localReference, PersonFields.nhsNumber, PersonFields.name] + [born, "\(born)-day", "\(born)-month"]
    + ["\(born)-year"]

  static func fields(_ filled: Filled, hints: [String: String] = [:]) -> [FieldItem] {
    func text(_ name: String, inputmode: String? = nil) -> FieldItem {
      .text(
        filled, name, FieldWords.label(name), Asking(hint: hints[name], isOptional: true), autocomplete: "off",
        inputmode: inputmode, wide: "20")
    }
    return [
      text(PersonFields.localReference), text(PersonFields.nhsNumber, inputmode: "numeric"), text(PersonFields.name),
      .date(filled, born, FieldWords.label(PersonFields.birthDate), Asking(isOptional: true)),
    ]
  }

  /// Whether something of it was filled in, or is wrong.
  static func isOpen(_ filled: Filled) -> Bool {
    names.contains { filled.value($0) != nil || filled.errors[$0] != nil }
  }

  /// What check answers shows, each with a line of its own where it was given.
  static func rows(_ form: SentForm, today: Day) -> [AnswerRow] {
    var read = FormReader(form, today: today)
    return read.knownBy(alone: true).map { AnswerRow(FieldWords.label($0.name), text: $0.text) }
  }
}

extension FormReader {
  /// The words that a challenge or a correction keeps, with errors where they are not what they should be.
  ///
  /// - Parameter alone: whether a name may stand without a date of birth, as where one of them is corrected.
  mutating func knownBy(alone: Bool) -> [(name: String, text: String)] {
    let reference = optionalText(PersonFields.localReference, most: 60)
    let isTakenAway = form[PersonFields.nhsNumber].map(Self.isTakenAway) ?? false
    let number = isTakenAway && alone ? PersonFields.takenAway : nhsNumber().map { Self.grouped($0.text) }
    let name = optionalText(PersonFields.name, most: 200)
    let day = birthDate(KnownBy.born)
    if !alone, isGood {
      if name != nil, day == nil { fail(KnownBy.born, HomeWords.bornMissing, target: KnownBy.born + "-day") }
      if name == nil, day != nil { refuse(PersonFields.name, HomeWords.nameMissing) }
    }
    let all: [(String, String?)] = [
      (PersonFields.localReference, reference), (PersonFields.nhsNumber, number), (PersonFields.name, name),
      (PersonFields.birthDate, day?.iso),
    ]
    return all.compactMap { name, text in text.map { (name, $0) } }
  }

  private static func isTakenAway(_ typed: String) -> Bool {
    CleanText.tidy(typed).lowercased() == PersonFields.takenAway
  }

  /// "943 476 5919", as it is printed.
  private static func grouped(_ digits: String) -> String {
    let digits = Array(digits)
    return [digits[0..<3], digits[3..<6], digits[6..<10]].map { String($0) }.joined(separator: " ")
  }
}
