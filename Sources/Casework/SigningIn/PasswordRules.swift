import Foundation

/// What a password must be: long, and not mostly words that a guesser tries first. Nothing is asked of its letters.
public struct PasswordRules: Sendable {
  public static let fewest = 12
  /// Longer ones only keep the hash busy.
  public static let most = 200
  /// How much must be left when every common word and the person's own names are taken out.
  static let leastOwn = 8

  public enum Fault: Error, Equatable {
    case tooShort
    case tooLong
    case easy
  }

  private let known: [String]

  /// - Parameter names: the person's name, sign-in name, agency and whatever else a guesser knows of them.
  public init(names: [String]) {
    let own = names.flatMap { Self.plain($0).split { !$0.isLetter && !$0.isNumber }.map(String.init) }
    known = (own.filter { $0.count >= 3 } + CommonPasswords.words).sorted { $0.count > $1.count }
  }

  public func fault(in password: String) -> Fault? {
    // As the hash takes it, so that one keyboard's letters count like another's.
    let count = password.precomposedStringWithCompatibilityMapping.count
    guard count >= Self.fewest else { return .tooShort }
    guard count <= Self.most, password.utf8.count <= 1_000 else { return .tooLong }
    let plain = Self.plain(password)
    return [plain, Self.withoutDisguise(plain)].contains { own(in: $0) < Self.leastOwn } ? .easy : nil
  }

  /// How many characters are left that neither a list nor the person's names explain.
  private func own(in text: String) -> Int {
    var text = text
    for word in known { text = text.replacing(word, with: "\u{0}") }
    text = text.replacing(#/(?:19|20)[0-9]{2}/#, with: "\u{0}")
    var (count, last) = (0, Character("\u{0}"))
    for letter in text {
      if letter != "\u{0}", letter != last, !Self.isStep(from: last, to: letter) { count += 1 }
      last = letter
    }
    return count
  }

  /// The next digit or letter after one, or the one before: a run counts as its beginning.
  private static func isStep(from last: Character, to next: Character) -> Bool {
    guard let one = last.asciiValue, let other = next.asciiValue, last.isLetter || last.isNumber else { return false }
    return one == other + 1 || other == one + 1
  }

  private static func plain(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.lowercased()
  }

  private static func withoutDisguise(_ text: String) -> String {
    let disguises: [Character: Character] = [
      "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i", "|": "l",
    ]
    return String(text.map { disguises[$0] ?? $0 })
  }
}
