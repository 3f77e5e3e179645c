public import CaseRules

/// Random names. The generator is the system's, which is fit for secrets.
public enum RandomName {
  /// Letters and digits that can't be mistaken for each other, read aloud or in print.
  private static let alphabet = Array("ABCDEFGHJKMNPQRTUVWXYZ2346789")

  /// What people call a case, such as `KT4-9QX2`: it says nothing about it.
  public static func reference() -> String { letters(3) + "-" + letters(4) }

  /// 130 bits: nobody guesses one.
  public static func caseID() -> CaseID { CaseID(letters(27).lowercased()) }

  /// A key for one form, so that a double click does nothing twice.
  public static func formKey() -> String { letters(20) }

  private static func letters(_ count: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    return String((0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
  }
}
