import Casework
import Wording

/// A new password, typed twice, and what must be true of it.
enum PasswordFields {
  static func new(_ filled: Filled) -> [FieldItem] {
    [
      .text(
        filled, "password", SignInWords.newPassword, Asking(hint: SignInWords.newPasswordHint), type: "password",
        autocomplete: "new-password", wide: "20"),
      .text(
        filled, "password-again", SignInWords.newPasswordAgain, type: "password", autocomplete: "new-password",
        wide: "20"),
    ]
  }

  /// Nil with its errors in the reader. Read as it was typed: spaces at its ends belong to it.
  static func read(_ read: inout FormReader, for person: PersonCard) -> String? {
    let password = read.form["password"] ?? ""
    let agencies = person.posts.flatMap { [$0.agency, $0.partnership, $0.title] }
    let rules = PasswordRules(names: [person.name, person.signInName ?? "", SignInWords.issuer] + agencies)
    if password.isEmpty {
      read.refuse("password", SignInWords.enterNewPassword)
    } else if let fault = rules.fault(in: password) {
      read.refuse("password", SignInWords.wrong(fault.kind))
    } else if read.form["password-again"] != password {
      read.refuse("password-again", SignInWords.passwordsDiffer)
    }
    return read.isGood ? password : nil
  }
}

extension PasswordRules.Fault {
  var kind: PasswordFaultWords {
    switch self {
    case .tooShort: .tooShort(fewest: PasswordRules.fewest)
    case .tooLong: .tooLong(most: PasswordRules.most)
    case .easy: .easy
    }
  }
}
