public import CaseRules

/// The words of the warning that another open challenge concerns the same person.
public enum SameConcernWords {
  public static func heading(_ count: Int, _ person: PersonKind) -> String {
    count == 1
      ? "Another open challenge may concern this \(person.rawValue)"
      : "\(count) other open challenges may concern this \(person.rawValue)"
  }

  public static let advice =
    "Read it before you go on. Two challenges about one decision are best made one; about two decisions both are right."

  /// "The same NHS number and the same reference".
  public static func known(_ kinds: [String]) -> String {
    let words = kinds.compactMap { names[$0] }
    let text = words.joined(separator: " and ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let names = [
    "nhsNumber": "the same NHS number", "localReference": "the same reference",
    "nameAndBirthDate": "the same name and date of birth",
  ]

  public static let notice = "Another open challenge may concern the same person"
  public static let noticeWords = "It stands where you check your answers. You can open it from there."
}
