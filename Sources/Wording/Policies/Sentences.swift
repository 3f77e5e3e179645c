/// Small rules of English that every generated sentence keeps.
enum Sentences {
  /// "a", "a and b", "a, b and c".
  static func list(_ items: [String], _ last: String = "and") -> String {
    guard let final = items.last else { return "" }
    if items.count == 1 { return final }
    return items.dropLast().joined(separator: ", ") + " " + last + " " + final
  }

  /// Starts with a capital and ends with a full stop, unless it ends with a sign of its own.
  static func sentence(_ text: String) -> String {
    let started = capitalised(text)
    guard let end = started.last else { return "" }
    // A quotation that has its own full stop needs no second one.
    let isEnded = ".?".contains(end) || [".”", "?”"].contains(String(started.suffix(2)))
    return isEnded ? started : started + "."
  }

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// For a phrase of ours, whose first word is never a name.
  static func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  /// A name as it stands inside a sentence: "Line manager" becomes "line manager", "Head of Service" stays.
  static func inside(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard let first = words.first, first.dropFirst().allSatisfy({ !$0.isUppercase }) else { return name }
    if ["The", "A", "An"].contains(first) { return lowered(name) }
    guard name.dropFirst().contains(where: \.isLowercase) else { return name }
    let isPlain = !name.dropFirst().contains(where: \.isUppercase)
    let second = words.dropFirst().first ?? ""
    // "Senior manager, at least a Head of Service" starts small; "Head of Service" is a title.
    let isPhrase = second.first?.isLowercase == true && !["of", "for", "and", "or"].contains(second)
    return isPlain || isPhrase ? lowered(name) : name
  }

  /// A name without its explanation: "Senior manager, at least a Head of Service" becomes "Senior manager", but
  /// "Corporate Director for Children, Families and Education" stays.
  static func brief(_ name: String) -> String {
    let parts = name.split(separator: ",", maxSplits: 1)
    guard parts.count == 2 else { return name }
    let next = parts[1].split(separator: " ").first ?? ""
    let explains = next.first?.isLowercase == true && next != "or" && next != "and"
    return explains ? String(parts[0]) : name
  }

  /// A name before a verb: one that holds a comma needs another after it.
  static func closed(_ name: String) -> String { name.contains(", ") ? name + "," : name }

  /// "the line manager", but nothing before a name that has its own word: "each agency", "whoever".
  static func the(_ name: String) -> String {
    let inside = inside(name)
    let first = inside.prefix { $0 != " " }.lowercased()
    let hasOwnWord = ["the", "a", "an", "each", "every", "any", "anyone", "all", "whoever", "both"].contains(first)
    return hasOwnWord ? inside : "the " + inside
  }

  static func words(in text: String) -> Int {
    text.split { $0 == " " || $0 == "\n" }.count
  }

  /// No generated sentence is longer.
  static let longest = 24
}
