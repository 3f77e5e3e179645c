import CaseRules
import Wording

/// Reads a form's fields as typed values and collects what is wrong with them.
///
///     var read = FormReader(context.form, today: context.today)
///     let concern = read.text("concern", orSay: "Enter what worries you")
///     let decided = read.date("decided", orSay: "Enter the date of the decision", notAfterToday: true)
///     guard read.isGood, let decided else { return page(read.filled) }
///
/// A reader answers with an empty or nil value where there is an error, and only `isGood` says that all of them stand.
struct FormReader {
  let form: SentForm
  let today: Day
  private(set) var errors = FieldErrors()

  init(_ form: SentForm, today: Day) {
    self.form = form
    self.today = today
  }

  var isGood: Bool { errors.isEmpty }
  /// What was typed with what is wrong with it, for showing the form again.
  var filled: Filled { Filled(form, errors) }

  /// Something that only the handler can see is wrong.
  mutating func refuse(_ field: String, _ words: String) { errors.add(field, words) }

  /// Text that must be there.
  mutating func text(_ field: String, orSay missing: String, most: Int = CleanText.most) -> String {
    let text = clean(field, most: most)
    if text.isEmpty { errors.add(field, missing) }
    return text
  }

  /// Text that may be left out; nil where it is empty.
  mutating func optionalText(_ field: String, most: Int = CleanText.most) -> String? {
    let text = clean(field, most: most)
    return text.isEmpty ? nil : text
  }

  /// One of a closed list.
  mutating func choice(_ field: String, among values: [String], orSay missing: String) -> String? {
    let chosen = clean(field, most: 200)
    guard !chosen.isEmpty else {
      errors.add(field, missing)
      return nil
    }
    guard values.contains(chosen) else {
      errors.add(field, FormWords.notAChoice)
      return nil
    }
    return chosen
  }

  /// One of an enum's raw values: `read.choice("division", of: Division.self, orSay: "Choose a division")`.
  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ field: String, of type: Value.Type, orSay missing: String
  ) -> Value? where Value.RawValue == String {
    choice(field, among: Value.allCases.map(\.rawValue), orSay: missing).flatMap(Value.init)
  }

  /// Any number of a closed list, in the list's order.
  mutating func choices(_ field: String, among values: [String]) -> [String] {
    let chosen = form.values(field)
    if chosen.contains(where: { !values.contains($0) }) { errors.add(field, FormWords.notAChoice) }
    return values.filter(chosen.contains)
  }

  /// Yes is true, no is false; nil with an error where neither was chosen.
  mutating func yesNo(_ field: String, orSay missing: String) -> Bool? {
    choice(field, among: ["yes", "no"], orSay: missing).map { $0 == "yes" }
  }

  mutating func fail(_ field: String, _ words: String, target: String) {
    errors.add(field, words, target: target)
  }

  private mutating func clean(_ field: String, most: Int) -> String {
    let text = CleanText.tidy(form[field] ?? "")
    guard let wrong = CleanText.wrong(text, most: most) else { return text }
    errors.add(field, wrong)
    return ""
  }
}
