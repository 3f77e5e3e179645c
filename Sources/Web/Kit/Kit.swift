import CaseRules
import Casework

/// What every handler has at hand through its context: `context.kit`.
struct Kit: Sendable {
  var settings: WebSettings
  var templates: Templates
  var assets: Assets
  var signIns: any WaysIn
  var passwords: any PasswordHashing
  var people: any People
  var store: any StoreWatch
  var randomness: any Randomness
  var digest: any Digest
  var mail: (any SignInMail)?
  var singleSignOn: (any SingleSignOn)?
  var now: @Sendable () -> Instant
  /// The notices that a redirect may leave behind, by key.
  var notices: [String: NoticeView]
  let strangersPassword = MadeOnce<String>()
  let figures = Figures()
  let stopping = Stopping()

  /// 256 random bits as 64 hexadecimal digits.
  func secret() -> String { Hex.text(randomness.bytes(32)) }

  /// What is stored of a token.
  func hash(_ token: String) -> String { Hex.text(digest.sha256(Array(token.utf8))) }
}
