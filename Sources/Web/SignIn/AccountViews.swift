import CaseRules
import Casework
import Wording

/// `pages/account`.
struct AccountView: View {
  var rows: [AccountRow]
  var notes: [AccountNoteView]
}

/// One row of `partials/summary-list`.
struct AccountRow: View {
  var key: String
  var lines: [String]
  var change: AccountChange?

  init(key: String, lines: [String], _ href: String? = nil, _ what: String = "") {
    self.key = key
    self.lines = lines
    change = href.map { AccountChange(href: $0, what: what) }
  }
}

struct AccountChange: View {
  var href: String
  var what: String
  var changeId: String?
}

struct AccountNoteView: View {
  var when: String
  var what: String
  var browser: String
  var address: String

  init(_ note: SignInNote) {
    when = DateWords.moment(note.at)
    what = AccountWords.note(note.what, note.proofs)
    browser = note.browser
    address = note.address.isEmpty ? AccountWords.noAddress : note.address
  }
}

extension AccountWords {
  static var back: Link { Link(text: title, href: "/account") }

  /// What is said once a change is made.
  static var notices: [String: NoticeView] {
    [
      passwordNotice: NoticeView(heading: passwordChanged, words: othersEnded),
      factorNotice: NoticeView(heading: factorChanged, words: othersEnded),
      tokenNotice: NoticeView(heading: tokenEnded),
      MailChoicePages.notice: NoticeView(heading: MailChoiceWords.saved),
    ]
  }

  static let passwordNotice = "password-changed"
  static let factorNotice = "factor-changed"
  static let tokenNotice = "token-ended"

  static func proofs(_ proofs: Proofs) -> String { words(proofs.first.rawValue, proofs.second?.rawValue) }

  static func note(_ what: SignInNote.What, _ proofs: Proofs?) -> String {
    switch what {
    case .signedIn: signedIn(proofs.map(Self.proofs) ?? "")
    case .wrongPassword: wrongPasswordNote
    case .wrongCode: wrongCodeNote
    case .signedOut: signedOut
    case .signedOutEverywhere: signedOutEverywhere
    case .passwordChosen: passwordChosen
    case .secondFactorSet: factorSetNote
    case .recoveryCodesMade: codesMade
    case .tokenMade: tokenMade
    case .tokenEnded: tokenEnded
    case .feedMade: FeedWords.noteMade
    case .feedEnded: FeedWords.noteEnded
    case .invited: invited
    }
  }
}
