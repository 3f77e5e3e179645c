public import CaseRules

/// Random names. The generator is the system's, which is fit for secrets.
public enum RandomName {
  /// Letters and digits that can't be mistaken for each other, read aloud or in print.
  static let alphabet = Array("ABCDEFGHJKMNPQRTUVWXYZ2346789")

  /// What people call a case, such as `KT4-9QX2`: it says nothing about it.
  public static func reference() -> String { letters(3) + "-" + letters(4) }

  /// The second at which it is made, then 106 random bits: nobody guesses one. What is written together stands together
  /// in a store, where wholly random names would touch a page of every table for each case.
  public static func caseID(at moment: Instant) -> CaseID {
    let ordered = alphabet.sorted()
    var seconds = max(0, moment.seconds)
    var time: [Character] = []
    for _ in 0..<7 {
      time.insert(ordered[seconds % ordered.count], at: 0)
      seconds /= ordered.count
    }
    return CaseID((String(time) + letters(22)).lowercased())
  }

  /// 130 bits, for a draft.
  public static func draftID() -> String { letters(27).lowercased() }

  /// A person, by a name that says nothing about them: events of cases name people by it.
  public static func personID() -> PersonID { PersonID("p" + letters(15).lowercased()) }

  /// A key for one form, so that a double click does nothing twice.
  public static func formKey() -> String { letters(20) }

  /// Twelve letters from each number that the system draws: asking it for every letter alone takes longer than most of
  /// what else a command does.
  private static func letters(_ count: Int) -> String {
    let most = (0..<12).reduce(UInt64(1)) { product, _ in product * UInt64(alphabet.count) }
    var letters = ""
    var number: UInt64 = 0
    for index in 0..<count {
      if index % 12 == 0 { number = UInt64.random(in: 0..<most) }
      letters.append(alphabet[Int(number % UInt64(alphabet.count))])
      number /= UInt64(alphabet.count)
    }
    return letters
  }
}
