/// A code to keep on paper, for the day when the phone is lost: 80 random bits, so that a plain hash of it is enough.
public enum RecoveryCode {
  /// How many a person gets at a time.
  public static let count = 10
  /// Without letters that look like digits.
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// Codes such as `7K2M-0QXR-9T4B-HWE3`.
  public static func make(_ randomness: any Randomness) -> [String] {
    (0..<count).map { _ in
      let symbols = randomness.bytes(16).map { letters[Int($0 & 31)] }
      return stride(from: 0, to: 16, by: 4).map { String(symbols[$0..<$0 + 4]) }.joined(separator: "-")
    }
  }

  /// What is stored of a code as somebody typed it: bound to its person, and the same with other spaces, dashes and
  /// capitals. Nil for what can't be one.
  public static func hash(_ typed: String, of person: String, _ digest: any Digest) -> String? {
    var symbols = ""
    for letter in typed.uppercased() where letter != "-" && !letter.isWhitespace {
      switch letter {
      case "O": symbols.append("0")
      case "I", "L": symbols.append("1")
      default: symbols.append(letter)
      }
    }
    guard symbols.count == 16, symbols.allSatisfy(letters.contains) else { return nil }
    let bytes = digest.sha256(Array("recovery code of \(person): \(symbols)".utf8))
    return bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
