/// A word or value of a policy file that is not in the vocabulary, or is in the wrong place.
public enum WordMistake: Hashable, Sendable {
  case unknownWord(found: String, section: String, nearest: String?, expected: [String])
  case missingWord(String, section: String)
  case wrongType(word: String, found: String, expected: String)
  case notAmong(word: String, found: String, nearest: String?, expected: [String])
  case notALimit(found: String, nearest: String?)
  case wrongUnit(found: String, nearest: String?)
  case outOfRange(found: String, most: Int)
  case notAnAnchor(found: String, nearest: String?)
  case notACondition(found: String, nearest: String?)
  case notADay(found: String)
  case notHours(found: String)
  case notAKey(found: String)
  case notYesOrNo(word: String, found: String, nearest: String?)
  case repeatedItem(String, word: String)
  case noSuchParent(found: String, nearest: String?)
  case parentHasParent(String)

  var words: String {
    switch self {
    case .unknownWord(let found, let section, let nearest, let expected):
      "Found '\(found.shortened)', which is not a word of \(section)" + Self.hint(nearest, expected)
    case .missingWord(let word, let section): "\(section) needs '\(word)'"
    case .wrongType(let word, let found, let expected): "'\(word)' has \(found), expected \(expected)"
    case .notAmong(let word, let found, let nearest, let expected):
      "'\(word)' can't be '\(found.shortened)'" + Self.hint(nearest, expected)
    case .repeatedItem(let item, let word): "'\(item)' is twice in '\(word)'"
    case .noSuchParent(let found, let nearest):
      "There is no policy '\(found)' to extend" + Self.hint(nearest, [])
    case .parentHasParent(let found): "'\(found)' itself extends a policy. A policy extends one that stands alone"
    case .notYesOrNo(let word, let found, let nearest):
      "'\(word)' can't be '\(found.shortened)'" + Self.hint(nearest, ["yes", "no"])
    default: wordsForValues
    }
  }

  private var wordsForValues: String {
    switch self {
    case .notALimit(let found, let nearest):
      "'\(found.shortened)' is not a limit" + Self.hint(nearest, ["5 working days", "24 hours", "immediately"])
    case .wrongUnit(let found, let nearest): "'\(found)' is not a unit" + Self.hint(nearest, LimitWords.units)
    case .outOfRange(let found, let most): "'\(found)' is out of range. Write a whole number from 1 to \(most)"
    case .notAnAnchor(let found, let nearest):
      "Nothing can be counted from '\(found.shortened)'" + Self.hint(nearest, AnchorWords.all)
    case .notACondition(let found, let nearest):
      "'\(found.shortened)' is not a condition" + Self.hint(nearest, ConditionWords.all)
    case .notADay(let found): "'\(found.shortened)' is not a date. Write one such as 2024-07-01"
    case .notHours(let found): "'\(found.shortened)' are not working hours. Write them as 09:00 to 17:00"
    case .notAKey(let found):
      "'\(found.shortened)' can't be a key. Use small letters, digits and hyphens, such as 2-hand-over"
    default: ""
    }
  }

  private static func hint(_ nearest: String?, _ expected: [String]) -> String {
    if let nearest { return ". Did you mean '\(nearest)'?" }
    return expected.isEmpty ? "" : ". Expected one of: \(expected.joined(separator: ", "))"
  }
}
